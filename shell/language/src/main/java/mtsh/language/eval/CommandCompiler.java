package mtsh.language.eval;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.ast.CommandElement;
import mtsh.language.ast.CommandParameter;
import mtsh.language.ast.Expression;
import mtsh.language.ast.Redirection;
import mtsh.language.ast.Span;
import mtsh.language.ast.Statement;
import mtsh.language.bind.Argument;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;

/** Commands and pipelines to nodes. */
final class CommandCompiler {
    private final Compiler compiler;

    CommandCompiler(Compiler compiler) {
        this.compiler = compiler;
    }

    Executable pipeline(Statement.Pipeline pipeline) {
        if (pipeline.background()) {
            return BackgroundNode.of(compiler.source, pipeline);
        }
        if (pipeline.elements().size() == 1
                && pipeline.elements().get(0) instanceof Statement.CommandExpression only
                && only.redirections().isEmpty()) {
            return expression(only);
        }
        PipelineNode node = node(pipeline);
        return node::run;
    }

    /** A pipeline that a script drives itself. */
    PipelineNode steppable(Statement.Pipeline pipeline) {
        return node(pipeline);
    }

    /** A pipeline for its value. */
    Evaluable pipelineValue(Statement.Pipeline pipeline) {
        if (pipeline.background()) {
            BackgroundNode node = BackgroundNode.of(compiler.source, pipeline);
            return context -> {
                Collector collector = new Collector();
                node.execute(context, collector);
                return collector.result();
            };
        }
        if (pipeline.elements().size() == 1
                && pipeline.elements().get(0) instanceof Statement.CommandExpression only
                && only.redirections().isEmpty()) {
            return compiler.expression(only.expression());
        }
        PipelineNode node = node(pipeline);
        Executable run = node::run;
        return context -> new Collector().of(run, context).result();
    }

    /** An expression alone: its value is taken apart on its way out. */
    private Executable expression(Statement.CommandExpression only) {
        Expression tree = only.expression();
        Evaluable value = LazyRange.expression(compiler, tree);
        if (isSilent(tree)) {
            return (context, output) -> value.evaluate(context);
        }
        return (context, output) -> PipelineNode.writeEach(context.engine, output, value.evaluate(context));
    }

    /**
     * A statement of a block. One that is only {@code (...)} or {@code $(...)} gathers before it writes, and what it gathered before an error still
     * goes out; as a part of anything else it is lost.
     */
    Executable statement(Statement.Pipeline pipeline) {
        Executable gathered = pipeline.background() ? null : gathered(pipeline);
        return gathered == null ? pipeline(pipeline) : gathered;
    }

    private Executable gathered(Statement.Pipeline pipeline) {
        if (pipeline.elements().size() != 1
                || !(pipeline.elements().get(0) instanceof Statement.CommandExpression only)
                || !only.redirections().isEmpty()) {
            return null;
        }
        Executable body = null;
        if (only.expression() instanceof Expression.SubExpression sub) {
            body = compiler.block(sub.body());
        } else if (only.expression() instanceof Expression.Paren paren
                && paren.body() instanceof Statement.Pipeline inner
                && !inner.background()) {
            Executable nested = gathered(inner);
            boolean runsCommand = inner.elements().get(inner.elements().size() - 1) instanceof Statement.Command;
            body = nested != null || !runsCommand ? nested : pipeline(inner);
        }
        return body == null ? null : gathering(body);
    }

    private static Executable gathering(Executable body) {
        return (context, output) -> {
            Collector collector = new Collector();
            try {
                collector.of(body, context);
            } catch (TerminatingError error) {
                collector.values().forEach(output::write);
                throw error;
            }
            PipelineNode.writeEach(context.engine, output, collector.result());
        };
    }

    /** {@code $i++} alone writes nothing; in parentheses it does. */
    private static boolean isSilent(Expression expression) {
        return expression instanceof Expression.Unary unary
                && switch (unary.operator()) {
                    case PRE_INCREMENT, PRE_DECREMENT, POST_INCREMENT, POST_DECREMENT -> true;
                    default -> false;
                };
    }

    private PipelineNode node(Statement.Pipeline pipeline) {
        List<PipelineNode.Stage> stages = new ArrayList<>();
        for (Statement.PipelineElement element : pipeline.elements()) {
            stages.add(
                    element instanceof Statement.Command command
                            ? command(command)
                            : commandExpression((Statement.CommandExpression) element));
        }
        return new PipelineNode(stages, pipeline.span());
    }

    private PipelineNode.Stage commandExpression(Statement.CommandExpression element) {
        Evaluable value = element.expression() instanceof Expression.SubExpression sub
                        && !sub.body().statements().isEmpty()
                ? output(sub)
                : LazyRange.expression(compiler, element.expression());
        return new PipelineNode.Stage(value, null, redirections(element.redirections()), element.span());
    }

    /** What statements write goes down the pipeline: nothing when they write nothing, where a value would be null. */
    private Evaluable output(Expression.SubExpression sub) {
        Executable body = compiler.block(sub.body());
        return context -> new Collector().of(body, context).result();
    }

    private PipelineNode.Stage command(Statement.Command command) {
        return new PipelineNode.Stage(null, call(command), redirections(command.redirections()), command.span());
    }

    private List<RedirectionNode> redirections(List<Redirection> redirections) {
        List<RedirectionNode> nodes = new ArrayList<>();
        for (Redirection each : redirections) {
            if (each instanceof Redirection.Merge merge) {
                nodes.add(new RedirectionNode(merge.from(), merge.to(), false, null));
            } else if (each instanceof Redirection.ToFile file) {
                nodes.add(new RedirectionNode(file.from(), 0, file.append(), compiler.expression(file.location())));
            }
        }
        return nodes;
    }

    /** Makes the processor of one call. */
    @FunctionalInterface
    interface Call {
        Processor prepare(Context context);
    }

    private Call call(Statement.Command command) {
        CommandElement first = command.elements().get(0);
        Evaluable name = compiler.expression((Expression) first);
        List<CommandElement> rest =
                command.elements().subList(1, command.elements().size());
        List<ArgumentNode> arguments = arguments(rest);
        boolean dotted = command.invocation() == Statement.Invocation.DOT;
        Span span = command.span();
        NativeWords[] words = new NativeWords[1];
        boolean asksForHelp = HelpRequest.isIn(rest);
        boolean isLikeMethod = isLikeMethod(first, rest);
        return context -> {
            if (isLikeMethod && context.engine.strictVersion() >= 2) {
                throw calledLikeMethod();
            }
            Object target = Nothing.toNull(name.evaluate(context));
            if (PSObject.unwrap(target) instanceof PSModuleInfo module) {
                return inModule(context, module, arguments, command);
            }
            RunnableCommand runnable = resolve(context, target, first.span(), command.invocation());
            if (runnable instanceof ApplicationCommand program) {
                if (words[0] == null) {
                    words[0] = new NativeWords(compiler, rest);
                }
                Invocation invocation = new Invocation(context, program.name(), List.of(), span, first.span(), false);
                return program.processor(invocation, words[0].texts(context));
            }
            String called = target instanceof String text ? text : runnable.name();
            Processor help = asksForHelp ? HelpRequest.of(context, runnable, called, span, first.span()) : null;
            if (help != null) {
                return help;
            }
            List<Argument> values = new ArrayList<>(arguments.size());
            for (ArgumentNode each : arguments) {
                each.add(context, values);
            }
            return runnable.processor(new Invocation(context, called, values, span, first.span(), dotted));
        };
    }

    /** {@code Name(1, 2)}: the command gets one array. */
    private static boolean isLikeMethod(CommandElement name, List<CommandElement> rest) {
        return rest.size() == 1
                && rest.get(0) instanceof Expression.Paren paren
                && name.span().end() == paren.span().start()
                && paren.body() instanceof Statement.Pipeline pipeline
                && pipeline.elements().size() == 1
                && pipeline.elements().get(0) instanceof Statement.CommandExpression only
                && only.expression() instanceof Expression.ArrayLiteral;
    }

    private static TerminatingError calledLikeMethod() {
        return Errors.runtime(
                "StrictModeFunctionCallWithParens",
                ErrorCategory.InvalidOperation,
                null,
                "The function or command was called as if it were a method. Parameters should be separated by spaces. For "
                        + "information about parameters, see the about_Parameters Help topic.");
    }

    /** {@code & $module { }} and {@code & $module name}: the second word is the command, and runs as if it stood in the module. */
    private static Processor inModule(
            Context context, PSModuleInfo module, List<ArgumentNode> arguments, Statement.Command command) {
        List<Argument> values = new ArrayList<>(arguments.size());
        for (ArgumentNode each : arguments) {
            each.add(context, values);
        }
        Span span = command.span();
        boolean none = values.isEmpty() || values.get(0).isParameter() || module.state() == null;
        if (none) {
            return resolve(context, module.name(), span, command.invocation())
                    .processor(new Invocation(context, module.name(), values, span, span, false));
        }
        Object target = values.remove(0).value();
        Context inside = context.withScope(context.scopeOf(module.state()));
        if (PSObject.unwrap(target) instanceof ScriptBlock block) {
            target = block.in(module.state());
        }
        RunnableCommand runnable = resolve(inside, target, span, command.invocation());
        boolean dotted = command.invocation() == Statement.Invocation.DOT;
        String called = target instanceof String text ? text : runnable.name();
        return runnable.processor(new Invocation(inside, called, values, span, span, dotted));
    }

    private static RunnableCommand resolve(Context context, Object target, Span span, Statement.Invocation invocation) {
        Object plain = PSObject.unwrap(target);
        if (plain instanceof ScriptBlock block) {
            return new FunctionCommand("", block, false);
        }
        if (plain instanceof RunnableCommand command) {
            return command;
        }
        String name = plain == null ? "" : Conversions.toText(plain);
        if (name.isEmpty()) {
            TerminatingError error = Errors.runtime(
                    "BadExpression",
                    ErrorCategory.InvalidOperation,
                    target,
                    "The expression after '" + (invocation == Statement.Invocation.DOT ? "." : "&")
                            + "' in a pipeline element produced an object that was not valid. It must result in a command name, a "
                            + "script block, or a CommandInfo object.");
            error.record().position(context.position(span));
            throw error;
        }
        RunnableCommand found = context.engine.commands().runnable(name, context);
        if (found == null) {
            throw context.engine.commands().notFound(name, context.position(span));
        }
        return found;
    }

    /** Adds what one word gives: one argument, or several from a splat. */
    @FunctionalInterface
    private interface ArgumentNode {
        void add(Context context, List<Argument> arguments);
    }

    /** The words after the name; after {@code --} all are values. */
    private List<ArgumentNode> arguments(List<CommandElement> words) {
        List<ArgumentNode> nodes = new ArrayList<>();
        boolean onlyValues = false;
        for (CommandElement word : words) {
            String text = compiler.source.text(word.span());
            if (!onlyValues && text.equals("--")) {
                onlyValues = true;
            } else if (onlyValues && word instanceof CommandParameter) {
                Argument value = Argument.value(text, null, word.span());
                nodes.add((context, all) -> all.add(value));
            } else {
                nodes.add(argument(word));
            }
        }
        return nodes;
    }

    private ArgumentNode argument(CommandElement element) {
        Span span = element.span();
        if (element instanceof CommandParameter parameter) {
            if (parameter.argument() == null) {
                Argument fixed = new Argument(parameter.name(), false, null, null, span, false);
                return (context, arguments) -> arguments.add(fixed);
            }
            Evaluable value = compiler.expression(parameter.argument());
            String text = literal(parameter.argument());
            return (context, arguments) -> arguments.add(
                    new Argument(parameter.name(), true, Nothing.toNull(value.evaluate(context)), text, span, false));
        }
        if (element instanceof Expression.Variable variable && variable.splatted()) {
            return (context, arguments) ->
                    splat(Nothing.toNull(VariableAccess.read(context, variable.path())), span, arguments);
        }
        Expression expression = (Expression) element;
        Evaluable value = compiler.expression(expression);
        String text = literal(expression);
        return (context, arguments) ->
                arguments.add(Argument.value(Nothing.toNull(value.evaluate(context)), text, span));
    }

    /** A number as it was written, which a text parameter takes: {@code -Name 007}. */
    private String literal(Expression expression) {
        return expression instanceof Expression.Constant ? compiler.source.text(expression.span()) : null;
    }

    private static void splat(Object value, Span span, List<Argument> arguments) {
        Object plain = PSObject.unwrap(value);
        if (plain instanceof PSDictionary dictionary) {
            for (PSDictionary.Entry entry : dictionary.entries()) {
                arguments.add(new Argument(Conversions.toText(entry.key()), true, entry.value(), null, span, true));
            }
            return;
        }
        List<Object> list = Enumeration.list(plain);
        if (list == null) {
            if (plain != null) {
                arguments.add(Argument.value(value, null, span));
            }
            return;
        }
        for (Object each : list) {
            arguments.add(
                    each instanceof String text && text.matches("-[A-Za-z_][\\w-]*:?")
                            ? new Argument(text.substring(1).replace(":", ""), false, null, null, span, true)
                            : Argument.value(each, null, span));
        }
    }
}
