package mtsh.store.log.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.async.ByteArrayFeeder;

import mtsh.store.log.LogLine;

/**
 * Rows of JSON: an array, one object, objects one after the other, or the shells of web services around an array. Text is read as it
 * comes, so that no more than one row is held. After broken text it goes on at the next line that begins an object. The state is the
 * text that brings a new reader to where this one stands.
 */
final class JsonRows implements RowReader {
    private static final String SKIPPING = "!";
    private static final String TOO_LONG =
            "the line is longer than is read of a line, what follows in it is lost; write one row a line";
    private static final int DEEPEST = 24;
    private static final int LONGEST_TEXT = 4 << 20;
    private static final int CHUNK = 1 << 16;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();

    private JsonParser parser;
    private JsonObjects objects;
    private boolean skipping;
    private char lastLetter = ' ';
    private long fed;
    private LogLine lastLine = LogLine.of("", 0, 1);

    JsonRows(String state) {
        restart();
        skipping = state.equals(SKIPPING);
        if (!skipping && !state.isEmpty()) {
            prime(state);
        }
    }

    static boolean isBeginning(String text) {
        String stripped = text.stripLeading();
        return stripped.startsWith("{") || stripped.startsWith("[");
    }

    @Override
    public void line(LogLine line, Rows rows) {
        lastLine = line;
        if (skipping && !line.text().stripLeading().startsWith("{")) {
            rows.wrong(line, "follows JSON that is broken");
            return;
        }
        if (skipping) {
            prime("[");
            skipping = false;
        }
        boolean betweenDocuments = objects.depth() == 0;
        String problem = problem(line, rows);
        if (problem != null) {
            rows.wrong(line, "JSON: " + problem);
            restart();
            skipping = !betweenDocuments;
        }
    }

    /** Reads a line; why the text cannot be read on from there, or null. */
    private String problem(LogLine line, Rows rows) {
        try {
            feedAll(line, rows);
            return line.isCut() ? TOO_LONG : null;
        } catch (IOException wrong) {
            return line.isCut() ? TOO_LONG : reason(wrong);
        }
    }

    @Override
    public void end(Rows rows) {
        if (skipping) {
            return;
        }
        if (objects.depth() > 0) {
            LogLine where = objects.openLine() == null ? lastLine : objects.openLine();
            rows.wrong(where, "JSON: the text ends before it is closed");
        }
        restart();
    }

    @Override
    public String state() {
        return skipping ? SKIPPING : objects.path(lastLetter == '}' || lastLetter == ']');
    }

    private static String reason(IOException wrong) {
        String message = wrong instanceof JsonProcessingException json ? json.getOriginalMessage() : wrong.getMessage();
        return message == null ? "cannot be read" : RowException.shorten(message.replace('\n', ' '));
    }

    private void restart() {
        objects = new JsonObjects();
        lastLetter = ' ';
        fed = 0;
        try {
            parser = FACTORY.createNonBlockingByteArrayParser();
        } catch (IOException impossible) {
            throw new IllegalStateException("no JSON parser", impossible);
        }
    }

    private void prime(String text) {
        RowReader.Rows nobody = new Nobody();
        try {
            feed(LogLine.of(text, 0, 0), text, nobody);
        } catch (IOException wrong) {
            restart();
        }
    }

    private void feedAll(LogLine line, Rows rows) throws IOException {
        objects.newLine(fed);
        String text = line.text();
        int start = 0;
        while (start < text.length()) {
            int end = Math.min(text.length(), start + CHUNK);
            boolean splitsPair = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
            end = splitsPair ? end + 1 : end;
            feed(line, text.substring(start, end), rows);
            start = end;
        }
        feed(line, "\n", rows);
    }

    private void feed(LogLine line, String text, Rows rows) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        fed += bytes.length;
        ((ByteArrayFeeder) parser.getNonBlockingInputFeeder()).feedInput(bytes, 0, bytes.length);
        String stripped = text.stripTrailing();
        lastLetter = stripped.isEmpty() ? lastLetter : stripped.charAt(stripped.length() - 1);
        while (true) {
            JsonToken token = parser.nextToken();
            if (token == null || token == JsonToken.NOT_AVAILABLE) {
                return;
            }
            objects.token(token, parser, line, rows);
        }
    }

    /** Takes nothing: what brings a reader into position has no rows. */
    private static final class Nobody implements Rows {
        @Override
        public void row(Row row) {}

        @Override
        public void wrong(LogLine line, String why) {}

        @Override
        public void ignored(LogLine line) {}
    }
}
