package mtsh.language.eval;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.bind.Argument;
import mtsh.language.stream.Output;
import mtsh.language.value.PSArray;

/** Runs script blocks that are called with plain values, outside a pipeline. */
final class BlockRunner {
    private BlockRunner() {}

    /** In a scope of its own, with parameters bound by place. {@code input} may be null. */
    static void run(
            ScriptBlock block, Context caller, Scope scope, Object[] arguments, List<Object> input, Output output) {
        Invocation invocation = new Invocation(caller, "", values(arguments), block.compiled().span, null, false, true);
        FunctionProcessor processor = new FunctionProcessor(new FunctionCommand("", block, false), invocation, scope);
        processor.downstream = output;
        processor.hasUpstream = input != null;
        processor.begin();
        try {
            if (input == null) {
                processor.processAlone();
            } else {
                input.forEach(processor::process);
            }
            processor.end();
        } finally {
            processor.close();
        }
    }

    static List<Argument> values(Object[] arguments) {
        List<Argument> list = new ArrayList<>();
        for (Object each : arguments) {
            list.add(Argument.value(each, null, null));
        }
        return list;
    }

    /** A command that stands alone, in a scope that is there already. */
    static void run(FunctionCommand command, Invocation invocation, Scope scope, Output output) {
        FunctionProcessor processor = new FunctionProcessor(command, invocation, scope);
        processor.downstream = output;
        processor.begin();
        try {
            processor.processAlone();
            processor.end();
        } finally {
            processor.close();
        }
    }

    /** Without a scope of its own: what ForEach-Object and Where-Object do with their blocks. */
    static void runInPlace(ScriptBlock block, Context caller, Scope scope, Object[] arguments, Output output) {
        CompiledBlock code = block.compiled();
        if (!code.parameters.isEmpty() || !code.isSimple()) {
            run(block, caller.withScope(scope), new Scope(scope, false), arguments, null, output);
            return;
        }
        Context context =
                new Context(caller.engine, scope, caller.streams, code.source, caller.commandName, caller.caller);
        context.common = caller.common;
        context.invokedAt = caller.invokedAt;
        Variable before = scope.own("args");
        Object old = before == null ? null : before.value();
        if (arguments.length > 0) {
            scope.force("args", PSArray.of(arguments));
        }
        Context outer = caller.engine.enter(context);
        try {
            if (code.end != null) {
                code.end.execute(context, output);
            }
        } catch (FlowControl.Return returned) {
            // What it returned has been written.
        } finally {
            caller.engine.leave(outer);
            if (arguments.length > 0) {
                if (before == null) {
                    scope.remove("args");
                } else {
                    scope.force("args", old);
                }
            }
        }
    }
}
