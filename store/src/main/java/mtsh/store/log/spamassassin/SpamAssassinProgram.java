package mtsh.store.log.spamassassin;

import mtsh.store.event.EventId;
import mtsh.store.log.syslog.QueueOwners;
import mtsh.store.log.syslog.SyslogLine;
import mtsh.store.log.syslog.SyslogProgram;
import mtsh.store.log.syslog.SyslogSource;

/**
 * spamd: {@code spamd: result: Y 12 - TESTS scantime=1.2,size=n,user=u,...,required_score=5.0,...,mid=<..>,...}. The message's id tells
 * which queue file it was, if there is just one; {@code identified spam (12.0/5.0) for u} says the same without.
 */
public final class SpamAssassinProgram implements SyslogProgram {
    private static final String RESULT = "spamd: result: ";
    private static final String SCAN_TIME = " scantime=";
    private static final String MESSAGE_ID = ",mid=<";
    private static final String REQUIRED = ",required_score=";
    private static final int TESTS_LIMIT = 500;

    private final QueueOwners queues;

    public SpamAssassinProgram(SyslogSource source) {
        queues = source.queues();
    }

    @Override
    public Claim claim(String tag) {
        return switch (tag) {
            case "spamd", "spamd_child" -> Claim.LINES;
            case "spamc", "spampd", "spamass-milter" -> Claim.NOISE;
            default -> Claim.NONE;
        };
    }

    /** Of the lines about one message just the result counts. */
    @Override
    public boolean mayMatter(byte[] bytes, int from, int to) {
        int word = from + "spamd: ".length();
        return to > word + 2 && bytes[word] == 'r' && bytes[word + 1] == 'e' && bytes[word + 2] == 's';
    }

    @Override
    public void line(SyslogLine line) {
        String text = line.rest();
        int time = text.startsWith(RESULT) ? text.indexOf(SCAN_TIME) : -1;
        if (time < 0) {
            line.ignore();
            return;
        }
        String messageId = messageId(text, time);
        String queueId = messageId.isEmpty() ? "" : queues.queueOf(line.host(), messageId);
        if (queueId.isEmpty()) {
            // None or several: nothing says which message this was.
            line.ignore();
            return;
        }
        boolean spam = text.startsWith("Y ", RESULT.length());
        int dash = text.indexOf(" - ", RESULT.length());
        boolean hasTests = dash > 0 && dash < time;
        String score =
                text.substring(RESULT.length() + 1, hasTests ? dash : time).strip();
        String tests = hasTests ? text.substring(dash + " - ".length(), time).strip() : "";
        String required = required(text, time);
        line.emit(line.event(EventId.AGENTINFO, "AGENT")
                .queueId(queueId)
                .instance(queues.instanceOf(line.host(), queueId))
                .messageId(messageId)
                .word(spam ? "tagged" : "passed")
                .detail("SpamAssassin: " + (spam ? "spam" : "no spam") + ", score " + score
                        + (required.isEmpty() ? "" : " of " + required))
                .property("score", required.isEmpty() ? score : score + "/" + required)
                .property("tests", tests.length() > TESTS_LIMIT ? tests.substring(0, TESTS_LIMIT) : tests));
    }

    private static String required(String text, int from) {
        int start = text.indexOf(REQUIRED, from) + REQUIRED.length();
        int end = start < REQUIRED.length() ? -1 : text.indexOf(',', start);
        return end < 0 || end - start > 12 ? "" : text.substring(start, end);
    }

    /** The sender's text: it ends at the first bracket that a comma or the end follows. */
    private static String messageId(String text, int from) {
        int start = text.indexOf(MESSAGE_ID, from) + MESSAGE_ID.length();
        int end = start < MESSAGE_ID.length() ? -1 : text.indexOf('>', start);
        while (end >= 0 && end + 1 < text.length() && text.charAt(end + 1) != ',') {
            end = text.indexOf('>', end + 1);
        }
        return end < 0 ? "" : text.substring(start - 1, end + 1);
    }
}
