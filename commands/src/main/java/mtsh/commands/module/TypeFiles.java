package mtsh.commands.module;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import mtsh.language.ast.Source;
import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.error.ErrorCategory;
import mtsh.language.eval.PSModuleInfo;

/** The type and format files of a module, which Update-TypeData and Update-FormatData read. */
final class TypeFiles {
    private final ModuleLoader loader;

    TypeFiles(ModuleLoader loader) {
        this.loader = loader;
    }

    void load(PSModuleInfo module, Manifest manifest) {
        each(module, manifest, "TypesToProcess", "Update-TypeData");
        each(module, manifest, "FormatsToProcess", "Update-FormatData");
    }

    private void each(PSModuleInfo module, Manifest manifest, String member, String command) {
        List<String> names = manifest.texts(member);
        if (names == null) {
            return;
        }
        for (String name : names) {
            Path file = manifest.folder().resolve(name.replace('\\', '/')).normalize();
            if (!Files.isRegularFile(file)) {
                report(
                        module,
                        file,
                        "The file '" + file + "', listed in field '" + member + "' of module manifest '"
                                + manifest.file() + "', does not exist.");
                continue;
            }
            CommandInfo reader = loader.engine.commands().resolve(command);
            if (reader == null) {
                report(module, file, "The file '" + file + "' was not read: this shell has no " + command + ".");
                continue;
            }
            String text = command + " -AppendPath '" + file.toString().replace("'", "''") + "'";
            loader.engine.parse(Source.of(text)).invokeAll();
        }
    }

    private void report(PSModuleInfo module, Path file, String message) {
        loader.reports.error(ModuleLoader.record(
                "System.InvalidOperationException",
                "FormatXmlUpdateException",
                ErrorCategory.InvalidOperation,
                file.toString(),
                module.name() + ": " + message));
    }
}
