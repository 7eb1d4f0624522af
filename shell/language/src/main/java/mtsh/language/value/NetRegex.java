package mtsh.language.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import mtsh.language.error.NetThrow;
import mtsh.language.stream.Interruption;
import mtsh.language.type.NetType;

/** {@code System.Text.RegularExpressions.Regex}: a .NET pattern with .NET's options, run by Java's engine within a bound of steps. */
public final class NetRegex implements NetObject {
    public static final int IGNORE_CASE = 1;
    public static final int MULTILINE = 2;
    public static final int EXPLICIT_CAPTURE = 4;
    public static final int SINGLELINE = 16;
    public static final int IGNORE_WHITESPACE = 32;
    public static final int RIGHT_TO_LEFT = 64;
    public static final int CULTURE_INVARIANT = 512;

    private static final int CACHED = 256;
    /** The last ones by hash, found without a lock; a race loses no more than a look into the cache. */
    private static final NetRegex[] RECENT = new NetRegex[64];

    private static final Map<String, NetRegex> CACHE = new LinkedHashMap<>(CACHED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, NetRegex> eldest) {
            return size() > CACHED;
        }
    };

    private final String pattern;
    private final int options;
    private final Pattern java;
    private final List<String> groupNames;
    /** The text that the pattern stands for when it is nothing but that text, else null. */
    private final RegexLiteral literal;
    /** For each name Java's number of the group, and the key that {@code $Matches} has for it. */
    private final int[] javaGroups;

    private final Object[] groupKeys;

    private NetRegex(String pattern, int options, Pattern java, Map<String, Integer> javaGroups) {
        this.pattern = pattern;
        this.options = options;
        this.java = java;
        this.literal = RegexLiteral.of(pattern, options);
        this.groupNames = List.copyOf(javaGroups.keySet());
        this.javaGroups = groupNames.stream().mapToInt(javaGroups::get).toArray();
        this.groupKeys = groupNames.stream().map(NetRegex::groupKey).toArray();
    }

    private static Object groupKey(String name) {
        boolean isNumber = name.length() < 7 && name.chars().allMatch(Character::isDigit);
        return isNumber ? (Object) Integer.valueOf(name) : name;
    }

    /** The place of the group that {@code $Matches} knows by a key, texts in upper case, or -1. */
    int groupPlace(Object normalKey) {
        for (int i = 0; i < groupKeys.length; i++) {
            if (groupKeys[i].equals(normalKey)
                    || groupKeys[i] instanceof String name
                            && name.toUpperCase(Locale.ROOT).equals(normalKey)) {
                return i;
            }
        }
        return -1;
    }

    /** What {@code $Matches} calls the group at a place. */
    Object groupKey(int place) {
        return groupKeys[place];
    }

    /** A NetThrow of a RegexParseException (an ArgumentException) when the pattern is wrong. */
    public static NetRegex of(String pattern, int options) {
        int place = (pattern.hashCode() + options) & (RECENT.length - 1);
        NetRegex recent = RECENT[place];
        if (recent != null && recent.options == options && recent.pattern.equals(pattern)) {
            return recent;
        }
        NetRegex found = cached(pattern, options);
        RECENT[place] = found;
        return found;
    }

    private static NetRegex cached(String pattern, int options) {
        String key = options + " " + pattern;
        synchronized (CACHE) {
            NetRegex known = CACHE.get(key);
            if (known != null) {
                return known;
            }
        }
        NetRegex made = compile(pattern, options);
        synchronized (CACHE) {
            CACHE.put(key, made);
        }
        return made;
    }

    private static NetRegex compile(String pattern, int options) {
        if ((options & RIGHT_TO_LEFT) != 0) {
            throw new NetThrow("System.NotSupportedException", "RegexOptions.RightToLeft is not supported here.");
        }
        RegexTranslator.Translation translation = RegexTranslator.translate(pattern, options);
        boolean ignoreCase = (options & IGNORE_CASE) != 0;
        try {
            int flags = ignoreCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
            return new NetRegex(pattern, options, Pattern.compile(translation.java(), flags), translation.groups());
        } catch (PatternSyntaxException refused) {
            throw new NetThrow(
                    "System.Text.RegularExpressions.RegexParseException",
                    "Invalid pattern '" + pattern + "' at offset " + Math.max(0, refused.getIndex()) + ". "
                            + refused.getDescription() + ".");
        } catch (StackOverflowError tooDeep) {
            throw new NetThrow(
                    "System.Text.RegularExpressions.RegexParseException",
                    "Invalid pattern '" + pattern + "'. The pattern is nested too deeply.");
        }
    }

    public String pattern() {
        return pattern;
    }

    /** What Java's engine runs; whoever runs it sees to it that it ends. */
    public Pattern compiled() {
        return java;
    }

    public int options() {
        return options;
    }

    /** Names of all groups in .NET's order, numbers for those without a name; the first is {@code 0}. */
    public List<String> groupNames() {
        return groupNames;
    }

    /** The name of the group that a name or a number means, or null. */
    public String groupName(String nameOrNumber) {
        return canonicalName(groupNames, nameOrNumber);
    }

    /** Groups with names have numbers too: their places in the list. */
    static String canonicalName(List<String> names, String nameOrNumber) {
        if (names.contains(nameOrNumber)) {
            return nameOrNumber;
        }
        boolean isNumber = !nameOrNumber.isEmpty()
                && nameOrNumber.length() < 7
                && nameOrNumber.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = isNumber ? Integer.parseInt(nameOrNumber) : -1;
        return number >= 0 && number < names.size() ? names.get(number) : null;
    }

    /** The first match at or after a place; one that is no success when there is none. */
    public NetMatch match(String text, int start) {
        if (start < 0 || start > text.length()) {
            throw new NetThrow(
                    "System.ArgumentOutOfRangeException",
                    "Start index cannot be less than 0 or greater than input length. (Parameter 'startat')");
        }
        int place = literal == null ? RegexLiteral.ASK_ENGINE : literal.find(text, start);
        if (place >= 0) {
            return new NetMatch(this, text, new NetMatch.Group("0", text, place, place + literal.length()));
        }
        if (place == -1) {
            return NetMatch.none(this, text);
        }
        Matcher matcher = java.matcher(new BoundedText(text, pattern));
        return find(matcher, text, start) ? toMatch(matcher, text) : NetMatch.none(this, text);
    }

    public boolean isMatch(String text) {
        int place = literal == null ? RegexLiteral.ASK_ENGINE : literal.find(text, 0);
        return place == RegexLiteral.ASK_ENGINE
                ? find(java.matcher(new BoundedText(text, pattern)), text, 0)
                : place >= 0;
    }

    /** Every match, from left to right. */
    public List<NetMatch> matches(String text) {
        return matches(text, Integer.MAX_VALUE);
    }

    List<NetMatch> matches(String text, int limit) {
        List<NetMatch> all = new ArrayList<>();
        Matcher matcher = java.matcher(new BoundedText(text, pattern));
        boolean found = limit > 0 && find(matcher, text, 0);
        while (found) {
            Interruption.check(all.size());
            all.add(toMatch(matcher, text));
            found = all.size() < limit && next(matcher);
        }
        return all;
    }

    private static boolean find(Matcher matcher, String text, int start) {
        try {
            return matcher.find(start);
        } catch (StackOverflowError tooDeep) {
            throw tooComplex();
        }
    }

    private static boolean next(Matcher matcher) {
        try {
            return matcher.find();
        } catch (StackOverflowError tooDeep) {
            throw tooComplex();
        }
    }

    private static NetThrow tooComplex() {
        return new NetThrow(
                "System.InvalidOperationException", "The text is too long for this pattern: it nests too deeply.");
    }

    private NetMatch toMatch(Matcher matcher, String text) {
        NetMatch.Group[] groups = new NetMatch.Group[javaGroups.length];
        for (int i = 0; i < groups.length; i++) {
            int group = javaGroups[i];
            groups[i] = new NetMatch.Group(groupNames.get(i), text, matcher.start(group), matcher.end(group));
        }
        return new NetMatch(this, text, groups);
    }

    /** Replaces at most so many matches; the replacement has .NET's {@code $1}, <code>${name}</code>, {@code $&} and so on. */
    public String replace(String text, String replacement, int limit) {
        if (replacement.indexOf('$') < 0) {
            return replaceWithText(text, replacement, limit);
        }
        RegexReplacement parsed = RegexReplacement.parse(replacement, this);
        return replace(text, parsed::expand, limit);
    }

    private String replaceWithText(String text, String replacement, int limit) {
        String replaced = literal == null || limit >= 0 ? null : literal.replace(text, replacement);
        return replaced == null ? replaceByEngine(text, replacement, limit) : replaced;
    }

    private String replaceByEngine(String text, String replacement, int limit) {
        Matcher matcher = java.matcher(new BoundedText(text, pattern));
        if (limit == 0 || !find(matcher, text, 0)) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length() + 16);
        int end = 0;
        int replaced = 0;
        do {
            result.append(text, end, matcher.start()).append(replacement);
            end = matcher.end();
            replaced++;
        } while (replaced != limit && next(matcher));
        return result.append(text, end, text.length()).toString();
    }

    /** Replaces each match by what a function makes of it. */
    public String replace(String text, java.util.function.Function<NetMatch, String> evaluator, int limit) {
        List<NetMatch> found = matches(text, limit < 0 ? Integer.MAX_VALUE : limit);
        if (found.isEmpty()) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length() + 16);
        int end = 0;
        int replaced = 0;
        for (NetMatch match : found) {
            Interruption.check(replaced++);
            result.append(text, end, match.index()).append(evaluator.apply(match));
            end = match.index() + match.length();
        }
        return result.append(text, end, text.length()).toString();
    }

    /** The pieces between matches, and what groups caught between them; at most {@code limit} pieces unless it is 0. */
    public List<String> split(String text, int limit) {
        if (limit == 1) {
            return List.of(text);
        }
        if (javaGroups.length == 1) {
            return pieces(text, limit);
        }
        return split(text, matches(text, limit <= 0 ? Integer.MAX_VALUE : limit - 1));
    }

    /** A pattern without groups gives what stands between its matches. */
    private List<String> pieces(String text, int limit) {
        List<String> pieces = new ArrayList<>(4);
        if (literal != null && literal.split(text, limit, pieces)) {
            return pieces;
        }
        pieces.clear();
        Matcher matcher = java.matcher(new BoundedText(text, pattern));
        int end = 0;
        boolean found = find(matcher, text, 0);
        while (found) {
            pieces.add(text.substring(end, matcher.start()));
            end = matcher.end();
            found = pieces.size() != limit - 1 && next(matcher);
        }
        pieces.add(text.substring(end));
        return pieces;
    }

    static List<String> split(String text, List<NetMatch> separators) {
        List<String> pieces = new ArrayList<>();
        int end = 0;
        for (NetMatch match : separators) {
            pieces.add(text.substring(end, match.index()));
            end = match.index() + match.length();
            for (NetMatch.Group group : match.groups().subList(1, match.groups().size())) {
                if (group.success()) {
                    pieces.add(group.value());
                }
            }
        }
        pieces.add(text.substring(end));
        return pieces;
    }

    /** {@code [regex]::Escape} */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                case '\f' -> escaped.append("\\f");
                default ->
                    escaped.append("\\*+?|{[()^$.# ".indexOf(c) >= 0 ? "\\" : "")
                            .append(c);
            }
        }
        return escaped.toString();
    }

    @Override
    public NetType netType() {
        return ObjectConversions.named("System.Text.RegularExpressions.Regex");
    }

    @Override
    public String toString() {
        return pattern;
    }
}
