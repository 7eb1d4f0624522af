package mtsh.language.transcript;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads the cases of a transcript: one for each heading, or for each fence where there are fences. */
final class TranscriptReader {
    static final String PROMPT = "mtsh> ";
    static final String CONTINUATION = ">> ";
    private static final Instant USUAL_TIME = Instant.parse("2026-01-02T03:04:05Z");
    private static final int USUAL_WIDTH = 120;

    private final List<String> lines;
    private final List<TranscriptCase> cases = new ArrayList<>();
    private List<TranscriptStep> steps = new ArrayList<>();
    private String name = "";
    private int caseLine = 1;
    private int part;
    private Instant time = USUAL_TIME;
    private int width = USUAL_WIDTH;

    TranscriptReader(List<String> lines) {
        this.lines = lines;
    }

    List<TranscriptCase> read() {
        int at = 0;
        while (at < lines.size()) {
            String line = lines.get(at);
            if (isHeading(line)) {
                begin(line.replaceFirst("^#+", "").strip(), at);
            } else if (line.startsWith("```")) {
                next(at);
            } else if (line.startsWith("//time ")) {
                time = Instant.parse(line.substring("//time ".length()).strip());
            } else if (line.startsWith("//width ")) {
                width = Integer.parseInt(line.substring("//width ".length()).strip());
            } else if (line.startsWith(PROMPT)) {
                at = step(at);
                continue;
            }
            at++;
        }
        finish();
        return cases;
    }

    private static boolean isHeading(String line) {
        return line.startsWith("# ") || line.startsWith("## ") || line.startsWith("### ");
    }

    private void begin(String heading, int at) {
        finish();
        name = heading;
        part = 0;
        caseLine = at + 1;
        time = USUAL_TIME;
        width = USUAL_WIDTH;
    }

    /** A fence begins or ends: what follows is another case. */
    private void next(int at) {
        finish();
        caseLine = at + 1;
    }

    private void finish() {
        if (steps.isEmpty()) {
            return;
        }
        part++;
        cases.add(new TranscriptCase(part == 1 ? name : name + " " + part, caseLine, time, width, steps));
        steps = new ArrayList<>();
    }

    /** Reads a command and its output; gives the index of the line after it. */
    private int step(int first) {
        StringBuilder command = new StringBuilder(lines.get(first).substring(PROMPT.length()));
        int at = first + 1;
        while (at < lines.size() && isContinuation(lines.get(at))) {
            String line = lines.get(at++);
            command.append('\n')
                    .append(line.length() <= CONTINUATION.length() ? "" : line.substring(CONTINUATION.length()));
        }
        int start = at;
        while (at < lines.size() && !ends(lines.get(at))) {
            at++;
        }
        steps.add(new TranscriptStep(command.toString(), lines.subList(start, at), start, at));
        return at;
    }

    private static boolean isContinuation(String line) {
        return line.startsWith(CONTINUATION) || line.equals(CONTINUATION.strip());
    }

    private static boolean ends(String line) {
        return line.startsWith(PROMPT)
                || isHeading(line)
                || line.startsWith("```")
                || line.startsWith("//time ")
                || line.startsWith("//width ");
    }
}
