package mtsh.commands.historical;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;

/** Which encryption an event tells of, in the words of Start-HistoricalSearch: {@code No Tls}, {@code TLS1.2}, {@code TLS1.3}. */
final class TlsVersion {
    static final String NONE = "No Tls";

    /** {@code TLSv1.3}, {@code TLS1_2}, {@code SP_PROT_TLS1_2_SERVER}. */
    private static final Pattern VERSION = Pattern.compile("tls[v_:]?(\\d)(?:[._](\\d))?");

    private TlsVersion() {}

    /** Empty where nothing is known: a hop whose log does not speak of encryption may have had it. */
    static String of(MailEvent event) {
        String told = told(event).toLowerCase(Locale.ROOT);
        if (told.isEmpty()) {
            return "";
        }
        Matcher version = VERSION.matcher(told);
        if (version.find()) {
            return "TLS" + version.group(1) + "." + (version.group(2) == null ? "0" : version.group(2));
        }
        return told.equals("none") || told.equals("no") || told.equals("off") ? NONE : "TLS";
    }

    private static String told(MailEvent event) {
        for (String name : new String[] {"tls", "tlsversion", "tls_version", "TlsVersion"}) {
            if (!event.property(name).isEmpty()) {
                return event.property(name);
            }
        }
        return "";
    }

    /** Whether an event passes a message from one machine to another, or to a mailbox. */
    static boolean isHop(MailEvent event) {
        return switch (event.id()) {
            case SEND, SENDEXTERNAL, DEFER, FAIL, TRANSFER, DELIVER ->
                !event.serverIp().isEmpty() || !event.serverName().isEmpty();
            default -> event.id() == EventId.RECEIVE && !event.clientIp().isEmpty();
        };
    }
}
