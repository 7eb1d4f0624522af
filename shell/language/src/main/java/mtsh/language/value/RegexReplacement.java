package mtsh.language.value;

import java.util.ArrayList;
import java.util.List;

/** A replacement text of .NET, read once and filled in for every match. */
final class RegexReplacement {
    /** Literal text, or what {@code kind} stands for: a group, or one of {@code & ` ' + _}. */
    private record Part(char kind, String text) {}

    private static final char LITERAL = 'l';
    private static final char GROUP = 'g';

    private final List<Part> parts;

    private RegexReplacement(List<Part> parts) {
        this.parts = parts;
    }

    static RegexReplacement parse(String replacement, NetRegex regex) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < replacement.length()) {
            int dollar = replacement.indexOf('$', at);
            if (dollar < 0 || dollar + 1 >= replacement.length()) {
                parts.add(new Part(LITERAL, replacement.substring(at)));
                break;
            }
            parts.add(new Part(LITERAL, replacement.substring(at, dollar)));
            at = substitution(replacement, dollar, regex, parts);
        }
        return new RegexReplacement(parts);
    }

    private static int substitution(String replacement, int dollar, NetRegex regex, List<Part> parts) {
        char c = replacement.charAt(dollar + 1);
        if (c == '$') {
            parts.add(new Part(LITERAL, "$"));
            return dollar + 2;
        }
        if ("&`'+_".indexOf(c) >= 0) {
            parts.add(new Part(c, null));
            return dollar + 2;
        }
        int close = c == '{' ? replacement.indexOf('}', dollar) : -1;
        if (close > 0 && regex.groupName(replacement.substring(dollar + 2, close)) != null) {
            parts.add(new Part(GROUP, replacement.substring(dollar + 2, close)));
            return close + 1;
        }
        int end = digits(replacement, dollar + 1, regex);
        if (end > dollar + 1) {
            parts.add(new Part(GROUP, replacement.substring(dollar + 1, end)));
            return end;
        }
        parts.add(new Part(LITERAL, "$"));
        return dollar + 1;
    }

    /** The longest run of digits that names a group. */
    private static int digits(String replacement, int start, NetRegex regex) {
        int end = start;
        while (end < replacement.length() && Character.isDigit(replacement.charAt(end)) && end - start < 6) {
            end++;
        }
        while (end > start && regex.groupName(replacement.substring(start, end)) == null) {
            end--;
        }
        return end;
    }

    String expand(NetMatch match) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            switch (part.kind()) {
                case LITERAL -> text.append(part.text());
                case GROUP -> text.append(match.group(part.text()).value());
                case '&' -> text.append(match.value());
                case '`' -> text.append(match.text(), 0, match.index());
                case '\'' ->
                    text.append(
                            match.text(),
                            match.index() + match.length(),
                            match.text().length());
                case '+' ->
                    text.append(match.groups().get(match.groups().size() - 1).value());
                default -> text.append(match.text());
            }
        }
        return text.toString();
    }
}
