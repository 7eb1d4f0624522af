package mtsh.store.log.rspamd;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.async.ByteArrayFeeder;

import mtsh.store.log.LogLine;
import mtsh.store.log.LogParser;
import mtsh.store.log.LogSink;

/**
 * Reads a history as it comes, whatever its line breaks: a document of the controller ({@code {"version":2,"rows":[...]}}, or an array),
 * or rows one after the other. Holds no more than one row. Rows that rspamd compressed are refused, each by itself.
 */
final class HistoryParser implements LogParser {
    private static final int DEEPEST = 32;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();

    /** How Zstandard's frames begin, as bytes and as {@code redis-cli} shows them. */
    private static final String COMPRESSED = "(\u00B5/\u00FD";

    private static final String COMPRESSED_ESCAPED = "(\\xb5/\\xfd";
    private static final String SKIPPING = "skipping";

    private final String source;
    private JsonParser json;
    private HistoryRow row;
    private int rowDepth;
    private int depth;
    private String field = "";
    private long fed;
    private long fedBefore;
    private boolean skipping;

    HistoryParser(String source, String state) {
        this.source = source;
        skipping = SKIPPING.equals(state);
        restart();
    }

    static boolean isHistory(String text) {
        if (isCompressed(text)) {
            return true;
        }
        boolean isJson = text.startsWith("{") || text.startsWith("[");
        boolean isRow = text.contains("\"unix_time\"")
                && (text.contains("\"required_score\"") || text.contains("\"sender_smtp\""));
        boolean isDocument = text.contains("\"version\"") && text.contains("\"rows\"") && !text.contains("\"odata");
        return isJson && (isRow || isDocument);
    }

    private static boolean isCompressed(String text) {
        String row = text.strip();
        int quote = row.indexOf('"');
        boolean isShown = quote >= 0 && quote < 8 && row.startsWith(COMPRESSED_ESCAPED, quote + 1);
        return row.startsWith(COMPRESSED) || isShown;
    }

    private void restart() {
        try {
            json = FACTORY.createNonBlockingByteArrayParser();
        } catch (IOException impossible) {
            throw new IllegalStateException("no JSON parser", impossible);
        }
        row = null;
        rowDepth = 0;
        depth = 0;
        fed = 0;
    }

    @Override
    public void line(LogLine line, LogSink sink) {
        String text = line.text();
        if (depth == 0 && isCompressed(text)) {
            sink.unparsed(
                    line,
                    "rspamd compressed this row (zstd): take its history from the controller, or set compress = false");
            return;
        }
        if (skipping && !text.stripLeading().startsWith("{")) {
            sink.unparsed(line, "follows JSON that is broken");
            return;
        }
        skipping = false;
        if (text.isBlank()) {
            sink.ignored(line);
            return;
        }
        fedBefore = fed;
        try {
            feed(line, (text + "\n").getBytes(StandardCharsets.UTF_8), sink);
        } catch (IOException wrong) {
            sink.unparsed(line, "JSON: " + reason(wrong));
            skipping = depth > 0;
            restart();
        }
    }

    private static String reason(IOException wrong) {
        String message =
                wrong instanceof JsonProcessingException problem ? problem.getOriginalMessage() : wrong.getMessage();
        String text = message == null ? "cannot be read" : message.replace('\n', ' ');
        return text.length() > 200 ? text.substring(0, 200) : text;
    }

    private void feed(LogLine line, byte[] bytes, LogSink sink) throws IOException {
        fed += bytes.length;
        ((ByteArrayFeeder) json.getNonBlockingInputFeeder()).feedInput(bytes, 0, bytes.length);
        JsonToken token = json.nextToken();
        while (token != null && token != JsonToken.NOT_AVAILABLE) {
            token(token, line, sink);
            token = json.nextToken();
        }
    }

    private void token(JsonToken token, LogLine line, LogSink sink) throws IOException {
        switch (token) {
            case START_OBJECT -> begin(line);
            case START_ARRAY -> {
                depth++;
                if (depth == 2 && field.equals("rows")) {
                    // The object around is the document, not a row.
                    row = null;
                }
            }
            case END_OBJECT -> endObject(sink);
            case END_ARRAY -> depth--;
            case FIELD_NAME -> field = depth == rowDepth || row == null ? json.getText() : field;
            default -> {
                if (row != null && token != JsonToken.VALUE_NULL) {
                    row.value(depth - rowDepth, field, json.getText());
                }
            }
        }
    }

    private void begin(LogLine line) {
        depth++;
        if (row == null) {
            long inLine = Math.max(0, json.currentLocation().getByteOffset() - 1 - fedBefore);
            row = new HistoryRow(line, inLine);
            rowDepth = depth;
        }
    }

    private void endObject(LogSink sink) {
        depth--;
        if (row != null && depth < rowDepth) {
            row.give(source, sink);
            row = null;
            rowDepth = 0;
        }
    }

    @Override
    public void end(LogSink sink) {
        if (depth > 0 && row != null) {
            sink.unparsed(row.line(), "JSON: the text ends before it is closed");
        }
        restart();
    }

    @Override
    public String state() {
        if (depth > 0) {
            return null;
        }
        return skipping ? SKIPPING : "";
    }
}
