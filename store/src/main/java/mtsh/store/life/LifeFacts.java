package mtsh.store.life;

import java.time.Instant;
import java.util.List;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;

/** What is true of a whole message: who sent it, when it came, what it is called. What the first leg says counts most. */
final class LifeFacts {
    private static final String RETURN_PATH = "return-path";

    /** Where Exchange's rows tell of the machine that gave the message to the organisation, and not only to this server. */
    private static final String ORIGINAL_CLIENT = "original-client-ip";

    private static final String PROXIED_CLIENT = "ProxiedClientIPAddress";

    private final String sender;
    private final String messageId;
    private final String subject;
    private final long size;
    private final String fromIp;
    private final Instant received;

    LifeFacts(List<View> views) {
        this.sender = sender(views);
        this.messageId = messageId(views);
        this.subject = subject(views);
        this.size = size(views);
        this.fromIp = fromIp(views);
        this.received = received(views);
    }

    String sender() {
        return sender;
    }

    String messageId() {
        return messageId;
    }

    String subject() {
        return subject;
    }

    long size() {
        return size;
    }

    String fromIp() {
        return fromIp;
    }

    /** When a server first took or refused it; null when no log says so. */
    Instant received() {
        return received;
    }

    /**
     * The queue manager knows the envelope's sender, and so does Exchange's return path; other lines may speak of a rewritten or a
     * header's one.
     */
    private static String sender(List<View> views) {
        for (View view : views) {
            String any = "";
            List<MailEvent> events = view.events();
            for (int i = 0, count = events.size(); i < count; i++) {
                MailEvent event = events.get(i);
                String returnPath = event.property(RETURN_PATH);
                if (!returnPath.isEmpty()) {
                    return returnPath;
                }
                if (event.sender().isEmpty()) {
                    continue;
                }
                if (Content.isActivation(event) && !Tracking.isRow(event)) {
                    return event.sender();
                }
                any = any.isEmpty() ? event.sender() : any;
            }
            if (!any.isEmpty()) {
                return any;
            }
        }
        return "";
    }

    private static String messageId(List<View> views) {
        for (View view : views) {
            if (!view.identity().messageId().isEmpty()) {
                return view.identity().messageId();
            }
        }
        return "";
    }

    private static String subject(List<View> views) {
        for (View view : views) {
            List<MailEvent> events = view.events();
            for (int i = 0, count = events.size(); i < count; i++) {
                MailEvent event = events.get(i);
                if (!event.subject().isEmpty()) {
                    return event.subject();
                }
            }
        }
        return "";
    }

    private static long size(List<View> views) {
        for (View view : views) {
            List<MailEvent> events = view.events();
            for (int i = 0, count = events.size(); i < count; i++) {
                MailEvent event = events.get(i);
                if (event.size() >= 0) {
                    return event.size();
                }
            }
        }
        return -1;
    }

    private static String fromIp(List<View> views) {
        String told = "";
        List<MailEvent> events = views.get(0).events();
        for (int i = 0, count = events.size(); i < count; i++) {
            MailEvent event = events.get(i);
            String first = firstClient(event);
            if (!first.isEmpty()) {
                return first;
            }
            told = told.isEmpty() && isFromClient(event) ? event.clientIp() : told;
        }
        return told;
    }

    /** What a line tells of the client that the message came from before it was handed on inside, or empty. */
    private static String firstClient(MailEvent event) {
        if (event.properties().isEmpty()) {
            return "";
        }
        String filtered = address(event.property("orig_client"));
        if (!filtered.isEmpty()) {
            return filtered;
        }
        String original = event.property(ORIGINAL_CLIENT);
        return original.isEmpty() ? event.property(PROXIED_CLIENT) : original;
    }

    /** Who writes a tracking row about sending or submitting, calls itself the client. */
    private static boolean isFromClient(MailEvent event) {
        return event.id() == EventId.RECEIVE || !Tracking.isRow(event) || Tracking.isTraceRow(event);
    }

    /** {@code name[192.0.2.1]}: what a filter hands on about the client it had. */
    private static String address(String client) {
        if (client.isEmpty()) {
            return "";
        }
        int open = client.indexOf('[');
        int close = client.indexOf(']', open + 1);
        return open >= 0 && close > open ? client.substring(open + 1, close) : "";
    }

    private static Instant received(List<View> views) {
        List<MailEvent> events = views.get(0).events();
        for (int i = 0, count = events.size(); i < count; i++) {
            MailEvent event = events.get(i);
            if (event.id() == EventId.RECEIVE && !Tracking.isTraceRow(event)) {
                return event.time();
            }
        }
        return null;
    }
}
