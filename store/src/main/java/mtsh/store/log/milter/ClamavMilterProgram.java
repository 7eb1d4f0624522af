package mtsh.store.log.milter;

import mtsh.store.log.smtp.ServerIds;
import mtsh.store.log.syslog.SyslogLine;
import mtsh.store.log.syslog.SyslogSource;

/**
 * clamav-milter where it logs in full: {@code Message QID from <s> to <r> with subject '..' message-id '..' date '..' infected by NAME},
 * {@code Clean message QID from ...}. Without a queue id nothing says which message it was.
 */
public final class ClamavMilterProgram extends Milter {
    private static final String INFECTED = "Message ";
    private static final String CLEAN = "Clean message ";
    private static final String BY = " infected by ";

    public ClamavMilterProgram(SyslogSource source) {
        super(source, "clamav-milter");
    }

    @Override
    public void line(SyslogLine line) {
        String text = line.rest();
        boolean clean = text.startsWith(CLEAN);
        int start = clean ? CLEAN.length() : text.startsWith(INFECTED) ? INFECTED.length() : -1;
        int end = start < 0 ? -1 : text.indexOf(" from ", start);
        String queueId = end < 0 ? "" : text.substring(start, end);
        int by = text.lastIndexOf(BY);
        if (!ServerIds.is(queueId) || !clean && by < 0) {
            line.ignore();
            return;
        }
        String virus = clean ? "" : text.substring(by + BY.length());
        line.emit(found(line, queueId, clean ? "passed" : "infected", clean ? "clamav: clean" : "clamav: " + virus)
                .property("virus", virus));
    }
}
