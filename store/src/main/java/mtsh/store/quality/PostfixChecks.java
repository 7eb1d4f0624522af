package mtsh.store.quality;

import java.util.List;

import mtsh.store.event.EventId;
import mtsh.store.log.smtp.QueueIds;

/** What Postfix logs only when it is told to. */
final class PostfixChecks {
    private static final String MAIN = "/etc/postfix/main.cf, then: postfix reload";

    private static final Advice LONG_IDS = new Advice(
            "A short queue id is used again, sometimes within a minute, and says nothing of the time. A long one is unique, and it "
                    + "proves the year of a log without years.",
            "enable_long_queue_ids = yes",
            MAIN,
            "postconf(5): enable_long_queue_ids");

    private static final Advice SUBJECT = new Advice(
            "Postfix logs no subject by itself: users name their mail by it.",
            """
            header_checks = regexp:/etc/postfix/header_checks
            nested_header_checks =
            /^Subject:/ INFO""",
            "the first two in /etc/postfix/main.cf (nested: not those of attached messages), the third in "
                    + "/etc/postfix/header_checks; then: postfix reload",
            "header_checks(5): INFO; postconf(5): nested_header_checks");

    private static final Advice MESSAGE_ID = new Advice(
            "The Message-ID is what a sender can tell, and what finds the message on other servers. Postfix always logs it: its "
                    + "cleanup lines are missing here, or clients send none.",
            """
            mail.* -/var/log/mail.log
            always_add_missing_headers = yes""",
            "the first in /etc/rsyslog.conf, then: systemctl restart rsyslog; the second, for mail that comes without it, in "
                    + MAIN,
            "cleanup(8): LOGGING; postconf(5): always_add_missing_headers");

    private static final Advice NEXT_ID = new Advice(
            "A message that goes through a filter comes back under another queue id. Only the filter's answer proves which one.",
            "content_filter = smtp:[127.0.0.1]:10024",
            "/etc/postfix/main.cf, with a filter that gives the answer of the server behind it back as it is (250 2.0.0 Ok: queued as "
                    + "...), instead of one by pipe(8) and sendmail(1)",
            "FILTER_README: advanced content filter");

    private static final Advice BEGINNING = new Advice(
            "Messages whose first lines are missing have no sender, client or time of arrival: a rotated log was not imported, or "
                    + "was deleted.",
            "Import-MailLog /var/log/mail.log*",
            "here; to keep more of them: rotate 52 in /etc/logrotate.d/rsyslog",
            "logrotate(8): rotate");

    private PostfixChecks() {}

    static List<QualityCheck> all() {
        return List.of(
                ShareCheck.ofMessages(
                        "LongQueueIds",
                        MailProgram.POSTFIX,
                        ShareCheck.ALL,
                        LONG_IDS,
                        leg -> QueueIds.time(leg.queueId()) >= 0),
                ShareCheck.ofMessages(
                        "Subject",
                        MailProgram.POSTFIX,
                        ShareCheck.MOST,
                        SUBJECT,
                        leg -> leg.anyOnHost(event -> !event.subject().isEmpty())),
                ShareCheck.ofMessages(
                        "MessageId",
                        MailProgram.POSTFIX,
                        ShareCheck.NEARLY_ALL,
                        MESSAGE_ID,
                        leg -> leg.anyOnHost(event -> !event.messageId().isEmpty())),
                new ShareCheck(
                        "FilterAnswer",
                        MailProgram.POSTFIX,
                        "hand-overs to a filter",
                        ShareCheck.NEARLY_ALL,
                        NEXT_ID,
                        PostfixChecks::filterAnswer),
                new ShareCheck(
                        "Beginning",
                        MailProgram.POSTFIX,
                        "messages",
                        ShareCheck.NEARLY_ALL,
                        BEGINNING,
                        PostfixChecks::beginning));
    }

    private static void filterAnswer(LoggedLeg leg, ShareCheck.Counter counter) {
        leg.eventsOf(MailProgram.POSTFIX)
                .filter(event -> event.id() == EventId.TRANSFER)
                .forEach(event ->
                        counter.count(leg.any(each -> each.links().stream().anyMatch(link -> link.outward()))));
    }

    /** A bounce or another message that Postfix itself made has no client either; it is known by its first line, the message id's. */
    private static void beginning(LoggedLeg leg, ShareCheck.Counter counter) {
        boolean isMessage =
                leg.program() == MailProgram.POSTFIX && !leg.queueId().isEmpty();
        if (isMessage) {
            counter.count(leg.isAccepted() || leg.any(event -> !event.sender().isEmpty()));
        }
    }
}
