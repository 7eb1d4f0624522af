package mtsh.store.engine.mapdb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import mtsh.store.log.Assumptions;
import mtsh.store.log.Observations;

/**
 * What the store is, at one generation: the segments that count, how far each source was read, and how far the log of each host
 * reached. As text, one thing a line, with tabs between.
 *
 * @param nextFile number for the next new file; never used twice by anything that was committed
 */
record Manifest(
        long generation,
        long nextFile,
        List<SegmentEntry> segments,
        List<SourceEntry> sources,
        Map<String, Instant> reached) {
    /** It changes with that of the segments ({@link SegmentMeta#VERSION}), so that a store is refused before one of them is read. */
    static final int VERSION = 4;

    static final int OLDEST = 4;

    static final String TITLE = "mtsh-store";
    static final Manifest EMPTY = new Manifest(0, 1, List.of(), List.of(), Map.of());

    String text() {
        StringBuilder out = new StringBuilder();
        line(out, TITLE, VERSION);
        line(out, "generation", generation);
        line(out, "next", nextFile);
        for (SegmentEntry segment : segments) {
            line(
                    out,
                    "segment",
                    segment.name(),
                    segment.kind().name().toLowerCase(Locale.ROOT),
                    segment.rows(),
                    segment.lives(),
                    segment.events(),
                    time(segment.oldest()),
                    time(segment.newest()),
                    segment.size(),
                    Integer.toHexString(segment.crc()),
                    segment.dead().file(),
                    segment.dead().lives(),
                    segment.dead().rows(),
                    segment.dead().events());
        }
        for (SourceEntry source : sources) {
            line(
                    out,
                    "source",
                    source.identity(),
                    source.name(),
                    source.format(),
                    source.offset(),
                    source.tail(),
                    source.storedSize(),
                    source.lines(),
                    source.events(),
                    source.unparsed(),
                    source.state(),
                    time(source.firstEvent()),
                    time(source.lastEvent()),
                    time(source.imported()),
                    source.mark(),
                    source.storedMark(),
                    source.facts().noise(),
                    reasons(source.facts().reasons()),
                    source.facts().assumptions() == null
                            ? ""
                            : source.facts().assumptions().text(),
                    Observations.text(source.facts().observed()));
        }
        new TreeMap<>(reached).forEach((host, instant) -> line(out, "reached", host, time(instant)));
        return out.toString();
    }

    /** Reads what {@link #text()} wrote; {@link IllegalArgumentException} when it did not. */
    static Manifest parse(String text) {
        long generation = 0;
        long nextFile = 1;
        List<SegmentEntry> segments = new ArrayList<>();
        List<SourceEntry> sources = new ArrayList<>();
        Map<String, Instant> reached = new TreeMap<>();
        for (String line : text.split("\n")) {
            String[] fields = line.split("\t", -1);
            switch (fields[0]) {
                case TITLE -> {}
                case "generation" -> generation = Long.parseLong(fields[1]);
                case "next" -> nextFile = Long.parseLong(fields[1]);
                case "segment" -> segments.add(segment(fields));
                case "source" -> sources.add(source(fields));
                case "reached" -> reached.put(unescape(fields[1]), instant(fields[2]));
                default -> throw new IllegalArgumentException("the line '" + fields[0] + "' is not known");
            }
        }
        return new Manifest(generation, nextFile, List.copyOf(segments), List.copyOf(sources), Map.copyOf(reached));
    }

    private static SegmentEntry segment(String[] fields) {
        Dead dead = new Dead(
                unescape(fields[10]),
                Integer.parseInt(fields[11]),
                Integer.parseInt(fields[12]),
                Long.parseLong(fields[13]));
        return new SegmentEntry(
                unescape(fields[1]),
                SegmentEntry.Kind.valueOf(fields[2].toUpperCase(Locale.ROOT)),
                Integer.parseInt(fields[3]),
                Integer.parseInt(fields[4]),
                Long.parseLong(fields[5]),
                instant(fields[6]),
                instant(fields[7]),
                Long.parseLong(fields[8]),
                Integer.parseUnsignedInt(fields[9], 16),
                dead);
    }

    private static SourceEntry source(String[] fields) {
        return new SourceEntry(
                unescape(fields[1]),
                unescape(fields[2]),
                unescape(fields[3]),
                Long.parseLong(fields[4]),
                Long.parseLong(fields[5]),
                Long.parseLong(fields[6]),
                Long.parseLong(fields[7]),
                Long.parseLong(fields[8]),
                Long.parseLong(fields[9]),
                unescape(fields[10]),
                instant(fields[11]),
                instant(fields[12]),
                instant(fields[13]),
                unescape(fields[14]),
                unescape(fields[15]),
                facts(fields));
    }

    private static SourceFacts facts(String[] fields) {
        String assumptions = unescape(fields[18]);
        return new SourceFacts(
                Long.parseLong(fields[16]),
                reasons(unescape(fields[17])),
                assumptions.isEmpty() ? null : Assumptions.parse(assumptions),
                Observations.parse(unescape(fields[19])));
    }

    /** A count and a reason a line. */
    private static String reasons(Map<String, Long> reasons) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(reasons).forEach((reason, count) -> text.append(count)
                .append(' ')
                .append(reason.replace('\n', ' '))
                .append('\n'));
        return text.toString();
    }

    private static Map<String, Long> reasons(String text) {
        Map<String, Long> reasons = new LinkedHashMap<>();
        for (String line : text.split("\n")) {
            int blank = line.indexOf(' ');
            if (blank > 0) {
                reasons.put(line.substring(blank + 1), Long.parseLong(line.substring(0, blank)));
            }
        }
        return reasons;
    }

    private static String time(Instant instant) {
        return instant == null ? "-" : instant.toString();
    }

    private static Instant instant(String text) {
        return text.equals("-") ? null : InstantText.parse(text);
    }

    private static void line(StringBuilder out, Object... fields) {
        for (int i = 0; i < fields.length; i++) {
            out.append(i == 0 ? "" : "\t").append(escape(String.valueOf(fields[i])));
        }
        out.append('\n');
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                out.append(c);
                continue;
            }
            char escaped = text.charAt(++i);
            out.append(
                    switch (escaped) {
                        case 't' -> '\t';
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        default -> escaped;
                    });
        }
        return out.toString();
    }
}
