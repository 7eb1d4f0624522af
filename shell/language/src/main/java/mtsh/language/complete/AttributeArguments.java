package mtsh.language.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import mtsh.language.ast.Attribute;

/** Names of an attribute's arguments: what an attribute of PowerShell lets set. */
final class AttributeArguments {
    private static final String ERROR_MESSAGE = "ErrorMessage:System.String";

    private static final Map<String, List<String>> BY_ATTRIBUTE = Map.ofEntries(
            Map.entry(
                    "parameter",
                    List.of(
                            "Position:System.Int32",
                            "ParameterSetName:System.String",
                            "Mandatory:System.Boolean",
                            "ValueFromPipeline:System.Boolean",
                            "ValueFromPipelineByPropertyName:System.Boolean",
                            "ValueFromRemainingArguments:System.Boolean",
                            "HelpMessage:System.String",
                            "HelpMessageBaseName:System.String",
                            "HelpMessageResourceId:System.String",
                            "DontShow:System.Boolean")),
            Map.entry(
                    "cmdletbinding",
                    List.of(
                            "PositionalBinding:System.Boolean",
                            "DefaultParameterSetName:System.String",
                            "SupportsShouldProcess:System.Boolean",
                            "SupportsPaging:System.Boolean",
                            "SupportsTransactions:System.Boolean",
                            "ConfirmImpact:System.Management.Automation.ConfirmImpact",
                            "HelpUri:System.String",
                            "RemotingCapability:System.Management.Automation.RemotingCapability")),
            Map.entry("outputtype", List.of("ProviderCmdlet:System.String", "ParameterSetName:System.String[]")),
            Map.entry("validateset", List.of(ERROR_MESSAGE, "IgnoreCase:System.Boolean")),
            Map.entry("validatepattern", List.of("Options:System.Text.RegularExpressions.RegexOptions", ERROR_MESSAGE)),
            Map.entry("validatescript", List.of(ERROR_MESSAGE)));

    private AttributeArguments() {}

    static List<Item> of(Place.AttributePlace place) {
        String name = place.attribute().type().name().toLowerCase(Locale.ROOT);
        name = name.substring(name.lastIndexOf('.') + 1);
        name = name.endsWith("attribute") ? name.substring(0, name.length() - 9) : name;
        List<Item> items = new ArrayList<>();
        for (String each : BY_ATTRIBUTE.getOrDefault(name, List.of())) {
            int colon = each.indexOf(':');
            String argument = each.substring(0, colon);
            if (!isGiven(place, argument)) {
                items.add(Item.code(argument, each.substring(colon + 1))
                        .kind(Item.Kind.Property)
                        .toolTip(() -> each.substring(colon + 1) + " " + argument)
                        .open());
            }
        }
        return items;
    }

    private static boolean isGiven(Place.AttributePlace place, String argument) {
        for (Attribute.NamedArgument each : place.attribute().named()) {
            if (each.name().equalsIgnoreCase(argument)
                    && each.value() != place.path().leaf()) {
                return true;
            }
        }
        return false;
    }
}
