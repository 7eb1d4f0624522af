package mtsh.commands.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import mtsh.commands.source.PrivateFiles;
import mtsh.language.cmdlet.CommandRuntime;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;

/** Reads files with a bounce each. One that cannot be read is an error, and the others are read nevertheless. */
public final class BounceFiles {
    private static final long LARGEST = 20_000_000;

    private final CommandRuntime runtime;

    public BounceFiles(CommandRuntime runtime) {
        this.runtime = runtime;
    }

    /** The texts of these files; the last part of a path may hold {@code *} and {@code ?}. */
    public List<String> texts(String[] paths) {
        List<String> texts = new ArrayList<>();
        for (String written : paths) {
            for (Path file : files(written)) {
                read(written, file, texts);
            }
        }
        return texts;
    }

    private List<Path> files(String written) {
        Path path = runtime.session().resolvePath(written);
        String name = path.getFileName() == null ? "" : path.getFileName().toString();
        if (name.indexOf('*') < 0 && name.indexOf('?') < 0) {
            return List.of(path);
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(path.getParent(), name)) {
            found.forEach(files::add);
        } catch (IOException problem) {
            refuse(written, PrivateFiles.reason(problem));
            return List.of();
        }
        files.sort(null);
        if (files.isEmpty()) {
            refuse(written, "no file has such a name");
        }
        return files;
    }

    private void read(String written, Path file, List<String> texts) {
        try {
            if (Files.size(file) > LARGEST) {
                refuse(
                        written,
                        "it is larger than " + LARGEST + " bytes, which no bounce is. Cut out the bounce itself");
            } else {
                texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        } catch (IOException problem) {
            refuse(written, PrivateFiles.reason(problem));
        }
    }

    private void refuse(String written, String why) {
        runtime.writeError(Errors.of(
                        "System.IO.IOException",
                        "BounceNotReadable",
                        ErrorCategory.ReadError,
                        written,
                        "Cannot read '" + written + "': " + why + ".")
                .record());
    }
}
