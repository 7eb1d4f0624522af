package mtsh.language.eval;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.ast.Statement;
import mtsh.language.ast.StatementBlock;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.NetException;
import mtsh.language.error.TerminatingError;
import mtsh.language.stream.Output;
import mtsh.language.stream.PipelineStopped;
import mtsh.language.type.NetType;
import mtsh.language.value.Conversions;
import mtsh.language.value.PSObject;

/** {@code try}, {@code trap} and {@code throw}. */
final class ErrorStatementCompiler {
    private final Compiler compiler;

    ErrorStatementCompiler(Compiler compiler) {
        this.compiler = compiler;
    }

    private record Catch(List<ExpressionCompiler.TypeReference> types, Executable body) {}

    /** A clause, and the one of its types that fits. */
    private record Match(Catch clause, NetType type) {}

    /** The clause that takes an error, and which of its exceptions the clause asked for. */
    private record Found(Catch clause, NetException exception) {
        /** What {@code $_} is: the inner exception stands out of the wrapper that the shell itself put around it. */
        ErrorRecord shown(TerminatingError error) {
            ErrorRecord record = error.record();
            return exception == record.exception() || error.isOutOfCommand() ? record : record.withException(exception);
        }
    }

    Executable compile(Statement statement) {
        return statement instanceof Statement.Try tryStatement
                ? tryStatement(tryStatement)
                : throwStatement((Statement.Throw) statement);
    }

    private Executable tryStatement(Statement.Try statement) {
        Executable body = compiler.block(statement.body());
        List<Catch> catches = new ArrayList<>();
        for (Statement.CatchClause clause : statement.catches()) {
            List<ExpressionCompiler.TypeReference> types = clause.types().stream()
                    .map(ExpressionCompiler.TypeReference::new)
                    .toList();
            catches.add(new Catch(types, compiler.block(clause.body())));
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

    private static void guarded(Context context, Output output, Executable body, List<Catch> catches) {
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
            Found found = find(context, catches, error);
            if (found == null) {
                throw error;
            }
            handle(context, output, error, found);
        } finally {
            engine.errors().guards(depth);
        }
    }

    private static void handle(Context context, Output output, TerminatingError error, Found found) {
        Variable before = context.scope.own("_");
        Object old = before == null ? null : before.value();
        context.scope.force("_", found.shown(error));
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

    /** The clause with the most special type; what is wrapped goes before what wraps it, an untyped clause takes what is left. */
    private static Found find(Context context, List<Catch> catches, TerminatingError error) {
        NetException outer = error.record().exception();
        Match inside = null;
        NetException matched = isWrapper(outer) ? outer.inner() : null;
        if (matched != null && isReachable(matched, error.record())) {
            inside = best(context, catches, matched.netType());
        }
        if (inside == null) {
            inside = bestOuter(context, catches, outer);
            matched = outer;
        }
        Match around = best(context, catches, error.wrapper());
        if (around != null && isAroundBetter(inside, around, error)) {
            return new Found(around.clause(), outer);
        }
        if (inside != null) {
            return new Found(inside.clause(), matched);
        }
        Catch rest = untyped(catches);
        return rest == null ? null : new Found(rest, outer);
    }

    private static Match bestOuter(Context context, List<Catch> catches, NetException outer) {
        Match best = best(context, catches, outer.netType());
        NetException deeper = outer;
        while (best == null && deeper != null && isWrapper(deeper)) {
            deeper = deeper.inner();
            best = deeper == null ? null : best(context, catches, deeper.netType());
        }
        return best;
    }

    /** -ErrorAction Stop is asked for before the error that it stopped at, a command that failed after it; the special before the general. */
    private static boolean isAroundBetter(Match inside, Match around, TerminatingError error) {
        if (inside == null) {
            return true;
        }
        return error.isStoppedByPreference()
                ? inside.type() == around.type() || !inside.type().isA(around.type())
                : inside.type() != around.type() && around.type().isA(inside.type());
    }

    /** As for {@code catch}, but a trap of everything too is shown what is inside of the wrapper. */
    private static Found findTrap(Context context, List<Catch> traps, TerminatingError error) {
        Found found = find(context, traps, error);
        NetException outer = error.record().exception();
        boolean seesInside = found != null && found.clause().types().isEmpty() && isWrapper(outer);
        return seesInside && outer.inner() != null ? new Found(found.clause(), outer.inner()) : found;
    }

    private static Catch untyped(List<Catch> catches) {
        return catches.stream()
                .filter(each -> each.types().isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static Match best(Context context, List<Catch> catches, NetType thrown) {
        Match best = null;
        for (Catch each : catches) {
            for (ExpressionCompiler.TypeReference reference : each.types()) {
                NetType type = reference.resolve(context);
                boolean better = best == null || (type != best.type() && type.isA(best.type()));
                if (thrown != null && thrown.isA(type) && better) {
                    best = new Match(each, type);
                }
            }
        }
        return best;
    }

    private static boolean isReachable(NetException exception, ErrorRecord record) {
        return exception == record.exception() || !exception.typeName().equals("System.Exception");
    }

    /** A catch looks through what the shell itself wrapped around an exception. */
    private static boolean isWrapper(NetException exception) {
        String name = exception.typeName();
        return name.equals("System.Management.Automation.MethodInvocationException")
                || name.equals("System.Management.Automation.CmdletInvocationException")
                || name.equals("System.Management.Automation.ActionPreferenceStopException")
                || name.equals("System.Management.Automation.SetValueInvocationException")
                || name.equals("System.Management.Automation.GetValueInvocationException")
                || name.equals("System.Management.Automation.RuntimeException");
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
            error.record().exception().properties().put("WasThrownFromThrowStatement", true);
            throw error.thrownByScript();
        };
    }

    private static TerminatingError thrown(String message, String id, Object target) {
        NetException exception = new NetException("System.Management.Automation.RuntimeException", message, null);
        exception.properties().put("WasThrownFromThrowStatement", true);
        return new TerminatingError(new ErrorRecord(exception, id, ErrorCategory.OperationStopped, target));
    }

    static TerminatingError toError(Object value) {
        Object plain = PSObject.unwrap(value);
        if (plain instanceof ErrorRecord record) {
            return new TerminatingError(record);
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
        List<Catch> traps = new ArrayList<>();
        for (Statement.Trap trap : block.traps()) {
            List<ExpressionCompiler.TypeReference> types =
                    trap.type() == null ? List.of() : List.of(new ExpressionCompiler.TypeReference(trap.type()));
            traps.add(new Catch(types, compiler.block(trap.body())));
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

    private static void trap(Context context, Output output, Executable step, List<Catch> traps) {
        Engine engine = context.engine;
        int depth = engine.errors().guards(engine.errors().guards() + 1);
        try {
            step.execute(context, output);
        } catch (TerminatingError error) {
            engine.errors().guards(depth);
            Found found = error.isLeavingFunction() ? null : findTrap(context, traps, error);
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
