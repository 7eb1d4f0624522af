package mtsh.commands.typedata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import mtsh.commands.file.FileErrors;
import mtsh.commands.file.ItemPaths;
import mtsh.commands.file.TextEncodings;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.value.Wildcard;

/** What cmdlets on ps1xml files have in common: paths to files, and the errors about those that are none. */
abstract class DataFiles extends Cmdlet {
    private static final String EXTENSION = ".ps1xml";

    /** The ps1xml files that paths mean; errors are written about the others. */
    final List<Path> files(String[] paths, String errorId) {
        List<Path> files = new ArrayList<>();
        for (String each : paths == null ? new String[0] : paths) {
            List<Path> found = ItemPaths.find(runtime().session(), each, false);
            if (found.isEmpty() && !Wildcard.isPattern(each)) {
                ErrorRecord missing = FileErrors.notFound(
                        runtime().session().resolvePath(each).toString());
                writeError(new ErrorRecord(missing.exception(), errorId, ErrorCategory.InvalidOperation, each));
            }
            for (Path file : found) {
                if (file.toString().toLowerCase(Locale.ROOT).endsWith(EXTENSION)) {
                    files.add(file);
                } else {
                    invalid(
                            "WrongExtension",
                            ErrorCategory.InvalidArgument,
                            "Cannot read the file \"" + file + "\"  because it does not have the file name extension \""
                                    + EXTENSION + "\".");
                }
            }
        }
        return files;
    }

    /** The text of a file; null after an error that is written. */
    final String text(Path file, String errorId) {
        try (BufferedReader reader = TextEncodings.reader(file, TextEncodings.of(null))) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        } catch (IOException problem) {
            writeError(FileErrors.of(problem, file.toString(), errorId, ErrorCategory.InvalidOperation));
            return null;
        }
    }

    final void invalid(String id, ErrorCategory category, String message) {
        writeError("System.Management.Automation.PSInvalidOperationException", id, category, null, message);
    }

    final void invalid(String id, String message) {
        writeError("System.InvalidOperationException", id, ErrorCategory.InvalidOperation, null, message);
    }

    /** A problem that the shell itself found, not .NET. */
    final void refused(String id, String message) {
        writeError("System.Management.Automation.RuntimeException", id, ErrorCategory.InvalidOperation, null, message);
    }
}
