package mtsh.commands.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.file.FileErrors;
import mtsh.commands.file.ItemPaths;
import mtsh.commands.file.TextEncodings;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.TerminatingError;

/** Test-Json: whether a text is JSON. */
@Command(name = "Test-Json", description = "Tells whether a text is JSON.")
@CmdletInfo(defaultSet = "JsonString", output = "System.Boolean")
public final class TestJson extends Cmdlet {
    @Option(names = "-Json", description = "The text.")
    @Parameter(set = "JsonString", position = 0, mandatory = true, pipeline = true)
    @Parameter(set = "JsonStringWithSchemaString", position = 0, mandatory = true, pipeline = true)
    @Parameter(set = "JsonStringWithSchemaFile", position = 0, mandatory = true, pipeline = true)
    String json;

    @Option(names = "-Path", description = "A file with the text.")
    @Parameter(set = "JsonPath", position = 0, mandatory = true, pipelineByPropertyName = true, completer = "path")
    @Parameter(set = "JsonPathWithSchemaString", position = 0, mandatory = true, pipelineByPropertyName = true)
    @Parameter(set = "JsonPathWithSchemaFile", position = 0, mandatory = true, pipelineByPropertyName = true)
    String path;

    @Option(
            names = {"-LiteralPath", "-PSPath", "-LP"},
            description = "A file with the text, taken as it is.")
    @Parameter(
            set = "JsonLiteralPath",
            position = 0,
            mandatory = true,
            pipelineByPropertyName = true,
            completer = "path")
    @Parameter(set = "JsonLiteralPathWithSchemaString", position = 0, mandatory = true, pipelineByPropertyName = true)
    @Parameter(set = "JsonLiteralPathWithSchemaFile", position = 0, mandatory = true, pipelineByPropertyName = true)
    String literalPath;

    @Option(names = "-Schema", description = "Refused: schemas are not checked here.")
    @Parameter(set = "JsonStringWithSchemaString", position = 1, mandatory = true, notEmpty = true)
    @Parameter(set = "JsonPathWithSchemaString", position = 1, mandatory = true)
    @Parameter(set = "JsonLiteralPathWithSchemaString", position = 1, mandatory = true)
    String schema;

    @Option(names = "-SchemaFile", description = "Refused: schemas are not checked here.")
    @Parameter(set = "JsonStringWithSchemaFile", position = 1, mandatory = true, notEmpty = true)
    @Parameter(set = "JsonPathWithSchemaFile", position = 1, mandatory = true)
    @Parameter(set = "JsonLiteralPathWithSchemaFile", position = 1, mandatory = true)
    String schemaFile;

    @Option(names = "-Options", description = "What is allowed beside JSON.")
    @Parameter(
            notEmpty = true,
            values = {"IgnoreComments", "AllowTrailingCommas"})
    String[] options = {};

    @Override
    public void process() {
        if (schema != null || schemaFile != null) {
            throw terminating(
                    "System.NotSupportedException",
                    "SchemaNotSupported",
                    ErrorCategory.NotImplemented,
                    null,
                    "Schemas of JSON are not checked in this shell. Test what the script needs of the object that ConvertFrom-Json "
                            + "gives.");
        }
        String text = json != null ? json : read();
        if (text == null) {
            return;
        }
        try {
            mapper().readTree(text);
            boolean empty = text.isBlank();
            if (empty) {
                invalid();
            }
            write(!empty);
        } catch (JacksonException wrong) {
            invalid();
            write(false);
        }
    }

    private void invalid() {
        writeError("System.Exception", "InvalidJson", ErrorCategory.InvalidData, null, "Cannot parse the JSON.");
    }

    private JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        for (String each : options) {
            builder.enable(
                    each.equalsIgnoreCase("IgnoreComments")
                            ? JsonReadFeature.ALLOW_JAVA_COMMENTS
                            : JsonReadFeature.ALLOW_TRAILING_COMMA);
        }
        return builder.build();
    }

    private String read() {
        String written = literalPath != null ? literalPath : path;
        List<Path> files = ItemPaths.find(runtime().session(), written, literalPath != null);
        if (files.isEmpty()) {
            writeError(
                    FileErrors.notFound(runtime().session().resolvePath(written).toString()));
            return null;
        }
        try (BufferedReader reader = TextEncodings.reader(files.get(0), TextEncodings.of(null))) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        } catch (IOException problem) {
            throw new TerminatingError(
                    FileErrors.of(problem, files.get(0).toString(), "FileOpenFailure", ErrorCategory.OpenError));
        }
    }
}
