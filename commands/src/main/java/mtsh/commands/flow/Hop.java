package mtsh.commands.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;

/**
 * A message in one queue of one server, as far as one recipient is concerned.
 *
 * @param events what its log says, oldest first; never empty
 * @param end the line with which it left the queue, or null while it is in it
 */
record Hop(List<MailEvent> events, MailEvent end) {
    /** The attempts that were made to get the message out of this queue, the last of them perhaps with success. */
    List<MailEvent> attempts() {
        List<MailEvent> attempts = new ArrayList<>();
        for (MailEvent event : events) {
            boolean tried = event.id() == EventId.DEFER && !isHold(event) && !isPutOff(event);
            if (tried || event == end && !isOurDecision(event)) {
                attempts.add(event);
            }
        }
        return attempts;
    }

    /** Thrown away, turned to another address, or given up because it was too old: nobody was asked. */
    private static boolean isOurDecision(MailEvent event) {
        return event.id() == EventId.DROP
                || event.id() == EventId.REDIRECT
                || event.word().equals("expired");
    }

    private static boolean isHold(MailEvent event) {
        return event.word().equals("hold") || event.word().equals("milter-hold");
    }

    private static boolean isPutOff(MailEvent event) {
        return event.property("attempted").equals("no");
    }

    MailEvent last() {
        return events.get(events.size() - 1);
    }

    /** When this server took the message, or first spoke of it. */
    Instant received() {
        MailEvent arrival = arrival();
        return arrival == null ? events.get(0).time() : arrival.time();
    }

    private MailEvent arrival() {
        for (MailEvent event : events) {
            if (event.id() == EventId.RECEIVE) {
                return event;
            }
        }
        return null;
    }

    /** Seconds in this queue until it left it, or until then. Servers measure finer than a log of whole seconds shows. */
    double delay(Instant until) {
        if (end == null) {
            return Seconds.between(received(), until);
        }
        boolean isCoarse = end.time().getNano() == 0 && received().getNano() == 0;
        double measured = isCoarse ? StageTime.onServer(end) : Double.NaN;
        return Double.isNaN(measured) ? Seconds.between(received(), end.time()) : measured;
    }

    /** Who gave it to this server; empty when no line says so. */
    String from() {
        MailEvent arrival = arrival() == null ? events.get(0) : arrival();
        if (arrival.eventSource().equals("PICKUP")) {
            return "local";
        }
        return machine(arrival.clientName(), arrival.clientIp());
    }

    String by() {
        return last().host();
    }

    /** Who took it, or is asked to. */
    String to() {
        MailEvent event = end;
        if (event == null) {
            List<MailEvent> attempts = attempts();
            event = attempts.isEmpty() ? null : attempts.get(attempts.size() - 1);
        }
        if (event == null) {
            return "";
        }
        String machine = machine(event.serverName(), event.serverIp());
        return machine.isEmpty() ? event.connector() : machine;
    }

    static String machine(String name, String ip) {
        if (ip.isEmpty()) {
            return name;
        }
        return name.isEmpty() || name.equals(ip) ? ip : name + "[" + ip + "]";
    }

    /** What the server measured of its own work; of a message that waits, up to the last attempt. */
    List<StageTime> stages() {
        if (end != null) {
            return StageTime.of(events, end);
        }
        List<MailEvent> attempts = attempts();
        return attempts.isEmpty() ? List.of() : StageTime.of(events, attempts.get(attempts.size() - 1));
    }

    /** One word for how the hop stands. */
    String state() {
        if (end == null) {
            return isHold(last()) ? "Held" : attempts().isEmpty() ? "InTransit" : "Waiting";
        }
        return switch (end.id()) {
            case DELIVER -> "Delivered";
            case SEND, SENDEXTERNAL -> "Sent";
            case TRANSFER -> "HandedOver";
            case DROP -> "Discarded";
            case REDIRECT -> "Redirected";
            default -> "Failed";
        };
    }
}
