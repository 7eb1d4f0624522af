package mtsh.language.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import mtsh.language.ast.Source;
import mtsh.language.ast.Span;
import mtsh.language.bind.Argument;
import mtsh.language.stream.Output;

/** Statements of commands that a program puts together, and how they run in a shell: what is behind jobs and {@code [powershell]}. */
public final class BuiltPipeline {
    private static final Span NOWHERE = new Span(0, 0);

    private final List<List<BuiltCommand>> statements;
    private Map<String, Object> usingValues;

    public BuiltPipeline(List<List<BuiltCommand>> statements) {
        this.statements = statements;
    }

    /** One block. */
    public static BuiltPipeline of(BuiltCommand command) {
        return new BuiltPipeline(List.of(List.of(command)));
    }

    /** The values of {@code $using:} variables, by lower-case name, for as long as it runs. */
    public BuiltPipeline using(Map<String, Object> values) {
        usingValues = values;
        return this;
    }

    /**
     * Runs it on this thread in the global scope of a shell that runs nothing else.
     *
     * @param input what the first command gets, or null for nothing
     */
    public void run(Engine engine, Iterable<?> input, Output output, Streams streams) {
        Context context = new Context(engine, engine.globalScope(), streams, Source.of(""), "", null);
        Engine before = engine.enterThread();
        engine.reset(context);
        engine.usingValues(usingValues);
        try {
            // Who asked to stop before it began meant this run.
            engine.checkStopped();
            runStatements(context, input, output);
        } finally {
            engine.usingValues(null);
            Engine.leaveThread(before);
        }
    }

    /** Runs it inside of what this shell runs now, with the streams of that. */
    public void runInside(Engine engine, Iterable<?> input, Output output) {
        runNested(engine, input, output, engine.current().streams);
    }

    /** Runs it inside of what this shell runs now. */
    public void runNested(Engine engine, Iterable<?> input, Output output, Streams streams) {
        Context running = engine.current();
        Context context = new Context(engine, running.scope, streams, Source.of(""), "", running);
        Context outer = engine.enter(context);
        try {
            runStatements(context, input, output);
        } finally {
            engine.leave(outer);
        }
    }

    private void runStatements(Context context, Iterable<?> input, Output output) {
        Iterable<?> rest = input;
        for (List<BuiltCommand> statement : statements) {
            try {
                node(statement, rest).run(context, output);
            } catch (FlowControl.Break | FlowControl.Continue outsideOfLoops) {
                // As at the prompt: it ends what runs.
                return;
            }
            rest = null;
        }
    }

    private static PipelineNode node(List<BuiltCommand> commands, Iterable<?> input) {
        List<PipelineNode.Stage> stages = new ArrayList<>();
        if (input != null) {
            stages.add(new PipelineNode.Stage(context -> input.iterator(), null, List.of(), NOWHERE));
        }
        for (BuiltCommand command : commands) {
            stages.add(new PipelineNode.Stage(null, context -> prepare(command, context), List.of(), NOWHERE));
        }
        return new PipelineNode(stages, NOWHERE, true);
    }

    private static Processor prepare(BuiltCommand command, Context context) {
        List<Argument> arguments = command.arguments().stream()
                .map(each ->
                        new Argument(each.name(), each.hasValue(), each.value(), null, NOWHERE, each.name() != null))
                .toList();
        if (command.command() instanceof ScriptBlock block) {
            return new FunctionCommand("", block, false)
                    .processor(
                            new Invocation(context, "", arguments, block.compiled().span, null, !command.ownScope()));
        }
        String name = (String) command.command();
        RunnableCommand found = context.engine.commands().runnable(name, context);
        if (found == null) {
            throw context.engine.commands().notFound(name, null);
        }
        return found.processor(new Invocation(context, name, arguments, NOWHERE, NOWHERE, !command.ownScope()));
    }
}
