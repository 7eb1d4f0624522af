package mtsh.commands.flow;

import java.util.List;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;
import mtsh.store.life.Leg;
import mtsh.store.life.Life;
import mtsh.store.query.TraceRow;

/**
 * How a message was handed in: by whom, and under which names. Only the first queue counts; a filter that gives a message back is
 * no sender.
 *
 * @param clientIp the machine, {@code local} for a program on the server itself, or {@code (unknown)}
 * @param user who signed in; empty for nobody
 * @param tls what the log says about encryption; empty when it says nothing
 */
record Submission(String clientIp, String clientName, String helo, String user, String tls) {
    static final String LOCAL = "local";
    static final String UNKNOWN = "(unknown)";

    private static final List<String> TLS_PROPERTIES = List.of("tls", "Tls", "tlsversion");

    static Submission of(TraceRow row, Life life) {
        Leg first = first(life);
        MailEvent arrival = first == null ? null : arrival(first);
        if (arrival == null) {
            boolean isOurNotice = row.fromIp().isEmpty() && row.sender().equals("<>");
            return new Submission(isOurNotice ? LOCAL : known(row.fromIp()), "", "", "", "");
        }
        boolean isLocal = arrival.eventSource().equals("PICKUP");
        String ip = arrival.clientIp().isEmpty() ? row.fromIp() : arrival.clientIp();
        return new Submission(
                isLocal && ip.isEmpty() ? LOCAL : known(ip),
                isUnknown(arrival.clientName()) ? "" : arrival.clientName(),
                first(first, "helo"),
                isLocal ? localUser(arrival) : user(first),
                tls(first));
    }

    private static String known(String ip) {
        return ip.isEmpty() ? UNKNOWN : ip;
    }

    private static Leg first(Life life) {
        if (life == null || life.legs().isEmpty()) {
            return null;
        }
        for (Leg leg : life.legs()) {
            if (arrival(leg) != null) {
                return leg;
            }
        }
        return life.legs().get(0);
    }

    /** The line that names the client: the one about receiving, else one about refusing. */
    private static MailEvent arrival(Leg leg) {
        for (MailEvent event : leg.events()) {
            if (event.id() == EventId.RECEIVE) {
                return event;
            }
        }
        for (MailEvent event : leg.events()) {
            if (!event.clientIp().isEmpty()) {
                return event;
            }
        }
        return null;
    }

    private static boolean isUnknown(String name) {
        return name.equals("unknown");
    }

    private static String first(Leg leg, String property) {
        for (MailEvent event : leg.events()) {
            String value = event.property(property);
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    /** Exim writes the authenticator before the user: {@code plain:alice}. */
    private static String user(Leg leg) {
        String user = first(leg, "sasl_username");
        if (!user.isEmpty()) {
            return user;
        }
        String exim = first(leg, "A");
        int colon = exim.indexOf(':');
        return colon < 0 ? "" : exim.substring(colon + 1);
    }

    /** The account on the server that ran the program, by name (Exim) or by number (Postfix). */
    private static String localUser(MailEvent arrival) {
        String name = arrival.property("U");
        String number = arrival.property("uid");
        return name.isEmpty() && !number.isEmpty() ? "uid " + number : name;
    }

    private static String tls(Leg leg) {
        for (String property : TLS_PROPERTIES) {
            MailEvent arrival = arrival(leg);
            String value = arrival == null ? "" : arrival.property(property);
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }
}
