package mtsh.language.type;

import java.util.List;
import java.util.function.Function;

import mtsh.language.error.NetThrow;
import mtsh.language.value.Conversions;
import mtsh.language.value.Invocable;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetMatch;
import mtsh.language.value.NetRegex;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSList;
import mtsh.language.value.PSObject;
import mtsh.language.value.TimeSpan;

/** Members of Regex. */
final class RegexMembers extends Description {
    private static final TimeSpan INFINITE = new TimeSpan(-10_000);

    @Override
    String definitions() {
        return """
                System.Text.RegularExpressions.RegexOptions Options {get;}
                bool RightToLeft {get;}
                timespan MatchTimeout {get;}
                new(string pattern)
                new(string pattern, System.Text.RegularExpressions.RegexOptions options)
                new(string pattern, System.Text.RegularExpressions.RegexOptions options, timespan matchTimeout)
                static int CacheSize {get;set;}
                static int Count(string input, string pattern)
                int Count(string input)
                static int Count(string input, string pattern, System.Text.RegularExpressions.RegexOptions options, timespan matchTimeout)
                static int Count(string input, string pattern, System.Text.RegularExpressions.RegexOptions options)
                static string Escape(string str)
                string[] GetGroupNames()
                int[] GetGroupNumbers()
                string GroupNameFromNumber(int i)
                int GroupNumberFromName(string name)
                static timespan InfiniteMatchTimeout {get;}
                static bool IsMatch(string input, string pattern, System.Text.RegularExpressions.RegexOptions options, timespan matchTimeout)
                bool IsMatch(string input, int startat)
                bool IsMatch(string input)
                static bool IsMatch(string input, string pattern, System.Text.RegularExpressions.RegexOptions options)
                static bool IsMatch(string input, string pattern)
                System.Text.RegularExpressions.Match Match(string input)
                static System.Text.RegularExpressions.Match Match(string input, string pattern, System.Text.RegularExpressions.RegexOptions options, timespan matchTimeout)
                static System.Text.RegularExpressions.Match Match(string input, string pattern, System.Text.RegularExpressions.RegexOptions options)
                static System.Text.RegularExpressions.Match Match(string input, string pattern)
                System.Text.RegularExpressions.Match Match(string input, int startat)
                System.Text.RegularExpressions.Match Match(string input, int beginning, int length)
                System.Text.RegularExpressions.MatchCollection Matches(string input, int startat)
                static System.Text.RegularExpressions.MatchCollection Matches(string input, string pattern, System.Text.RegularExpressions.RegexOptions options, timespan matchTimeout)
                static System.Text.RegularExpressions.MatchCollection Matches(string input, string pattern, System.Text.RegularExpressions.RegexOptions options)
                static System.Text.RegularExpressions.MatchCollection Matches(string input, string pattern)
                System.Text.RegularExpressions.MatchCollection Matches(string input)
                static string Replace(string input, string pattern, string replacement)
                static string Replace(string input, string pattern, string replacement, System.Text.RegularExpressions.RegexOptions options)
                string Replace(string input, string replacement)
                string Replace(string input, string replacement, int count)
                string Replace(string input, string replacement, int count, int startat)
                static string Replace(string input, string pattern, System.Text.RegularExpressions.MatchEvaluator evaluator, System.Text.RegularExpressions.RegexOptions options)
                static string Replace(string input, string pattern, System.Text.RegularExpressions.MatchEvaluator evaluator, System.Text.RegularExpressions.RegexOptions options, timespan matchTimeout)
                string Replace(string input, System.Text.RegularExpressions.MatchEvaluator evaluator)
                string Replace(string input, System.Text.RegularExpressions.MatchEvaluator evaluator, int count)
                string Replace(string input, System.Text.RegularExpressions.MatchEvaluator evaluator, int count, int startat)
                static string Replace(string input, string pattern, System.Text.RegularExpressions.MatchEvaluator evaluator)
                static string Replace(string input, string pattern, string replacement, System.Text.RegularExpressions.RegexOptions options, timespan matchTimeout)
                static string[] Split(string input, string pattern, System.Text.RegularExpressions.RegexOptions options)
                static string[] Split(string input, string pattern)
                string[] Split(string input, int count, int startat)
                string[] Split(string input, int count)
                string[] Split(string input)
                static string[] Split(string input, string pattern, System.Text.RegularExpressions.RegexOptions options, timespan matchTimeout)
                string ToString()
                static string Unescape(string str)
                """;
    }

    @Override
    Object get(String property, Object self) {
        return switch (property) {
            case "Options" ->
                new NetEnum(Types.find("System.Text.RegularExpressions.RegexOptions"), ((NetRegex) self).options());
            case "RightToLeft" -> false;
            default -> INFINITE;
        };
    }

    @Override
    Object getStatic(String property) {
        return property.equals("CacheSize") ? (Object) 15 : INFINITE;
    }

    @Override
    void setStatic(String property, Object value) {
        if ((Integer) value < 0) {
            throw ListMembers.outOfRange("value", "Non-negative number required.");
        }
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        NetRegex regex = (NetRegex) self;
        return switch (name(key)) {
            case "GetGroupNames" -> PSArray.ofStrings(regex.groupNames());
            case "GetGroupNumbers" ->
                new PSArray(
                        Types.find("System.Int32"),
                        java.util.stream.IntStream.range(0, regex.groupNames().size())
                                .boxed()
                                .toArray());
            case "GroupNameFromNumber" ->
                (Integer) a[0] < 0 || (Integer) a[0] >= regex.groupNames().size()
                        ? ""
                        : regex.groupNames().get((Integer) a[0]);
            case "GroupNumberFromName" -> regex.groupNames().indexOf(a[0]);
            case "ToString" -> regex.pattern();
            case "Match" -> match(regex, a);
            case "IsMatch" -> match(regex, a).success();
            default -> run(name(key), regex, a);
        };
    }

    private static NetMatch match(NetRegex regex, Object[] a) {
        String text = text(a[0]);
        if (a.length == 3) {
            return regex.match(text.substring(0, (Integer) a[1] + (Integer) a[2]), (Integer) a[1]);
        }
        return regex.match(text, a.length > 1 ? (Integer) a[1] : 0);
    }

    private static String text(Object value) {
        if (value == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'input')");
        }
        return (String) value;
    }

    /** What instance and static methods share; the arguments begin with the input, without the pattern. */
    private static Object run(String name, NetRegex regex, Object[] a) {
        String text = text(a[0]);
        int count = a.length > 2 && a[2] instanceof Integer number ? number : -1;
        return switch (name) {
            case "Count" -> regex.matches(text).size();
            case "IsMatch" -> regex.isMatch(text);
            case "Match" -> regex.match(text, 0);
            case "Matches" -> matches(regex, text, a.length > 1 && a[1] instanceof Integer start ? start : 0);
            case "Replace" -> replace(regex, text, a[1], count);
            case "Split" ->
                PSArray.ofStrings(regex.split(text, a.length > 1 && a[1] instanceof Integer limit ? limit : 0));
            default -> throw new IllegalStateException("No method " + name);
        };
    }

    private static PSList matches(NetRegex regex, String text, int start) {
        List<NetMatch> found = regex.matches(text).stream()
                .filter(match -> match.index() >= start)
                .toList();
        return new PSList(Types.find("System.Text.RegularExpressions.MatchCollection"), found);
    }

    private static String replace(NetRegex regex, String text, Object by, int count) {
        if (PSObject.unwrap(by) instanceof Invocable block) {
            Function<NetMatch, String> evaluator = match -> Conversions.toText(block.invoke(match, match));
            return regex.replace(text, evaluator, count);
        }
        return regex.replace(text, by == null ? "" : (String) by, count);
    }

    @Override
    Object callStatic(String key, Object[] a) {
        switch (name(key)) {
            case "new":
                return NetRegex.of(text(a[0]), options(a));
            case "Escape":
                return NetRegex.escape(text(a[0]));
            case "Unescape":
                return unescape(text(a[0]));
            default:
                NetRegex regex = NetRegex.of(text(a[1]), options(a));
                Object[] rest =
                        a.length > 2 && name(key).equals("Replace") ? new Object[] {a[0], a[2]} : new Object[] {a[0]};
                return run(name(key), regex, rest);
        }
    }

    private static int options(Object[] a) {
        for (Object argument : a) {
            if (argument instanceof NetEnum options) {
                return (int) options.value();
            }
        }
        return 0;
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char next = text.charAt(++i);
                int special = "ntrfav".indexOf(next);
                plain.append(special < 0 ? next : "\n\t\r\f\u0007\u000B".charAt(special));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
