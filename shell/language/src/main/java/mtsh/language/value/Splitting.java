package mtsh.language.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.NetThrow;
import mtsh.language.error.TerminatingError;

/** {@code -split} */
public final class Splitting {
    private static final Map<String, Integer> OPTIONS = Map.of(
            "regexmatch", 0,
            "cultureinvariant", NetRegex.CULTURE_INVARIANT,
            "ignorepatternwhitespace", NetRegex.IGNORE_WHITESPACE,
            "multiline", NetRegex.MULTILINE,
            "singleline", NetRegex.SINGLELINE,
            "ignorecase", NetRegex.IGNORE_CASE,
            "explicitcapture", NetRegex.EXPLICIT_CAPTURE);
    private static final String SIMPLE_MATCH = "simplematch";

    private Splitting() {}

    /** The unary form: at runs of white space, without empty pieces at the ends. */
    public static PSArray split(Object value) {
        List<String> pieces = new ArrayList<>();
        for (String text : texts(value)) {
            for (String piece : text.split("[\\s\\u0085\\p{Z}]+")) {
                if (!piece.isEmpty()) {
                    pieces.add(piece);
                }
            }
        }
        return PSArray.ofStrings(pieces);
    }

    /** The right side is a pattern, text or script block, and perhaps a limit and options. */
    public static PSArray split(Object left, Object right, boolean caseSensitive) {
        if (left instanceof String text && right instanceof String pattern) {
            NetRegex regex = Matching.regex(pattern, caseSensitive ? 0 : NetRegex.IGNORE_CASE);
            return PSArray.ofStrings(byRegex(text, regex, 0));
        }
        List<Object> operands =
                Matching.elements(right) == null ? Collections.singletonList(right) : Enumeration.list(right);
        Object separator = operands.isEmpty() ? null : PSObject.unwrap(operands.get(0));
        int limit = operands.size() > 1 ? Conversions.toInt(operands.get(1)) : 0;
        List<String> pieces = new ArrayList<>();
        if (separator instanceof Invocable block) {
            texts(left).forEach(text -> pieces.addAll(byPredicate(text, block, limit)));
        } else {
            NetRegex regex = regex(separator, operands, caseSensitive);
            for (String text : texts(left)) {
                pieces.addAll(byRegex(text, regex, limit));
            }
        }
        return PSArray.ofStrings(pieces);
    }

    private static List<String> texts(Object value) {
        List<String> texts = new ArrayList<>();
        Iterator<?> elements = Matching.elements(value);
        if (elements == null) {
            texts.add(Conversions.toText(value));
        } else {
            elements.forEachRemaining(element -> texts.add(Conversions.toText(element)));
        }
        return texts;
    }

    private static List<String> byRegex(String text, NetRegex regex, int limit) {
        try {
            return limit >= 0 ? regex.split(text, limit) : fromEnd(text, regex, -limit);
        } catch (NetThrow refused) {
            throw Matching.refused(refused);
        }
    }

    private static List<String> fromEnd(String text, NetRegex regex, int limit) {
        List<NetMatch> separators = regex.matches(text);
        int kept = Math.min(separators.size(), limit - 1);
        return NetRegex.split(text, separators.subList(separators.size() - kept, separators.size()));
    }

    private static List<String> byPredicate(String text, Invocable block, int limit) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (limit > 0 && pieces.size() == limit - 1) {
                break;
            }
            String character = text.substring(i, i + 1);
            if (Conversions.toBoolean(block.invoke(character, character))) {
                pieces.add(text.substring(start, i));
                start = i + 1;
            }
        }
        pieces.add(text.substring(start));
        if (limit < 0 && pieces.size() > -limit) {
            return lastPieces(text, pieces, -limit);
        }
        return pieces;
    }

    private static List<String> lastPieces(String text, List<String> pieces, int count) {
        List<String> last = pieces.subList(pieces.size() - count + 1, pieces.size());
        int length = last.stream().mapToInt(piece -> piece.length() + 1).sum();
        List<String> result = new ArrayList<>();
        result.add(text.substring(0, text.length() - length));
        result.addAll(last);
        return result;
    }

    private static NetRegex regex(Object separator, List<Object> operands, boolean caseSensitive) {
        int options = caseSensitive ? 0 : NetRegex.IGNORE_CASE;
        boolean simple = false;
        boolean regular = false;
        for (Object option : operands.size() > 2 ? operands.subList(2, operands.size()) : List.of()) {
            for (String name : Conversions.toText(option, ",").split(",")) {
                String key = name.trim().toLowerCase(Locale.ROOT);
                simple |= key.equals(SIMPLE_MATCH);
                regular |= !key.equals(SIMPLE_MATCH) && !key.equals("ignorecase");
                options |= option(key, name.trim());
            }
        }
        if (simple && regular) {
            throw Errors.of(
                    "System.Management.Automation.ParseException",
                    "InvalidSplitOptionCombination",
                    ErrorCategory.ParserError,
                    null,
                    "The combination of options with the -split operator is not valid.");
        }
        if (separator instanceof NetRegex regex && !simple) {
            return regex;
        }
        String text = Conversions.toText(separator);
        return Matching.regex(simple ? NetRegex.escape(text) : text, options);
    }

    private static int option(String key, String name) {
        if (key.equals(SIMPLE_MATCH)) {
            return 0;
        }
        Integer option = OPTIONS.get(key);
        if (option == null) {
            throw unknownOption(name);
        }
        return option;
    }

    private static TerminatingError unknownOption(String name) {
        return Errors.runtime(
                "InvalidSplitOption",
                ErrorCategory.InvalidArgument,
                name,
                "Cannot convert value \"" + name
                        + "\" to type \"System.Management.Automation.SplitOptions\". Error: \"Unable to"
                        + " match the identifier name " + name + " to a valid enumerator name.\"");
    }
}
