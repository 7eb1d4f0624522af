package mtsh.commands.markdown;

import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.format.Escapes;
import mtsh.language.value.FileSystemItem;
import mtsh.language.value.NetRecord;
import mtsh.language.value.PSObject;

/** Show-Markdown: Markdown on the terminal; no browser is started, the HTML is written in its place. */
@Command(name = "Show-Markdown", description = "Shows Markdown on the terminal.")
@CmdletInfo(defaultSet = "Path", output = "System.String")
public final class ShowMarkdown extends MarkdownCmdlet {
    /** Moves the rest of a line of code out of sight; terminals are only sent colours. */
    private static final String FILL_LINE = "\u001b[500@";

    @Option(names = "-InputObject", description = "A text, a file, or what ConvertFrom-Markdown gives.")
    @Parameter(
            set = "InputObject",
            mandatory = true,
            pipeline = true,
            notEmpty = true,
            type = "System.Management.Automation.PSObject")
    Object inputObject;

    @Option(names = "-Path", description = "The files; wildcards are allowed.")
    @Parameter(
            set = "Path",
            position = 0,
            mandatory = true,
            pipelineByPropertyName = true,
            notEmpty = true,
            wildcards = true,
            completer = "path")
    String[] path;

    @Option(
            names = {"-LiteralPath", "-PSPath", "-LP"},
            description = "The files; nothing in a name is a wildcard.")
    @Parameter(set = "LiteralPath", mandatory = true, pipelineByPropertyName = true, completer = "path")
    String[] literalPath;

    @Option(names = "-UseBrowser", description = "Writes HTML, for a browser; none is started.")
    boolean useBrowser;

    @Override
    public void process() {
        if (inputObject == null) {
            eachFile(path, literalPath, this::file);
            return;
        }
        Object plain = PSObject.unwrap(inputObject);
        if (plain instanceof NetRecord record && record.netType() == MarkdownInfo.TYPE) {
            show(record);
        } else if (plain instanceof FileSystemItem item) {
            file(item.path());
        } else if (plain instanceof String text) {
            show(convert(spelled(text), !useBrowser));
        } else {
            wrongInput(plain);
        }
    }

    private void file(Path file) {
        String text = read(file);
        if (text != null) {
            show(convert(spelled(text), !useBrowser));
        }
    }

    /** Sequences in the text itself must not reach a terminal. */
    private String spelled(String text) {
        return runtime().session().host().isInteractive() ? Escapes.visible(text) : text;
    }

    private void show(NetRecord info) {
        String property = useBrowser ? "Html" : "VT100EncodedString";
        if (!(info.get(property) instanceof String text) || text.isEmpty()) {
            writeError(
                    "System.IO.InvalidDataException",
                    property + "IsNullOrEmpty",
                    ErrorCategory.InvalidData,
                    info.get(property),
                    "The property " + property + " of the given object is null or empty.");
            return;
        }
        if (!useBrowser && runtime().session().host().isInteractive()) {
            // What goes down the pipeline reaches a terminal with its sequences spelled out.
            runtime().writeHost(text.replace(FILL_LINE, ""), null, null, true);
            return;
        }
        write(text);
    }
}
