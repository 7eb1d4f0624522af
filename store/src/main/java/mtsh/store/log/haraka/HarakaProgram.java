package mtsh.store.log.haraka;

import java.util.Map;

import mtsh.store.log.syslog.SyslogLine;
import mtsh.store.log.syslog.SyslogProgram;
import mtsh.store.log.syslog.SyslogSource;

/** Reads Haraka's records, from the system log or from a file of its own. */
public final class HarakaProgram implements SyslogProgram {
    private static final String NOBODY = "-";

    private final Transactions transactions;
    private final SessionLines session;
    private final OutboundLines outbound;

    public HarakaProgram(SyslogSource source) {
        transactions = new Transactions(source.state());
        session = new SessionLines(transactions);
        outbound = new OutboundLines(transactions);
    }

    @Override
    public Claim claim(String tag) {
        return tag.equals("haraka") ? Claim.LINES : Claim.NONE;
    }

    @Override
    public void line(SyslogLine line) {
        HarakaRecord record = HarakaRecord.read(line.text(), HarakaRecord.start(line.text(), line.start()));
        if (record == null || record.uuid().equals(NOBODY)) {
            line.ignore();
        } else if (record.origin().equals("outbound")) {
            outbound.read(line, record);
        } else {
            session.read(line, record);
        }
    }

    @Override
    public void save(Map<String, String> state) {
        transactions.save(state);
    }
}
