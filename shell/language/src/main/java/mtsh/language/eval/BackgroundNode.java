package mtsh.language.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import mtsh.language.ast.Ast;
import mtsh.language.ast.Children;
import mtsh.language.ast.Expression;
import mtsh.language.ast.Source;
import mtsh.language.ast.Span;
import mtsh.language.ast.Statement;
import mtsh.language.stream.Output;

/** {@code pipeline &}: starts it as a job, with the variables that it mentions. */
final class BackgroundNode implements Executable {
    /** Those that the job has of its own. */
    private static final Set<String> OWN =
            Set.of("pid", "psversiontable", "psedition", "pshome", "host", "true", "false", "null");

    private final Source source;
    private final Span span;
    private final List<Expression.Variable> variables = new ArrayList<>();

    private BackgroundNode(Source source, Statement statement) {
        this.source = source;
        String text = source.text(statement.span());
        this.span = new Span(statement.span().start(), statement.span().start() + text.lastIndexOf('&'));
        find(statement);
        variables.sort(Comparator.comparingInt(each -> each.span().start()));
    }

    static BackgroundNode of(Source source, Statement statement) {
        return new BackgroundNode(source, statement);
    }

    private void find(Ast node) {
        if (node instanceof Expression.Variable variable && !variable.splatted()) {
            variables.add(variable);
        }
        Children.of(node).forEach(this::find);
    }

    @Override
    public void execute(Context context, Output output) {
        ScriptBlock block = context.engine.parse(Source.of(text(context)));
        BuiltCommand command = new BuiltCommand(
                "Start-Job",
                true,
                List.of(
                        BuiltCommand.Argument.named(
                                "WorkingDirectory", context.engine.location().toString()),
                        BuiltCommand.Argument.named("ScriptBlock", block)));
        BuiltPipeline.of(command).runNested(context.engine, null, output, context.streams);
    }

    /** The text with {@code $name} written {@code ${using:name}} where the variable is there. */
    private String text(Context context) {
        StringBuilder text = new StringBuilder();
        int at = span.start();
        for (Expression.Variable variable : variables) {
            if (isTaken(variable, context) && variable.span().start() >= at) {
                text.append(source.text(new Span(at, variable.span().start())))
                        .append("${using:")
                        .append(variable.path().userPath())
                        .append('}');
                at = variable.span().end();
            }
        }
        return text.append(source.text(new Span(at, span.end()))).toString().strip();
    }

    private static boolean isTaken(Expression.Variable variable, Context context) {
        String name = variable.path().name().toLowerCase(Locale.ROOT);
        return !OWN.contains(name) && variable.path().drive() == null && context.scope.find(Scope.key(name)) != null;
    }
}
