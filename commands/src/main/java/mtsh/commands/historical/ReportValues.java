package mtsh.commands.historical;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import mtsh.commands.trace.AcceptedDomains;
import mtsh.store.event.MailEvent;
import mtsh.store.log.exchange.CustomData;
import mtsh.store.query.TraceRow;

/** What several reports say in the same way. */
final class ReportValues {
    static final String INCOMING = "1";
    static final String OUTGOING = "2";

    private static final int LONGEST_SUBJECT = 256;
    private static final Pattern PRIORITY = Pattern.compile("S:DeliveryPriority=(High|Low|Normal)\\b");

    private ReportValues() {}

    /** Exchange ends subjects there. A pair of characters that stand for one is never divided. */
    static String subject(String subject) {
        if (subject.length() <= LONGEST_SUBJECT) {
            return subject;
        }
        boolean pair = Character.isHighSurrogate(subject.charAt(LONGEST_SUBJECT - 1));
        return subject.substring(0, pair ? LONGEST_SUBJECT - 1 : LONGEST_SUBJECT);
    }

    /** Empty where the log does not tell. */
    static String number(long number) {
        return number < 0 ? "" : Long.toString(number);
    }

    /** Mail from outside to one of ours comes in; all other mail was sent by us. */
    static String directionality(TraceRow row, AcceptedDomains domains) {
        return domains.has(row.recipient()) && !domains.has(row.sender()) ? INCOMING : OUTGOING;
    }

    /** Exchange's servers say so where it is not the usual one. */
    static String priority(List<MailEvent> events) {
        for (MailEvent event : events) {
            Matcher priority = PRIORITY.matcher(event.property("custom-data"));
            if (priority.find()) {
                return priority.group(1);
            }
        }
        return "Normal";
    }

    /** The rule or policy that an agent names, or empty. */
    static String rule(MailEvent event) {
        CustomData custom = CustomData.of(event.property("custom-data"));
        for (String kind : List.of("ETR", "ETRP", "DLP")) {
            String id = custom.first("TRA", kind).value("ruleid").strip();
            if (!id.isEmpty()) {
                return id;
            }
        }
        return "";
    }
}
