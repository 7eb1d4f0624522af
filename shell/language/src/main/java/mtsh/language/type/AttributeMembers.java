package mtsh.language.type;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.value.Enumeration;
import mtsh.language.value.NetAttribute;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** Members of the attributes that parameters, functions and variables may have. */
public final class AttributeMembers extends Description {
    private static final String TEXTS = "System.Collections.Generic.IList[string]";

    /** The values that a constructor takes, by the names of the properties that keep them, in order. */
    public static List<String> positional(String shortName) {
        return switch (shortName) {
            case "Alias" -> List.of("AliasNames");
            case "ValidateSet" -> List.of("ValidValues");
            case "ArgumentCompletions" -> List.of("Completions");
            case "OutputType" -> List.of("Type");
            case "ValidateRange" -> List.of("MinRange", "MaxRange");
            case "ValidateLength", "ValidateCount" -> List.of("MinLength", "MaxLength");
            case "ValidatePattern" -> List.of("RegexPattern");
            case "ValidateScript", "ArgumentCompleter" -> List.of("ScriptBlock");
            case "PSTypeName" -> List.of("PSTypeName");
            case "Experimental" -> List.of("ExperimentName", "ExperimentAction");
            default -> List.of();
        };
    }

    /** Whether all values of a constructor are one list. */
    public static boolean takesList(String shortName) {
        return switch (shortName) {
            case "Alias", "ValidateSet", "ArgumentCompletions", "OutputType" -> true;
            default -> false;
        };
    }

    private String shortName() {
        String name = type().name();
        return name.substring(0, name.length() - 9);
    }

    @Override
    String definitions() {
        return switch (shortName()) {
            case "Parameter" -> """
                    new()
                    bool DontShow {get;set;}
                    string HelpMessage {get;set;}
                    string HelpMessageBaseName {get;set;}
                    string HelpMessageResourceId {get;set;}
                    bool Mandatory {get;set;}
                    string ParameterSetName {get;set;}
                    int Position {get;set;}
                    System.Object TypeId {get;}
                    bool ValueFromPipeline {get;set;}
                    bool ValueFromPipelineByPropertyName {get;set;}
                    bool ValueFromRemainingArguments {get;set;}
                    """;
            case "CmdletBinding" -> """
                    new()
                    System.Management.Automation.ConfirmImpact ConfirmImpact {get;set;}
                    string DefaultParameterSetName {get;set;}
                    string HelpUri {get;set;}
                    bool PositionalBinding {get;set;}
                    System.Management.Automation.RemotingCapability RemotingCapability {get;set;}
                    bool SupportsPaging {get;set;}
                    bool SupportsShouldProcess {get;set;}
                    bool SupportsTransactions {get;set;}
                    System.Object TypeId {get;}
                    """;
            case "Alias" -> "new(Params string[] aliasNames)\n" + TEXTS + " AliasNames {get;}\n" + end();
            case "ValidateSet" ->
                "new(Params string[] validValues)\n" + TEXTS
                        + " ValidValues {get;}\nbool IgnoreCase {get;set;}\nstring ErrorMessage {get;set;}\n" + end();
            case "ArgumentCompletions" -> "new(Params string[] completions)\n" + end();
            case "OutputType" ->
                "new(Params System.Object[] type)\nSystem.Object[] Type {get;}\nstring[] ParameterSetName "
                        + "{get;set;}\nstring ProviderCmdlet {get;set;}\n" + end();
            case "ValidateRange" ->
                "new(System.Object minRange, System.Object maxRange)\nnew(System.Object kind)\n"
                        + "System.Object MinRange {get;}\nSystem.Object MaxRange {get;}\n" + end();
            case "ValidateLength", "ValidateCount" ->
                "new(int minLength, int maxLength)\nint MinLength {get;}\n" + "int MaxLength {get;}\n" + end();
            case "ValidatePattern" ->
                "new(string regexPattern)\nstring RegexPattern {get;}\n"
                        + "System.Text.RegularExpressions.RegexOptions Options {get;set;}\nstring ErrorMessage {get;set;}\n"
                        + end();
            case "ValidateScript" ->
                "new(scriptblock scriptBlock)\nscriptblock ScriptBlock {get;}\n" + "string ErrorMessage {get;set;}\n"
                        + end();
            case "ArgumentCompleter" -> "new(System.Object scriptBlock)\nscriptblock ScriptBlock {get;}\n" + end();
            case "PSDefaultValue" -> "new()\nSystem.Object Value {get;set;}\nstring Help {get;set;}\n" + end();
            case "PSTypeName" -> "new(string psTypeName)\nstring PSTypeName {get;}\n" + end();
            case "Experimental" ->
                "new(string experimentName, System.Object experimentAction)\nstring ExperimentName {get;}\n"
                        + "System.Object ExperimentAction {get;}\n" + end();
            default -> "new()\n" + end();
        };
    }

    private static String end() {
        return "System.Object TypeId {get;}\n";
    }

    @Override
    Object get(String property, Object self) {
        NetAttribute attribute = (NetAttribute) self;
        Object value = attribute.value(property);
        if (value != null) {
            return value;
        }
        return switch (property) {
            case "TypeId" -> attribute.netType();
            case "Position" -> Integer.MIN_VALUE;
            case "ParameterSetName" -> shortName().equals("Parameter") ? "__AllParameterSets" : null;
            case "IgnoreCase", "PositionalBinding" -> true;
            case "ConfirmImpact" ->
                Members.getStatic(Types.find("System.Management.Automation.ConfirmImpact"), "Medium");
            case "RemotingCapability" ->
                Members.getStatic(Types.find("System.Management.Automation.RemotingCapability"), "PowerShell");
            case "Options" ->
                Members.getStatic(Types.find("System.Text.RegularExpressions.RegexOptions"), "IgnoreCase");
            case "DontShow",
                    "Mandatory",
                    "ValueFromPipeline",
                    "ValueFromPipelineByPropertyName",
                    "ValueFromRemainingArguments",
                    "SupportsPaging",
                    "SupportsShouldProcess",
                    "SupportsTransactions" -> false;
            default -> null;
        };
    }

    @Override
    void set(String property, Object self, Object value) {
        ((NetAttribute) self).value(property, value);
    }

    @Override
    Object callStatic(String key, Object[] arguments) {
        return make(type(), List.of(arguments));
    }

    /** An attribute made of what stands in its parentheses. */
    public static NetAttribute make(NetType type, List<Object> arguments) {
        NetAttribute attribute = new NetAttribute(type);
        List<String> names = positional(attribute.shortName());
        if (takesList(attribute.shortName())) {
            List<Object> all = new ArrayList<>();
            for (Object each : arguments) {
                List<Object> several = Enumeration.list(PSObject.unwrap(each));
                all.addAll(several == null ? List.of(each) : several);
            }
            return attribute.value(names.get(0), PSArray.of(all.toArray()));
        }
        for (int i = 0; i < arguments.size() && i < names.size(); i++) {
            attribute.value(names.get(i), arguments.get(i));
        }
        return attribute;
    }
}
