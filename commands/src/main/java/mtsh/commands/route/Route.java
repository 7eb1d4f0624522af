package mtsh.commands.route;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import mtsh.commands.ViewText;
import mtsh.language.value.PSObject;
import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;
import mtsh.store.event.ServerName;
import mtsh.store.query.TraceRow;

/**
 * The way of one message to one recipient.
 *
 * @param row what became of it
 * @param answer Trace-Message's object about it
 * @param stops in order; empty when the store has no events of it
 * @param events in order of time
 * @param target the server it was last offered to and whose log is not here, or empty
 */
record Route(TraceRow row, PSObject answer, List<Stop> stops, List<MailEvent> events, String target) {
    /** A message that goes round in circles, or a log made to look so, would be drawn without end. */
    static final int MOST_PLACES = 200;

    static Route of(TraceRow row, PSObject answer, List<MailEvent> events) {
        List<Stop> stops = new ArrayList<>();
        Map<String, List<MailEvent>> places = new LinkedHashMap<>();
        for (MailEvent event : events) {
            places.computeIfAbsent(place(event), key -> new ArrayList<>()).add(event);
        }
        String origin = events.isEmpty() ? "" : origin(events);
        if (!origin.isEmpty()) {
            stops.add(Stop.outside(origin));
        }
        places.values().stream().limit(MOST_PLACES).forEach(each -> stops.add(stop(each)));
        if (places.size() > MOST_PLACES) {
            stops.add(rest(places.values().stream().skip(MOST_PLACES).toList()));
        }
        return new Route(row, answer, List.copyOf(stops), List.copyOf(events), target(events, stops));
    }

    /** A server and a queue there. A program that tells of no queue of its own speaks for the server. */
    private static String place(MailEvent event) {
        String server = event.queueId().isEmpty() ? event.host() : ServerName.label(event.host());
        return server + '\n' + event.queueId();
    }

    private static String origin(List<MailEvent> events) {
        for (MailEvent event : events) {
            String client = machine(event.clientName(), event.clientIp());
            if (!client.isEmpty()) {
                return client;
            }
        }
        return "";
    }

    /** What is not drawn place by place stands as one, which says so. */
    private static Stop rest(List<List<MailEvent>> places) {
        Stop all = stop(places.stream().flatMap(List::stream).toList());
        return new Stop(
                places.size() + " more places, which -As Timeline shows one by one",
                "",
                all.arrived(),
                all.left(),
                all.attempts());
    }

    private static Stop stop(List<MailEvent> events) {
        MailEvent first = events.get(0);
        Instant arrived = first.time();
        Instant left = arrived;
        int attempts = 0;
        for (MailEvent event : events) {
            arrived = event.time().isBefore(arrived) ? event.time() : arrived;
            left = event.time().isAfter(left) ? event.time() : left;
            attempts += event.id() == EventId.DEFER ? 1 : 0;
        }
        return new Stop(first.host(), first.queueId(), arrived, left, attempts);
    }

    private static String target(List<MailEvent> events, List<Stop> stops) {
        for (int i = events.size() - 1; i >= 0; i--) {
            MailEvent event = events.get(i);
            boolean offers = event.id() != EventId.RECEIVE && event.id() != EventId.HARECEIVE;
            String server = offers ? machine(event.serverName(), event.serverIp()) : "";
            if (!server.isEmpty()) {
                boolean ours = stops.stream()
                        .anyMatch(stop -> stop.isOurs() && stop.server().equalsIgnoreCase(event.serverName()));
                return ours ? "" : server;
            }
        }
        return "";
    }

    private static String machine(String name, String ip) {
        if (name.isEmpty() || name.equals("unknown")) {
            return ip;
        }
        return ip.isEmpty() ? name : name + "[" + ip + "]";
    }

    String said(String property) {
        return ViewText.text(answer, property);
    }

    /** The recipient, or what stands for one that no log names. */
    String recipient() {
        return row.recipient().isEmpty() ? "(unknown recipient)" : row.recipient();
    }

    /** From the first that was heard of it to the last. */
    Duration total() {
        return Duration.between(row.received(), row.lastEvent());
    }
}
