package mtsh.language.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import mtsh.language.bind.Argument;
import mtsh.language.bind.BindResult;
import mtsh.language.bind.Binder;
import mtsh.language.bind.BoundParameter;
import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;
import mtsh.language.value.RuntimeDefinedParameter;

/** The parameters that a {@code dynamicparam} block adds to those written, for one call. */
final class DynamicParameters {
    static final DynamicParameters NONE = new DynamicParameters(Map.of());
    private static final String DICTIONARY = "System.Management.Automation.RuntimeDefinedParameterDictionary";

    private final Map<String, RuntimeDefinedParameter> parameters;

    private DynamicParameters(Map<String, RuntimeDefinedParameter> parameters) {
        this.parameters = parameters;
    }

    /** Makes the type that such blocks give known. */
    static void defineType() {
        NetType[] made = new NetType[1];
        made[0] = NetType.named(DICTIONARY)
                .base(
                        Types.find(
                                "System.Collections.Generic.Dictionary[string,System.Management.Automation.RuntimeDefinedParameter]"))
                .constructor("RuntimeDefinedParameterDictionary()", a -> new PSDictionary(made[0], true))
                .build();
        Types.define(made[0]);
    }

    /**
     * Runs the block as the call stands: parameters that were written and given are variables, those it makes itself are not yet known.
     *
     * @param own the written parameters
     * @param ready told what those are bound to, before the block runs
     */
    static DynamicParameters of(
            CompiledBlock code,
            Context context,
            List<ParameterSpec> own,
            List<Argument> arguments,
            String defaultSet,
            Consumer<BindResult> ready) {
        List<ParameterInfo> infos = own.stream().map(ParameterSpec::info).toList();
        BindResult first = Binder.bind(infos, defaultSet, known(infos, arguments), ArgumentConverter::fit);
        PSDictionary bound = PipelineRuntime.boundTable();
        for (ParameterSpec spec : own) {
            BoundParameter given = first.bound().get(spec.name());
            if (given != null && !(given.value() instanceof ScriptBlock)) {
                Object value = ArgumentConverter.convert(context.caller, spec, given, true);
                bound.put(spec.name(), value);
                if (!spec.info().common()) {
                    context.scope.force(spec.name(), value);
                }
            }
        }
        context.scope.force("PSBoundParameters", bound);
        ready.accept(first);
        return new DynamicParameters(run(code, context));
    }

    /** Arguments without names that no written parameter has, and without the values of those. */
    private static List<Argument> known(List<ParameterInfo> infos, List<Argument> arguments) {
        List<Argument> all = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            Argument each = arguments.get(i);
            boolean unknown = each.isParameter()
                    && Binder.candidates(infos, each.parameter()).isEmpty();
            if (!unknown) {
                all.add(each);
            } else if (!each.hasValue()
                    && i + 1 < arguments.size()
                    && !arguments.get(i + 1).isParameter()) {
                i++;
            }
        }
        return all;
    }

    private static Map<String, RuntimeDefinedParameter> run(CompiledBlock code, Context context) {
        Collector collector = new Collector();
        Context outer = context.engine.enter(context);
        try {
            code.dynamicParam.execute(context, collector);
        } catch (FlowControl.Return returned) {
            // What it returned has been collected.
        } finally {
            context.engine.leave(outer);
        }
        Map<String, RuntimeDefinedParameter> made = new LinkedHashMap<>();
        if (PSObject.unwrap(Nothing.toNull(collector.result())) instanceof PSDictionary table) {
            for (PSDictionary.Entry each : table.entries()) {
                if (PSObject.unwrap(each.value()) instanceof RuntimeDefinedParameter parameter) {
                    made.put(parameter.name(), parameter);
                }
            }
        }
        return made;
    }

    boolean isEmpty() {
        return parameters.isEmpty();
    }

    /** The written parameters with the new ones before the common ones. */
    List<ParameterSpec> with(List<ParameterSpec> own) {
        if (parameters.isEmpty()) {
            return own;
        }
        List<ParameterSpec> all = new ArrayList<>();
        own.stream().filter(each -> !each.info().common()).forEach(all::add);
        parameters.values().forEach(each -> all.add(ParameterReader.spec(each)));
        own.stream().filter(each -> each.info().common()).forEach(all::add);
        return all;
    }

    /** The parameter with this name, or null when the function wrote it itself. */
    RuntimeDefinedParameter find(String name) {
        return parameters.get(name);
    }
}
