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
import mtsh.language.error.NetThrow;
import mtsh.language.eval.ScriptText;
import mtsh.language.type.Members;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.XmlDocuments;
import mtsh.language.value.XmlNamespaces;
import mtsh.language.value.XmlValue;

/** Select-Xml: nodes of XML that an XPath expression finds. */
@Command(name = "Select-Xml", description = "Finds nodes of XML documents by XPath.")
@CmdletInfo(
        defaultSet = "Xml",
        output = "Microsoft.PowerShell.Commands.SelectXmlInfo",
        outputProperties = {"Node", "Path", "Pattern"})
public final class SelectXml extends Cmdlet {
    private static final String STREAM = SelectXmlInfo.STREAM;

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

    @Option(names = "-Namespace", description = "What prefixes in the expression stand for.")
    @Parameter(notEmpty = true, type = "System.Collections.Hashtable")
    PSDictionary namespace;

    private XmlNamespaces namespaces;

    @Override
    public void begin() {
        if (namespace == null) {
            return;
        }
        namespaces = new XmlNamespaces();
        for (PSDictionary.Entry each : namespace.entries()) {
            if (each.value() == null) {
                writeError(
                        "System.InvalidOperationException",
                        "PrefixError",
                        ErrorCategory.InvalidOperation,
                        namespace,
                        "This command cannot be run because the prefix value in the Namespace parameter is null. Provide a valid"
                                + " value for the prefix, and then run the command again.");
                continue;
            }
            namespaces.add(Conversions.toText(each.key()), Conversions.toText(each.value()));
        }
    }

    @Override
    public void process() {
        if (xml != null) {
            for (Object each : xml) {
                select(each, STREAM);
            }
        }
        if (content != null) {
            for (String each : content) {
                content(each);
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

    private void content(String text) {
        try {
            select(XmlValue.of(XmlDocuments.read(text)), STREAM);
        } catch (NetThrow wrong) {
            writeError(
                    "System.Management.Automation.PSInvalidCastException",
                    "InvalidCastToXmlDocument",
                    ErrorCategory.InvalidArgument,
                    null,
                    "Cannot convert value \"" + text + "\" to type \"System.Xml.XmlDocument\". Error: \""
                            + wrong.exception().message() + "\"");
        }
    }

    private void file(Path file) {
        try {
            select(XmlValue.of(XmlDocuments.read(ScriptText.read(file), true)), file.toString());
        } catch (NetThrow wrong) {
            writeError(
                    "System.ArgumentException",
                    "ProcessingFile",
                    ErrorCategory.InvalidArgument,
                    file.toString(),
                    "The file '" + file + "' cannot be read: "
                            + wrong.exception().message());
        } catch (IOException problem) {
            writeError(FileErrors.of(problem, file.toString(), "FileReadError", ErrorCategory.ReadError));
        }
    }

    private void select(Object node, String from) {
        Object found = namespaces == null
                ? Members.invoke(node, "SelectNodes", xPath)
                : Members.invoke(node, "SelectNodes", xPath, namespaces);
        for (Object each : Enumeration.list(found)) {
            write(new SelectXmlInfo(each, from, xPath));
        }
    }
}
