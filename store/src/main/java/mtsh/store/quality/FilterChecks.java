package mtsh.store.quality;

import java.util.List;
import java.util.Locale;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;

/** What filters and mail stores beside a server log. */
final class FilterChecks {
    private static final Advice VERDICTS = new Advice(
            "A message that a filter took and nobody gave back is quarantined or deleted, and only the filter's log says so.",
            """
            $do_syslog = 1;
            $log_templ = $log_verbose_templ;""",
            "for amavis: /etc/amavis/conf.d/50-user, then restart amavis; import the log that the filter writes to",
            "amavis README.customize: log templates");

    private static final Advice AMAVIS_SUBJECT = new Advice(
            "amavis sees the subject that Postfix does not log.",
            "$log_templ = $log_verbose_templ;",
            "/etc/amavis/conf.d/50-user, then restart amavis",
            "amavis README.customize: log templates");

    private static final Advice RSPAMD_QUEUE_ID = new Advice(
            "Without the queue id a verdict belongs to no message.",
            "log_format = \"id: <$mid>,$if_qid{ qid: <$>,}$if_ip{ ip: $,}$if_user{ user: $,}$if_smtp_from{ from: <$>,} "
                    + "(default: $is_spam ($action): [$scores] [$symbols_scores_params]), len: $len, time: $time_real, "
                    + "dns req: $dns_req, digest: <$digest>$if_smtp_rcpts{ rcpts: <$>, }$if_mime_rcpt{ mime_rcpt: <$>, }\"",
            "/etc/rspamd/local.d/logging.inc, then: systemctl reload rspamd",
            "rspamd: Logging settings, log format");

    private static final Advice DOVECOT = new Advice(
            "The server says that the mail store took the message; only Dovecot says into which folder, and what a Sieve script did.",
            "log_path = syslog",
            "/etc/dovecot/conf.d/10-logging.conf, with no info_log_path for the protocols lmtp and lda; then: doveadm reload; import "
                    + "the log that it writes to. A file that info_log_path names is read as well, with -Server",
            "Dovecot: log_path, info_log_path");

    private static final Advice DOVECOT_MESSAGE_ID = new Advice(
            "A delivery that names no Message-ID cannot be told from others of the same user.",
            "deliver_log_format = msgid=%m: %$",
            "/etc/dovecot/conf.d/10-logging.conf (since 2.4: msgid=%{msgid}: %{message}), then: doveadm reload",
            "Dovecot: deliver_log_format");

    private FilterChecks() {}

    static List<QualityCheck> all() {
        return List.of(
                new ShareCheck(
                        "FilterVerdict",
                        MailProgram.POSTFIX,
                        "hand-overs to a filter",
                        ShareCheck.MOST,
                        VERDICTS,
                        FilterChecks::verdicts),
                events("Subject", MailProgram.AMAVIS, AMAVIS_SUBJECT, event -> !event.subject()
                        .isEmpty()),
                events("QueueId", MailProgram.RSPAMD, RSPAMD_QUEUE_ID, event -> !event.queueId()
                        .isEmpty()),
                events("Recipients", MailProgram.RSPAMD, RSPAMD_QUEUE_ID, event -> !event.recipients()
                        .isEmpty()),
                new ShareCheck(
                        "Deliveries",
                        MailProgram.DOVECOT,
                        "deliveries to Dovecot",
                        ShareCheck.MOST,
                        DOVECOT,
                        FilterChecks::dovecot),
                events("MessageId", MailProgram.DOVECOT, DOVECOT_MESSAGE_ID, event -> !event.messageId()
                        .isEmpty()));
    }

    private static QualityCheck events(
            String name, MailProgram program, Advice advice, java.util.function.Predicate<MailEvent> has) {
        return new ShareCheck(name, program, "lines", ShareCheck.MOST, advice, (leg, counter) -> leg.eventsOf(program)
                .forEach(event -> counter.count(has.test(event))));
    }

    private static void verdicts(LoggedLeg leg, ShareCheck.Counter counter) {
        leg.eventsOf(MailProgram.POSTFIX)
                .filter(event -> event.id() == EventId.TRANSFER)
                .forEach(event ->
                        counter.count(leg.lines().stream().anyMatch(each -> each.program() != MailProgram.POSTFIX)
                                || leg.anyOnHost(each -> each.id() == EventId.AGENTINFO)));
    }

    private static void dovecot(LoggedLeg leg, ShareCheck.Counter counter) {
        leg.eventsOf(MailProgram.POSTFIX)
                .filter(event -> event.id() == EventId.DELIVER && isToDovecot(event))
                .forEach(event ->
                        counter.count(leg.anyOnHost(each -> each.daemon().equals("dovecot"))));
    }

    private static boolean isToDovecot(MailEvent event) {
        String where = event.serverName() + ' ' + event.connector() + ' ' + event.property("relay");
        return where.toLowerCase(Locale.ROOT).contains("dovecot")
                || event.reply().endsWith(" Saved");
    }
}
