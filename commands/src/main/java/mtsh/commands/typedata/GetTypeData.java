package mtsh.commands.typedata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.format.Views;
import mtsh.language.type.TypeData;
import mtsh.language.type.TypeDataTable;
import mtsh.language.value.PSMember;
import mtsh.language.value.Wildcard;

/** Get-TypeData: what types have beside .NET's members in this session. */
@Command(name = "Get-TypeData", description = "Gives the extended members of types.")
@CmdletInfo(output = "System.Management.Automation.PSObject")
public final class GetTypeData extends Cmdlet {
    @Option(names = "-TypeName", description = "Names of types; wildcards are allowed.")
    @Parameter(position = 0, pipeline = true, notEmpty = true, wildcards = true, completer = "type")
    String[] typeName;

    @Override
    public void process() {
        Map<String, TypeData> all = all();
        if (typeName == null) {
            all.values().forEach(this::write);
            return;
        }
        for (TypeData data : all.values()) {
            for (String each : typeName) {
                if (!each.isBlank() && Wildcard.of(TypeNames.full(each), true).matches(data.typeName())) {
                    write(data);
                    break;
                }
            }
        }
        for (String each : typeName) {
            if (each.isBlank()) {
                writeError(
                        "System.InvalidOperationException",
                        "TargetTypeNameEmpty",
                        ErrorCategory.InvalidOperation,
                        each,
                        "The target type name should not be null, empty, or contain only white spaces.");
            }
        }
    }

    /** What was added, and the properties that PowerShell itself shows of some types. */
    private Map<String, TypeData> all() {
        Map<String, TypeData> all = new LinkedHashMap<>();
        for (TypeData data : TypeDataTable.all()) {
            all.put(key(data.typeName()), data);
        }
        Map<String, List<String>> shown =
                runtime().session().service(Views.class).defaultProperties();
        shown.forEach((name, properties) -> {
            TypeData known = all.computeIfAbsent(key(name), unused -> new TypeData(name));
            if (known.standardMember("DefaultDisplayPropertySet") == null) {
                all.put(key(name), known.with(new PSMember.PropertySet("DefaultDisplayPropertySet", properties)));
            }
        });
        return all;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
