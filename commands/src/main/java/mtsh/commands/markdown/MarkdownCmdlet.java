package mtsh.commands.markdown;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import mtsh.commands.file.FileErrors;
import mtsh.commands.file.ItemPaths;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.provider.DriveInfo;
import mtsh.language.provider.Drives;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.NetRecord;
import mtsh.language.value.Wildcard;

/** What the cmdlets that read Markdown have in common. */
abstract class MarkdownCmdlet extends Cmdlet {
    /** The options of this session; a screen without escape sequences gets none. */
    final MarkdownOptions options() {
        MarkdownOptions options = runtime().session().service(MarkdownOptions.class);
        if (!runtime().session().host().isInteractive()) {
            options.enabled(false);
        }
        return options;
    }

    final NetRecord convert(String text, boolean terminal) {
        return terminal ? MarkdownInfo.terminal(text, options()) : MarkdownInfo.html(text);
    }

    /** Goes through the files that -Path or -LiteralPath mean; what is missing or no file is reported at its place. */
    final void eachFile(String[] path, String[] literalPath, Consumer<Path> action) {
        for (String each : literalPath != null ? literalPath : path) {
            files(each, literalPath != null).forEach(action);
        }
    }

    private List<Path> files(String written, boolean literal) {
        Drives drives = runtime().session().service(Drives.class);
        DriveInfo drive = drives == null ? null : drives.named(written);
        if (drive != null && drive.folder() == null) {
            writeError(
                    "System.ArgumentException",
                    "OnlyFileSystemPathsSupported",
                    ErrorCategory.InvalidArgument,
                    written,
                    "Value does not fall within the expected range.");
            return List.of();
        }
        List<Path> found = ItemPaths.find(runtime().session(), written, literal);
        if (found.isEmpty() && (literal || !Wildcard.isPattern(written))) {
            missing(runtime().session().resolvePath(written), written);
        }
        return found;
    }

    private void missing(Path file, Object target) {
        ErrorRecord why = FileErrors.notFound(file.toString());
        writeError(new ErrorRecord(why.exception(), "FileNotFound", ErrorCategory.ResourceUnavailable, target));
    }

    /** Null when it cannot be read, which is reported. */
    final String read(Path file) {
        if (!Files.exists(file)) {
            missing(file, file.toString());
            return null;
        }
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (IOException problem) {
            writeError(FileErrors.of(problem, file.toString(), "FileUnauthorizedAccess", ErrorCategory.SecurityError));
            return null;
        }
    }

    final void wrongInput(Object value) {
        NetType type = Types.of(value);
        writeError(
                "System.IO.InvalidDataException",
                "InvalidInputObject",
                ErrorCategory.InvalidData,
                value,
                "The type of the input object '" + (type == null ? "" : type.fullName()) + "' is invalid.");
    }
}
