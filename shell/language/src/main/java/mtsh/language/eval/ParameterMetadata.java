package mtsh.language.eval;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.error.NetThrow;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSList;

/** {@code ParameterMetadata}: a parameter for all sets, free to be changed before a proxy is made of it. */
final class ParameterMetadata implements NetObject {
    private static final String AUTOMATION = "System.Management.Automation.";

    static final NetType TYPE = NetType.named(AUTOMATION + "ParameterMetadata")
            .constructor("ParameterMetadata(string name)", a -> new ParameterMetadata((String) a[0], null))
            .constructor(
                    "ParameterMetadata(string name, type parameterType)",
                    a -> new ParameterMetadata((String) a[0], (NetType) a[1]))
            .constructor(
                    "ParameterMetadata(System.Management.Automation.ParameterMetadata other)",
                    a -> new ParameterMetadata(of(a[0])))
            .property("string Name {get;set;}", s -> of(s).name, (s, v) -> of(s).name = required((String) v, "Name"))
            .property("type ParameterType {get;set;}", s -> of(s).type, (s, v) -> of(s).type = (NetType) v)
            .property(
                    "System.Collections.Generic.Dictionary[string,System.Management.Automation.ParameterSetMetadata] ParameterSets {get;}",
                    s -> of(s).sets)
            .property(
                    "bool IsDynamic {get;set;}", s -> of(s).dynamic, (s, v) -> of(s).dynamic = Conversions.toBoolean(v))
            .property("System.Collections.ObjectModel.Collection[string] Aliases {get;}", s -> of(s).aliases)
            .property(
                    "System.Collections.ObjectModel.Collection[System.Attribute] Attributes {get;}",
                    s -> of(s).attributes)
            .property("bool SwitchParameter {get;}", s -> of(s).isSwitch())
            .build();

    private final PSList aliases;
    private final PSList attributes;
    private final PSDictionary sets;
    private String name;
    private NetType type;
    private boolean dynamic;

    private ParameterMetadata(String name, NetType type) {
        this(required(name, "name"), type, List.of(), List.of(), false);
    }

    private ParameterMetadata(String name, NetType type, List<?> aliases, List<?> attributes, boolean ignoreCase) {
        this.name = name;
        this.type = type;
        this.aliases = list("string", aliases);
        this.attributes = list("System.Attribute", attributes);
        this.sets = new PSDictionary(
                Types.find("System.Collections.Generic.Dictionary[string," + AUTOMATION + "ParameterSetMetadata]"),
                ignoreCase);
    }

    ParameterMetadata(ParameterMetadata other) {
        this(other.name, other.type, other.aliases.items(), other.attributes.items(), false);
        dynamic = other.dynamic;
        for (PSDictionary.Entry each : other.sets.entries()) {
            sets.put(each.key(), new ParameterSetMetadata((ParameterSetMetadata) each.value()));
        }
    }

    static ParameterMetadata of(ParameterSpec spec) {
        ParameterInfo info = spec.info();
        ParameterMetadata made =
                new ParameterMetadata(info.name(), info.type(), info.aliases(), CommandParts.attributes(spec), true);
        // What a cmdlet's parameter is described with is a help page's, not a prompt's.
        String help = spec.field() != null || info.description().isEmpty() ? null : info.description();
        info.sets().forEach((set, in) -> made.sets.put(set, new ParameterSetMetadata(in, help)));
        return made;
    }

    private static ParameterMetadata of(Object self) {
        return (ParameterMetadata) self;
    }

    private static String required(String text, String parameter) {
        if (text == null || text.isEmpty()) {
            throw new NetThrow(
                    "System.Management.Automation.PSArgumentNullException",
                    "Cannot process argument because the value of argument \"" + parameter
                            + "\" is null. Change the value of argument \"" + parameter + "\" to a non-null value.");
        }
        return text;
    }

    private static PSList list(String element, List<?> values) {
        return new PSList(
                Types.find("System.Collections.ObjectModel.Collection[" + element + "]"), new ArrayList<>(values));
    }

    private boolean isSwitch() {
        return type != null && type.fullName().equals(ParameterReader.SWITCH);
    }

    /** The declaration in a proxy's {@code param} block; {@code prefix} stands before each line of it. */
    String proxyText(String prefix, String shownName, boolean ofCmdlet) {
        StringBuilder text = new StringBuilder();
        if (ofCmdlet) {
            sets.entries().forEach(each -> text.append(setText(prefix, (String) each.key(), each.value())));
        }
        if (!aliases.items().isEmpty()) {
            text.append(prefix)
                    .append("[Alias(")
                    .append(ProxyAttributes.quoted(aliases.items()))
                    .append(")]");
        }
        for (Object each : attributes.items()) {
            String attribute = ProxyAttributes.text(each);
            if (attribute != null) {
                text.append(prefix).append(attribute);
            }
        }
        if (isSwitch()) {
            text.append(prefix).append("[switch]");
        } else if (type != null) {
            text.append(prefix).append('[').append(Types.displayName(type)).append(']');
        }
        if (ProxyAttributes.hasCredential(attributes.items())) {
            text.append(prefix).append("[System.Management.Automation.CredentialAttribute()]");
        }
        return text.append(prefix).append("${").append(shownName).append('}').toString();
    }

    private static String setText(String prefix, String set, Object metadata) {
        String arguments = ((ParameterSetMetadata) metadata).proxyText();
        if (set.equals(ParameterInfo.ALL_SETS)) {
            return arguments.isEmpty() ? "" : prefix + "[Parameter(" + arguments + ")]";
        }
        String named = "ParameterSetName=" + ProxyAttributes.quoted(set);
        return prefix + "[Parameter(" + (arguments.isEmpty() ? named : named + ", " + arguments) + ")]";
    }

    @Override
    public NetType netType() {
        return TYPE;
    }

    @Override
    public String toString() {
        return TYPE.fullName();
    }
}
