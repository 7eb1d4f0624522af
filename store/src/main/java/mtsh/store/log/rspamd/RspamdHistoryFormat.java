package mtsh.store.log.rspamd;

import java.util.List;

import mtsh.store.log.LogContext;
import mtsh.store.log.LogFormat;
import mtsh.store.log.LogParser;

/**
 * rspamd's history: what its controller answers to {@code /history}, or the rows of its list in Redis, one a line. It is the only place
 * that knows the subject, unless the site hides it.
 */
public final class RspamdHistoryFormat implements LogFormat {
    private static final int SURE = 95;
    private static final int LINES_LOOKED_AT = 30;
    private static final int LENGTH_LOOKED_AT = 4096;

    @Override
    public String name() {
        return "RspamdHistory";
    }

    @Override
    public int recognise(List<String> firstLines) {
        StringBuilder head = new StringBuilder();
        for (String line : firstLines.subList(0, Math.min(firstLines.size(), LINES_LOOKED_AT))) {
            head.append(line.length() > LENGTH_LOOKED_AT ? line.substring(0, LENGTH_LOOKED_AT) : line);
        }
        return HistoryParser.isHistory(head.toString().strip()) ? SURE : 0;
    }

    @Override
    public LogParser open(LogContext context, String state) {
        return new HistoryParser(context.source(), state);
    }
}
