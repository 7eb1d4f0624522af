package mtsh.commands.historical;

import java.util.regex.Pattern;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;

/** Through which kind of connector a message passed from one machine to another; spelled as scripts write it. */
public enum ConnectorType {
    /** A named connector to a mailbox, or to or from a machine with a private or loopback address or a name without dots. */
    OnPremises,
    /** A named connector to or from a machine elsewhere. */
    Partner,
    /** No connector is named. */
    NoConnector;

    private static final Pattern PRIVATE =
            Pattern.compile("(?i)127\\..*|10\\..*|192\\.168\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*"
                    + "|169\\.254\\..*|::1|f[cd][0-9a-f]{2}:.*|fe80:.*");

    static ConnectorType of(MailEvent event) {
        if (event.connector().isEmpty()) {
            return NoConnector;
        }
        boolean mailbox = event.id() == EventId.DELIVER;
        return mailbox || isOwn(machine(event), machineName(event)) ? OnPremises : Partner;
    }

    private static boolean isOwn(String ip, String name) {
        return ip.isEmpty() ? name.indexOf('.') < 0 : PRIVATE.matcher(ip).matches();
    }

    /** The address of the other machine: of who gave us the message, or of whom we gave it to. */
    static String machine(MailEvent event) {
        return event.id() == EventId.RECEIVE ? event.clientIp() : event.serverIp();
    }

    static String machineName(MailEvent event) {
        return event.id() == EventId.RECEIVE ? event.clientName() : event.serverName();
    }
}
