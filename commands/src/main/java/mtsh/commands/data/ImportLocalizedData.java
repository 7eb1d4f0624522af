package mtsh.commands.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.file.FileErrors;
import mtsh.commands.file.TextEncodings;
import mtsh.language.ast.Source;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Position;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.CallFrame;
import mtsh.language.eval.DataFile;
import mtsh.language.eval.Engine;

/** Import-LocalizedData: a script's texts in the user's language, from a .psd1 file in a folder named by it. */
@Command(name = "Import-LocalizedData", description = "Reads a script's texts in the user's language.")
@CmdletInfo
public final class ImportLocalizedData extends Cmdlet {
    private static final String USUAL = "en-US";

    @Option(
            names = {"-BindingVariable", "-Variable"},
            description = "The variable that keeps them; they are given when there is none.")
    @Parameter(position = 0, notEmpty = true)
    String bindingVariable;

    @Option(names = "-UICulture", description = "The language; that of the session when not given.")
    @Parameter(position = 1)
    String uiCulture;

    @Option(names = "-BaseDirectory", description = "The folder of the languages; the script's when not given.")
    @Parameter(completer = "path")
    String baseDirectory;

    @Option(names = "-FileName", description = "The file; the script's name with .psd1 when not given.")
    String fileName;

    @Option(names = "-SupportedCommand", description = "Commands that the file may use.")
    String[] supportedCommand = {};

    @Override
    public void process() {
        Path script = script();
        if (fileName == null && script == null) {
            throw invalid(
                    "The FileName parameter was not specified. The FileName parameter is required when Import-LocalizedData is not "
                            + "called from a script file.");
        }
        if (fileName != null && (fileName.contains("/") || fileName.contains("\\"))) {
            throw invalid("The argument for the FileName parameter should not contain a path.");
        }
        Path folder = baseDirectory != null
                ? runtime().session().resolvePath(baseDirectory)
                : script != null ? script.getParent() : runtime().session().location();
        String name =
                (fileName != null ? fileName : script.getFileName().toString()).replaceFirst("\\.[^.]*$", "") + ".psd1";
        Path file = find(folder, name);
        if (file != null) {
            read(file);
        }
    }

    /** The file that this is called from, or null. */
    private Path script() {
        List<CallFrame> frames = ((Engine) runtime().session()).callStack();
        Position position = frames.isEmpty() ? null : frames.get(0).position();
        return position == null || position.source().file() == null
                ? null
                : Path.of(position.source().file()).toAbsolutePath();
    }

    private Path find(Path folder, String name) {
        String culture = uiCulture != null ? uiCulture : USUAL;
        List<String> folders = new ArrayList<>();
        for (String each = culture;
                !each.isEmpty();
                each = each.contains("-") ? each.replaceFirst("-[^-]*$", "") : "") {
            folders.add(each);
        }
        for (String each : folders) {
            Path file = folder.resolve(each).resolve(name);
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        if (Files.isRegularFile(folder.resolve(name))) {
            return folder.resolve(name);
        }
        writeError(
                "System.Management.Automation.PSInvalidOperationException",
                "ImportLocalizedData",
                ErrorCategory.ObjectNotFound,
                folder.resolve(culture).resolve(name).toString(),
                "Cannot find the PowerShell data file '" + name + "' in directory '" + folder.resolve(culture)
                        + "', or in any parent culture directories.");
        return null;
    }

    private void read(Path file) {
        List<String> commands = new ArrayList<>(List.of("ConvertFrom-StringData"));
        commands.addAll(List.of(supportedCommand));
        Object value;
        try (BufferedReader reader = TextEncodings.reader(file, TextEncodings.of(null))) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            value = DataFile.read((Engine) runtime().session(), new Source(file.toString(), text.toString()), commands);
        } catch (IOException problem) {
            writeError(FileErrors.of(problem, file.toString(), "ImportLocalizedData", ErrorCategory.OpenError));
            return;
        } catch (TerminatingError wrong) {
            throw invalid("The following error occurred while PowerShell was loading the '" + file
                    + "' script data file:\n" + wrong.record().message() + ".");
        }
        if (bindingVariable != null) {
            runtime().session().variable(bindingVariable, value);
        } else {
            write(value);
        }
    }

    private TerminatingError invalid(String message) {
        return terminating(
                "System.Management.Automation.PSInvalidOperationException",
                "InvalidOperation",
                ErrorCategory.InvalidOperation,
                null,
                message);
    }
}
