package mtsh.language.eval;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import mtsh.language.ast.Span;
import mtsh.language.error.TerminatingError;
import mtsh.language.stream.Output;
import mtsh.language.value.Enumeration;

/** A compiled pipeline: stages that push objects to the next. */
final class PipelineNode {
    /** One stage: an expression (only the first) or a call. */
    record Stage(Evaluable expression, CommandCompiler.Call call, List<RedirectionNode> redirections, Span span) {}

    private final List<Stage> stages;
    private final Span span;

    PipelineNode(List<Stage> stages, Span span) {
        this.stages = stages;
        this.span = span;
    }

    /** Takes a value apart one level, as every pipeline does with what an expression gives. */
    static void writeEach(Engine engine, Output output, Object value) {
        if (value == Nothing.VALUE) {
            return;
        }
        Iterator<?> items = Enumeration.of(value);
        if (items == null) {
            output.write(value);
            return;
        }
        while (items.hasNext()) {
            engine.checkStopped();
            output.write(Nothing.toNull(items.next()));
        }
    }

    void run(Context context, Output output) {
        try (RunningPipeline running = new RunningPipeline()) {
            Output last = output;
            Output[] after = new Output[stages.size()];
            // From the last stage to the first, so that each knows where its output goes.
            for (int i = stages.size() - 1; i >= 0; i--) {
                after[i] = last;
                last = running.add(stages.get(i), context, after[i], i > 0);
            }
            if (begin(running)) {
                running.handOnFilter(stages.get(0));
                feed(context, running);
            }
            running.end(0);
            // What fails while they clean up counts too.
            running.cleanUp();
            if (!running.processors.isEmpty()) {
                context.engine.succeeded(running.processors.stream().noneMatch(Processor::failed));
            }
        } catch (TerminatingError error) {
            context.engine.succeeded(false);
            throw error;
        }
        context.statement = span;
    }

    /** The same pipeline run by somebody else, step by step. */
    Steps steps(Context context, Output output, boolean expectsInput) {
        RunningPipeline running = new RunningPipeline();
        Output last = output;
        for (int i = stages.size() - 1; i >= 0; i--) {
            last = running.add(stages.get(i), context, last, i > 0 || expectsInput);
        }
        return new Steps(running);
    }

    /** One run whose steps others take. */
    static final class Steps {
        private final RunningPipeline running;
        private boolean closed;

        private Steps(RunningPipeline running) {
            this.running = running;
        }

        void begin() {
            running.begin();
        }

        void process(Object value) {
            running.processors.get(0).process(value);
        }

        void processAlone() {
            running.processors.get(0).processAlone();
        }

        void end() {
            running.end(0);
        }

        void close() {
            if (!closed) {
                closed = true;
                running.close();
            }
        }
    }

    /** Whether the first stage is to run: a later one may have had enough of what stages wrote while they began. */
    private static boolean begin(RunningPipeline running) {
        try {
            running.begin();
            return true;
        } catch (FlowControl.StopUpstream stop) {
            running.stoppedBy(stop);
            running.beginRest();
            return false;
        }
    }

    private void feed(Context context, RunningPipeline running) {
        Stage first = stages.get(0);
        try {
            if (first.expression() != null) {
                Object value = first.expression().evaluate(running.firstContext);
                writeEach(context.engine, running.firstOutput(), value);
            } else {
                running.processors.get(0).processAlone();
            }
        } catch (FlowControl.StopUpstream stop) {
            running.stoppedBy(stop);
        }
    }

    /** One run. */
    private static final class RunningPipeline implements AutoCloseable {
        private final List<Processor> processors = new ArrayList<>();
        private final List<FileOutput> files = new ArrayList<>();
        private Output firstOutput;
        private Context firstContext;
        private int firstToEnd;
        private boolean closed;

        /** Makes a stage and gives the output that feeds it. */
        Output add(Stage stage, Context context, Output downstream, boolean hasUpstream) {
            Redirected redirected = redirect(stage, context, downstream);
            boolean isLast = processors.isEmpty();
            if (stage.call() == null) {
                firstOutput = redirected.output();
                firstContext = redirected.context();
                return null;
            }
            Processor processor = stage.call()
                    .prepare(
                            isLast ? redirected.context() : redirected.context().apart());
            processor.hasUpstream = hasUpstream;
            processor.downstream = redirected.output();
            processors.add(0, processor);
            return processor.input();
        }

        private record Redirected(Context context, Output output) {}

        private Redirected redirect(Stage stage, Context context, Output downstream) {
            if (stage.redirections().isEmpty()) {
                return new Redirected(context, downstream);
            }
            Output output = downstream;
            Streams streams = context.streams;
            // Files first: "2>&1 > file" and "> file 2>&1" both mean that errors go to the file.
            for (RedirectionNode each : stage.redirections()) {
                if (!each.isMerge()) {
                    String path = each.path(context);
                    Output file = path == null ? Output.NOTHING : open(context, path, each.append());
                    output = each.from() <= 1 ? file : output;
                    streams = each.from() == 1 ? streams : streams.with(each.from(), file);
                }
            }
            for (RedirectionNode each : stage.redirections()) {
                if (each.isMerge() && each.to() == 1) {
                    streams = streams.with(each.from(), output);
                }
            }
            return new Redirected(context.withStreams(streams), output);
        }

        private Output open(Context context, String path, boolean append) {
            FileOutput file = VariableOutput.isVariable(path)
                    ? new VariableOutput(context, path, append)
                    : context.engine.openFile(path, append, FileStyle.of(context));
            files.add(file);
            return file;
        }

        Output firstOutput() {
            return firstOutput;
        }

        void begin() {
            for (Processor processor : processors) {
                processor.beginOnce();
            }
            for (Processor processor : processors) {
                processor.connect();
            }
        }

        /** Begins those stages that still end when others were stopped. */
        void beginRest() {
            processors.subList(firstToEnd, processors.size()).forEach(Processor::beginOnce);
        }

        /** The first command may leave out what the second would refuse, if nobody else sees what it writes. */
        void handOnFilter(Stage first) {
            if (first.call() != null
                    && first.redirections().isEmpty()
                    && processors.size() > 1
                    && processors.get(0) instanceof CmdletProcessor source
                    && processors.get(1) instanceof CmdletProcessor next) {
                source.takeFilterOf(next);
            }
        }

        /** A stage wants no more: it and those before it do not end, those after it do. */
        void stoppedBy(FlowControl.StopUpstream stop) {
            int index = processors.indexOf(stop.requester);
            if (index < 0) {
                throw stop;
            }
            firstToEnd = index + 1;
        }

        void end(int from) {
            for (int i = Math.max(from, firstToEnd); i < processors.size(); i++) {
                try {
                    processors.get(i).end();
                } catch (FlowControl.StopUpstream stop) {
                    stoppedBy(stop);
                    i = Math.max(i, firstToEnd - 1);
                }
            }
        }

        @Override
        public void close() {
            cleanUp();
        }

        void cleanUp() {
            if (closed) {
                return;
            }
            closed = true;
            processors.forEach(Processor::close);
            files.forEach(FileOutput::close);
        }
    }
}
