package mtsh.store.log.exchange;

import java.util.List;

import mtsh.store.log.LogContext;
import mtsh.store.log.LogFormat;
import mtsh.store.log.LogParser;
import mtsh.store.log.csv.CsvHeader;
import mtsh.store.log.csv.CsvReader;

/** The message tracking logs of Exchange servers since 2007 ({@code MSGTRK*.LOG}), with or without their head. */
public final class ExchangeTrackingFormat implements LogFormat {
    private static final int CERTAIN = 100;
    private static final int NAMED = 95;
    private static final int COUNTED = 80;
    private static final int OTHER_LOG_OF_EXCHANGE = 50;
    private static final int LOOKED_AT = 20;

    @Override
    public String name() {
        return "ExchangeTracking";
    }

    @Override
    public int recognise(List<String> firstLines) {
        int best = 0;
        int looked = 0;
        for (String line : firstLines) {
            String text = TrackingHead.withoutMark(line);
            if (text.isBlank()) {
                continue;
            }
            int sure = TrackingHead.isHead(text) ? ofHead(text) : ofRecord(text);
            best = Math.max(best, sure);
            looked++;
            if (best >= NAMED || looked >= LOOKED_AT) {
                break;
            }
        }
        return best;
    }

    @Override
    public LogParser open(LogContext context, String state) {
        return new ExchangeTrackingParser(context, state);
    }

    private static int ofHead(String text) {
        if (TrackingHead.refusal(text) != null) {
            return OTHER_LOG_OF_EXCHANGE;
        }
        if (TrackingHead.isTrackingType(text)) {
            return CERTAIN;
        }
        CsvHeader header = TrackingHead.columns(text);
        return header != null && TrackingColumns.areTracking(header) ? NAMED : 0;
    }

    private static int ofRecord(String text) {
        if (TrackingHead.refusalOfRecord(text) != null) {
            return OTHER_LOG_OF_EXCHANGE;
        }
        if (!text.contains(",")) {
            return 0;
        }
        List<String> fields = CsvReader.split(text, ',');
        CsvHeader bare = CsvHeader.of(fields);
        if (TrackingColumns.areTracking(bare)) {
            return NAMED;
        }
        CsvHeader counted = TrackingColumns.ofCount(fields.size());
        if (counted == null || !TrackingHead.beginsWithTime(text)) {
            return 0;
        }
        return TrackingEvents.isEvent(fields.get(counted.place("eventid"))) ? COUNTED : 0;
    }
}
