package mtsh.language.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

import mtsh.language.ast.Expression;
import mtsh.language.ast.Span;
import mtsh.language.ast.Statement;
import mtsh.language.ast.StatementBlock;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;
import mtsh.language.stream.Output;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.Operators;

/** Statements to nodes. */
final class StatementCompiler {
    private final Compiler compiler;
    private final LoopCompiler loops;
    private final ErrorStatementCompiler errorStatements;
    /** How the pipelines of a chain run in the block that is being compiled. */
    private Guard guard = StatementCompiler::step;

    StatementCompiler(Compiler compiler) {
        this.compiler = compiler;
        this.loops = new LoopCompiler(compiler);
        this.errorStatements = new ErrorStatementCompiler(compiler);
    }

    /** Runs a step and says what becomes of its error. */
    @FunctionalInterface
    interface Guard {
        void run(Context context, Output output, Executable step, Span span);
    }

    /** The statements of a block one after the other; an error that nothing waits for is reported and the next one runs. */
    Executable block(StatementBlock block) {
        if (!block.traps().isEmpty()) {
            return errorStatements.trapped(block);
        }
        return statements(block.statements(), StatementCompiler::step);
    }

    /** Statements whose chains go on after an error if the guard lets them. */
    Executable statements(List<Statement> written, Guard guarded) {
        Guard outer = guard;
        guard = guarded;
        try {
            return statements(written);
        } finally {
            guard = outer;
        }
    }

    private Executable statements(List<Statement> written) {
        List<Executable> compiled = new ArrayList<>(written.size());
        List<Span> places = new ArrayList<>(written.size());
        addTypes(written, compiled, places);
        for (Statement each : written) {
            if (!(each instanceof Statement.TypeDefinition)) {
                compiled.add(SuccessMark.after(each, ofBlock(each)));
                places.add(each.span());
            }
        }
        Executable[] steps = compiled.toArray(Executable[]::new);
        Span[] spans = places.toArray(Span[]::new);
        return (context, output) -> {
            for (int i = 0; i < steps.length; i++) {
                step(context, output, steps[i], spans[i]);
            }
        };
    }

    /** Classes and enums may be used before the line that defines them, and by each other. */
    private void addTypes(List<Statement> written, List<Executable> compiled, List<Span> places) {
        List<Statement.TypeDefinition> types = new ArrayList<>();
        for (Statement each : written) {
            if (each instanceof Statement.TypeDefinition definition) {
                types.add(definition);
            }
        }
        if (!types.isEmpty()) {
            compiled.add(compiler.types.define(types));
            places.add(types.get(0).span());
        }
    }

    private static void step(Context context, Output output, Executable step, Span span) {
        context.statement = span;
        try {
            step.execute(context, output);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            RuntimeException known = Failures.of(failure);
            if (known instanceof FlowControl flow) {
                flow.writeLeft(output);
            }
            if (!(known instanceof TerminatingError error)) {
                throw known;
            }
            context.engine.errors().locate(error, context);
            if (!context.engine.errors().continuesAfter(error, context)) {
                throw error;
            }
            context.engine.errors().report(error.record(), context);
        }
    }

    private Executable ofBlock(Statement statement) {
        return statement instanceof Statement.Pipeline pipeline
                ? compiler.commands.statement(pipeline)
                : compile(statement);
    }

    Executable compile(Statement statement) {
        if (statement instanceof Statement.Pipeline pipeline) {
            return compiler.commands.pipeline(pipeline);
        }
        if (statement instanceof Statement.Assignment assignment) {
            return assignment(assignment);
        }
        if (statement instanceof Statement.If ifStatement) {
            return ifStatement(ifStatement);
        }
        if (statement instanceof Statement.Foreach
                || statement instanceof Statement.For
                || statement instanceof Statement.While
                || statement instanceof Statement.DoLoop
                || statement instanceof Statement.Switch) {
            return loops.compile(statement);
        }
        if (statement instanceof Statement.Return returned) {
            return returnStatement(returned);
        }
        if (statement instanceof Statement.FunctionDefinition function) {
            return function(function);
        }
        if (statement instanceof Statement.Try || statement instanceof Statement.Throw) {
            return errorStatements.compile(statement);
        }
        return compileRare(statement);
    }

    private Executable returnStatement(Statement.Return statement) {
        if (statement.value() == null) {
            return (context, output) -> {
                throw FlowControl.Return.INSTANCE;
            };
        }
        Executable written = compile(statement.value());
        Evaluable value = value(statement.value());
        return (context, output) -> {
            if (output instanceof MethodOutput method) {
                method.returned = value.evaluate(context);
            } else {
                written.execute(context, output);
            }
            throw FlowControl.Return.INSTANCE;
        };
    }

    private Executable compileRare(Statement statement) {
        if (statement instanceof Statement.Break broken) {
            Evaluable label = label(broken.label());
            return (context, output) -> {
                throw new FlowControl.Break(Conversions.toText(label.evaluate(context)));
            };
        }
        if (statement instanceof Statement.Continue continued) {
            Evaluable label = label(continued.label());
            return (context, output) -> {
                throw new FlowControl.Continue(Conversions.toText(label.evaluate(context)));
            };
        }
        if (statement instanceof Statement.Exit exit) {
            Evaluable code = exit.value() == null ? context -> 0 : value(exit.value());
            return (context, output) -> {
                Object value =
                        Conversions.convertOrNull(Nothing.toNull(code.evaluate(context)), Types.find("System.Int32"));
                throw new ExitRequest(value instanceof Integer number ? number : 0);
            };
        }
        if (statement instanceof Statement.PipelineChain chain) {
            return chain.background() ? BackgroundNode.of(compiler.source, chain) : chain(chain);
        }
        if (statement instanceof Statement.Block block) {
            return block(block.body());
        }
        if (statement instanceof Statement.Data data) {
            return data(data);
        }
        if (statement instanceof Statement.TypeDefinition definition) {
            return compiler.types.define(List.of(definition));
        }
        if (statement instanceof Statement.Trap || statement instanceof Statement.UsingStatement) {
            return (context, output) -> {};
        }
        throw Errors.runtime(
                "ParserError", ErrorCategory.ParserError, null, "This text could not be understood and cannot be run.");
    }

    private Evaluable label(Expression label) {
        return label == null ? context -> "" : compiler.expression(label);
    }

    /** A statement for its value, {@link Nothing} when it wrote nothing. */
    Evaluable value(Statement statement) {
        if (statement instanceof Statement.Pipeline pipeline) {
            return compiler.commands.pipelineValue(pipeline);
        }
        if (statement instanceof Statement.Assignment assignment) {
            return assignmentValue(assignment);
        }
        Executable executable = compile(statement);
        return context -> new Collector().of(executable, context).result();
    }

    private Executable assignment(Statement.Assignment assignment) {
        if (assignment.value() instanceof Statement.Return jump) {
            // It writes and leaves before anything is assigned.
            return compile(jump);
        }
        Evaluable value = assignmentValue(assignment);
        return (context, output) -> value.evaluate(context);
    }

    private Evaluable assignmentValue(Statement.Assignment assignment) {
        Evaluable value = value(assignment.value());
        Assignable target = Assignable.of(compiler, assignment.target());
        return switch (assignment.operator()) {
            case ASSIGN ->
                assignment.target() instanceof Expression.Convert
                        ? context -> {
                            target.set(context, value.evaluate(context));
                            return target.get(context);
                        }
                        : context -> {
                            Object result = value.evaluate(context);
                            target.set(context, result);
                            return result;
                        };
            case ADD -> added(target, value);
            case SUBTRACT -> changed(target, value, Operators::subtract);
            case MULTIPLY -> changed(target, value, Operators::multiply);
            case DIVIDE -> changed(target, value, Operators::divide);
            case REMAINDER -> changed(target, value, Operators::remainder);
            case COALESCE ->
                context -> {
                    Object old = Nothing.toNull(target.getToChange(context));
                    if (old == null) {
                        target.set(context, value.evaluate(context));
                    }
                    return old;
                };
        };
    }

    private static Evaluable added(Assignable target, Evaluable value) {
        return context -> {
            Object left = Nothing.toNull(target.getToChange(context));
            Object result = OperatorCompiler.sum(left, value.evaluate(context));
            target.set(context, result);
            return result;
        };
    }

    private static Evaluable changed(Assignable target, Evaluable value, BinaryOperator<Object> operation) {
        return context -> {
            Object left = Nothing.toNull(target.getToChange(context));
            Object result = operation.apply(left, Nothing.toNull(value.evaluate(context)));
            target.set(context, result);
            return result;
        };
    }

    private Executable ifStatement(Statement.If statement) {
        int count = statement.clauses().size();
        Evaluable[] conditions = new Evaluable[count];
        Executable[] bodies = new Executable[count];
        for (int i = 0; i < count; i++) {
            conditions[i] = condition(statement.clauses().get(i).condition());
            bodies[i] = block(statement.clauses().get(i).body());
        }
        Executable otherwise = statement.elseBody() == null ? null : block(statement.elseBody());
        return (context, output) -> {
            for (int i = 0; i < count; i++) {
                if (Conversions.toBoolean(conditions[i].evaluate(context))) {
                    bodies[i].execute(context, output);
                    return;
                }
            }
            if (otherwise != null) {
                otherwise.execute(context, output);
            }
        };
    }

    /** A condition; while it runs, errors point to it and not to the whole statement. */
    Evaluable condition(Statement statement) {
        Evaluable value = value(statement);
        Span span = statement.span();
        boolean asks = SuccessMark.runsCommand(statement);
        return context -> {
            context.statement = span;
            Object result = Nothing.toNull(value.evaluate(context));
            if (asks) {
                context.engine.succeeded(true);
            }
            return result;
        };
    }

    private Executable chain(Statement.PipelineChain chain) {
        Executable left = link(chain.left());
        Executable right = link(chain.right());
        boolean and = chain.and();
        return (context, output) -> {
            left.execute(context, output);
            if (context.engine.lastSucceeded() == and) {
                right.execute(context, output);
            }
        };
    }

    /** One pipeline of a chain: an error that the script goes on after only fails it. */
    private Executable link(Statement statement) {
        Executable step = SuccessMark.after(statement, compile(statement));
        if (statement instanceof Statement.PipelineChain) {
            return step;
        }
        Guard around = guard;
        Span span = statement.span();
        return (context, output) -> around.run(context, output, step, span);
    }

    private Executable function(Statement.FunctionDefinition function) {
        LazyBlock code = new LazyBlock(compiler, function.body(), function.parameters());
        boolean filter = function.kind() == Statement.FunctionKind.FILTER;
        String name = function.name();
        return (context, output) -> context.engine
                .names()
                .defineFunction(
                        context, name, new ScriptBlock(context.engine, code, null, context.scope.state()), filter);
    }

    private Executable data(Statement.Data data) {
        Executable body = block(data.body());
        return (context, output) -> {
            if (data.variable() == null) {
                body.execute(context, output);
                return;
            }
            context.scope.set(data.variable(), new Collector().of(body, context).result());
        };
    }
}
