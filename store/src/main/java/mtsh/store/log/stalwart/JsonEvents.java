package mtsh.store.log.stalwart;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import mtsh.store.log.stalwart.StalwartEvent.Entry;

/** Reads a line of JSON: one event ({@code {"id":...,"createdAt":...,"type":...,"data":{...}}}), or a webhook's {@code {"events":[...]}}. */
final class JsonEvents {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int MOST_ENTRIES = 60;
    private static final int MOST_EVENTS = 5_000;
    private static final int MOST_ELEMENTS = 2_000;

    private final List<StalwartEvent> events = new ArrayList<>();
    private boolean isWhole = true;

    private JsonEvents() {}

    List<StalwartEvent> events() {
        return events;
    }

    /** Whether the line was read to its end. */
    boolean isWhole() {
        return isWhole;
    }

    /** Whether a line begins like one of Stalwart's: cheap, for every line. */
    static boolean isOne(String text, int from) {
        if (!text.startsWith("{\"", from)) {
            return false;
        }
        int window = Math.min(text.length(), from + 200);
        String head = text.substring(from, window);
        boolean single =
                head.startsWith("{\"id\":") || head.startsWith("{\"createdAt\":") || head.startsWith("{\"text\":");
        boolean many = head.startsWith("{\"events\":[{");
        return (single || many) && head.contains("\"createdAt\":\"") && head.contains("\"type\":\"");
    }

    /** Reads a line, as far as it is JSON. */
    static JsonEvents read(String text) {
        JsonEvents reader = new JsonEvents();
        try (JsonParser json = FACTORY.createParser(text)) {
            json.nextToken();
            reader.object(json);
        } catch (IOException noJson) {
            reader.isWhole = false;
        }
        return reader;
    }

    private void object(JsonParser json) throws IOException {
        String id = "";
        String description = "";
        Instant time = null;
        List<Entry> entries = new ArrayList<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            if (name.equals("events") && token == JsonToken.START_ARRAY) {
                while (json.nextToken() == JsonToken.START_OBJECT && events.size() < MOST_EVENTS) {
                    object(json);
                }
            } else if (name.equals("data") && token == JsonToken.START_OBJECT) {
                data(json, entries);
            } else if (token == JsonToken.VALUE_STRING) {
                switch (name) {
                    case "type" -> id = json.getText();
                    case "text" -> description = json.getText();
                    case "createdAt" -> time = TextEvent.time(json.getText(), 0);
                    default -> {
                        // The event's own number.
                    }
                }
            } else {
                json.skipChildren();
            }
        }
        if (time != null && !id.isEmpty()) {
            events.add(
                    new StalwartEvent(time, id, description.isEmpty() ? id : description, List.copyOf(entries), false));
        }
    }

    private static void data(JsonParser json, List<Entry> entries) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            JsonToken token = json.nextToken();
            boolean room = entries.size() < MOST_ENTRIES;
            if (token == JsonToken.START_ARRAY) {
                List<String> values = elements(json);
                if (room) {
                    entries.add(new Entry(key, values, true));
                }
            } else if (room && token == JsonToken.START_OBJECT) {
                entries.add(new Entry(key, List.of(nested(json)), false));
            } else if (room && token.isScalarValue()) {
                entries.add(new Entry(key, List.of(json.getText()), false));
            } else {
                json.skipChildren();
            }
        }
    }

    private static List<String> elements(JsonParser json) throws IOException {
        List<String> values = new ArrayList<>();
        JsonToken token = json.nextToken();
        while (token != null && token != JsonToken.END_ARRAY) {
            if (token.isScalarValue() && values.size() < MOST_ELEMENTS) {
                values.add(json.getText());
            }
            json.skipChildren();
            token = json.nextToken();
        }
        return List.copyOf(values);
    }

    /** An error in an event, in the form that the text log gives it. */
    private static String nested(JsonParser json) throws IOException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        String name = "";
        while (depth > 0) {
            JsonToken token = json.nextToken();
            if (token == null) {
                return text.toString();
            }
            switch (token) {
                case START_OBJECT, START_ARRAY -> depth++;
                case END_OBJECT, END_ARRAY -> depth--;
                case FIELD_NAME -> name = json.currentName();
                default -> {
                    boolean quoted = token == JsonToken.VALUE_STRING;
                    text.append(text.isEmpty() ? "" : ", ")
                            .append(name)
                            .append(quoted ? " = \"" : " = ")
                            .append(json.getText())
                            .append(quoted ? "\"" : "");
                }
            }
        }
        return text.append(" }").toString();
    }
}
