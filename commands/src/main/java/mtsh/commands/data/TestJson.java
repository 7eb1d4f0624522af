package mtsh.commands.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
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
import mtsh.language.error.NetThrow;
import mtsh.language.error.TerminatingError;
import mtsh.language.value.Wildcard;

/** Test-Json: whether a text is JSON, and keeps to a schema. */
@Command(name = "Test-Json", description = "Tells whether a text is JSON, and keeps to a schema.")
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

    @Option(names = "-Schema", description = "A JSON schema that the text must keep to.")
    @Parameter(set = "JsonStringWithSchemaString", position = 1, mandatory = true, notEmpty = true)
    @Parameter(set = "JsonPathWithSchemaString", position = 1, mandatory = true)
    @Parameter(set = "JsonLiteralPathWithSchemaString", position = 1, mandatory = true)
    String schema;

    @Option(names = "-SchemaFile", description = "A file with a JSON schema that the text must keep to.")
    @Parameter(set = "JsonStringWithSchemaFile", position = 1, mandatory = true, notEmpty = true)
    @Parameter(set = "JsonPathWithSchemaFile", position = 1, mandatory = true)
    @Parameter(set = "JsonLiteralPathWithSchemaFile", position = 1, mandatory = true)
    String schemaFile;

    @Option(names = "-Options", description = "What is allowed beside JSON.")
    @Parameter(
            notEmpty = true,
            values = {"IgnoreComments", "AllowTrailingCommas"})
    String[] options = {};

    private JsonSchema check;

    @Override
    public void begin() {
        Path file = schemaFile == null ? null : runtime().session().resolvePath(schemaFile);
        if (schema == null && file == null) {
            return;
        }
        try {
            JsonMapper mapper = exact(JsonMapper.builder()).build();
            JsonNode read = mapper.readTree(file == null ? schema : Files.readString(file));
            if (!read.isObject() && !read.isBoolean()) {
                invalidSchema(file == null ? schema : schemaFile);
                return;
            }
            check = new JsonSchema(read, file, mapper);
        } catch (JacksonException wrong) {
            invalidSchema(file == null ? schema : schemaFile);
        } catch (IOException missing) {
            throw terminating(
                    "System.Exception",
                    "JsonSchemaFileOpenFailure",
                    ErrorCategory.OpenError,
                    file.toString(),
                    "Can not open JSON schema file: " + file);
        }
    }

    private void invalidSchema(Object target) {
        writeError(
                "System.Exception",
                "InvalidJsonSchema",
                ErrorCategory.InvalidData,
                target,
                "Cannot parse the JSON schema.");
    }

    @Override
    public void process() {
        String text = json != null ? json : read();
        try {
            JsonNode value = mapper().readTree(text);
            if (text.isBlank()) {
                invalid();
                write(false);
                return;
            }
            write(check == null || holds(value));
        } catch (JacksonException wrong) {
            invalid();
            write(false);
        }
    }

    private boolean holds(JsonNode value) {
        try {
            SchemaResult result = check.check(value);
            result.report((error, place) -> writeError(
                    "System.Exception",
                    "InvalidJsonAgainstSchemaDetailed",
                    ErrorCategory.InvalidData,
                    null,
                    "The JSON is not valid with the schema: " + error + " at '" + place + "'"));
            return result.isValid();
        } catch (SchemaDocument.UnknownReference unknown) {
            invalidSchema(null);
        } catch (NetThrow wrongPattern) {
            invalid();
        }
        return false;
    }

    private void invalid() {
        writeError("System.Exception", "InvalidJson", ErrorCategory.InvalidData, json, "Cannot parse the JSON.");
    }

    /** Numbers are read as they are written: a schema compares them. */
    private static JsonMapper.Builder exact(JsonMapper.Builder builder) {
        return builder.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    private JsonMapper mapper() {
        JsonMapper.Builder builder = exact(JsonMapper.builder());
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
        if (files.isEmpty() && literalPath == null && Wildcard.isPattern(written)) {
            throw terminating(
                    "System.IO.FileNotFoundException",
                    "FileOpenFailure",
                    ErrorCategory.OpenError,
                    written,
                    "Cannot perform operation because the wildcard path " + written + " did not resolve to a file.");
        }
        if (files.isEmpty()) {
            throw new TerminatingError(
                    FileErrors.notFound(runtime().session().resolvePath(written).toString()));
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
