package mtsh.commands.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import mtsh.commands.trace.TraceTimes;
import mtsh.language.value.PSObject;
import mtsh.store.carrier.Carrier;
import mtsh.store.carrier.CarrierException;
import mtsh.store.carrier.LineReader;
import mtsh.store.carrier.SourceFile;
import mtsh.store.event.LogPosition;
import mtsh.store.log.LogLine;

/**
 * Looks up in one log the lines that events name and those that speak of the same queue ids, and sums up the file they lie in. A log that
 * was
 * rotated meanwhile is looked for under its new names: offsets count unpacked bytes, so they hold there too.
 */
final class SourceProof {
    /** Of neighbours; lines of events are taken all. */
    static final int MOST_NEIGHBOURS = 5000;

    private final Carrier carrier;
    private final String source;
    private final Runnable checkStopped;
    private final Map<Long, WantedLine> wanted = new TreeMap<>();
    private final Set<String> queueIds;
    private final Map<Long, ProvenLine> found = new TreeMap<>();
    private final Map<Path, PSObject> files = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<Long, String> sums;
    private long neighbours;

    SourceProof(Carrier carrier, String source, List<WantedLine> lines, Set<String> queueIds, Runnable checkStopped) {
        this(carrier, source, lines, queueIds, checkStopped, Map.of());
    }

    /** {@code sums}: the SHA-256 that the line at an offset has to have, where that is known. */
    SourceProof(
            Carrier carrier,
            String source,
            List<WantedLine> lines,
            Set<String> queueIds,
            Runnable checkStopped,
            Map<Long, String> sums) {
        this.sums = sums;
        this.carrier = carrier;
        this.source = source;
        this.queueIds = queueIds;
        this.checkStopped = checkStopped;
        lines.forEach(line -> wanted.putIfAbsent(line.position().offset(), line));
    }

    SourceProof look() {
        String why = SourcePlaces.unreadable(source);
        if (why.isEmpty()) {
            why = lookInFiles();
        }
        String reason = why;
        wanted.values().stream()
                .filter(line -> !found.containsKey(line.position().offset()))
                .forEach(line -> missing(line, reason));
        return this;
    }

    private void missing(WantedLine line, String reason) {
        found.put(
                line.position().offset(),
                new ProvenLine(line.position(), "", ProvenLine.EVENT, line.queueId(), "", "", reason));
        notes.add(source + ":" + line.position().line() + " is not proven: " + reason + ".");
    }

    /** Why lines are still missing; of no meaning when none are. */
    private String lookInFiles() {
        SourceFile itself = SourcePlaces.find(carrier, source);
        if (itself != null) {
            take(itself, scan(itself));
        }
        if (found.keySet().containsAll(wanted.keySet())) {
            return "";
        }
        for (SourceFile other : SourcePlaces.rotated(carrier, source)) {
            Map<Long, ProvenLine> there = scan(other);
            boolean isIt = there.values().stream().anyMatch(line -> line.kind().equals(ProvenLine.EVENT));
            if (isIt) {
                take(other, there);
            }
            if (found.keySet().containsAll(wanted.keySet())) {
                return "";
            }
        }
        return itself == null
                ? "the log is gone, and no rotated one beside it has the line"
                : "the log says something else at this place now, and no rotated one beside it has the line";
    }

    private void take(SourceFile file, Map<Long, ProvenLine> lines) {
        lines.forEach(found::putIfAbsent);
        if (!lines.isEmpty()) {
            files.computeIfAbsent(file.path(), this::sum);
        }
    }

    /** Reads a log once, from its beginning: neighbours may stand anywhere. */
    private Map<Long, ProvenLine> scan(SourceFile file) {
        Map<Long, ProvenLine> lines = new HashMap<>();
        try (LineReader reader = carrier.open(file)) {
            for (LogLine line = reader.next(); line != null; line = reader.next()) {
                checkStopped.run();
                look(file, line, lines);
            }
        } catch (CarrierException damaged) {
            notes.add(damaged.getMessage() + "; what stands behind that was not looked at.");
        } catch (IOException problem) {
            notes.add(file.name() + " cannot be read: " + problem.getMessage() + ".");
        }
        return lines;
    }

    private void look(SourceFile file, LogLine line, Map<Long, ProvenLine> lines) {
        WantedLine asked = wanted.get(line.offset());
        if (asked != null && isIt(asked, line)) {
            lines.put(line.offset(), proven(file, line, ProvenLine.EVENT, asked.queueId()));
            return;
        }
        String queueId = queueIds.isEmpty() ? "" : QueueIdsInLine.first(line.text(), queueIds);
        if (!queueId.isEmpty() && neighbours++ < MOST_NEIGHBOURS) {
            lines.put(line.offset(), proven(file, line, ProvenLine.NEIGHBOUR, queueId));
        }
    }

    private boolean isIt(WantedLine asked, LogLine line) {
        String sum = sums.get(line.offset());
        return asked.isIn(line.text()) && (sum == null || sum.equalsIgnoreCase(sum(line)));
    }

    private static String sum(LogLine line) {
        return Checksum.of(Arrays.copyOfRange(line.bytes(), line.from(), line.from() + line.length()));
    }

    private ProvenLine proven(SourceFile file, LogLine line, String kind, String queueId) {
        String sha256 = sum(line);
        return new ProvenLine(
                new LogPosition(source, line.offset(), line.number()),
                file.name(),
                kind,
                queueId,
                line.text(),
                sha256,
                "");
    }

    private PSObject sum(Path file) {
        PSObject object = PSObject.custom().note("File", file.toString());
        try (InputStream in = Files.newInputStream(file)) {
            String modified =
                    TraceTimes.roundTrip(Files.getLastModifiedTime(file).toInstant());
            Checksum.Sum sum = Checksum.of(in, Long.MAX_VALUE, checkStopped);
            object.note("Size", sum.size()).note("Modified", modified).note("Sha256", sum.sha256());
        } catch (IOException problem) {
            notes.add(file + " could not be summed up: " + problem.getMessage() + ".");
            object.note("Size", -1L).note("Modified", null).note("Sha256", null);
        }
        return object;
    }

    /** In the order of the log. */
    List<ProvenLine> lines() {
        return List.copyOf(found.values());
    }

    /** The files that lines lie in, as they are now. */
    Map<Path, PSObject> files() {
        return files;
    }

    List<String> notes() {
        if (neighbours > MOST_NEIGHBOURS) {
            notes.add("Of " + neighbours + " lines in " + source + " that speak of the same queue ids, the first "
                    + MOST_NEIGHBOURS + " are in the bundle.");
            neighbours = 0;
        }
        return notes;
    }
}
