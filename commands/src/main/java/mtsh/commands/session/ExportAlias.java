package mtsh.commands.session;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.file.FileErrors;
import mtsh.commands.file.ItemPaths;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.cmdlet.CommandTable;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.Members;
import mtsh.language.value.Conversions;
import mtsh.language.value.DateTime;
import mtsh.language.value.Wildcard;
import mtsh.language.value.WindowsPaths;

/** Export-Alias: aliases in a file that Import-Alias reads, or that runs as a script. */
@Command(name = "Export-Alias", aliases = "epal", description = "Writes aliases to a file.")
@CmdletInfo(defaultSet = "ByPath", shouldProcess = true, output = "System.Management.Automation.AliasInfo")
public final class ExportAlias extends Cmdlet {
    /** What the file is. */
    enum Format {
        Csv,
        Script
    }

    @Option(names = "-Path", description = "The file.")
    @Parameter(set = "ByPath", position = 0, mandatory = true, completer = "path")
    String path;

    @Option(
            names = {"-LiteralPath", "-PSPath", "-LP"},
            description = "The file, taken as it is.")
    @Parameter(set = "ByLiteralPath", mandatory = true, pipelineByPropertyName = true, completer = "path")
    String literalPath;

    @Option(names = "-Name", description = "The aliases; all when not given.")
    @Parameter(position = 1, pipelineByPropertyName = true, wildcards = true)
    String[] name = {"*"};

    @Option(names = "-PassThru", description = "Gives the aliases.")
    boolean passThru;

    @Option(names = "-As", description = "Values for Import-Alias, or a script.")
    Format as = Format.Csv;

    @Option(names = "-Append", description = "Adds to the file.")
    boolean append;

    @Option(names = "-Force", description = "Writes a read-only file too.")
    boolean force;

    @Option(
            names = {"-NoClobber", "-NoOverwrite"},
            description = "Leaves a file that is there alone, with an error.")
    boolean noClobber;

    @Option(names = "-Description", description = "A comment at the head of the file.")
    String description;

    @Option(names = "-Scope", description = "Accepted; aliases are the session's.")
    @Parameter(completer = "scope")
    String scope;

    private final List<CommandInfo> found = new ArrayList<>();

    @Override
    public void begin() {
        NamedScopes.require(scope);
    }

    @Override
    public void process() {
        for (String each : name) {
            Wildcard pattern = Wildcard.of(each, true);
            List<CommandInfo> matching = commands().all().stream()
                    .filter(command -> command.kind() == CommandInfo.Kind.Alias && pattern.matches(command.name()))
                    .toList();
            if (matching.isEmpty() && !Wildcard.isPattern(each)) {
                writeError(
                        "System.Management.Automation.ItemNotFoundException",
                        "AliasNotFound",
                        ErrorCategory.ObjectNotFound,
                        each,
                        "Cannot find alias because alias '" + each + "' does not exist.");
            }
            found.addAll(matching);
        }
    }

    private CommandTable commands() {
        return runtime().session().commands();
    }

    @Override
    public void end() {
        String written = literalPath != null ? literalPath : path;
        List<Path> existing = ItemPaths.find(runtime().session(), written, literalPath != null);
        if (existing.size() > 1) {
            throw terminating(
                    "System.Management.Automation.PSArgumentException",
                    "ReadWriteMultipleFilesNotSupported",
                    ErrorCategory.InvalidArgument,
                    written,
                    "Cannot perform operation because the path resolved to more than one file. This command cannot operate on "
                            + "multiple files.");
        }
        Path file = existing.isEmpty() ? ItemPaths.target(runtime().session(), written) : existing.get(0);
        if (shouldProcess(written, "Export-Alias")) {
            writeFile(file);
        }
        if (passThru) {
            found.forEach(alias -> write(CommandItems.of(alias)));
        }
    }

    private void writeFile(Path file) {
        if (noClobber && Files.exists(file)) {
            throw terminating(
                    "System.IO.IOException",
                    "NoClobber",
                    ErrorCategory.ResourceExists,
                    file.toString(),
                    "File '" + file + "' already exists and NoClobber was specified.");
        }
        if (force && Files.exists(file) && !Files.isWritable(file)) {
            // Whether it helped is seen when the file is opened.
            boolean ignored = file.toFile().setWritable(true);
        }
        OpenOption last = append ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
        try (BufferedWriter writer = Files.newBufferedWriter(
                WindowsPaths.inMadeFolder(file),
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                last)) {
            for (String line : lines()) {
                writer.write(line);
                writer.newLine();
            }
        } catch (IOException problem) {
            throw new TerminatingError(
                    FileErrors.of(problem, file.toString(), "FileOpenFailure", ErrorCategory.OpenError));
        }
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("# Alias File");
        lines.add("# Exported by : " + System.getProperty("user.name"));
        DateTime now = DateTime.local(
                runtime().session().clock().instant(), runtime().session().zone());
        lines.add("# Date/Time : " + Conversions.toText(Members.invoke(now, "ToString", "F")));
        lines.add("# Computer : " + computer());
        if (description != null) {
            lines.add("#");
            lines.add("# " + description.replace("\n", "\n# "));
        }
        for (CommandInfo alias : found) {
            String format = as == Format.Csv
                    ? "\"%s\",\"%s\",\"%s\",\"%s\""
                    : "set-alias -Name:\"%s\" -Value:\"%s\" -Description:\"%s\" -Option:\"%s\"";
            String options = Conversions.toText(Members.get(alias, "Options"));
            lines.add(String.format(format, alias.name(), alias.definition(), alias.description(), options));
        }
        return lines;
    }

    private static String computer() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            return "localhost";
        }
    }
}
