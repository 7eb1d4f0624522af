package mtsh.commands.data;

import java.io.IOException;
import java.math.BigInteger;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;
import mtsh.language.stream.Interruption;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSMember;
import mtsh.language.value.PSObject;

/** JSON text to objects: custom ones or dictionaries, numbers of 64 bits or more, dates, within a depth. */
final class JsonReader {
    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final BigInteger SMALLEST = BigInteger.valueOf(Long.MIN_VALUE);

    /** Single quotes, bare names, comments and a comma too many are all read, as PowerShell's own reader does. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100_000)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(10_000)
                    .build())
            .build();

    private final int depth;
    private final boolean asHashtable;
    private final JsonDates.Kind dateKind;
    private final ZoneId zone;

    JsonReader(int depth, boolean asHashtable, JsonDates.Kind dateKind, ZoneId zone) {
        this.depth = depth;
        this.asHashtable = asHashtable;
        this.dateKind = dateKind;
        this.zone = zone;
    }

    /** Reads the one value of a text; a TerminatingError when it is none. */
    Object read(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            try {
                JsonToken first = parser.nextToken();
                Object value = first == null ? null : value(parser, first, 0);
                if (first != null && parser.nextToken() != null) {
                    throw wrong(
                            "Conversion from JSON failed with error: Additional text encountered after finished reading JSON"
                                    + " content: " + parser.getText().charAt(0) + ". Path '', line "
                                    + parser.currentTokenLocation().getLineNr() + ", position "
                                    + Math.max(0, parser.currentTokenLocation().getColumnNr() - 1) + ".");
                }
                return value;
            } catch (JsonProcessingException problem) {
                throw wrong(JsonErrors.message(problem, parser.getParsingContext()));
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static TerminatingError wrong(String message) {
        return Errors.of(
                "System.ArgumentException", "System.ArgumentException", ErrorCategory.NotSpecified, null, message);
    }

    private Object value(JsonParser parser, JsonToken token, int level) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(parser, level + 1);
            case START_ARRAY -> array(parser, level + 1);
            case VALUE_STRING -> JsonDates.read(parser.getText(), dateKind, zone);
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static Object integer(JsonParser parser) throws IOException {
        BigInteger number = parser.getBigIntegerValue();
        boolean fits = number.compareTo(SMALLEST) >= 0 && number.compareTo(LARGEST) <= 0;
        return fits ? (Object) number.longValue() : number;
    }

    private void requireDepth(int level) {
        if (level > depth) {
            throw wrong("Conversion from JSON failed with error: The reader's MaxDepth of " + depth
                    + " has been exceeded.");
        }
    }

    private Object array(JsonParser parser, int level) throws IOException {
        requireDepth(level);
        List<Object> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            Interruption.check(items.size());
            items.add(value(parser, token, level));
        }
        return PSArray.of(items);
    }

    private Object object(JsonParser parser, int level) throws IOException {
        requireDepth(level);
        if (asHashtable) {
            return table(parser, level);
        }
        PSObject object = PSObject.custom();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            Interruption.check();
            String name = parser.currentName();
            requireNew(object, name);
            object.note(name, value(parser, parser.nextToken(), level));
        }
        return object;
    }

    private static void requireNew(PSObject object, String name) {
        if (name.isEmpty()) {
            throw Errors.of(
                    "System.InvalidOperationException",
                    "EmptyKeyInJsonString",
                    ErrorCategory.InvalidOperation,
                    null,
                    "The provided JSON includes a property whose name is an empty string, this is only supported using the "
                            + "-AsHashTable switch.");
        }
        PSMember same = object.member(name);
        if (same != null && !same.name().equals(name)) {
            throw Errors.of(
                    "System.InvalidOperationException",
                    "KeysWithDifferentCasingInJsonString",
                    ErrorCategory.InvalidOperation,
                    null,
                    "Cannot convert the JSON string because it contains keys with different casing. Please use the -AsHashTable "
                            + "switch instead. The key that was attempted to be added to the existing key '"
                            + same.name()
                            + "' was '" + name + "'.");
        }
    }

    private PSDictionary table(JsonParser parser, int level) throws IOException {
        NetType ordered = Types.find("System.Management.Automation.OrderedHashtable");
        PSDictionary table = new PSDictionary(ordered == null ? Types.HASHTABLE : ordered, false);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            table.put(name, value(parser, parser.nextToken(), level));
        }
        return table;
    }
}
