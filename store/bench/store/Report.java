package mtsh.bench.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/** One table: what was measured of each side, the limit, and whether mtsh keeps it. */
final class Report {
    /** From here on the limits are those of 100 million events. */
    private static final long MANY = 20_000_000;

    private static final DoubleFunction<String> MILLISECONDS = value -> digits(value) + " ms";
    private static final String LINE = "%-56s %11s %11s %11s  %-36s %s%n";

    private final Map<Side, Measures> measures;
    private final boolean isMany;
    private final List<String> lines = new ArrayList<>();
    private boolean isMissed;

    Report(Map<Side, Measures> measures, long events) {
        this.measures = measures;
        this.isMany = events > MANY;
    }

    List<String> lines() {
        lines.add(String.format(LINE, "", "mtsh", "SQLite", "DuckDB", "limit", ""));
        size();
        append();
        recipients();
        single(Question.DOMAIN_RARE, isMany ? 20 : 10);
        line(
                warm(Question.SUBJECT_ABSENT),
                "warm " + Question.SUBJECT_ABSENT,
                MILLISECONDS,
                atMost(peer(Side.DUCKDB, "warm " + Question.SUBJECT_ABSENT, 1), "DuckDB"));
        line(warm(Question.SUBJECT_SOME), "warm " + Question.SUBJECT_SOME, MILLISECONDS);
        for (Question question : List.of(Question.MESSAGE_ID, Question.TRACE_ID, Question.QUEUE_ID, Question.DETAIL)) {
            single(question, isMany ? 3 : 2);
        }
        single(Question.COUNT, isMany ? 150 : 20);
        single(Question.COMPLETE_ANY, 20);
        single(Question.COMPLETE_LETTER, 20);
        double fresh = isMany ? 150 : 100;
        line("start and end of a JVM that does nothing", "start", MILLISECONDS);
        line("first answer of a process, beyond that", "fresh", MILLISECONDS, atMost(fresh, MILLISECONDS.apply(fresh)));
        cold();
        DoubleFunction<String> megabytes = value -> Math.round(value) + " MB";
        line("peak heap, append (with the ready events)", "load heap", megabytes, atMost(512, "512 MB"));
        line("peak heap, questions", "ask heap", megabytes, atMost(512, "512 MB"));
        return lines;
    }

    boolean isMissed() {
        return isMissed;
    }

    private void size() {
        double most = isMany ? 42 : 45;
        line("bytes an event", "bytes an event", Report::digits, atMost(most, Report.digits(most)));
    }

    private void append() {
        line(
                "append, events a second",
                "events a second",
                value -> String.format(Locale.ROOT, "%,.0f", value),
                atLeast(300_000, "300,000"),
                atLeast(peer(Side.SQLITE, "events a second", 8), "8 x SQLite"),
                atLeast(peer(Side.DUCKDB, "events a second", 2.5), "2.5 x DuckDB"));
        line(
                "append, processor time an event",
                "microseconds an event",
                value -> String.format(Locale.ROOT, "%.1f us", value));
    }

    private void recipients() {
        for (Question question :
                List.of(Question.RECIPIENT_BUSY, Question.RECIPIENT_MIDDLING, Question.RECIPIENT_RARE)) {
            String name = "warm " + question;
            line(
                    warm(question),
                    name,
                    MILLISECONDS,
                    atMost(20, "20 ms"),
                    atMost(peer(Side.SQLITE, name, 3), "3 x SQLite"),
                    atMost(peer(Side.DUCKDB, name, 1 / 20.0), "DuckDB / 20"));
        }
    }

    private void single(Question question, double most) {
        line(warm(question), "warm " + question, MILLISECONDS, atMost(most, digits(most) + " ms"));
    }

    /** With nothing in the system's cache of files, the JVM's own no more than the store's. */
    private void cold() {
        if (of(Side.MTSH, "cold start").isPresent()) {
            line("cold: JVM that does nothing", "cold start", MILLISECONDS);
        }
        for (Question question : Question.values()) {
            String name = "cold " + question;
            if (of(Side.MTSH, name).isEmpty()) {
                continue;
            }
            String title = "cold, beyond that: " + question.title();
            switch (question) {
                case RECIPIENT_BUSY, RECIPIENT_MIDDLING, RECIPIENT_RARE ->
                    line(title, name, MILLISECONDS, atMost(300, "300 ms"));
                default -> line(title, name, MILLISECONDS);
            }
        }
    }

    private static String warm(Question question) {
        return question.title();
    }

    /** What mtsh's figure is held against; nothing when that was not measured. */
    private record Limit(OptionalDouble bound, boolean isMost, String text) {
        boolean holds(double value) {
            return bound.isEmpty() || (isMost ? value <= bound.getAsDouble() : value >= bound.getAsDouble());
        }
    }

    private static Limit atMost(double bound, String text) {
        return atMost(OptionalDouble.of(bound), text);
    }

    private static Limit atMost(OptionalDouble bound, String text) {
        return new Limit(bound, true, text);
    }

    private static Limit atLeast(double bound, String text) {
        return atLeast(OptionalDouble.of(bound), text);
    }

    private static Limit atLeast(OptionalDouble bound, String text) {
        return new Limit(bound, false, text);
    }

    private OptionalDouble peer(Side side, String name, double factor) {
        OptionalDouble value = of(side, name);
        return value.isEmpty() ? value : OptionalDouble.of(value.getAsDouble() * factor);
    }

    private OptionalDouble of(Side side, String name) {
        return measures.containsKey(side) ? measures.get(side).get(name) : OptionalDouble.empty();
    }

    private void line(String title, String name, DoubleFunction<String> format, Limit... limits) {
        double ours = of(Side.MTSH, name).orElseThrow();
        List<String> wanted = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        for (Limit limit : limits) {
            if (limit.bound().isPresent()) {
                String sign = limit.isMost() ? "<= " : ">= ";
                wanted.add(wanted.isEmpty() ? sign + limit.text() : limit.text());
            }
            if (!limit.holds(ours)) {
                missed.add(limit.text());
            }
        }
        String verdict = wanted.isEmpty() ? "" : missed.isEmpty() ? "ok" : "MISSED: " + String.join(", ", missed);
        isMissed |= !missed.isEmpty();
        lines.add(String.format(
                LINE,
                title,
                text(Side.MTSH, name, format),
                text(Side.SQLITE, name, format),
                text(Side.DUCKDB, name, format),
                String.join(", ", wanted),
                verdict));
    }

    private String text(Side side, String name, DoubleFunction<String> format) {
        OptionalDouble value = of(side, name);
        return value.isEmpty() ? "-" : format.apply(value.getAsDouble());
    }

    private static String digits(double value) {
        String format = value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }
}
