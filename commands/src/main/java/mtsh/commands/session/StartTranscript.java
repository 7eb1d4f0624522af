package mtsh.commands.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.stream.TranscribingHost;
import mtsh.language.value.Conversions;
import mtsh.language.value.EnvironmentVariables;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;

/** Start-Transcript: keeps what is shown in a file too. */
@Command(name = "Start-Transcript", description = "Writes what is shown into a file too, until Stop-Transcript.")
@CmdletInfo(defaultSet = "ByPath", shouldProcess = true, output = "System.String")
public final class StartTranscript extends Cmdlet {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    @Option(
            names = "-Path",
            description =
                    "The file; without one it is PowerShell_transcript.<machine>.<letters>.<time>.txt in your home.")
    @Parameter(set = "ByPath", position = 0, notEmpty = true, completer = "path")
    String path;

    @Option(
            names = {"-LiteralPath", "-PSPath", "-LP"},
            description = "The file; nothing in its name is a wildcard.")
    @Parameter(set = "ByLiteralPath", position = 0, notEmpty = true, completer = "path")
    String literalPath;

    @Option(names = "-OutputDirectory", description = "The folder for a file with a name of its own.")
    @Parameter(set = "ByOutputDirectory", position = 0, notEmpty = true, completer = "path")
    String outputDirectory;

    @Option(names = "-Append", description = "Goes on behind what the file holds.")
    boolean append;

    @Option(names = "-Force", description = "Writes a read-only file too.")
    boolean force;

    @Option(
            names = {"-NoClobber", "-NoOverwrite"},
            description = "Keeps a file that is there.")
    boolean noClobber;

    @Option(names = "-IncludeInvocationHeader", description = "Accepted; commands are not told apart.")
    boolean includeInvocationHeader;

    @Option(names = "-UseMinimalHeader", description = "Begins with the time alone.")
    boolean useMinimalHeader;

    @Override
    public void begin() {
        String written = written();
        Path file = runtime().session().resolvePath(written);
        if (!shouldProcess(file.toString(), "Start-Transcript")) {
            return;
        }
        check(file);
        ZonedDateTime now = now();
        try {
            Transcripts transcripts = runtime().session().service(Transcripts.class);
            transcripts.start((TranscribingHost) runtime().host(), file, append, head(now));
        } catch (IOException | UncheckedIOException problem) {
            throw terminating(
                    "System.Management.Automation.PSInvalidOperationException",
                    "CannotStartTranscription",
                    ErrorCategory.InvalidOperation,
                    null,
                    "Transcription cannot be started due to the error: " + problem.getMessage());
        }
        write(new PSObject("Transcript started, output file is " + written).note("Path", written));
    }

    private String written() {
        if (literalPath != null || path != null) {
            return literalPath != null ? literalPath : path;
        }
        byte[] letters = new byte[6];
        new SecureRandom().nextBytes(letters);
        String name = "PowerShell_transcript." + EnvironmentVariables.get("COMPUTERNAME") + "."
                + Base64.getEncoder().encodeToString(letters).replace('/', '_') + "." + STAMP.format(now()) + ".txt";
        String folder = outputDirectory == null ? System.getProperty("user.home") : outputDirectory;
        return runtime().session().resolvePath(folder).resolve(name).toString();
    }

    private ZonedDateTime now() {
        return ZonedDateTime.now(runtime().session().clock())
                .withZoneSameInstant(runtime().session().zone());
    }

    private void check(Path file) {
        if (Files.exists(file) && noClobber && !append) {
            throw terminating(
                    "System.UnauthorizedAccessException",
                    "NoClobber",
                    ErrorCategory.ResourceExists,
                    file.toString(),
                    "File " + file + " already exists and NoClobber was specified.");
        }
        if (Files.exists(file)
                && !Files.isWritable(file)
                && !(force && file.toFile().setWritable(true))) {
            throw terminating(
                    "System.ArgumentException",
                    "FileReadOnly",
                    ErrorCategory.InvalidArgument,
                    file.toString(),
                    "File " + file
                            + " is read-only. Cannot write to this file. \"Start-Transcript -Force\" will clear the "
                            + "read-only attribute.");
        }
    }

    private String head(ZonedDateTime now) {
        StringBuilder head = new StringBuilder("PowerShell transcript start\nStart time: ").append(STAMP.format(now));
        if (useMinimalHeader) {
            return head.toString();
        }
        String user = EnvironmentVariables.get("COMPUTERNAME") + "\\" + EnvironmentVariables.get("USERNAME");
        head.append("\nUsername: ").append(user).append("\nRunAs User: ").append(user);
        head.append("\nConfiguration Name: \nMachine: ").append(EnvironmentVariables.get("COMPUTERNAME"));
        head.append(" (").append(System.getProperty("os.name")).append(' ').append(System.getProperty("os.version"));
        head.append(")\nHost Application: mtsh\nProcess ID: ")
                .append(ProcessHandle.current().pid());
        if (PSObject.unwrap(runtime().session().variable("PSVersionTable")) instanceof PSDictionary versions) {
            versions.entries().forEach(entry -> head.append('\n')
                    .append(Conversions.toText(entry.key()))
                    .append(": ")
                    .append(Conversions.toText(entry.value())));
        }
        return head.toString();
    }
}
