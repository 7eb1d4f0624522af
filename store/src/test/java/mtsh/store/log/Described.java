package mtsh.store.log;

import java.util.ArrayList;
import java.util.List;

import mtsh.store.event.Link;
import mtsh.store.event.MailEvent;

/** Collects what a parser gives, as one line of text each: only the fields that are set. */
public final class Described implements LogSink {
    public final List<String> texts = new ArrayList<>();
    public final List<MailEvent> events = new ArrayList<>();

    @Override
    public void event(MailEvent event) {
        events.add(event);
        texts.add(describe(event));
    }

    @Override
    public void unparsed(LogLine line, String why) {
        texts.add("unparsed: " + why);
    }

    @Override
    public void ignored(LogLine line) {
        texts.add("ignored");
    }

    /**
     * What each line says by itself: what happened, queue, sender, recipients, word. The rest may be a hint from other lines that a
     * reader forgets when it pauses.
     */
    public List<String> facts() {
        return events.stream()
                .map(event -> String.join(
                        " ",
                        event.id().name(),
                        event.queueId(),
                        event.sender(),
                        event.recipients().toString(),
                        event.word()))
                .toList();
    }

    private static String describe(MailEvent event) {
        StringBuilder text = new StringBuilder(event.id().name());
        add(text, "source", event.eventSource());
        add(text, "instance", event.instance());
        add(text, "daemon", event.daemon());
        add(text, "connector", event.connector());
        add(text, "queue", event.queueId());
        add(text, "messageId", event.messageId());
        add(text, "sender", event.sender());
        add(text, "recipients", String.join(" ", event.recipients()));
        add(text, "original", event.originalRecipient());
        add(text, "subject", event.subject());
        add(text, "size", event.size() < 0 ? "" : String.valueOf(event.size()));
        add(text, "count", event.recipientCount() < 0 ? "" : String.valueOf(event.recipientCount()));
        add(text, "client", machine(event.clientName(), event.clientIp()));
        add(text, "server", machine(event.serverName(), event.serverIp()));
        add(text, "word", event.word());
        add(text, "code", event.enhancedCode());
        add(text, "reply", event.reply());
        add(text, "detail", event.detail());
        for (Link link : event.links()) {
            String at = link.host().isEmpty() ? "" : " at " + link.host();
            add(text, "link", link.kind() + (link.outward() ? " to " : " from ") + link.key() + at);
        }
        event.properties().forEach((name, value) -> add(text, "." + name, value));
        return text.toString();
    }

    private static String machine(String name, String ip) {
        return ip.isEmpty() ? name : name + "[" + ip + "]";
    }

    private static void add(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append(" | ").append(name).append('=').append(value);
        }
    }
}
