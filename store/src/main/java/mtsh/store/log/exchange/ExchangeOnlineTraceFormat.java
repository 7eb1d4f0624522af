package mtsh.store.log.exchange;

import java.util.List;
import java.util.Set;

import mtsh.store.log.LogContext;
import mtsh.store.log.LogFormat;
import mtsh.store.log.LogParser;

/** What Get-MessageTrace and its successors give, as CSV or JSON, and the enhanced and extended reports. */
public final class ExchangeOnlineTraceFormat implements LogFormat {
    private static final Set<RowKind> KINDS = Set.of(RowKind.TRACE, RowKind.SUMMARY, RowKind.EXTENDED);

    @Override
    public String name() {
        return "ExchangeOnlineTrace";
    }

    @Override
    public int recognise(List<String> firstLines) {
        return KINDS.contains(OnlineHead.kind(firstLines)) ? OnlineHead.SURE : 0;
    }

    @Override
    public LogParser open(LogContext context, String state) {
        return new OnlineParser(context, state);
    }
}
