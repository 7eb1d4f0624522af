package mtsh.store.log.syslog;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import mtsh.store.log.LogFormats;

/**
 * Which programs wrote the first lines of a source: read once, for all kinds of system logs to look at. A program's own file in which
 * nothing but logins is seen is no log of mail, unless it goes on behind what is seen: then nobody knows.
 *
 * @param lines how many there are, {@code withHead} of them with a head
 * @param counts how many lines each tag has
 */
public record SyslogTags(int lines, int withHead, Map<String, Integer> counts) {
    public static SyslogTags of(List<String> firstLines) {
        SyslogHeadReader heads = new SyslogHeadReader(ZoneOffset.UTC, Instant.EPOCH, 0, Map.of());
        Map<String, Integer> counts = new LinkedHashMap<>();
        int withHead = 0;
        int silent = 0;
        for (String line : firstLines) {
            if (!heads.read(line)) {
                continue;
            }
            if (heads.tag().equals(OwnHeads.SILENT)) {
                silent++;
                continue;
            }
            withHead++;
            counts.merge(heads.tag(), 1, Integer::sum);
        }
        if (firstLines.size() >= LogFormats.LINES_SHOWN && silent > 0) {
            counts.put(OwnHeads.SILENT, silent);
            withHead += silent;
        }
        return new SyslogTags(firstLines.size(), withHead, counts);
    }
}
