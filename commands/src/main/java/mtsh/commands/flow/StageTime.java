package mtsh.commands.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;

/**
 * How long one part of a server's work took, as the server itself measured it.
 *
 * @param name one of ours for what Postfix, Exim, Sendmail and OpenSMTPD tell, the log's own for what Exchange tells
 */
record StageTime(String name, double seconds) {
    static final String BEFORE_QUEUE_MANAGER = "BeforeQueueManager";
    static final String QUEUE_MANAGER = "QueueManager";
    static final String CONNECTION = "Connection";
    static final String TRANSMISSION = "Transmission";
    static final String RECEPTION = "Reception";
    static final String QUEUE = "Queue";
    static final String DELIVERY = "Delivery";

    /** In the order a message passes them. */
    static final List<String> ORDER =
            List.of(RECEPTION, BEFORE_QUEUE_MANAGER, QUEUE_MANAGER, QUEUE, CONNECTION, TRANSMISSION, DELIVERY);

    private static final List<String> POSTFIX = List.of(BEFORE_QUEUE_MANAGER, QUEUE_MANAGER, CONNECTION, TRANSMISSION);

    /** Exchange's short words, such as {@code TOTAL-HUB} and {@code SMR}; anything else there is no stage. */
    private static final Pattern COMPONENT = Pattern.compile("[A-Z][A-Z0-9-]{0,23}");

    private static final int MOST_COMPONENTS = 64;

    /** What a queue tells of a message that came and, by one of the lines, left or was to leave; in the order it passes them. */
    static List<StageTime> of(List<MailEvent> queue, MailEvent left) {
        List<StageTime> stages = new ArrayList<>();
        for (int i = 0; i < queue.size(); i++) {
            MailEvent event = queue.get(i);
            if (event.id() == EventId.RECEIVE) {
                add(stages, RECEPTION, LoggedSpan.seconds(event.property("RT")));
            }
        }
        stages.addAll(of(left));
        return stages;
    }

    /** What one line tells of the stages that end with it; empty when its log does not tell. */
    static List<StageTime> of(MailEvent event) {
        String delays = event.property("delays");
        if (!delays.isEmpty()) {
            return postfix(delays);
        }
        if (!event.property("DT").isEmpty()) {
            return queueAndDelivery(event.property("QT"), event.property("DT"));
        }
        if (!event.property("xdelay").isEmpty()) {
            return queueAndDelivery(event.property("delay"), event.property("xdelay"));
        }
        return exchange(event.property("message-info"));
    }

    /**
     * How long the message was on this server when the line was written, as the server says; NaN when it does not. Exim tells it
     * only with {@code log_selector = +queue_time}.
     */
    static double onServer(MailEvent event) {
        String delay = event.property("delay").isEmpty() ? event.property("QT") : event.property("delay");
        return LoggedSpan.seconds(delay);
    }

    /** {@code a/b/c/d}: before the queue manager, in it, connecting, sending (Postfix: delays). */
    private static List<StageTime> postfix(String delays) {
        String[] parts = delays.split("/", -1);
        if (parts.length != POSTFIX.size()) {
            return List.of();
        }
        List<StageTime> stages = new ArrayList<>(parts.length);
        for (int i = 0; i < parts.length; i++) {
            add(stages, POSTFIX.get(i), LoggedSpan.seconds(parts[i]));
        }
        return stages;
    }

    /** The time on the queue comprises that of the delivery that ended it. */
    private static List<StageTime> queueAndDelivery(String whole, String delivery) {
        List<StageTime> stages = new ArrayList<>();
        double delivering = LoggedSpan.seconds(delivery);
        add(stages, QUEUE, Math.max(0, LoggedSpan.seconds(whole) - delivering));
        add(stages, DELIVERY, delivering);
        return stages;
    }

    private static void add(List<StageTime> stages, String name, double seconds) {
        if (!Double.isNaN(seconds)) {
            stages.add(new StageTime(name, seconds));
        }
    }

    /** {@code TIME;LSRV=EX1:TOTAL-HUB=1.921|SMR=0.127(SMREH=0.1)|...}: what stands in brackets is part of what it stands behind. */
    private static List<StageTime> exchange(String info) {
        List<StageTime> stages = new ArrayList<>();
        for (String server : info.split(";")) {
            int colon = server.indexOf(':');
            if (colon < 0 || !server.toUpperCase(Locale.ROOT).contains("SRV=")) {
                continue;
            }
            for (String part : outsideBrackets(server.substring(colon + 1)).split("\\|")) {
                int equal = part.indexOf('=');
                boolean isNamed =
                        equal > 0 && COMPONENT.matcher(part.substring(0, equal)).matches();
                if (isNamed && stages.size() < MOST_COMPONENTS) {
                    add(stages, part.substring(0, equal), LoggedSpan.seconds(part.substring(equal + 1)));
                }
            }
        }
        return stages;
    }

    private static String outsideBrackets(String text) {
        StringBuilder outside = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : 0;
            if (depth == 0) {
                outside.append(c);
            }
            depth -= c == ')' && depth > 0 ? 1 : 0;
        }
        return outside.toString();
    }
}
