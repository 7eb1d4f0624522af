package mtsh.language.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import mtsh.language.bind.BindResult;
import mtsh.language.bind.BoundParameter;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.error.TerminatingError;
import mtsh.language.filter.GivesFilter;
import mtsh.language.filter.PropertyFilter;
import mtsh.language.filter.TakesFilter;

/** Runs a cmdlet in a pipeline: binds its command line, then each object that comes. */
final class CmdletProcessor extends Processor {
    private static final String BINDING = "System.Management.Automation.ParameterBinding";
    private final CmdletCommand command;
    private final Invocation invocation;
    private final Context context;
    private final Cmdlet cmdlet;
    private final PipelineRuntime runtime;
    private final PipelineBinding pipeline;
    private final Map<String, Object> before = new LinkedHashMap<>();
    private ParameterSpec takesAll;
    private boolean started;
    private boolean closed;

    CmdletProcessor(CmdletCommand command, Invocation invocation) {
        this.command = command;
        this.invocation = invocation;
        this.context = invocation.context();
        this.cmdlet = command.create();
        ParameterSpecs specs = command.parameterSpecs();
        BindResult result =
                DefaultArguments.bind(command, specs.infos(), command.defaultSet(), invocation.arguments(), context);
        this.runtime = new PipelineRuntime(this, command, invocation, new CommonValues(result.bound(), context));
        this.pipeline = new PipelineBinding(specs, command.defaultSet(), result, runtime);
        cmdlet.attach(runtime);
        bindCommandLine(specs, result);
    }

    private void bindCommandLine(ParameterSpecs specs, BindResult result) {
        guard(() -> {
            if (!result.problems().isEmpty()) {
                throw ArgumentConverter.error(
                        context, Suggestions.improve(result.problems().get(0), command));
            }
            if (!result.rest().isEmpty()) {
                throw PipelineBinding.noPosition(context, result.rest().get(0));
            }
            int left = result.bound().size();
            for (int i = 0; left > 0 && i < specs.size(); i++) {
                ParameterSpec spec = specs.get(i);
                BoundParameter bound = result.bound().get(spec.name());
                left -= bound == null ? 0 : 1;
                if (bound == null || pipeline.isDelayed(spec)) {
                    continue;
                }
                Object value = ArgumentConverter.convert(context, spec, bound, false);
                if (spec.field() != null) {
                    CmdletFields.set(cmdlet, spec.field(), value, spec.name());
                }
                runtime.bound(spec.name(), value);
            }
        });
    }

    @Override
    void begin() {
        guard(() -> {
            for (ParameterSpec spec : command.parameterSpecs().fromPipeline()) {
                if (pipeline.isDelayed(spec)) {
                    pipeline.requireInput(context, spec, hasUpstream);
                }
            }
            pipeline.requireMandatory(context, hasUpstream, invocation);
            runtime.start();
            cmdlet.begin();
        });
    }

    /** See {@link TakesFilter}. Variables that keep what is written see it too. */
    void takeFilterOf(CmdletProcessor next) {
        if (!(cmdlet instanceof TakesFilter taking) || !(next.cmdlet instanceof GivesFilter giving)) {
            return;
        }
        if (runtime.common().has("OutVariable") || runtime.common().has("PipelineVariable")) {
            return;
        }
        PropertyFilter[] filter = new PropertyFilter[1];
        next.guard(() -> filter[0] = giving.filter());
        if (filter[0] != null) {
            guard(() -> taking.take(filter[0]));
        }
    }

    @Override
    void process(Object value) {
        Context outer = context.engine.enter(context);
        try {
            if (!started) {
                started = true;
                takesAll = pipeline.takesAll();
            }
            if (takesAll != null && (value != null || !takesAll.refusesNull())) {
                processWhole(value);
            } else {
                processMatched(value);
            }
        } catch (RuntimeException failure) {
            throw named(failure);
        } finally {
            context.engine.leave(outer);
        }
    }

    /** The one parameter keeps its value until the next object or the end. */
    private void processWhole(Object value) {
        runtime.hasInput(true);
        remember(takesAll);
        CmdletFields.set(cmdlet, takesAll.field(), value, takesAll.name());
        runtime.fromPipeline(takesAll, value);
        cmdlet.process();
    }

    private void processMatched(Object value) {
        List<PipelineBinding.Match> matches = pipeline.matchOrReport(context, value, runtime);
        if (matches == null) {
            return;
        }
        runtime.hasInput(true);
        for (PipelineBinding.Match match : matches) {
            remember(match.spec());
            CmdletFields.set(
                    cmdlet, match.spec().field(), match.value(), match.spec().name());
        }
        runtime.fromPipeline(matches);
        try {
            cmdlet.process();
        } finally {
            matches.forEach(match -> restore(match.spec()));
            runtime.fromPipeline(List.of());
        }
    }

    private void remember(ParameterSpec spec) {
        if (before.containsKey(spec.name())) {
            return;
        }
        try {
            before.put(spec.name(), spec.field().get(cmdlet));
        } catch (IllegalAccessException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private void restore(ParameterSpec spec) {
        try {
            spec.field().set(cmdlet, before.get(spec.name()));
        } catch (IllegalAccessException problem) {
            throw new IllegalStateException(problem);
        }
    }

    @Override
    void processAlone() {
        guard(cmdlet::process);
    }

    @Override
    void end() {
        if (takesAll != null && before.containsKey(takesAll.name())) {
            restore(takesAll);
            runtime.fromPipeline(null, null);
        }
        guard(cmdlet::end);
    }

    @Override
    void close() {
        if (!closed) {
            closed = true;
            runtime.common().endPipelineVariable();
            cmdlet.close();
        }
    }

    /** Runs with this command's context as the current one; what it throws gets this command's name and place. */
    private void guard(Runnable action) {
        Context outer = context.engine.enter(context);
        try {
            action.run();
        } catch (RuntimeException failure) {
            throw named(failure);
        } finally {
            context.engine.leave(outer);
        }
    }

    private RuntimeException named(RuntimeException failure) {
        RuntimeException known = Failures.of(failure);
        if (known instanceof TerminatingError error) {
            error.outOfCommand();
            if (!isForeign(error)) {
                runtime.complete(error.record());
                keep(error);
            }
        }
        return known;
    }

    /** What ends the command is in its -ErrorVariable too, unless it could not even begin. */
    private void keep(TerminatingError error) {
        boolean isBinding = error.record().exception().typeName().startsWith(BINDING);
        if (!isBinding && !error.isStoppedByPreference()) {
            runtime.common().keepEnding(error.record());
        }
    }

    private boolean isForeign(TerminatingError error) {
        boolean isParse = error.record().exception().typeName().endsWith(".ParseException")
                && error.record().commandName().isEmpty();
        return error.record().position() != null && !isParse && runtime.isForeign(error.record());
    }
}
