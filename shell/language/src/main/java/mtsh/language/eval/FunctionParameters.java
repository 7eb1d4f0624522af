package mtsh.language.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import mtsh.language.ast.Attribute;
import mtsh.language.ast.Expression;
import mtsh.language.ast.ParameterAst;
import mtsh.language.ast.ParameterAttribute;
import mtsh.language.ast.TypeConstraint;
import mtsh.language.bind.CommonParameters;
import mtsh.language.cmdlet.ArgumentSource;
import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;

/** The parameters of a function or script block, read from its {@code param} block when it is first called. */
final class FunctionParameters {
    private final Compiler compiler;
    private final List<ParameterAst> parameters;
    private final List<Attribute> attributes;
    private final boolean advanced;
    private ParameterSpecs specs;
    private String defaultSet;

    FunctionParameters(Compiler compiler, List<ParameterAst> parameters, List<Attribute> attributes) {
        this.compiler = compiler;
        this.parameters = parameters;
        this.attributes = attributes;
        this.advanced = find(attributes, "cmdletbinding") != null
                || parameters.stream().anyMatch(each -> find(attributesOf(each), "parameter") != null);
    }

    boolean isAdvanced() {
        return advanced;
    }

    boolean isEmpty() {
        return parameters.isEmpty();
    }

    String defaultSet(Context context) {
        if (defaultSet == null) {
            Object value = binding(context, "DefaultParameterSetName");
            defaultSet = value == null ? "" : Conversions.toText(value);
        }
        return defaultSet;
    }

    /** How much harm the function can do, as its {@code CmdletBinding} says. */
    String confirmImpact(Context context) {
        Object value = binding(context, "ConfirmImpact");
        return value == null ? "Medium" : Conversions.toText(value);
    }

    private Object binding(Context context, String name) {
        Attribute binding = find(attributes, "cmdletbinding");
        return binding == null ? null : named(context, binding, name);
    }

    private Object named(Context context, Attribute attribute, String name) {
        for (Attribute.NamedArgument argument : attribute.named()) {
            if (argument.name().equalsIgnoreCase(name)) {
                return Nothing.toNull(compiler.expression(argument.value()).evaluate(context));
            }
        }
        return null;
    }

    private static List<Attribute> attributesOf(ParameterAst parameter) {
        List<Attribute> found = new ArrayList<>();
        for (ParameterAttribute each : parameter.attributes()) {
            if (each instanceof Attribute attribute) {
                found.add(attribute);
            }
        }
        return found;
    }

    private static Attribute find(List<Attribute> attributes, String wanted) {
        for (Attribute attribute : attributes) {
            if (isNamed(attribute, wanted)) {
                return attribute;
            }
        }
        return null;
    }

    private static boolean isNamed(Attribute attribute, String wanted) {
        String name = attribute.type().name().toLowerCase(Locale.ROOT);
        name = name.substring(name.lastIndexOf('.') + 1);
        return name.equals(wanted) || name.equals(wanted + "attribute");
    }

    /** All parameters; advanced ones with the common ones after them. */
    ParameterSpecs specs(Context context) {
        if (specs == null) {
            Attribute cmdletBinding = find(attributes, "cmdletbinding");
            if (cmdletBinding != null) {
                AttributeLimits.requireArguments(
                        context, cmdletBinding, Types.find("System.Management.Automation.CmdletBindingAttribute"));
            }
            List<ParameterSpec> all = new ArrayList<>();
            boolean positional = binding(context, "PositionalBinding") == null
                    || Conversions.toBoolean(binding(context, "PositionalBinding"));
            boolean anyPosition = parameters.stream()
                    .flatMap(each -> attributesOf(each).stream())
                    .filter(each -> isNamed(each, "parameter"))
                    .anyMatch(each -> named(context, each, "Position") != null);
            int position = 0;
            for (ParameterAst parameter : parameters) {
                boolean isSwitch = type(context, parameter).fullName().equals(ParameterReader.SWITCH);
                boolean counts = positional && !anyPosition && !isSwitch;
                all.add(spec(context, parameter, counts ? position++ : -1));
            }
            if (advanced) {
                boolean process = Conversions.toBoolean(binding(context, "SupportsShouldProcess"));
                for (ParameterInfo common : CommonParameters.list(process)) {
                    all.add(new ParameterSpec(common, List.of(), null, null, true, false, false));
                }
            }
            specs = new ParameterSpecs(all);
        }
        return specs;
    }

    private static NetType type(Context context, ParameterAst parameter) {
        NetType type = Types.OBJECT;
        for (ParameterAttribute each : parameter.attributes()) {
            if (each instanceof TypeConstraint constraint) {
                type = context.engine.type(constraint.type());
            }
        }
        return type;
    }

    private ParameterSpec spec(Context context, ParameterAst parameter, int position) {
        boolean typed = parameter.attributes().stream().anyMatch(TypeConstraint.class::isInstance);
        Evaluable value = parameter.defaultValue() == null ? null : compiler.expression(parameter.defaultValue());
        List<Object> attributes = AttributeObjects.of(compiler, context, attributesOf(parameter));
        return ParameterReader.spec(parameter.name(), type(context, parameter), typed, attributes, value, position);
    }

    /** The attributes of the block itself, {@code CmdletBinding} and {@code OutputType} among them. */
    List<Object> attributes(Context context) {
        return AttributeObjects.of(compiler, context, attributes);
    }

    /** What the parameter's attributes say that its values are, or null. */
    ArgumentSource argumentSource(Context context, String name) {
        for (ParameterAst parameter : parameters) {
            if (!parameter.name().equalsIgnoreCase(name)) {
                continue;
            }
            Attribute completer = find(attributesOf(parameter), "argumentcompleter");
            if (completer != null && !completer.positional().isEmpty()) {
                Object made = compiler.expression(completer.positional().get(0)).evaluate(context);
                return made instanceof NetType type
                        ? new ArgumentSource.Maker(type)
                        : made instanceof ScriptBlock block ? new ArgumentSource.Block(block) : null;
            }
            Attribute values = find(attributesOf(parameter), "argumentcompletions");
            return values == null ? null : new ArgumentSource.Values(texts(context, values));
        }
        return null;
    }

    private List<String> texts(Context context, Attribute attribute) {
        if (attribute == null) {
            return List.of();
        }
        List<String> all = new ArrayList<>();
        for (Expression each : attribute.positional()) {
            all.add(Conversions.toText(Nothing.toNull(compiler.expression(each).evaluate(context))));
        }
        return all;
    }
}
