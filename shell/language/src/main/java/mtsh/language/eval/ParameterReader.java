package mtsh.language.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.type.NetType;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetAttribute;
import mtsh.language.value.RuntimeDefinedParameter;

/** Parameters of functions from their attributes, whether written in a {@code param} block or made by a {@code dynamicparam} block. */
final class ParameterReader {
    static final String SWITCH = "System.Management.Automation.SwitchParameter";

    private ParameterReader() {}

    /** {@code position} is the one that a parameter has by its place, or -1; {@code typed} whether a type was written. */
    static ParameterSpec spec(
            String name, NetType type, boolean typed, List<Object> attributes, Evaluable defaultValue, int position) {
        Map<String, ParameterInfo.InSet> sets = new LinkedHashMap<>();
        String help = "";
        for (NetAttribute each : AttributeObjects.named(attributes, "Parameter")) {
            Object message = each.value("HelpMessage");
            help = message == null ? help : Conversions.toText(message);
            sets.put(setName(each), inSet(each, position));
        }
        if (sets.isEmpty()) {
            sets.put(ParameterInfo.ALL_SETS, new ParameterInfo.InSet(position, false, false, false, false));
        }
        ParameterInfo info = new ParameterInfo(
                name,
                texts(attributes, "Alias", "AliasNames"),
                type,
                type.fullName().equals(SWITCH),
                sets,
                texts(attributes, "ValidateSet", "ValidValues"),
                AttributeObjects.has(attributes, "SupportsWildcards"),
                "",
                help,
                false);
        boolean refusesEmpty = sets.values().stream().anyMatch(ParameterInfo.InSet::mandatory)
                && !AttributeObjects.has(attributes, "AllowNull")
                && !AttributeObjects.has(attributes, "AllowEmptyString")
                && !AttributeObjects.has(attributes, "AllowEmptyCollection");
        return new ParameterSpec(
                info, Validation.checks(attributes), null, defaultValue, typed, false, refusesEmpty, attributes);
    }

    /** A parameter that a {@code dynamicparam} block made. */
    static ParameterSpec spec(RuntimeDefinedParameter parameter) {
        return spec(
                parameter.name(),
                parameter.parameterType(),
                true,
                parameter.attributes().items(),
                null,
                -1);
    }

    private static String setName(NetAttribute parameter) {
        Object set = parameter.value("ParameterSetName");
        return set == null ? ParameterInfo.ALL_SETS : Conversions.toText(set);
    }

    private static ParameterInfo.InSet inSet(NetAttribute parameter, int position) {
        Object at = parameter.value("Position");
        int written = at == null ? position : Conversions.toInt(at);
        return new ParameterInfo.InSet(
                written == Integer.MIN_VALUE ? -1 : written,
                isTrue(parameter, "Mandatory"),
                isTrue(parameter, "ValueFromPipeline"),
                isTrue(parameter, "ValueFromPipelineByPropertyName"),
                isTrue(parameter, "ValueFromRemainingArguments"));
    }

    private static boolean isTrue(NetAttribute attribute, String name) {
        return Conversions.toBoolean(attribute.value(name));
    }

    private static List<String> texts(List<Object> attributes, String shortName, String property) {
        List<String> all = new ArrayList<>();
        for (NetAttribute each : AttributeObjects.named(attributes, shortName)) {
            all.addAll(AttributeObjects.texts(each, property));
        }
        return all;
    }
}
