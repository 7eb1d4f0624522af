package mtsh.commands.markdown;

import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.FileSystemItem;
import mtsh.language.value.PSObject;

/** ConvertFrom-Markdown: a text in Markdown as HTML, or as text for a terminal. */
@Command(name = "ConvertFrom-Markdown", description = "Makes HTML or text for a terminal out of Markdown.")
@CmdletInfo(
        defaultSet = "PathParamSet",
        output = "Microsoft.PowerShell.MarkdownRender.MarkdownInfo",
        outputProperties = {"Html", "VT100EncodedString", "Tokens"})
public final class ConvertFromMarkdown extends MarkdownCmdlet {
    @Option(names = "-Path", description = "The files; wildcards are allowed.")
    @Parameter(
            set = "PathParamSet",
            position = 0,
            mandatory = true,
            notEmpty = true,
            wildcards = true,
            completer = "path")
    String[] path;

    @Option(
            names = {"-LiteralPath", "-PSPath", "-LP"},
            description = "The files; nothing in a name is a wildcard.")
    @Parameter(set = "LiteralParamSet", mandatory = true, notEmpty = true, completer = "path")
    String[] literalPath;

    @Option(names = "-InputObject", description = "A text, or a file.")
    @Parameter(
            set = "InputObjParamSet",
            mandatory = true,
            pipeline = true,
            notEmpty = true,
            type = "System.Management.Automation.PSObject")
    Object inputObject;

    @Option(names = "-AsVT100EncodedString", description = "Text for a terminal in place of HTML.")
    boolean asVT100EncodedString;

    @Override
    public void process() {
        if (inputObject == null) {
            eachFile(path, literalPath, this::file);
            return;
        }
        Object plain = PSObject.unwrap(inputObject);
        if (plain instanceof FileSystemItem item) {
            file(item.path());
        } else if (plain instanceof String text) {
            write(convert(text, asVT100EncodedString));
        } else {
            wrongInput(plain);
        }
    }

    private void file(Path file) {
        String text = read(file);
        if (text != null) {
            write(convert(text, asVT100EncodedString));
        }
    }
}
