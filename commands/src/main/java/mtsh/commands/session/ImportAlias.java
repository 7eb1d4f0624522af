package mtsh.commands.session;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.file.FileErrors;
import mtsh.commands.file.ItemPaths;
import mtsh.commands.file.TextEncodings;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.cmdlet.CommandTable;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.NetException;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.Engine;
import mtsh.language.eval.ScopedItemOptions;
import mtsh.language.type.Types;
import mtsh.language.value.NetEnum;
import mtsh.language.value.Wildcard;

/** Import-Alias: the aliases of a file that Export-Alias wrote. */
@Command(name = "Import-Alias", aliases = "ipal", description = "Reads aliases from a file.")
@CmdletInfo(defaultSet = "ByPath", shouldProcess = true, output = "System.Management.Automation.AliasInfo")
public final class ImportAlias extends Cmdlet {
    @Option(names = "-Path", description = "The file.")
    @Parameter(
            set = "ByPath",
            position = 0,
            mandatory = true,
            pipeline = true,
            pipelineByPropertyName = true,
            completer = "path")
    String path;

    @Option(
            names = {"-LiteralPath", "-PSPath", "-LP"},
            description = "The file, taken as it is.")
    @Parameter(
            set = "ByLiteralPath",
            mandatory = true,
            pipeline = true,
            pipelineByPropertyName = true,
            completer = "path")
    String literalPath;

    @Option(names = "-Scope", description = "Global, Local, Script, or a number of scopes upwards.")
    @Parameter(notEmpty = true, completer = "scope")
    String scope;

    @Option(names = "-PassThru", description = "Gives the aliases.")
    boolean passThru;

    @Option(names = "-Force", description = "Takes the place of aliases that are there.")
    boolean force;

    private record Line(String name, String value, String description, ScopedItemOptions options) {}

    @Override
    public void process() {
        NamedScopes.require(scope);
        for (Line line : read(file())) {
            if (shouldProcess("Name: " + line.name() + " Value: " + line.value(), "Import Alias")) {
                add(line);
            }
        }
    }

    private Path file() {
        String written = literalPath != null ? literalPath : path;
        List<Path> files = ItemPaths.find(runtime().session(), written, literalPath != null);
        if (files.isEmpty() && !Wildcard.isPattern(written)) {
            throw new TerminatingError(
                    FileErrors.notFound(runtime().session().resolvePath(written).toString()));
        }
        if (files.size() != 1) {
            throw terminating(
                    "System.Management.Automation.PSNotSupportedException",
                    "NotSupported",
                    ErrorCategory.NotImplemented,
                    null,
                    "Cannot import alias because path '" + written
                            + "' contains wildcard characters that resolve to multiple paths. Aliases can be imported from only one "
                            + "file. Change the value of the Path parameter to a path that resolves to a single file.");
        }
        return files.get(0);
    }

    private List<Line> read(Path file) {
        List<Line> lines = new ArrayList<>();
        try (BufferedReader reader = TextEncodings.reader(file, TextEncodings.of(null))) {
            int number = 0;
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                number++;
                if (!text.isBlank() && !text.startsWith("#")) {
                    Line line = line(text, file, number);
                    if (line.options() != null) {
                        lines.add(line);
                    }
                }
            }
            return lines;
        } catch (IOException problem) {
            ErrorRecord error = FileErrors.of(problem, file.toString(), "FileOpenFailure", ErrorCategory.OpenError);
            throw new TerminatingError(error);
        }
    }

    private Line line(String text, Path file, int number) {
        List<String> values = values(text);
        if (values.size() != 4) {
            throw terminating(
                    "System.FormatException",
                    "ImportAliasFileFormatError",
                    ErrorCategory.ReadError,
                    file.toString(),
                    "Cannot import an alias. Line number " + number + " in the file '" + file
                            + "' is not a properly-formatted, comma-separated values (CSV) line for aliases. Change the line to "
                            + "contain four values separated by commas. If the value text itself contains a comma, then the value "
                            + "must be contained in quotation marks.");
        }
        return new Line(values.get(0), values.get(1), values.get(2), options(values.get(3), file, number));
    }

    /** The options that a line names; null, with an error, when there are no such ones. */
    private ScopedItemOptions options(String text, Path file, int number) {
        if (NetEnum.parse(Types.find("System.Management.Automation.ScopedItemOptions"), text) != null) {
            return ScopedItemOptions.of(text);
        }
        ErrorRecord error = new ErrorRecord(
                new NetException("System.ArgumentException", "Requested value '" + text + "' was not found.", null),
                "ImportAliasOptionsError",
                ErrorCategory.ReadError,
                file.toString());
        error.detailsMessage("Cannot import the alias because line number " + number + " in the file '" + file
                + "' contains an option that is not recognized for aliases. Change the file to contain valid options.");
        writeError(error);
        return null;
    }

    /** Values between commas; a quoted one may hold commas, and quotes that are doubled. */
    private static List<String> values(String text) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            boolean doubled = quoted && next == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
            if (doubled) {
                value.append('"');
                i++;
            } else if (next == '"') {
                quoted = !quoted;
            } else if (next == ',' && !quoted) {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(next);
            }
        }
        values.add(value.toString());
        return values;
    }

    private void add(Line line) {
        CommandTable commands = runtime().session().commands();
        CommandInfo existing = commands.find(line.name());
        if (existing != null && !force) {
            boolean isAlias = existing.kind() == CommandInfo.Kind.Alias;
            writeError(
                    "System.Management.Automation.SessionStateException",
                    "AliasAlreadyExists",
                    ErrorCategory.ResourceExists,
                    line.name(),
                    isAlias
                            ? "The alias is not allowed, because an alias with the name '" + line.name()
                                    + "' already exists."
                            : "The alias is not allowed, because a command with the name '" + line.name()
                                    + "' and command type '" + existing.kind() + "' already exists.");
            return;
        }
        Engine engine = (Engine) runtime().session();
        try {
            engine.commands()
                    .alias(
                            line.name(),
                            line.value(),
                            line.description(),
                            line.options(),
                            NamedScopes.named(scope, engine),
                            force);
        } catch (TerminatingError refused) {
            writeError(refused.record());
            return;
        }
        if (passThru) {
            write(CommandItems.of(commands.find(line.name())));
        }
    }
}
