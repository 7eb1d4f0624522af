package mtsh.commands.data;

import java.util.List;
import java.util.stream.Collectors;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetMatch;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSArray;

/**
 * One line that Select-String found.
 *
 * @param path the file, or {@code InputStream}
 * @param emphasis whether what matched is marked on a terminal
 * @param before lines of context, with {@code after}; null when none were wanted
 */
record MatchInfo(
        boolean ignoreCase,
        boolean emphasis,
        int lineNumber,
        String line,
        String path,
        String pattern,
        List<String> before,
        List<String> after,
        List<NetMatch> matches)
        implements NetObject {
    static final String STREAM = "InputStream";

    private static final NetType CONTEXT = NetType.named("Microsoft.PowerShell.Commands.MatchInfoContext")
            .property(
                    "string[] PreContext {get;set;}",
                    self -> PSArray.ofStrings(((Context) self).match().before()))
            .property(
                    "string[] PostContext {get;set;}",
                    self -> PSArray.ofStrings(((Context) self).match().after()))
            .property(
                    "string[] DisplayPreContext {get;set;}",
                    self -> PSArray.ofStrings(((Context) self).match().before()))
            .property(
                    "string[] DisplayPostContext {get;set;}",
                    self -> PSArray.ofStrings(((Context) self).match().after()))
            .build();

    private static final NetType TYPE = NetType.named("Microsoft.PowerShell.Commands.MatchInfo")
            .property("bool IgnoreCase {get;set;}", self -> ((MatchInfo) self).ignoreCase())
            .property("int LineNumber {get;set;}", self -> ((MatchInfo) self).lineNumber())
            .property("string Line {get;set;}", self -> ((MatchInfo) self).line())
            .property("string Filename {get;}", self -> ((MatchInfo) self).fileName())
            .property("string Path {get;set;}", self -> ((MatchInfo) self).path())
            .property("string Pattern {get;set;}", self -> ((MatchInfo) self).pattern())
            .property("Microsoft.PowerShell.Commands.MatchInfoContext Context {get;set;}", self -> ((MatchInfo) self)
                    .context())
            .property("System.Text.RegularExpressions.Match[] Matches {get;set;}", self -> ((MatchInfo) self)
                    .matchArray())
            .method("string ToString()", (self, arguments) -> ((MatchInfo) self).shown(""))
            .method("string ToString(string directory)", (self, arguments) -> ((MatchInfo) self)
                    .shown(Conversions.toText(arguments[0])))
            .method("string ToEmphasizedString(string directory)", (self, arguments) -> ((MatchInfo) self)
                    .emphasized(Conversions.toText(arguments[0])))
            .method("string RelativePath(string directory)", (self, arguments) -> ((MatchInfo) self)
                    .relative(Conversions.toText(arguments[0])))
            .build();

    static {
        Types.define(CONTEXT);
        Types.define(TYPE);
    }

    private record Context(MatchInfo match) implements NetObject {
        @Override
        public NetType netType() {
            return CONTEXT;
        }
    }

    private Object context() {
        return before == null ? null : new Context(this);
    }

    private PSArray matchArray() {
        NetType match = Types.find("System.Text.RegularExpressions.Match");
        return new PSArray(match == null ? Types.OBJECT : match, matches.toArray());
    }

    private String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String relative(String folder) {
        String start = folder.endsWith("/") ? folder : folder + "/";
        return !folder.isEmpty() && path.startsWith(start) ? path.substring(start.length()) : path;
    }

    private String shown(String folder) {
        return shown(folder, line);
    }

    /** The line with what matched in reverse video. */
    private String emphasized(String folder) {
        if (!emphasis) {
            return shown(folder);
        }
        StringBuilder text = new StringBuilder();
        int end = 0;
        for (NetMatch match : matches) {
            text.append(line, end, match.index())
                    .append("\u001B[7m")
                    .append(match.value())
                    .append("\u001B[0m");
            end = match.index() + match.length();
        }
        return shown(folder, text.append(line.substring(end)).toString());
    }

    private String shown(String folder, String text) {
        if (before == null) {
            return prefix(folder, lineNumber, "") + text;
        }
        String result = "> " + prefix(folder, lineNumber, "") + text;
        int first = lineNumber - before.size();
        String head = numbered(folder, before, first);
        String tail = numbered(folder, after, lineNumber + 1);
        return (head.isEmpty() ? "" : head + "\n") + result + (tail.isEmpty() ? "" : "\n" + tail);
    }

    private String numbered(String folder, List<String> lines, int first) {
        int[] number = {first};
        return lines.stream()
                .map(each -> prefix(folder, number[0]++, "  ") + each)
                .collect(Collectors.joining("\n"));
    }

    private String prefix(String folder, int number, String indent) {
        return path.equals(STREAM) ? indent : indent + relative(folder) + ":" + number + ":";
    }

    @Override
    public NetType netType() {
        return TYPE;
    }

    @Override
    public String toString() {
        return shown("");
    }
}
