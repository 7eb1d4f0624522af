package mtsh.language.eval;

import java.util.Iterator;
import java.util.List;

import mtsh.language.ast.Expression;
import mtsh.language.ast.Statement;
import mtsh.language.stream.Output;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.Enumerator;

/** {@code foreach}, {@code for}, {@code while}, {@code do}; {@code switch} is in {@link SwitchCompiler}. */
final class LoopCompiler {
    private final Compiler compiler;

    LoopCompiler(Compiler compiler) {
        this.compiler = compiler;
    }

    Executable compile(Statement statement) {
        if (statement instanceof Statement.Foreach loop) {
            return foreach(loop);
        }
        if (statement instanceof Statement.For loop) {
            return forLoop(loop);
        }
        if (statement instanceof Statement.While loop) {
            Evaluable condition = compiler.statements.condition(loop.condition());
            Executable body = compiler.block(loop.body());
            return (context, output) -> {
                while (isTrue(condition, context) && runs(body, context, output, loop.label())) {
                    context.engine.checkStopped();
                }
            };
        }
        if (statement instanceof Statement.DoLoop loop) {
            Evaluable condition = compiler.statements.condition(loop.condition());
            Executable body = compiler.block(loop.body());
            return (context, output) -> {
                do {
                    context.engine.checkStopped();
                } while (runs(body, context, output, loop.label()) && isTrue(condition, context) != loop.until());
            };
        }
        return new SwitchCompiler(compiler).compile((Statement.Switch) statement);
    }

    private static boolean isTrue(Evaluable condition, Context context) {
        return Conversions.toBoolean(condition.evaluate(context));
    }

    /** Runs a loop's body once: false when a break ended the loop. */
    static boolean runs(Executable body, Context context, Output output, String label) {
        try {
            body.execute(context, output);
            return true;
        } catch (FlowControl.Break broken) {
            if (isFor(broken.label, label)) {
                return false;
            }
            throw broken;
        } catch (FlowControl.Continue continued) {
            if (isFor(continued.label, label)) {
                return true;
            }
            throw continued;
        }
    }

    static boolean isFor(String wanted, String label) {
        return wanted.isEmpty() || wanted.equalsIgnoreCase(label);
    }

    private Executable foreach(Statement.Foreach loop) {
        Evaluable collection = LazyRange.value(compiler, loop.collection());
        Executable body = compiler.block(loop.body());
        Assignable variable = Assignable.toVariable(
                new Expression.Variable(loop.variable().span(), loop.variable().path(), false));
        return (context, output) -> {
            Object value = collection.evaluate(context);
            if (value == Nothing.VALUE || value == null) {
                return;
            }
            Variable known = context.scope.own("foreach");
            Object previous = known == null ? null : known.value();
            Enumerator items = Enumerator.of(iterator(value));
            context.scope.force("foreach", items);
            try {
                while (items.hasNext()) {
                    context.engine.checkStopped();
                    variable.set(context, items.next());
                    if (!runs(body, context, output, loop.label())) {
                        return;
                    }
                }
            } finally {
                context.scope.force("foreach", previous);
            }
        };
    }

    private static Iterator<?> iterator(Object value) {
        Iterator<?> items = Enumeration.of(value);
        return items == null ? List.of(value).iterator() : items;
    }

    private Executable forLoop(Statement.For loop) {
        Executable start = loop.initializer() == null ? null : compiler.statement(loop.initializer());
        Evaluable condition = loop.condition() == null ? null : compiler.statements.condition(loop.condition());
        Executable next = loop.iterator() == null ? null : compiler.statement(loop.iterator());
        Executable body = compiler.block(loop.body());
        return (context, output) -> {
            if (start != null) {
                start.execute(context, Output.NOTHING);
            }
            while (condition == null || isTrue(condition, context)) {
                context.engine.checkStopped();
                if (!runs(body, context, output, loop.label())) {
                    return;
                }
                if (next != null) {
                    next.execute(context, Output.NOTHING);
                }
            }
        };
    }
}
