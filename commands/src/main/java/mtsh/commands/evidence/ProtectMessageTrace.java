package mtsh.commands.evidence;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.file.FileErrors;
import mtsh.commands.file.ItemPaths;
import mtsh.commands.source.PrivateFiles;
import mtsh.commands.source.StoreService;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.TerminatingError;
import mtsh.language.value.PSObject;
import mtsh.store.carrier.LineReader;
import mtsh.store.log.LogLine;
import mtsh.store.query.Field;
import mtsh.store.query.ValueCount;

/** Protect-MessageTrace: the same objects, texts or logs with pseudonyms in place of people, organisations, machines and subjects. */
@Command(
        name = "Protect-MessageTrace",
        description =
                "Puts pseudonyms in place of addresses, domains, machines and subjects, in objects, texts and logs.")
@CmdletInfo(defaultSet = "Object", output = ProtectMessageTrace.TYPE)
public final class ProtectMessageTrace extends Cmdlet {
    static final String TYPE = "Mtsh.ProtectedLog";

    private static final int MOST_SERVERS = 10_000;
    private static final int SHORTEST_KEY = 8;

    @Option(names = "-InputObject", description = "Objects of any trace command, or texts.")
    @Parameter(set = "Object", mandatory = true, pipeline = true)
    Object inputObject;

    @Option(names = "-Path", description = "Logs, perhaps compressed; wildcards are allowed.")
    @Parameter(set = "Path", mandatory = true, notEmpty = true, wildcards = true, completer = "path")
    String[] path;

    @Option(
            names = {"-LiteralPath", "-PSPath", "-LP"},
            description = "Logs; nothing in a name is a wildcard.")
    @Parameter(set = "LiteralPath", mandatory = true, notEmpty = true, completer = "path")
    String[] literalPath;

    @Option(
            names = "-OutFile",
            description =
                    "Where the log goes: a file, or for several logs a folder. Without it the lines are written on.")
    @Parameter(set = "Path", notEmpty = true, completer = "path")
    @Parameter(set = "LiteralPath", notEmpty = true, completer = "path")
    String outFile;

    @Option(names = "-Force", description = "Overwrites the file of -OutFile.")
    @Parameter(set = "Path")
    @Parameter(set = "LiteralPath")
    boolean force;

    @Option(
            names = "-Key",
            description =
                    "A secret of at least 8 characters: who has it gets the same pseudonyms again. Else each session"
                            + " has its own.")
    @Parameter(notEmpty = true)
    String key;

    @Option(names = "-KeepDomain", description = "Domains that stay readable; users and machines in them do not.")
    @Parameter(completer = "domain")
    String[] keepDomain;

    @Option(names = "-Subject", description = "Remove: nothing stays of subjects. Hash: equal ones stay equal.")
    @Parameter(values = {"Remove", "Hash"})
    String subject = "Remove";

    private TextProtection protection;
    private boolean learned;

    @Override
    public void begin() {
        if (key != null && key.length() < SHORTEST_KEY) {
            throw terminating(
                    "System.ArgumentException",
                    "KeyTooShort",
                    ErrorCategory.InvalidArgument,
                    null,
                    "The key has " + key.length() + " characters; it takes " + SHORTEST_KEY
                            + " or more, or others find the names by trying.");
        }
        byte[] secret =
                key == null ? runtime().session().service(PseudonymKey.class).bytes() : PseudonymKey.of(key);
        List<String> kept = new ArrayList<>();
        for (String domain : keepDomain == null ? new String[0] : keepDomain) {
            kept.add(domain.startsWith("@") ? domain.substring(1) : domain);
        }
        protection = new TextProtection(new Pseudonyms(secret, kept), subject.equalsIgnoreCase("Hash"));
    }

    @Override
    public void process() {
        if (path != null || literalPath != null) {
            protectLogs();
        } else if (inputObject != null) {
            learnServers();
            write(ObjectProtection.of(inputObject, protection));
        }
    }

    /** Servers often have names of one word, which a text does not show to be names; the store knows them. */
    private void learnServers() {
        if (learned) {
            return;
        }
        learned = true;
        try {
            StoreService.read(
                    runtime(),
                    store -> protection.learn(store.values(Field.SERVER, "", MOST_SERVERS).stream()
                            .map(ValueCount::value)
                            .toList()));
        } catch (TerminatingError noStore) {
            writeVerbose("The store cannot be asked for the names of servers: " + noStore.getMessage());
        }
    }

    private void protectLogs() {
        List<Path> files = files();
        Path target = outFile == null ? null : runtime().session().resolvePath(outFile);
        boolean isFolder = target != null && Files.isDirectory(target);
        if (files.size() > 1 && target != null && !isFolder) {
            throw terminating(
                    "System.ArgumentException",
                    "FolderNeeded",
                    ErrorCategory.InvalidArgument,
                    outFile,
                    "There are " + files.size() + " logs for one file. Give -OutFile a folder that is there.");
        }
        for (Path file : files) {
            runtime().checkStopped();
            if (target == null) {
                protectLines(file);
            } else {
                protectFile(file, isFolder ? target.resolve(unpackedName(file)) : target);
            }
        }
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        boolean literal = literalPath != null;
        for (String each : literal ? literalPath : path) {
            List<Path> found = ItemPaths.find(runtime().session(), each, literal);
            if (found.isEmpty()) {
                writeError(FileErrors.notFound(
                        runtime().session().resolvePath(each).toString()));
            }
            found.stream().filter(file -> !Files.isDirectory(file)).forEach(files::add);
        }
        return files;
    }

    private static String unpackedName(Path file) {
        return file.getFileName().toString().replaceFirst("(?i)\\.(gz|bz2|xz|zst)$", "");
    }

    private void protectLines(Path file) {
        try {
            protect(file, this::write);
        } catch (IOException problem) {
            writeError(FileErrors.of(problem, file.toString(), "FileReadError", ErrorCategory.ReadError));
        }
    }

    private void protectFile(Path file, Path target) {
        boolean isThere = Files.exists(target);
        if (isThere && (!force || isSame(file, target))) {
            writeError(
                    "System.IO.IOException",
                    "FileExists",
                    ErrorCategory.ResourceExists,
                    target.toString(),
                    "The file '" + target + "' is there already. "
                            + (isSame(file, target)
                                    ? "A log is not overwritten with itself."
                                    : "-Force overwrites it."));
            return;
        }
        try {
            Path fresh = PrivateFiles.temporary(target.toAbsolutePath().getParent(), ".protect");
            try {
                long lines = write(file, fresh);
                PrivateFiles.replace(fresh, target);
                write(PSObject.custom()
                        .typeName(TYPE)
                        .note("Path", file.toString())
                        .note("OutFile", target.toString())
                        .note("Lines", lines));
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException problem) {
            writeError(FileErrors.of(problem, file.toString(), "FileReadError", ErrorCategory.ReadError));
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException notThere) {
            return false;
        }
    }

    private long write(Path file, Path fresh) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
            return protect(file, line -> write(writer, line));
        } catch (UncheckedIOException problem) {
            throw problem.getCause();
        }
    }

    private static void write(Writer writer, String line) {
        try {
            writer.write(line);
            writer.write('\n');
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Gives the number of lines. */
    private long protect(Path file, Consumer<String> out) throws IOException {
        LogProtection log = new LogProtection(protection, out);
        long lines = 0;
        try (LineReader reader = LineReader.open(file.toString(), Files.newInputStream(file), 0, 0)) {
            for (LogLine line = reader.next(); line != null; line = reader.next()) {
                runtime().checkStopped();
                log.line(line.text());
                lines++;
            }
            if (reader.cutLines() > 0) {
                writeWarning(reader.cutLines() + " lines of " + file + " are longer than " + LineReader.LINE_LIMIT
                        + " bytes; the rest of them is left out.");
            }
        }
        log.finish();
        return lines;
    }
}
