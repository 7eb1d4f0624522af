package mtsh.commands.data;

import java.io.IOException;
import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.file.FileErrors;
import mtsh.commands.file.ItemPaths;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.NetThrow;
import mtsh.language.eval.ScriptText;
import mtsh.language.type.Members;
import mtsh.language.value.Enumeration;
import mtsh.language.value.PSObject;
import mtsh.language.value.XmlDocuments;
import mtsh.language.value.XmlValue;

/** Select-Xml: nodes of XML that an XPath expression finds. */
@Command(name = "Select-Xml", description = "Finds nodes of XML documents by XPath.")
@CmdletInfo(
        defaultSet = "Xml",
        output = "Microsoft.PowerShell.Commands.SelectXmlInfo",
        outputProperties = {"Node", "Path", "Pattern"})
public final class SelectXml extends Cmdlet {
    @Option(names = "-XPath", description = "The XPath expression.")
    @Parameter(position = 0, mandatory = true, notEmpty = true)
    String xPath;

    @Option(
            names = {"-Xml", "-Node"},
            description = "The nodes to look in.")
    @Parameter(
            set = "Xml",
            position = 1,
            mandatory = true,
            pipeline = true,
            notEmpty = true,
            pipelineByPropertyName = true)
    Object[] xml;

    @Option(names = "-Path", description = "Files with XML; wildcards are allowed.")
    @Parameter(
            set = "Path",
            position = 1,
            mandatory = true,
            pipelineByPropertyName = true,
            wildcards = true,
            completer = "path",
            notEmpty = true)
    String[] path;

    @Option(
            names = {"-LiteralPath", "-PSPath", "-LP"},
            description = "Files with XML; nothing in a name is a wildcard.")
    @Parameter(
            set = "LiteralPath",
            mandatory = true,
            pipelineByPropertyName = true,
            completer = "path",
            notEmpty = true)
    String[] literalPath;

    @Option(names = "-Content", description = "XML as text.")
    @Parameter(set = "Content", mandatory = true, pipeline = true, notEmpty = true)
    String[] content;

    @Override
    public void process() {
        if (xml != null) {
            for (Object each : xml) {
                select(each, "InputStream");
            }
        }
        if (content != null) {
            for (String each : content) {
                select(read(each), "InputStream");
            }
        }
        files(path, false);
        files(literalPath, true);
    }

    private void files(String[] written, boolean literal) {
        if (written == null) {
            return;
        }
        for (String each : written) {
            for (Path file : ItemPaths.find(runtime().session(), each, literal)) {
                file(file);
            }
        }
    }

    private void file(Path file) {
        try {
            select(read(ScriptText.read(file)), file.toString());
        } catch (IOException problem) {
            writeError(FileErrors.of(problem, file.toString(), "FileReadError", ErrorCategory.ReadError));
        }
    }

    private static XmlValue read(String text) {
        try {
            return XmlValue.of(XmlDocuments.read(text));
        } catch (NetThrow wrong) {
            throw Errors.of(
                    wrong.exception().typeName(),
                    "ProcessingFile",
                    ErrorCategory.InvalidData,
                    null,
                    wrong.exception().message());
        }
    }

    private void select(Object node, String from) {
        Object found = Members.invoke(node, "SelectNodes", xPath);
        for (Object each : Enumeration.list(found)) {
            write(PSObject.custom()
                    .typeName("Microsoft.PowerShell.Commands.SelectXmlInfo")
                    .note("Node", each)
                    .note("Path", from)
                    .note("Pattern", xPath));
        }
    }
}
