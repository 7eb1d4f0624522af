package mtsh.store.quality;

import java.util.List;

import mtsh.store.event.EventId;

/** What sendmail logs at which LogLevel. */
final class SendmailChecks {
    private static final String WHERE = "/etc/mail/sendmail.mc, then make -C /etc/mail and restart sendmail";
    private static final String GUIDE = "Sendmail Installation and Operation Guide: LogLevel";

    private static final Advice DELIVERIES = new Advice(
            "Without a line for each delivery and each deferral nothing is known of what became of a message.",
            "define(`confLOG_LEVEL', `9')",
            WHERE,
            GUIDE);

    private static final Advice ENDS = new Advice(
            "The line that a message is done tells a message that is still queued from one that is through. Level 14 logs refused "
                    + "connections as well.",
            "define(`confLOG_LEVEL', `14')",
            WHERE,
            GUIDE);

    private static final Advice SUBJECT = new Advice(
            "sendmail never logs a subject. A filter's log may have it.",
            "INPUT_MAIL_FILTER(`rspamd', `S=inet:11332@localhost, F=T')",
            "/etc/mail/sendmail.mc: any milter that logs the subject will do",
            "Sendmail Installation and Operation Guide: Mail Filter API");

    private SendmailChecks() {}

    static List<QualityCheck> all() {
        return List.of(
                ShareCheck.ofMessages(
                        "Deliveries",
                        MailProgram.SENDMAIL,
                        ShareCheck.MOST,
                        DELIVERIES,
                        leg -> leg.any(event -> switch (event.id()) {
                            case SEND, SENDEXTERNAL, TRANSFER, DELIVER, DEFER, FAIL, DROP -> true;
                            default -> false;
                        })),
                ShareCheck.ofMessages(
                        "EndOfMessage",
                        MailProgram.SENDMAIL,
                        ShareCheck.ANY,
                        ENDS,
                        leg -> leg.any(event -> event.id() == EventId.END)),
                ShareCheck.ofMessages(
                        "Subject",
                        MailProgram.SENDMAIL,
                        ShareCheck.MOST,
                        SUBJECT,
                        leg -> leg.anyOnHost(event -> !event.subject().isEmpty())));
    }
}
