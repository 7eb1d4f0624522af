package mtsh.store.log.qmail;

import java.util.List;

import mtsh.store.log.smtp.Scan;

/** Whether a line is qmail's, by the whole of its shape: its words alone ({@code status:}, {@code delivery}) are everybody's. */
final class QmailShapes {
    private static final List<String> NUMBERED = List.of("new msg ", "end msg ");
    private static final List<String> RESULTS = List.of("success: ", "failure: ", "deferral: ", "report mangled, will");

    private QmailShapes() {}

    static boolean isOurs(String text, int at) {
        return isQueueLine(text, at) || isSmtpLine(text, at);
    }

    private static boolean isQueueLine(String text, int at) {
        for (String start : NUMBERED) {
            int end = number(text, at, start);
            if (end > 0) {
                return end == text.length();
            }
        }
        int end = number(text, at, "info msg ");
        if (end > 0) {
            return text.startsWith(": bytes ", end)
                    && text.indexOf(" from <", end) > 0
                    && text.indexOf("> qp ", end) > 0;
        }
        end = number(text, at, "bounce msg ");
        if (end > 0) {
            return text.startsWith(" qp ", end);
        }
        end = number(text, at, "starting delivery ");
        if (end > 0) {
            int message = number(text, end, ": msg ");
            return message > 0 && (text.startsWith(" to local ", message) || text.startsWith(" to remote ", message));
        }
        end = number(text, at, "delivery ");
        int result = end + 2;
        if (end > 0) {
            return text.startsWith(": ", end) && RESULTS.stream().anyMatch(word -> text.startsWith(word, result));
        }
        return text.startsWith("status: local ", at) && text.indexOf(" remote ", at) > 0
                || text.startsWith("triple bounce: discarding bounce/", at);
    }

    /** What runs before and around qmail-smtpd writes to the same place. */
    private static boolean isSmtpLine(String text, int at) {
        int pid = number(text, at, "qmail-smtpd: pid ");
        if (pid > 0) {
            return text.startsWith(" Accept::", pid) || text.startsWith(" Reject::", pid);
        }
        if (number(text, at, "tcpserver: pid ") > 0 || number(text, at, "sslserver: pid ") > 0) {
            return text.indexOf(" from ", at) > 0;
        }
        if (text.startsWith("tcpserver: status: ", at) || text.startsWith("sslserver: status: ", at)) {
            return text.indexOf('/', at) > 0;
        }
        boolean chkuser = text.startsWith("CHKUSER ", at) && text.indexOf(": from <", at) > 0;
        boolean session = text.startsWith("qlogenvelope: result=", at) || text.startsWith("qlogreceived: result=", at);
        return chkuser && text.indexOf("> rcpt <", at) > 0 || session && text.indexOf(" rcptto=", at) > 0;
    }

    /** The end of the digits behind this word, or -1 when they are not there. */
    static int number(String text, int at, String word) {
        if (!text.startsWith(word, at)) {
            return -1;
        }
        int from = at + word.length();
        int end = Scan.digits(text, from);
        return end > from && end - from <= 20 ? end : -1;
    }
}
