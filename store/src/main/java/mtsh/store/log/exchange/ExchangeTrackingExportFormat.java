package mtsh.store.log.exchange;

import java.util.List;

import mtsh.store.log.LogContext;
import mtsh.store.log.LogFormat;
import mtsh.store.log.LogParser;

/** What Get-MessageTrackingLog gives, written by Export-Csv, ConvertTo-Json or Export-Clixml. */
public final class ExchangeTrackingExportFormat implements LogFormat {
    @Override
    public String name() {
        return "ExchangeTrackingExport";
    }

    @Override
    public int recognise(List<String> firstLines) {
        return OnlineHead.kind(firstLines) == RowKind.TRACKED ? OnlineHead.SURE : 0;
    }

    @Override
    public LogParser open(LogContext context, String state) {
        return new OnlineParser(context, state);
    }
}
