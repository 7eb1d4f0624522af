package mtsh.commands.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import mtsh.language.eval.ScriptBlock;

/** The help that a function or script carries in a comment: {@code .SYNOPSIS} and its like. */
public final class CommentHelp {
    private static final Set<String> KEYWORDS = Set.of(
            "synopsis",
            "description",
            "parameter",
            "example",
            "inputs",
            "outputs",
            "notes",
            "link",
            "component",
            "role",
            "functionality",
            "forwardhelptargetname",
            "forwardhelpcategory",
            "remotehelprunspace",
            "externalhelp");
    private static final Pattern KEYWORD = Pattern.compile("^\\s*\\.(\\w+)(?:[ \\t]+(\\S.*?))?\\s*$");
    private static final Pattern DEFINITION =
            Pattern.compile("(?is)(?:function|filter)\\s+[^\\s{(]+\\s*(?:\\([^{}]*\\))?\\s*$");
    private static final String COMMENTS = "(?:<#.*?#>|(?:#[^\\n]*(?:\\n[ \\t]*|$))+)";
    private static final Pattern FIRST = Pattern.compile("(?s)^\\s*(" + COMMENTS + ")");

    private final Map<String, String> sections = new LinkedHashMap<>();
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final List<String> examples = new ArrayList<>();
    private final List<String> links = new ArrayList<>();

    private CommentHelp() {}

    /** The help of a block: in its body's first or last comment, or right before the function; null when there is none. */
    static CommentHelp of(ScriptBlock block) {
        String whole = block.source().text();
        String body = block.text().replace("\r\n", "\n");
        CommentHelp found = parse(first(body));
        if (found == null) {
            found = parse(last(body));
        }
        int start = block.tree().span().start();
        boolean isFunction = start < whole.length() && whole.charAt(start) == '{';
        if (found == null && isFunction) {
            found = before(whole.substring(0, start).replace("\r\n", "\n"));
        }
        return found == null || found.isElsewhere() ? null : found;
    }

    /** Whether it only names a file of help, which this shell does not read: then the parameters alone are the help. */
    private boolean isElsewhere() {
        return sections.keySet().equals(Set.of("externalhelp"))
                && parameters.isEmpty()
                && examples.isEmpty()
                && links.isEmpty();
    }

    /** Whether there is any. */
    public static boolean isIn(ScriptBlock block) {
        return of(block) != null;
    }

    private static String first(String body) {
        Matcher matcher = FIRST.matcher(body);
        String rest = body;
        // A line such as #requires may stand before the help.
        while (matcher.find()) {
            if (parse(matcher.group(1)) != null) {
                return matcher.group(1);
            }
            rest = rest.substring(matcher.end());
            matcher = FIRST.matcher(rest);
        }
        return "";
    }

    private static String last(String text) {
        String body = text.stripTrailing();
        if (body.endsWith("#>")) {
            return body.substring(Math.max(0, body.lastIndexOf("<#")));
        }
        List<String> lines = new ArrayList<>(List.of(body.split("\n", -1)));
        int from = lines.size();
        while (from > 0 && lines.get(from - 1).stripLeading().startsWith("#")) {
            from--;
        }
        return String.join("\n", lines.subList(from, lines.size()));
    }

    private static CommentHelp before(String prefix) {
        Matcher definition = DEFINITION.matcher(prefix);
        if (!definition.find()) {
            return null;
        }
        String head = prefix.substring(0, definition.start());
        int blank = head.length() - head.stripTrailing().length();
        long lines = head.substring(head.length() - blank)
                .chars()
                .filter(c -> c == '\n')
                .count();
        return lines > 2 ? null : parse(last(head));
    }

    private static CommentHelp parse(String comment) {
        List<String> lines = linesOf(comment);
        CommentHelp help = new CommentHelp();
        boolean any = false;
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = KEYWORD.matcher(lines.get(i));
            if (!matcher.matches()) {
                continue;
            }
            String keyword = matcher.group(1).toLowerCase(Locale.ROOT);
            if (!KEYWORDS.contains(keyword)) {
                return null;
            }
            int end = i + 1;
            while (end < lines.size() && !KEYWORD.matcher(lines.get(end)).matches()) {
                end++;
            }
            help.add(keyword, matcher.group(2), text(lines.subList(i + 1, end)));
            any = true;
            i = end - 1;
        }
        return any ? help : null;
    }

    private static List<String> linesOf(String comment) {
        List<String> lines = new ArrayList<>();
        String text = comment.strip();
        if (text.startsWith("<#")) {
            text = text.substring(2, text.endsWith("#>") ? text.length() - 2 : text.length());
            lines.addAll(List.of(text.split("\n", -1)));
            return lines;
        }
        for (String each : text.split("\n", -1)) {
            lines.add(each.strip().replaceFirst("^#+", ""));
        }
        return lines;
    }

    private void add(String keyword, String argument, String text) {
        switch (keyword) {
            case "parameter" -> parameters.put(argument == null ? "" : argument.toUpperCase(Locale.ROOT), text);
            case "example" -> examples.add(text);
            case "link" -> links.add(text.strip());
            default -> sections.put(keyword, argument == null ? text : argument);
        }
    }

    /** Without the indentation of its first line and without blank lines around it. */
    static String text(List<String> lines) {
        List<String> kept = new ArrayList<>(lines);
        while (!kept.isEmpty() && kept.get(0).isBlank()) {
            kept.remove(0);
        }
        while (!kept.isEmpty() && kept.get(kept.size() - 1).isBlank()) {
            kept.remove(kept.size() - 1);
        }
        if (kept.isEmpty()) {
            return "";
        }
        int indent = kept.get(0).length() - kept.get(0).stripLeading().length();
        StringBuilder text = new StringBuilder();
        for (String each : kept) {
            int blank = Math.min(indent, each.length() - each.stripLeading().length());
            text.append(text.isEmpty() ? "" : "\n").append(each.substring(blank).stripTrailing());
        }
        return text.toString();
    }

    /** The text under a keyword; empty when it is not there. */
    String section(String keyword) {
        return sections.getOrDefault(keyword, "");
    }

    boolean has(String keyword) {
        return sections.containsKey(keyword);
    }

    String parameter(String name) {
        return parameters.getOrDefault(name.toUpperCase(Locale.ROOT), "");
    }

    List<String> examples() {
        return examples;
    }

    List<String> links() {
        return links;
    }
}
