package mtsh.language.complete;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import mtsh.language.ast.Ast;
import mtsh.language.ast.ParameterAst;
import mtsh.language.ast.ScriptBlockAst;
import mtsh.language.ast.Source;
import mtsh.language.ast.Span;
import mtsh.language.ast.Statement;
import mtsh.language.ast.StatementBlock;
import mtsh.language.eval.Engine;
import mtsh.language.eval.Variable;
import mtsh.language.parse.Parser;

/** Help written in a block comment: its keywords and what follows them. */
final class CommentHelp {
    private static final Pattern KEYWORD = Pattern.compile("(?m)^\\s*\\.(\\w*)");
    private static final Pattern ARGUMENT = Pattern.compile("^\\s*\\.\\w+\\s+(\\S.*\\S|\\S)");
    private static final Pattern PARAMETER = Pattern.compile("(?mi)^\\s*\\.parameter[ \\t]+(\\w.*\\S|\\w)");

    /** A function may begin so many lines below its help. */
    private static final int LINES_BETWEEN = 2;

    private static final List<String> SEVERAL_TIMES = List.of("EXAMPLE", "LINK", "PARAMETER");

    private static final Map<String, String> KEYWORDS = new LinkedHashMap<>();

    private static final List<String> CATEGORIES = List.of(
            "Alias",
            "All",
            "Cmdlet",
            "ExternalScript",
            "FAQ",
            "Filter",
            "Function",
            "General",
            "Glossary",
            "HelpFile",
            "Provider",
            "ScriptCommand");

    static {
        KEYWORDS.put(
                "COMPONENT",
                "The name of the technology or feature that the function or script uses, or to which it is related.");
        KEYWORDS.put(
                "DESCRIPTION",
                "A detailed description of the function or script.\nThis keyword can be used only once in each topic.");
        KEYWORDS.put(
                "EXAMPLE",
                "A sample command that uses the function or script, optionally followed by sample output and a "
                        + "description.\nRepeat this keyword for each example.");
        KEYWORDS.put(
                "EXTERNALHELP",
                ".EXTERNALHELP <XML Help File>\nThe .ExternalHelp keyword is required when a function or script is "
                        + "documented in XML files.");
        KEYWORDS.put(
                "FORWARDHELPCATEGORY",
                ".FORWARDHELPCATEGORY <Category>\nSpecifies the help category of the item in .ForwardHelpTargetName");
        KEYWORDS.put(
                "FORWARDHELPTARGETNAME",
                ".FORWARDHELPTARGETNAME <Command-Name>\nRedirects to the help topic for the specified command.");
        KEYWORDS.put("FUNCTIONALITY", "The keywords that describe the intended use of the function.");
        KEYWORDS.put(
                "INPUTS",
                "The .NET types of objects that can be piped to the function or script.\nYou can also include a "
                        + "description of the input objects.");
        KEYWORDS.put(
                "LINK",
                "The name of a related topic.\nRepeat the .LINK keyword for each related topic.\nThe .Link keyword "
                        + "content can also include a URI to an online version of the same help topic.");
        KEYWORDS.put("NOTES", "Additional information about the function or script.");
        KEYWORDS.put(
                "OUTPUTS",
                "The .NET type of the objects that the cmdlet returns.\nYou can also include a description of the "
                        + "returned objects.");
        KEYWORDS.put(
                "PARAMETER",
                ".PARAMETER  <Parameter-Name>\nThe description of a parameter.\nAdd a .PARAMETER keyword for each "
                        + "parameter in the function or script syntax.");
        KEYWORDS.put(
                "REMOTEHELPRUNSPACE",
                ".REMOTEHELPRUNSPACE <PSSession-variable>\nSpecifies a session that contains the help topic.\nEnter a "
                        + "variable that contains a PSSession object.");
        KEYWORDS.put("ROLE", "The name of the user role for the help topic.");
        KEYWORDS.put(
                "SYNOPSIS",
                "A brief description of the function or script.\nThis keyword can be used only once in each topic.");
    }

    private final Engine engine;
    private final CommandNames commands;
    private final PathNames paths;

    CommentHelp(Engine engine, CommandNames commands, PathNames paths) {
        this.engine = engine;
        this.commands = commands;
        this.paths = paths;
    }

    /** {@code comment} is where the comment at the cursor begins and ends. */
    Completion of(String text, int cursor, Span comment) {
        String written = text.substring(comment.start(), comment.end());
        Matcher keywords = KEYWORD.matcher(written);
        int start = -1;
        int end = -1;
        List<String> used = new ArrayList<>();
        while (keywords.find()) {
            if (keywords.start(1) <= cursor - comment.start()) {
                start = keywords.start(1);
                end = keywords.end(1);
            }
            used.add(keywords.group(1).toUpperCase(Locale.ROOT));
        }
        if (start < 0) {
            return Completion.NONE;
        }
        String keyword = written.substring(start, end).toUpperCase(Locale.ROOT);
        if (cursor <= comment.start() + end) {
            used.remove(keyword);
            return new Completion(comment.start() + start, comment.start() + end, keywords(keyword, used));
        }
        return argument(keyword, text, cursor, comment);
    }

    private static List<Item> keywords(String typed, List<String> used) {
        List<Item> items = new ArrayList<>();
        KEYWORDS.forEach((word, meaning) -> {
            if (word.startsWith(typed) && (!used.contains(word) || SEVERAL_TIMES.contains(word))) {
                items.add(Item.code(word, "").kind(Item.Kind.Keyword).toolTip(() -> meaning));
            }
        });
        return items;
    }

    private Completion argument(String keyword, String text, int cursor, Span comment) {
        int lineStart = text.lastIndexOf('\n', cursor - 1) + 1;
        int lineEnd = text.indexOf('\n', cursor);
        String line = text.substring(lineStart, lineEnd < 0 ? text.length() : lineEnd);
        Matcher argument = ARGUMENT.matcher(line);
        boolean written = argument.find();
        String typed = written ? argument.group(1) : "";
        int start = written ? lineStart + argument.start(1) : cursor;
        Word word = new Word(start, start + typed.length(), typed, '\0');
        List<Item> items =
                switch (keyword) {
                    case "PARAMETER" -> parameters(text, comment, typed);
                    case "FORWARDHELPTARGETNAME" -> begun(commands.startingWith(typed, null), typed);
                    case "FORWARDHELPCATEGORY" ->
                        begun(CATEGORIES.stream().map(CommentHelp::text).toList(), typed);
                    case "REMOTEHELPRUNSPACE" -> begun(variables(), typed);
                    case "EXTERNALHELP" -> paths.endingIn(word, List.of(".xml"));
                    default -> List.of();
                };
        return items.isEmpty() ? Completion.NONE : new Completion(word.start(), word.end(), items);
    }

    private static Item text(String text) {
        return Item.code(text, "").kind(Item.Kind.Text);
    }

    private List<Item> variables() {
        return engine.variables().values().stream()
                .map(Variable::name)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .map(name -> Item.code(name, "").kind(Item.Kind.Variable))
                .toList();
    }

    private static List<Item> begun(List<Item> items, String typed) {
        Begun begun = Begun.of(typed);
        return items.stream().filter(each -> each.begins(begun)).toList();
    }

    /** Parameters of what the comment is the help of that it does not describe yet. */
    private static List<Item> parameters(String text, Span comment, String typed) {
        List<String> described = new ArrayList<>();
        Matcher parameters = PARAMETER.matcher(text.substring(comment.start(), comment.end()));
        while (parameters.find()) {
            described.add(parameters.group(1).toLowerCase(Locale.ROOT));
        }
        described.remove(typed.toLowerCase(Locale.ROOT));
        List<Item> items = new ArrayList<>();
        for (ParameterAst each : parametersOf(Parser.parse(Source.of(text)).script(), text, comment)) {
            boolean begun = each.name().regionMatches(true, 0, typed, 0, typed.length());
            if (begun && !described.contains(each.name().toLowerCase(Locale.ROOT))) {
                items.add(text(each.name()));
            }
        }
        return items;
    }

    private static List<ParameterAst> parametersOf(ScriptBlockAst script, String text, Span comment) {
        Statement.FunctionDefinition[] around = new Statement.FunctionDefinition[1];
        Ast[] next = new Ast[1];
        Walk.through(script, node -> {
            boolean block = node instanceof StatementBlock || node instanceof ScriptBlockAst;
            if (node instanceof Statement.FunctionDefinition function
                    && node.span().start() < comment.start()
                    && comment.end() < node.span().end()) {
                around[0] = function;
                next[0] = null;
            } else if (!block
                    && node.span().start() >= comment.end()
                    && (next[0] == null || node.span().start() < next[0].span().start())) {
                next[0] = node;
            }
            return true;
        });
        if (next[0] instanceof Statement.FunctionDefinition function
                && lines(text, comment.end(), function.span().start()) <= LINES_BETWEEN) {
            return parameters(function.parameters(), function.body());
        }
        return around[0] != null ? parameters(around[0].parameters(), around[0].body()) : parameters(null, script);
    }

    private static long lines(String text, int from, int to) {
        return text.substring(from, to).chars().filter(c -> c == '\n').count();
    }

    private static List<ParameterAst> parameters(List<ParameterAst> written, ScriptBlockAst body) {
        if (written != null) {
            return written;
        }
        return body.paramBlock() == null ? List.of() : body.paramBlock().parameters();
    }
}
