package mtsh.commands.query;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import mtsh.commands.data.JsonDocument;
import mtsh.commands.source.PrivateFiles;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;
import mtsh.language.value.PSDictionary;

/** The files that queries and alerts are kept in: what is wrong with one is an error that names it. */
final class JsonFiles {
    /** Far more than a query needs, far less than what hurts. */
    static final int LARGEST = 1 << 20;

    private JsonFiles() {}

    static PSDictionary read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw damaged(file, "it is larger than " + LARGEST + " bytes");
            }
            return JsonDocument.read(Files.readString(file));
        } catch (IOException problem) {
            throw Errors.of(
                    "System.IO.IOException",
                    "QueryFileIo",
                    ErrorCategory.ReadError,
                    file.toString(),
                    "Cannot read " + file + ": " + PrivateFiles.reason(problem));
        } catch (TerminatingError problem) {
            String what = problem.record().exception().message();
            throw problem.record().id().startsWith("DamagedQueryFile") ? problem : damaged(file, what);
        }
    }

    static TerminatingError damaged(Path file, String what) {
        return Errors.of(
                "System.IO.InvalidDataException",
                "DamagedQueryFile",
                ErrorCategory.InvalidData,
                file.toString(),
                "The file " + file + " cannot be used: " + what + ". Mend it or delete it.");
    }

    static void write(Path file, Map<String, ?> tree) {
        try {
            PrivateFiles.write(file, JsonDocument.write(tree).getBytes(StandardCharsets.UTF_8));
        } catch (IOException problem) {
            throw unwritten(file, problem);
        }
    }

    static TerminatingError unwritten(Path file, IOException problem) {
        return Errors.of(
                "System.IO.IOException",
                "QueryFileIo",
                ErrorCategory.WriteError,
                file.toString(),
                "Cannot write " + file + ": " + PrivateFiles.reason(problem));
    }

    static boolean delete(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException problem) {
            throw unwritten(file, problem);
        }
    }

    /** Those of a folder in order of their names; none when there is no folder. */
    static List<Path> in(Path folder) {
        List<Path> files = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(each -> QueryNames.isFile(each.getFileName().toString()) && Files.isRegularFile(each))
                    .sorted(Comparator.comparing(each -> each.getFileName().toString()))
                    .forEach(files::add);
        } catch (IOException problem) {
            throw Errors.of(
                    "System.IO.IOException",
                    "QueryFileIo",
                    ErrorCategory.ReadError,
                    folder.toString(),
                    "Cannot read the folder " + folder + ": " + PrivateFiles.reason(problem));
        }
        return files;
    }

    /** A text of a file, or what stands for none. */
    static String text(PSDictionary table, String key, String otherwise) {
        Object value = table.get(key);
        return value == null ? otherwise : value.toString();
    }
}
