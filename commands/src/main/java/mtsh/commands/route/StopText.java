package mtsh.commands.route;

import java.util.ArrayList;
import java.util.List;

import mtsh.commands.trace.DetailText;
import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;

/** What drawings say about stops and ends, the same in each. */
final class StopText {
    private StopText() {}

    /** How long it stayed and how often it was put off; empty for a machine whose log is not here. */
    static String stay(Stop stop, RouteTimes times) {
        if (!stop.isOurs()) {
            return "";
        }
        String text = "from " + times.seconds(stop.arrived()) + " " + times.zone(stop.arrived()) + ", "
                + (stop.stay().isZero() ? "at once" : "for " + RouteTimes.span(stop.stay()));
        return stop.attempts() == 0
                ? text
                : text + ", put off " + (stop.attempts() == 1 ? "once" : stop.attempts() + " times");
    }

    static String end(Route route) {
        return route.recipient() + ": " + route.said("Verdict") + " after " + RouteTimes.span(route.total());
    }

    /** Where it is and why, each a sentence. */
    static List<String> reasons(Route route) {
        List<String> reasons = new ArrayList<>();
        for (String property : new String[] {"Where", "Why"}) {
            if (!route.said(property).isEmpty()) {
                reasons.add(route.said(property));
            }
        }
        return reasons;
    }

    /** An event in a sentence. Exchange writes reasons of failure in braces for programs; people need only what was said. */
    static String happened(MailEvent event) {
        boolean failed = event.id() == EventId.DEFER || event.id() == EventId.FAIL || event.id() == EventId.DROP;
        return failed && !event.reply().isEmpty() ? event.reply() : new DetailText(event).detail();
    }

    /** Green for what arrived, red for what did not, amber for what still may. */
    static String colour(Route route) {
        return switch (route.row().status()) {
            case Delivered, Expanded -> "#2e7d32";
            case Failed -> "#c62828";
            default -> "#b26a00";
        };
    }
}
