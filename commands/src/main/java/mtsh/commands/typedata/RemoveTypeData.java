package mtsh.commands.typedata;

import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.format.Views;
import mtsh.language.type.TypeData;
import mtsh.language.type.TypeDataTable;

/** Remove-TypeData: takes away what Update-TypeData added to a type, or what a file said. */
@Command(name = "Remove-TypeData", description = "Takes extended members away from types in this session.")
@CmdletInfo(defaultSet = "RemoveTypeDataSet", shouldProcess = true)
public final class RemoveTypeData extends DataFiles {
    @Option(names = "-TypeName", description = "The type's name.")
    @Parameter(
            set = "RemoveTypeSet",
            position = 0,
            mandatory = true,
            pipeline = true,
            pipelineByPropertyName = true,
            notEmpty = true,
            completer = "type")
    String typeName;

    @Option(names = "-Path", description = "Types.ps1xml files that were read.")
    @Parameter(set = "RemoveFileSet", mandatory = true, notEmpty = true, completer = "path")
    String[] path;

    @Option(names = "-TypeData", description = "Type data as Get-TypeData gives it.")
    @Parameter(set = "RemoveTypeDataSet", mandatory = true, pipeline = true)
    TypeData typeData;

    @Override
    public void process() {
        if (parameterSet().equals("RemoveFileSet")) {
            files(path, "TypePathException").forEach(this::removeFile);
            return;
        }
        String name = typeName != null ? TypeNames.full(typeName) : typeData.typeName();
        if (name.isBlank()) {
            throw terminating(
                    "System.InvalidOperationException",
                    "TargetTypeNameEmpty",
                    ErrorCategory.InvalidOperation,
                    null,
                    "The target type name should not be null, empty, or contain only white spaces.");
        }
        if (shouldProcess("Name of the type that will be removed: " + name, "Remove TypeData")) {
            remove(name);
        }
    }

    private void remove(String name) {
        Views views = runtime().session().service(Views.class);
        boolean shown = views.forgetDefaultProperties(name);
        if (!TypeDataTable.remove(name) && !shown) {
            refused(
                    "TypesDynamicRemoveException",
                    "Error in TypeData \"" + name + "\": The type \"" + name
                            + "\" was not found. The type name value must be the full name of the type. Verify the type name and run "
                            + "the command again.");
        }
    }

    private void removeFile(Path file) {
        if (shouldProcess("FileName: " + file, "Remove type file") && !TypeDataTable.removeFile(file.toString())) {
            invalid(
                    "TypeFileNotExistsInCurrentSession",
                    "The file " + file + " is not imported into the current session.");
        }
    }
}
