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
    private final CmdletCommand command;
    private final Invocation invocation;
    private final Context context;
    private final Cmdlet cmdlet;
    private final PipelineRuntime runtime;
    private final PipelineBinding pipeline;
    private final Map<String, Object> before = new LinkedHashMap<>();
    private boolean closed;

    CmdletProcessor(CmdletCommand command, Invocation invocation) {
        this.command = command;
        this.invocation = invocation;
        this.context = invocation.context();
        this.cmdlet = command.create();
        List<ParameterSpec> specs = command.parameterSpecs();
        BindResult result = DefaultArguments.bind(
                command,
                specs.stream().map(ParameterSpec::info).toList(),
                command.defaultSet(),
                invocation.arguments(),
                context);
        this.runtime = new PipelineRuntime(this, command, invocation, new CommonValues(result.bound(), context));
        this.pipeline = new PipelineBinding(specs, command.defaultSet(), result, runtime);
        cmdlet.attach(runtime);
        bindCommandLine(specs, result);
    }

    private void bindCommandLine(List<ParameterSpec> specs, BindResult result) {
        guard(() -> {
            if (!result.problems().isEmpty()) {
                throw ArgumentConverter.error(
                        context, Suggestions.improve(result.problems().get(0), command));
            }
            if (!result.rest().isEmpty()) {
                throw PipelineBinding.noPosition(context, result.rest().get(0));
            }
            for (ParameterSpec spec : specs) {
                BoundParameter bound = result.bound().get(spec.name());
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
            for (ParameterSpec spec : command.parameterSpecs()) {
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
        guard(() -> {
            List<PipelineBinding.Match> matches = pipeline.matchOrReport(context, value, runtime);
            if (matches == null) {
                return;
            }
            runtime.hasInput(true);
            for (PipelineBinding.Match match : matches) {
                remember(match.spec());
                CmdletFields.set(
                        cmdlet,
                        match.spec().field(),
                        match.value(),
                        match.spec().name());
                runtime.bound(match.spec().name(), match.value());
            }
            try {
                cmdlet.process();
            } finally {
                restore(matches);
            }
        });
    }

    private void remember(ParameterSpec spec) {
        try {
            before.putIfAbsent(spec.name(), spec.field().get(cmdlet));
        } catch (IllegalAccessException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private void restore(List<PipelineBinding.Match> matches) {
        for (PipelineBinding.Match match : matches) {
            try {
                match.spec().field().set(cmdlet, before.get(match.spec().name()));
            } catch (IllegalAccessException problem) {
                throw new IllegalStateException(problem);
            }
            runtime.unbound(match.spec().name());
        }
    }

    @Override
    void processAlone() {
        guard(cmdlet::process);
    }

    @Override
    void end() {
        guard(cmdlet::end);
    }

    @Override
    void close() {
        if (!closed) {
            closed = true;
            cmdlet.close();
        }
    }

    /** Runs with this command's context as the current one; what it throws gets this command's name and place. */
    private void guard(Runnable action) {
        Context outer = context.engine.enter(context);
        try {
            action.run();
        } catch (RuntimeException failure) {
            RuntimeException known = Failures.of(failure);
            if (known instanceof TerminatingError error && !isForeign(error)) {
                runtime.complete(error.record());
            }
            throw known;
        } finally {
            context.engine.leave(outer);
        }
    }

    private boolean isForeign(TerminatingError error) {
        boolean isParse = error.record().exception().typeName().endsWith(".ParseException")
                && error.record().commandName().isEmpty();
        return error.record().position() != null && !isParse && runtime.isForeign(error.record());
    }
}
