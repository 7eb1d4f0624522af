package mtsh.store.quality;

import java.util.Locale;
import java.util.Set;

import mtsh.store.event.MailEvent;

/** The programs whose logging can be set, told by what an event says of its line. */
enum MailProgram {
    POSTFIX("Postfix"),
    EXIM("Exim"),
    SENDMAIL("Sendmail"),
    EXCHANGE("Exchange"),
    DOVECOT("Dovecot"),
    AMAVIS("amavis"),
    RSPAMD("rspamd"),
    OTHER("");

    private static final Set<String> SENDMAIL_TAGS =
            Set.of("sendmail", "sm-mta", "sm-msp", "sm-msp-queue", "mimedefang");
    private static final String TRACKING = "ExchangeTracking";

    private final String label;

    MailProgram(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /**
     * @param format of the event's source, or empty when it is not known any more
     */
    static MailProgram of(MailEvent event, String format) {
        if (format.startsWith(TRACKING)) {
            return EXCHANGE;
        }
        if (event.instance().startsWith("postfix")) {
            return byFilter(event.daemon(), POSTFIX);
        }
        String daemon = event.daemon().toLowerCase(Locale.ROOT);
        if (daemon.startsWith("exim")) {
            return EXIM;
        }
        return SENDMAIL_TAGS.contains(daemon) ? SENDMAIL : byFilter(daemon, OTHER);
    }

    /** A filter's lines stand on the leg, and so in the instance, of the server that asked it. */
    private static MailProgram byFilter(String daemon, MailProgram otherwise) {
        if (daemon.startsWith("amavis")) {
            return AMAVIS;
        }
        return switch (daemon) {
            case "rspamd" -> RSPAMD;
            case "dovecot" -> DOVECOT;
            case "opendkim", "opendmarc", "pmg-smtp-filter", "MailScanner" -> OTHER;
            default -> otherwise;
        };
    }
}
