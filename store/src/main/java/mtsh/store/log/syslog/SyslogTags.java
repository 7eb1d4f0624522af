package mtsh.store.log.syslog;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which programs wrote the first lines of a source: read once, for all kinds of system logs to look at.
 *
 * @param lines how many there are, {@code withHead} of them with a head
 * @param counts how many lines each tag has
 */
public record SyslogTags(int lines, int withHead, Map<String, Integer> counts) {
    public static SyslogTags of(List<String> firstLines) {
        SyslogHeadReader heads = new SyslogHeadReader(ZoneOffset.UTC, Instant.EPOCH, 0, Map.of());
        Map<String, Integer> counts = new LinkedHashMap<>();
        int withHead = 0;
        for (String line : firstLines) {
            if (heads.read(line)) {
                withHead++;
                counts.merge(heads.tag(), 1, Integer::sum);
            }
        }
        return new SyslogTags(firstLines.size(), withHead, counts);
    }
}
