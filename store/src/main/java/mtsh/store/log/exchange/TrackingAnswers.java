package mtsh.store.log.exchange;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;
import mtsh.store.event.MailEventBuilder;

/** What servers answered, out of {@code recipient-status} and {@code source-context}. */
final class TrackingAnswers {
    private static final Set<EventId> SENT = EnumSet.of(EventId.SEND, EventId.SENDEXTERNAL);

    /** Rows that can end each recipient in a way of its own. */
    private static final Set<EventId> DIVIDED =
            EnumSet.of(EventId.DEFER, EventId.FAIL, EventId.DELIVERFAIL, EventId.DROP);

    private TrackingAnswers() {}

    /** The other server's answer to the whole message says more than the one to the recipient, which is always the same. */
    static void addTo(MailEventBuilder event, EventId id, String status, SourceContext context) {
        boolean asked = SENT.contains(id) || DIVIDED.contains(id) || id == EventId.SUPPRESSED;
        String answer = asked ? context.answer() : "";
        String told = SENT.contains(id) && !answer.isEmpty() || status.isEmpty() ? answer : status;
        List<String> each = RecipientStatus.distinct(told);
        setReply(event, each.size() == 1 ? each.get(0) : told);
    }

    private static void setReply(MailEventBuilder event, String status) {
        LastError error = LastError.of(status);
        String reply = error == null || error.reply().isEmpty() ? status : error.reply();
        boolean answer = Reply.isBasicCode(reply) || !Reply.enhancedCode(reply).isEmpty() || error != null;
        if (answer) {
            event.reply(reply).enhancedCode(Reply.enhancedCode(reply));
        }
    }

    /** One event for each answer, with the recipients who got it. */
    static List<MailEvent> divided(MailEvent event, String statuses) {
        if (!DIVIDED.contains(event.id()) || event.recipients().size() < 2) {
            return List.of(event);
        }
        List<String> aligned =
                RecipientStatus.align(statuses, event.recipients().size());
        Set<String> answers = new LinkedHashSet<>(aligned);
        if (answers.size() == 1) {
            return List.of(event);
        }
        List<MailEvent> events = new ArrayList<>();
        for (String answer : answers) {
            List<String> recipients = new ArrayList<>();
            for (int place = 0; place < aligned.size(); place++) {
                if (aligned.get(place).equals(answer)) {
                    recipients.add(event.recipients().get(place));
                }
            }
            MailEventBuilder part =
                    event.change().recipients(recipients).reply("").enhancedCode("");
            setReply(part, answer);
            events.add(part.property("recipient-status", answer).build());
        }
        return events;
    }
}
