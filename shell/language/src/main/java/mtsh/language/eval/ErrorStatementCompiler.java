package mtsh.language.eval;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.ast.Statement;
import mtsh.language.ast.StatementBlock;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.Errors;
import mtsh.language.error.NetException;
import mtsh.language.error.TerminatingError;
import mtsh.language.stream.Output;
import mtsh.language.stream.PipelineStopped;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.PSObject;

/** {@code try}, {@code trap} and {@code throw}. */
final class ErrorStatementCompiler {
    private final Compiler compiler;

    ErrorStatementCompiler(Compiler compiler) {
        this.compiler = compiler;
    }

    Executable compile(Statement statement) {
        return statement instanceof Statement.Try tryStatement
                ? tryStatement(tryStatement)
                : throwStatement((Statement.Throw) statement);
    }

    private Executable tryStatement(Statement.Try statement) {
        Executable body = compiler.block(statement.body());
        List<HandlerSearch.Clause> catches = new ArrayList<>();
        for (Statement.CatchClause clause : statement.catches()) {
            catches.add(HandlerSearch.Clause.of(clause, compiler.block(clause.body())));
        }
        Executable last = statement.finallyBody() == null ? null : compiler.block(statement.finallyBody());
        return (context, output) -> {
            try {
                guarded(context, output, body, catches);
            } catch (PipelineStopped stopped) {
                context.engine.stopTold();
                throw stopped;
            } finally {
                if (last != null) {
                    last.execute(context, output);
                }
            }
        };
    }

    private static void guarded(Context context, Output output, Executable body, List<HandlerSearch.Clause> catches) {
        if (catches.isEmpty()) {
            body.execute(context, output);
            return;
        }
        Engine engine = context.engine;
        int depth = engine.errors().guards(engine.errors().guards() + 1);
        try {
            body.execute(context, output);
        } catch (TerminatingError error) {
            engine.errors().guards(depth);
            if (error.isLeavingFunction()) {
                throw error;
            }
            engine.errors().locate(error, context);
            engine.errors().remember(error.record());
            context.keepCaught(error.record());
            HandlerSearch.Found found = HandlerSearch.forCatch(context, catches, error);
            if (found == null) {
                throw error;
            }
            handle(context, output, error, found);
        } finally {
            engine.errors().guards(depth);
        }
    }

    private static void handle(Context context, Output output, TerminatingError error, HandlerSearch.Found found) {
        Variable before = context.scope.own("_");
        Object old = before == null ? null : before.value();
        context.scope.force("_", found.shown());
        TerminatingError outer = context.engine.errors().caught(error);
        try {
            found.clause().body().execute(context, output);
        } finally {
            context.engine.errors().caught(outer);
            if (before == null) {
                context.scope.remove("_");
            } else {
                context.scope.force("_", old);
            }
        }
    }

    private Executable throwStatement(Statement.Throw statement) {
        Evaluable value = statement.value() == null ? null : compiler.value(statement.value());
        return (context, output) -> {
            if (value == null) {
                TerminatingError current = context.engine.errors().caught();
                throw current != null
                        ? current
                        : thrown("ScriptHalted", "ScriptHalted", null).thrownByScript();
            }
            TerminatingError error = toError(Nothing.toNull(value.evaluate(context)));
            markThrown(error.record().exception());
            throw error.thrownByScript();
        };
    }

    /** Only PowerShell's own exceptions know that a script threw them; others are shown by their category. */
    private static void markThrown(NetException exception) {
        if (Types.find(Errors.RUNTIME_EXCEPTION).isInstance(exception)) {
            exception.properties().put("WasThrownFromThrowStatement", true);
        }
    }

    private static TerminatingError thrown(String message, String id, Object target) {
        NetException exception = new NetException("System.Management.Automation.RuntimeException", message, null);
        exception.properties().put("WasThrownFromThrowStatement", true);
        return new TerminatingError(new ErrorRecord(exception, id, ErrorCategory.OperationStopped, target));
    }

    static TerminatingError toError(Object value) {
        Object plain = PSObject.unwrap(value);
        if (plain instanceof ErrorRecord record) {
            return new TerminatingError(record).thrownAsRecord();
        }
        if (plain instanceof NetException exception) {
            if (exception.errorRecord() != null) {
                return new TerminatingError(exception.errorRecord());
            }
            return new TerminatingError(
                    new ErrorRecord(exception, exception.message(), ErrorCategory.OperationStopped, null));
        }
        if (plain == null) {
            return thrown("ScriptHalted", "ScriptHalted", null);
        }
        String text = Conversions.toText(value);
        return thrown(text, text, value);
    }

    /** A block with traps: the trap of the most special type runs, and the next statement goes on unless it breaks. */
    Executable trapped(StatementBlock block) {
        List<HandlerSearch.Clause> traps = new ArrayList<>();
        for (Statement.Trap trap : block.traps()) {
            List<ExpressionCompiler.TypeReference> types =
                    trap.type() == null ? List.of() : List.of(new ExpressionCompiler.TypeReference(trap.type()));
            traps.add(new HandlerSearch.Clause(types, compiler.block(trap.body())));
        }
        StatementCompiler.Guard guard = (context, output, step, span) -> trap(context, output, step, traps);
        List<Executable> steps = new ArrayList<>();
        for (Statement each : block.statements()) {
            steps.add(compiler.statements.statements(List.of(each), guard));
        }
        return (context, output) -> {
            for (Executable step : steps) {
                trap(context, output, step, traps);
            }
        };
    }

    private static void trap(Context context, Output output, Executable step, List<HandlerSearch.Clause> traps) {
        Engine engine = context.engine;
        int depth = engine.errors().guards(engine.errors().guards() + 1);
        try {
            step.execute(context, output);
        } catch (TerminatingError error) {
            engine.errors().guards(depth);
            HandlerSearch.Found found = error.isLeavingFunction() ? null : HandlerSearch.forTrap(context, traps, error);
            if (found == null) {
                throw error;
            }
            engine.errors().remember(error.record());
            Context inside = context.withScope(new Scope(context.scope, false));
            Context outer = engine.enter(inside);
            try {
                handle(inside, output, error, found);
            } catch (FlowControl.Continue continued) {
                engine.succeeded(false);
                return;
            } catch (FlowControl.Break broken) {
                throw error;
            } finally {
                engine.leave(outer);
            }
            if (engine.errors().stops(context)) {
                throw error;
            }
            engine.errors().report(error.record(), context);
        } finally {
            engine.errors().guards(depth);
        }
    }
}
