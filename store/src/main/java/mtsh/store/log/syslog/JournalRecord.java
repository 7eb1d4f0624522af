package mtsh.store.log.syslog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/**
 * One entry of {@code journalctl -o json}, or of Docker's json-file driver ({@code {"log":"...\n","stream":"stdout","time":"..."}}). A
 * field is a text, or an array of bytes when the journal took it for binary.
 */
final class JournalRecord {
    private static final JsonFactory FACTORY = new JsonFactory();

    String message = "";
    String host = "";
    String tag = "";
    String process = "";

    /** What a container's program wrote, with whatever head it gave itself; null for the journal's entries. */
    String containerText;

    /** Microseconds since 1970: the sender's own clock where it is known. */
    long micros = -1;

    private boolean sourceTime;

    /** Null when this is no entry with a message and a time. */
    static JournalRecord read(String line) {
        JournalRecord entry = new JournalRecord();
        try (JsonParser json = FACTORY.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                entry.set(name, value(json));
            }
        } catch (IOException noJson) {
            return null;
        }
        boolean isContainer = entry.containerText != null;
        return entry.micros < 0 || entry.message.isEmpty() && !isContainer ? null : entry;
    }

    private void set(String name, String value) {
        switch (name) {
            case "MESSAGE" -> message = value;
            case "log" -> containerText = value.stripTrailing();
            case "time" -> containerTime(value);
            case "_HOSTNAME" -> host = value;
            case "SYSLOG_IDENTIFIER" -> tag = value;
            case "SYSLOG_PID" -> process = value;
            case "_PID" -> process = process.isEmpty() ? value : process;
            case "_SOURCE_REALTIME_TIMESTAMP" -> time(value, true);
            case "__REALTIME_TIMESTAMP" -> time(value, false);
            default -> {
                // The journal has dozens of fields about the process.
            }
        }
    }

    private void containerTime(String value) {
        try {
            Instant time = Instant.parse(value);
            micros = time.getEpochSecond() * 1_000_000 + time.getNano() / 1000;
        } catch (DateTimeException noTime) {
            // An entry without a time is no entry.
        }
    }

    private void time(String value, boolean source) {
        if (sourceTime && !source) {
            return;
        }
        try {
            micros = Long.parseLong(value);
            sourceTime |= source;
        } catch (NumberFormatException noTime) {
            // An entry without a time is no entry.
        }
    }

    /** The text of a value; of a field that stands several times the first text. */
    private static String value(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            String text = json.currentToken().isScalarValue() ? json.getText() : "";
            json.skipChildren();
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String text = null;
        for (JsonToken token = json.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = json.nextToken()) {
            if (token == JsonToken.VALUE_NUMBER_INT) {
                bytes.write(json.getIntValue());
            } else if (token == JsonToken.VALUE_STRING && text == null) {
                text = json.getText();
            } else {
                json.skipChildren();
            }
        }
        return text == null ? bytes.toString(StandardCharsets.UTF_8) : text;
    }
}
