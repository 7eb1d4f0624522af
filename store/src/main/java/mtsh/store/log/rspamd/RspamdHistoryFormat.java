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

    @Override
    public String name() {
        return "RspamdHistory";
    }

    @Override
    public int recognise(List<String> firstLines) {
        for (String line : firstLines) {
            String text = line.strip();
            if (!text.isEmpty() && !text.equals("{") && !text.equals("[")) {
                return HistoryParser.isHistory(text) ? SURE : 0;
            }
        }
        return 0;
    }

    @Override
    public LogParser open(LogContext context, String state) {
        return new HistoryParser(context.source(), state);
    }
}
