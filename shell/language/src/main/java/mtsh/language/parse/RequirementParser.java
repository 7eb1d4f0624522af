package mtsh.language.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import mtsh.language.ast.CommandElement;
import mtsh.language.ast.CommandParameter;
import mtsh.language.ast.Expression;
import mtsh.language.ast.ScriptBlockAst.Requirements;
import mtsh.language.ast.Span;
import mtsh.language.ast.Statement;

/** {@code #Requires} comments. */
final class RequirementParser {
    private static final String WORD = "#requires";
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}(\\.\\d{1,9}){0,3}");

    private final Grammar grammar;
    private final List<Expression> modules = new ArrayList<>();
    private String version;
    private String edition;
    private boolean elevation;

    RequirementParser(Grammar grammar) {
        this.grammar = grammar;
    }

    static boolean isRequirement(String text, Span comment) {
        int end = comment.start() + WORD.length();
        return text.regionMatches(true, comment.start(), WORD, 0, WORD.length())
                && end < comment.end()
                && Characters.isWhitespace(text.charAt(end));
    }

    /** Null where nothing is required. */
    Requirements read() {
        Span whole = null;
        for (Span comment : grammar.stream().requirementComments()) {
            whole = whole == null ? comment : whole.to(comment);
            View view = grammar.stream().view().part(comment.start() + 1, comment.end());
            Statement.Command command = grammar.nested(view).commands().command();
            if (command != null) {
                read(command);
            }
        }
        return whole == null ? null : new Requirements(whole, version, edition, List.copyOf(modules), elevation);
    }

    private void read(Statement.Command command) {
        List<CommandElement> elements = command.elements();
        for (int i = 1; i < elements.size(); i++) {
            if (!(elements.get(i) instanceof CommandParameter parameter)) {
                continue;
            }
            Expression argument = parameter.argument();
            if (argument == null && i + 1 < elements.size() && elements.get(i + 1) instanceof Expression next) {
                argument = next;
            }
            parameter(parameter, argument);
        }
    }

    private void parameter(CommandParameter parameter, Expression argument) {
        String name = parameter.name().toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            return;
        }
        if ("runasadministrator".startsWith(name)) {
            elevation = true;
        } else if ("version".startsWith(name)) {
            version(parameter, argument);
        } else if ("psedition".startsWith(name)) {
            edition = argument == null ? null : text(argument);
            complainIfMissing(parameter, edition);
        } else if ("modules".startsWith(name)) {
            modules(parameter, argument);
        }
    }

    private void version(CommandParameter parameter, Expression argument) {
        String text = argument == null ? null : text(argument);
        if (text == null || !VERSION.matcher(text).matches()) {
            grammar.diagnostics().wrong(parameter.span(), Problem.REQUIRES_VERSION);
            return;
        }
        version = text;
    }

    private void modules(CommandParameter parameter, Expression argument) {
        List<Expression> list = List.of();
        if (argument != null) {
            list = argument instanceof Expression.ArrayLiteral array ? array.elements() : List.of(argument);
        }
        complainIfMissing(parameter, list.isEmpty() ? null : "");
        for (Expression module : list) {
            if (module instanceof Expression.Hashtable || text(module) != null) {
                modules.add(module);
            }
        }
    }

    private void complainIfMissing(CommandParameter parameter, String value) {
        if (value == null) {
            grammar.diagnostics().wrong(parameter.span(), Problem.REQUIRES_ARGUMENT, parameter.name());
        }
    }

    private String text(Expression expression) {
        if (expression instanceof Expression.StringConstant constant) {
            return constant.value();
        }
        return expression instanceof Expression.Constant ? grammar.sourceText(expression.span()) : null;
    }
}
