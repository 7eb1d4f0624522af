package mtsh.language.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import mtsh.language.error.NetThrow;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** A module's name with what its version and guid must be; null where that does not matter. {@code maximum} is kept as written. */
public record ModuleSpecification(String name, UUID guid, NetVersion version, String maximum, NetVersion required)
        implements NetObject {
    private static final List<String> MEMBERS =
            List.of("ModuleName", "ModuleVersion", "GUID", "MaximumVersion", "RequiredVersion");

    public static ModuleSpecification of(String name) {
        if (name == null || name.isEmpty()) {
            throw new NetThrow(
                    "System.ArgumentException", "The value cannot be an empty string. (Parameter 'moduleName')");
        }
        return new ModuleSpecification(name, null, null, null, null);
    }

    /** What {@code @{ ModuleName = 'x'; ModuleVersion = '1.0' }} says. */
    public static ModuleSpecification of(PSDictionary table) {
        Map<String, Object> given = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        List<String> unknown = new ArrayList<>();
        for (PSDictionary.Entry each : table.entries()) {
            String key = Conversions.toText(each.key());
            if (MEMBERS.stream().anyMatch(key::equalsIgnoreCase)) {
                given.put(key, PSObject.unwrap(each.value()));
            } else {
                unknown.add("'" + key + "'");
            }
        }
        if (!unknown.isEmpty()) {
            throw new NetThrow(
                    "System.ArgumentException",
                    "The hashtable describing a module contains one or more members that are not valid. The valid members are "
                            + "(ModuleName, ModuleVersion, RequiredVersion, GUID). Remove the members that are not valid ("
                            + String.join(", ", unknown) + "), then try again.");
        }
        ModuleSpecification made = new ModuleSpecification(
                given.get("ModuleName") == null ? null : Conversions.toText(given.get("ModuleName")),
                given.get("GUID") == null ? null : UUID.fromString(Conversions.toText(given.get("GUID"))),
                version(given.get("ModuleVersion")),
                given.get("MaximumVersion") == null ? null : Conversions.toText(given.get("MaximumVersion")),
                version(given.get("RequiredVersion")));
        made.requireSense();
        return made;
    }

    private static NetVersion version(Object value) {
        return value == null || value instanceof NetVersion
                ? (NetVersion) value
                : NetVersion.parse(Conversions.toText(value));
    }

    private void requireSense() {
        if (name == null || name.isEmpty()) {
            throw new NetThrow(
                    "System.MissingMemberException",
                    "The 'ModuleName' member does not exist in the hashtable that describes this module.");
        }
        if (version == null && maximum == null && required == null) {
            throw new NetThrow(
                    "System.MissingMemberException",
                    "The 'ModuleVersion', 'MaximumVersion' and 'RequiredVersion' members do not exist in the hashtable that "
                            + "describes this module. One of these three members must exist, and be assigned a version number in the "
                            + "format 'n.n.n.n'.");
        }
        if (required != null && (version != null || maximum != null)) {
            throw new NetThrow(
                    "System.ArgumentException",
                    "The parameters " + (version != null ? "ModuleVersion" : "MaximumVersion")
                            + " and RequiredVersion cannot be used together. Please specify only one parameter.");
        }
    }

    /** Whether a version is one of those. */
    public boolean accepts(NetVersion found) {
        return (required == null || found.compareTo(required) == 0)
                && (version == null || version.compareTo(found) <= 0)
                && (maximum == null || highest().compareTo(found) >= 0);
    }

    /** {@code 1.*} means every version that begins with 1. */
    private NetVersion highest() {
        if (!maximum.endsWith("*")) {
            return NetVersion.parse(maximum);
        }
        String open = maximum.replace("*", "999999999");
        return NetVersion.parse(open + ".999999999".repeat(Math.max(0, 4 - open.split("\\.").length)));
    }

    @Override
    public NetType netType() {
        return Types.find("Microsoft.PowerShell.Commands.ModuleSpecification");
    }

    @Override
    public String toString() {
        if (guid == null && version == null && maximum == null && required == null) {
            return name;
        }
        StringBuilder text = new StringBuilder("@{ ModuleName = '").append(name).append('\'');
        if (guid != null) {
            text.append("; Guid = '{").append(guid).append("}' ");
        }
        add(text, "RequiredVersion", required);
        add(text, "ModuleVersion", version);
        add(text, "MaximumVersion", maximum);
        return text.append(" }").toString();
    }

    private static void add(StringBuilder text, String member, Object value) {
        if (value != null) {
            text.append("; ").append(member).append(" = '").append(value).append('\'');
        }
    }
}
