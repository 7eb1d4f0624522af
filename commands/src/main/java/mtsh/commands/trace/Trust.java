package mtsh.commands.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import mtsh.store.engine.TraceStore;
import mtsh.store.event.Disposition;
import mtsh.store.event.MailEvent;
import mtsh.store.query.Field;
import mtsh.store.query.SourceStatus;
import mtsh.store.query.StoreStatistics;
import mtsh.store.query.TraceRow;

/** How far an answer can be relied on: what was read, up to when, and what about this message no log says. */
final class Trust {
    private static final int MOST_SERVERS = 1000;

    /** What answers of one call share. */
    private final StoreStatistics statistics;

    private final Instant readUpTo;
    private final int servers;

    Trust(TraceStore store) {
        statistics = store.statistics();
        Instant latest = statistics.newest();
        for (SourceStatus source : store.sources()) {
            Instant last = source.lastEvent();
            latest = last != null && (latest == null || last.isAfter(latest)) ? last : latest;
        }
        readUpTo = latest;
        servers = store.values(Field.SERVER, "", MOST_SERVERS).size();
    }

    /** High where a log's own line says it, Medium where an export or silence does, Low where nothing is left to prove it. */
    String confidence(TraceRow row, List<MailEvent> events, MailEvent decisive) {
        if (decisive == null) {
            return "Low";
        }
        return gaps(row, events, decisive).isEmpty() ? "High" : "Medium";
    }

    String text(TraceRow row, List<MailEvent> events, MailEvent decisive) {
        List<String> gaps = gaps(row, events, decisive);
        String read = "the logs of " + Coverage.count(servers, "server") + " were read up to "
                + (readUpTo == null ? "no time" : TraceTimes.shown(readUpTo));
        String unread = statistics.unparsed() == 0
                ? ""
                : ", " + Coverage.count(statistics.unparsed(), "line")
                        + " could not be understood (Get-MailLogSource -Unparsed)";
        return (gaps.isEmpty() ? "complete; " : "incomplete: " + String.join(", ", gaps) + "; ") + read + unread;
    }

    private static List<String> gaps(TraceRow row, List<MailEvent> events, MailEvent decisive) {
        List<String> gaps = new ArrayList<>();
        if (decisive == null) {
            gaps.add("no line tells of this recipient");
        } else if (events.stream().allMatch(DetailText::isTraceRow)) {
            gaps.add("a trace export says what became of it, its events were not imported");
        }
        if (row.disposition() == Disposition.InTransit) {
            gaps.add("the log of the next server or filter is not here, or goes no further");
        }
        if (row.recipientsWithoutLine() > 0) {
            gaps.add("not every announced recipient has a line");
        }
        return gaps;
    }
}
