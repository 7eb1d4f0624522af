package mtsh.commands.module;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.PSModuleInfo;
import mtsh.language.value.Conversions;
import mtsh.language.value.ModuleSpecification;
import mtsh.language.value.NetVersion;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;

/** Which module is meant: a name, and what its version and guid must be; null where that does not matter. */
record ModuleSpec(String name, UUID guid, NetVersion minimum, NetVersion maximum, NetVersion required) {
    private static final List<String> MEMBERS =
            List.of("ModuleName", "ModuleVersion", "GUID", "MaximumVersion", "RequiredVersion");

    static ModuleSpec named(String name) {
        return new ModuleSpec(name, null, null, null, null);
    }

    /** A name, a table with ModuleName and a version, or a module. */
    static ModuleSpec of(Object value) {
        Object plain = PSObject.unwrap(value);
        if (plain instanceof PSModuleInfo module) {
            return new ModuleSpec(module.name(), null, null, null, module.version());
        }
        if (plain instanceof ModuleSpecification made) {
            return new ModuleSpec(made.name(), made.guid(), made.version(), maximum(made.maximum()), made.required());
        }
        return plain instanceof PSDictionary table ? ofTable(table) : named(Conversions.toText(plain));
    }

    private static ModuleSpec ofTable(PSDictionary table) {
        List<String> unknown = new ArrayList<>();
        for (PSDictionary.Entry each : table.entries()) {
            String key = Conversions.toText(each.key());
            if (MEMBERS.stream().noneMatch(key::equalsIgnoreCase)) {
                unknown.add("'" + key + "'");
            }
        }
        if (!unknown.isEmpty()) {
            throw wrong(
                    "The hashtable describing a module contains one or more members that are not valid. The valid members are "
                            + "('ModuleName', 'ModuleVersion', 'MaximumVersion', 'RequiredVersion', 'GUID'). Remove the members that are not "
                            + "valid (" + String.join(", ", unknown) + "), then try again.");
        }
        if (table.get("ModuleName") == null) {
            throw wrong("The 'ModuleName' member does not exist in the hashtable that describes this module.");
        }
        Object guid = table.get("GUID");
        ModuleSpec spec = new ModuleSpec(
                Conversions.toText(table.get("ModuleName")),
                guid == null ? null : UUID.fromString(Conversions.toText(guid)),
                version(table.get("ModuleVersion")),
                maximum(table.get("MaximumVersion")),
                version(table.get("RequiredVersion")));
        if (!spec.hasVersion()) {
            throw wrong(
                    "The 'ModuleVersion', 'MaximumVersion' and 'RequiredVersion' members do not exist in the hashtable that "
                            + "describes this module. One of these three members must exist, and be assigned a version number in the format "
                            + "'n.n.n.n'.");
        }
        return spec;
    }

    private static TerminatingError wrong(String message) {
        return Errors.of("System.ArgumentException", "ArgumentException", ErrorCategory.InvalidArgument, null, message);
    }

    static NetVersion version(Object value) {
        Object plain = PSObject.unwrap(value);
        if (plain == null) {
            return null;
        }
        return plain instanceof NetVersion version ? version : NetVersion.parse(Conversions.toText(plain));
    }

    /** {@code 1.*} means every version that begins with 1. */
    static NetVersion maximum(Object value) {
        Object plain = PSObject.unwrap(value);
        if (plain == null || plain instanceof NetVersion) {
            return (NetVersion) plain;
        }
        String text = Conversions.toText(plain);
        if (!text.endsWith("*")) {
            return NetVersion.parse(text);
        }
        StringBuilder open = new StringBuilder(text.substring(0, text.length() - 1)).append("999999999");
        for (int parts = text.split("\\.", -1).length; parts < 4; parts++) {
            open.append(".999999999");
        }
        return NetVersion.parse(open.toString());
    }

    boolean hasVersion() {
        return minimum != null || maximum != null || required != null;
    }

    boolean accepts(NetVersion version, UUID itsGuid) {
        if (guid != null && !guid.equals(itsGuid)) {
            return false;
        }
        return (required == null || same(required, version))
                && (minimum == null || minimum.compareTo(version) <= 0)
                && (maximum == null || maximum.compareTo(version) >= 0);
    }

    /** Parts that were not given count as nought. */
    private static boolean same(NetVersion one, NetVersion other) {
        return one.major() == other.major()
                && one.minor() == other.minor()
                && Math.max(0, one.build()) == Math.max(0, other.build())
                && Math.max(0, one.revision()) == Math.max(0, other.revision());
    }

    boolean accepts(PSModuleInfo module) {
        return accepts(module.version(), module.guid());
    }

    /** Why nothing was found, in PowerShell's words. */
    String notFound() {
        String head = "The specified module '" + name + "' ";
        String tail = "was not loaded because no valid module file was found in any module directory.";
        if (required != null) {
            return head + "with version '" + required + "' " + tail;
        }
        if (minimum != null && maximum != null) {
            return head + "with MinimumVersion '" + minimum + "' and MaximumVersion '" + maximum + "' " + tail;
        }
        if (minimum != null) {
            return head + "with version '" + minimum + "' " + tail;
        }
        return maximum == null ? head + tail : head + "with MaximumVersion '" + maximum + "' " + tail;
    }
}
