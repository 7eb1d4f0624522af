package mtsh.commands.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import mtsh.commands.ViewText;
import mtsh.language.type.Members;
import mtsh.language.value.PSObject;
import mtsh.store.carrier.Carrier;
import mtsh.store.event.LogPosition;

/**
 * What the logs on this machine say today about the lines that a bundle holds: they may be gone, rotated or longer, and all that is no
 * fault.
 */
final class LogsNow {
    private final Runnable checkStopped;
    private int still;
    private final List<String> gone = new ArrayList<>();

    LogsNow(Runnable checkStopped) {
        this.checkStopped = checkStopped;
    }

    /** A log's file against its sum: Same, Grown (what it was is its beginning), Changed or Gone. */
    PSObject file(Object log) {
        String name = ViewText.text(log, "File");
        return PSObject.custom().note("File", name).note("State", state(name, size(log), ViewText.text(log, "Sha256")));
    }

    private static long size(Object log) {
        return Members.getOwn(log, "Size") instanceof Number number ? number.longValue() : -1;
    }

    private String state(String name, long size, String sha256) {
        Path file = path(name);
        if (file == null || size < 0 || !Files.isRegularFile(file)) {
            return "Gone";
        }
        try (InputStream in = Files.newInputStream(file)) {
            Checksum.Sum sum = Checksum.of(in, size, checkStopped);
            boolean isBeginning = sum.size() == size && sum.sha256().equalsIgnoreCase(sha256);
            return !isBeginning ? "Changed" : Files.size(file) > size ? "Grown" : "Same";
        } catch (IOException unreadable) {
            return "Gone";
        }
    }

    private static Path path(String name) {
        try {
            Path path = Path.of(name);
            return path.isAbsolute() ? path : null;
        } catch (InvalidPathException noPath) {
            return null;
        }
    }

    /** Each line of the bundle that was found when it was written. */
    void lines(List<Object> lines) {
        Map<String, Map<Long, String>> bySource = new LinkedHashMap<>();
        for (Object line : lines) {
            String sha256 = ViewText.text(line, "Sha256");
            if (!sha256.isEmpty() && Members.getOwn(line, "Offset") instanceof Number offset) {
                bySource.computeIfAbsent(ViewText.text(line, "Source"), any -> new LinkedHashMap<>())
                        .put(offset.longValue(), sha256);
            }
        }
        try (Carrier carrier = SourcePlaces.carrier()) {
            bySource.forEach((source, wanted) -> look(carrier, source, wanted));
        }
    }

    private void look(Carrier carrier, String source, Map<Long, String> wanted) {
        List<WantedLine> lines = new ArrayList<>();
        wanted.keySet().forEach(offset -> lines.add(new WantedLine(new LogPosition(source, offset, 0), "", List.of())));
        SourceProof proof = new SourceProof(carrier, source, lines, Set.of(), checkStopped, wanted).look();
        for (ProvenLine line : proof.lines()) {
            if (line.isFound()) {
                still++;
            } else {
                gone.add(source + " at byte " + line.position().offset() + ": " + line.why());
            }
        }
    }

    int still() {
        return still;
    }

    List<String> gone() {
        return gone;
    }
}
