package mtsh.language.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import mtsh.language.bind.BindResult;
import mtsh.language.bind.Binder;
import mtsh.language.bind.BoundParameter;
import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.error.TerminatingError;
import mtsh.language.stream.Output;
import mtsh.language.type.NetType;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumerator;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.RuntimeDefinedParameter;

/** Runs a function, a script file or a script block in a pipeline. */
final class FunctionProcessor extends Processor {
    private final FunctionCommand command;
    private final Invocation invocation;
    private final CompiledBlock code;
    private final Context context;
    private final Context caller;
    private final ParameterSpecs specs;
    private final BindResult result;
    private final PipelineRuntime runtime;
    private final PipelineBinding pipeline;
    private final boolean advanced;
    private final DynamicParameters dynamic;
    /** Whether {@code $input} is what a parameter of this name was bound to. */
    private final boolean hasParameterInput;

    private List<Object> input;
    private boolean ran;
    private boolean cleaned;

    FunctionProcessor(FunctionCommand command, Invocation invocation, Scope scope) {
        this(command, command, invocation, scope);
    }

    /** @param shown what {@code $MyInvocation} names: the function, or the script file whose block runs */
    FunctionProcessor(FunctionCommand command, RunnableCommand shown, Invocation invocation, Scope scope) {
        this.command = command;
        this.invocation = invocation;
        this.code = command.block().compiled();
        this.caller = invocation.context();
        this.context = new Context(caller.engine, scope, caller.streams, code.source, command.name(), caller);
        this.context.statement = code.span;
        this.context.ownBlock = scope != caller.scope && !invocation.dotted() ? code : null;
        this.advanced = code.parameters.isAdvanced();
        List<ParameterSpec> written = code.parameters.specs(context);
        this.hasParameterInput =
                advanced && written.stream().anyMatch(each -> each.name().equalsIgnoreCase("input"));
        this.context.invokedAt = invocation.nameSpan() == null ? caller.position() : caller.position(invocation.span());
        this.dynamic = code.dynamicParam == null ? DynamicParameters.NONE : dynamicParameters(written, shown);
        this.specs = ParameterSpecs.of(dynamic.with(written));
        this.result = bindArguments();
        CommonValues common = new CommonValues(result.bound(), caller);
        this.context.common = common;
        this.runtime = new PipelineRuntime(this, command, invocation, common);
        this.context.call = new RunningCall(shown, invocation, runtime.boundParameters(), result.rest(), this);
        this.runtime.confirmation().impact(code.parameters.confirmImpact(context));
        this.pipeline = new PipelineBinding(specs, code.parameters.defaultSet(context), result, runtime);
    }

    DynamicParameters dynamic() {
        return dynamic;
    }

    /** What the dynamicparam block gives, which sees the call as far as it is known by then. */
    private DynamicParameters dynamicParameters(List<ParameterSpec> written, RunnableCommand shown) {
        String defaultSet = code.parameters.defaultSet(context);
        return DynamicParameters.of(code, context, written, invocation.arguments(), defaultSet, first -> {
            CommonValues common = new CommonValues(first.bound(), caller);
            PipelineRuntime early = new PipelineRuntime(this, command, invocation, common);
            early.sets(new PipelineBinding(written, defaultSet, first, null));
            context.common = common;
            context.call = new RunningCall(shown, invocation, early.boundParameters(), first.rest(), this);
            context.scope.force("PSCmdlet", new PSCmdlet(early, context, invocation));
        });
    }

    private BindResult bindArguments() {
        List<ParameterInfo> parameters = specs.infos();
        if (invocation.inOrder()) {
            return Binder.bindInOrder(parameters, invocation.arguments());
        }
        String defaultSet = code.parameters.defaultSet(context);
        return advanced
                ? DefaultArguments.bind(command, parameters, defaultSet, invocation.arguments(), caller)
                : Binder.bindLoosely(parameters, defaultSet, invocation.arguments(), ArgumentConverter::fit);
    }

    private void bind() {
        if (!result.problems().isEmpty()) {
            result.bound()
                    .values()
                    .forEach(each -> runtime.bound(each.parameter().name(), each.value()));
            throw ArgumentConverter.error(
                    caller, Suggestions.improve(result.problems().get(0), command));
        }
        if (!invocation.inOrder()) {
            if (advanced && !result.rest().isEmpty()) {
                throw PipelineBinding.noPosition(caller, result.rest().get(0));
            }
            pipeline.requireMandatory(caller, hasUpstream, invocation);
        }
        Scope scope = context.scope;
        for (ParameterSpec spec : specs) {
            BoundParameter bound = result.bound().get(spec.name());
            if (bound != null && pipeline.isDelayed(spec)) {
                pipeline.requireInput(caller, spec, hasUpstream);
            } else if (bound != null) {
                Object value = ArgumentConverter.convert(caller, spec, bound, true);
                runtime.bound(spec.name(), value);
                define(spec, value);
            }
        }
        PSDictionary boundTable = runtime.boundParameters();
        scope.force("PSBoundParameters", boundTable);
        if (!advanced) {
            scope.force(
                    "args",
                    PSArray.of(result.rest().stream().flatMap(Binder::words).toArray()));
        } else {
            scope.force("PSCmdlet", new PSCmdlet(runtime, context, invocation));
        }
        for (ParameterSpec spec : specs) {
            boolean given = result.bound().containsKey(spec.name()) || dynamic.find(spec.name()) != null;
            if (!given && !spec.info().common()) {
                defineDefault(spec);
            }
        }
        preferences();
    }

    private void define(ParameterSpec spec, Object value) {
        if (spec.info().common()) {
            return;
        }
        RuntimeDefinedParameter made = dynamic.find(spec.name());
        if (made != null) {
            made.value(value);
            return;
        }
        Variable variable = new Variable(spec.name(), value);
        if (spec.typed() || !spec.checks().isEmpty()) {
            variable.transform(spec.typed() ? spec.info().type() : null, spec.checks());
        }
        context.scope.define(variable);
    }

    private void defineDefault(ParameterSpec spec) {
        NetType type = spec.info().type();
        Object value = null;
        if (spec.defaultValue() != null) {
            value = Nothing.toNull(spec.defaultValue().evaluate(context));
            value = spec.typed() ? context.engine.convert(value, type, context) : value;
        } else if (spec.typed()) {
            value = unset(type);
        }
        Variable variable = new Variable(spec.name(), value);
        context.scope.define(variable);
        if (spec.typed()) {
            variable.transform(type, List.of());
        }
    }

    /** A parameter that was not given: numbers are zero and texts empty; dates, enumerations and their like are null, so that a script can tell. */
    private static Object unset(NetType type) {
        return switch (type.fullName()) {
            case "System.String" -> "";
            case "System.Boolean",
                    "System.SByte",
                    "System.Byte",
                    "System.Int16",
                    "System.UInt16",
                    "System.Int32",
                    "System.UInt32",
                    "System.Int64",
                    "System.UInt64",
                    "System.Single",
                    "System.Double",
                    "System.Decimal",
                    ParameterReader.SWITCH -> type.defaultValue();
            default -> null;
        };
    }

    /** -Verbose, -ErrorAction and their like become the preferences of everything that runs inside. */
    private void preferences() {
        Map<String, BoundParameter> bound = result.bound();
        Scope scope = context.scope;
        action(scope, bound, "ErrorAction", "ErrorActionPreference");
        action(scope, bound, "WarningAction", "WarningPreference");
        action(scope, bound, "InformationAction", "InformationPreference");
        action(scope, bound, "ProgressAction", "ProgressPreference");
        toggle(scope, bound, "Verbose", "VerbosePreference");
        toggle(scope, bound, "Debug", "DebugPreference");
        if (bound.containsKey("Confirm") && advancedOnly(bound, "Confirm")) {
            boolean asks = Conversions.toBoolean(bound.get("Confirm").value());
            scope.force(
                    "ConfirmPreference",
                    NetEnum.named("System.Management.Automation.ConfirmImpact", asks ? "Low" : "None"));
        }
        if (bound.containsKey("WhatIf")) {
            scope.force(
                    "WhatIfPreference",
                    Conversions.toBoolean(bound.get("WhatIf").value()));
        }
    }

    private static void action(Scope scope, Map<String, BoundParameter> bound, String parameter, String preference) {
        if (advancedOnly(bound, parameter)) {
            scope.force(
                    preference,
                    preference(CommonValues.parse(bound.get(parameter).value(), parameter)
                            .name()));
        }
    }

    private static void toggle(Scope scope, Map<String, BoundParameter> bound, String parameter, String preference) {
        if (advancedOnly(bound, parameter)) {
            boolean on = Conversions.toBoolean(bound.get(parameter).value());
            scope.force(preference, preference(on ? "Continue" : "SilentlyContinue"));
        }
    }

    private static Object preference(String name) {
        return NetEnum.named("System.Management.Automation.ActionPreference", name);
    }

    private static boolean advancedOnly(Map<String, BoundParameter> bound, String parameter) {
        return bound.containsKey(parameter) && bound.get(parameter).parameter().common();
    }

    @Override
    Output output() {
        return advanced ? runtime::write : downstream;
    }

    @Override
    void begin() {
        try {
            bind();
        } catch (TerminatingError error) {
            if (error.record().commandName().isEmpty()) {
                runtime.complete(error.record());
            }
            throw error;
        }
        runtime.start();
        input = hasUpstream && input == null ? new ArrayList<>() : input;
        if (!hasParameterInput) {
            context.scope.force("input", Enumerator.of(List.of().iterator()));
        }
        execute(code.begin);
    }

    private void execute(Executable block) {
        if (block == null) {
            return;
        }
        ran = true;
        Engine engine = context.engine;
        Context outer = engine.enter(context);
        engine.deeper(1);
        Output output = advanced ? runtime::write : downstream;
        try {
            block.execute(context, output);
        } catch (FlowControl.Return returned) {
            // What it returned has been written.
        } catch (TerminatingError error) {
            throw advanced ? outOfCommand(error).left(context) : error.left(context);
        } finally {
            engine.deeper(-1);
            engine.leave(outer);
        }
    }

    /** What a statement threw is the command's own error to those who called it; what it threw on purpose, or another command did, stays. */
    private TerminatingError outOfCommand(TerminatingError error) {
        boolean isOwn = !error.isOutOfCommand()
                && !error.isThrownByScript()
                && !error.isStoppedByPreference()
                && !error.isLeavingFunction();
        if (!isOwn || context.invokedAt == null || command.name().isEmpty()) {
            return error.outOfCommand();
        }
        context.engine.errors().locate(error, context);
        context.engine.errors().remember(error.record());
        return error.seenFrom(context.invokedAt, command.name()).outOfCommand();
    }

    @Override
    void process(Object value) {
        Executable each = command.isFilter() && code.process == null ? code.end : code.process;
        if (!takes(value)) {
            return;
        }
        if (each == null) {
            if (input == null) {
                // A command before it wrote while it was begun itself.
                input = new ArrayList<>();
            }
            input.add(value);
            return;
        }
        context.scope.force("_", value);
        if (!hasParameterInput) {
            context.scope.force(
                    "input", Enumerator.of(Collections.singletonList(value).iterator()));
        }
        execute(each);
    }

    /** Binds an object to the parameters; one that fits none is an error and goes no further. */
    private boolean takes(Object value) {
        if (!advanced) {
            return true;
        }
        List<PipelineBinding.Match> matches = pipeline.matchOrReport(context, value, runtime);
        if (matches == null) {
            return false;
        }
        bindObject(matches);
        return true;
    }

    private void bindObject(List<PipelineBinding.Match> matches) {
        for (PipelineBinding.Match match : matches) {
            RuntimeDefinedParameter made = dynamic.find(match.spec().name());
            if (made != null) {
                made.value(match.value());
                runtime.bound(match.spec().name(), match.value());
                continue;
            }
            Variable variable = context.scope.own(Scope.key(match.spec().name()));
            if (variable == null) {
                context.scope.force(match.spec().name(), match.value());
            } else {
                variable.force(match.value());
            }
            runtime.bound(match.spec().name(), match.value());
        }
    }

    @Override
    void processAlone() {
        if (command.isFilter() && code.process == null) {
            execute(code.end);
        } else {
            execute(code.process);
        }
    }

    @Override
    void end() {
        if (command.isFilter() && code.process == null) {
            return;
        }
        if (code.end != null) {
            Enumerator all = Enumerator.of(input == null ? List.of().iterator() : input.iterator());
            if (code.process == null && !hasParameterInput) {
                context.scope.force("input", all);
            }
            execute(code.end);
        }
    }

    /** Runs the clean block if another block ran: nothing that it writes goes on, and its errors end nothing else. */
    @Override
    void close() {
        runtime.common().endPipelineVariable();
        if (!ran || cleaned || code.clean == null) {
            return;
        }
        cleaned = true;
        Context outer = context.engine.enter(context);
        int guards = context.engine.errors().guards(0);
        try {
            code.clean.execute(context, Output.NOTHING);
        } catch (FlowControl.Return returned) {
            // It ends here anyway.
        } catch (TerminatingError error) {
            fail();
            context.engine.errors().locate(error, context);
            context.engine.errors().report(error.record(), context);
        } finally {
            context.engine.errors().guards(guards);
            context.engine.leave(outer);
        }
    }
}
