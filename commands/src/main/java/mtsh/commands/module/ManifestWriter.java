package mtsh.commands.module;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.value.Conversions;
import mtsh.language.value.PSDictionary;

/** The text of a manifest as New-ModuleManifest lays it out: every member with what it is for, those not given behind a hash. */
final class ManifestWriter {
    private final StringBuilder text = new StringBuilder();
    private String indent = "";

    void line(String line) {
        text.append(line).append('\n');
    }

    void comment(String words) {
        line(words.isEmpty() ? "#" : "# " + words);
    }

    void member(String name, String description, boolean given, String value) {
        line(indent + "# " + description);
        line(indent + (given ? "" : "# ") + name + " = " + value);
        line("");
    }

    void name(String name, String description, Object value) {
        String words = value == null ? "" : Conversions.toText(value);
        member(name, description, !words.isEmpty(), quote(value == null ? null : words));
    }

    void names(String name, String description, List<String> values) {
        member(name, description, values != null && !values.isEmpty(), quoteAll(values));
    }

    void modules(String name, String description, Object[] values) {
        member(name, description, values != null, quoteModules(values));
    }

    static String quote(String words) {
        return words == null ? "''" : "'" + words.replace("'", "''") + "'";
    }

    /** Names one after the other, in lines of about eighty characters. */
    static String quoteAll(List<String> names) {
        StringBuilder all = new StringBuilder();
        int offset = 15;
        for (String each : names == null ? List.<String>of() : names) {
            if (each == null || each.isEmpty()) {
                continue;
            }
            all.append(all.isEmpty() ? "" : ", ");
            String quoted = quote(each);
            offset += quoted.length();
            if (offset > 80) {
                all.append("\n               ");
                offset = 15 + quoted.length();
            }
            all.append(quoted);
        }
        return all.isEmpty() ? "@()" : all.toString();
    }

    private static String quoteModules(Object[] modules) {
        List<String> all = new ArrayList<>();
        for (Object each : modules == null ? new Object[0] : modules) {
            if (each != null) {
                all.add(quoteModule(ModuleSpec.of(each)));
            }
        }
        return "@(" + String.join(", \n               ", all) + ")";
    }

    private static String quoteModule(ModuleSpec spec) {
        if (!spec.hasVersion() && spec.guid() == null) {
            return quote(spec.name());
        }
        StringBuilder table = new StringBuilder("@{ModuleName = " + quote(spec.name()) + "; ");
        part(table, "GUID", spec.guid());
        part(table, "ModuleVersion", spec.minimum());
        part(table, "MaximumVersion", spec.maximum());
        part(table, "RequiredVersion", spec.required());
        return table.append('}').toString();
    }

    private static void part(StringBuilder table, String name, Object value) {
        if (value != null) {
            table.append(name).append(" = ").append(quote(value.toString())).append("; ");
        }
    }

    void beginPrivateData() {
        comment(
                "Private data to pass to the module specified in RootModule/ModuleToProcess. This may also contain a PSData hashtable "
                        + "with additional module metadata used by PowerShell.");
        line("PrivateData = @{");
        line("");
        line("    PSData = @{");
        line("");
        indent = "        ";
    }

    /** Ends PSData, and adds what else the private data holds. */
    void endPrivateData(PSDictionary more) {
        line("    } # End of PSData hashtable");
        line("");
        indent = "    ";
        if (more != null) {
            line("");
            for (PSDictionary.Entry each : more.entries()) {
                String key = Conversions.toText(each.key());
                member(key, key, true, quote(Conversions.toText(each.value())));
            }
        }
        line("} # End of PrivateData hashtable");
        indent = "";
        line("");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
