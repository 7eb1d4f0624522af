package mtsh.store.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds a {@link MailEvent}; what is not said stays empty. Setters with null mean empty. */
public final class MailEventBuilder {
    private Instant time;
    private String host = "";
    private String instance = "";
    private String daemon = "";
    private String process = "";
    private EventId id = EventId.NOTE;
    private String eventSource = "";
    private String queueId = "";
    private String networkMessageId = "";
    private String messageId = "";
    private String sender = "";
    private List<String> recipients = new ArrayList<>();
    private String originalRecipient = "";
    private String subject = "";
    private long size = -1;
    private int recipientCount = -1;
    private String clientName = "";
    private String clientIp = "";
    private String serverName = "";
    private String serverIp = "";
    private String connector = "";
    private String word = "";
    private String reply = "";
    private String enhancedCode = "";
    private String detail = "";
    private final List<Link> links = new ArrayList<>();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private LogPosition position = LogPosition.NONE;

    MailEventBuilder(Instant time) {
        this.time = time;
    }

    MailEventBuilder(MailEvent event) {
        this.time = event.time();
        this.host = event.host();
        this.instance = event.instance();
        this.daemon = event.daemon();
        this.process = event.process();
        this.id = event.id();
        this.eventSource = event.eventSource();
        this.queueId = event.queueId();
        this.networkMessageId = event.networkMessageId();
        this.messageId = event.messageId();
        this.sender = event.sender();
        this.recipients = new ArrayList<>(event.recipients());
        this.originalRecipient = event.originalRecipient();
        this.subject = event.subject();
        this.size = event.size();
        this.recipientCount = event.recipientCount();
        this.clientName = event.clientName();
        this.clientIp = event.clientIp();
        this.serverName = event.serverName();
        this.serverIp = event.serverIp();
        this.connector = event.connector();
        this.word = event.word();
        this.reply = event.reply();
        this.enhancedCode = event.enhancedCode();
        this.detail = event.detail();
        this.links.addAll(event.links());
        this.properties.putAll(event.properties());
        this.position = event.position();
    }

    public MailEventBuilder time(Instant value) {
        time = value;
        return this;
    }

    public MailEventBuilder host(String value) {
        host = value == null ? "" : value;
        return this;
    }

    public MailEventBuilder instance(String value) {
        instance = value == null ? "" : value;
        return this;
    }

    public MailEventBuilder daemon(String value) {
        daemon = value == null ? "" : value;
        return this;
    }

    public MailEventBuilder process(String value) {
        process = value == null ? "" : value;
        return this;
    }

    public MailEventBuilder id(EventId value) {
        id = value;
        return this;
    }

    public MailEventBuilder eventSource(String value) {
        eventSource = value == null ? "" : value;
        return this;
    }

    public MailEventBuilder queueId(String value) {
        queueId = value == null ? "" : value;
        return this;
    }

    public MailEventBuilder networkMessageId(String value) {
        networkMessageId = value == null ? "" : value;
        return this;
    }

    public MailEventBuilder messageId(String value) {
        messageId = value == null ? "" : value;
        return this;
    }

    public MailEventBuilder sender(String value) {
        sender = value == null ? "" : value;
        return this;
    }

    public MailEventBuilder recipient(String value) {
        if (value != null && !value.isEmpty()) {
            recipients.add(value);
        }
        return this;
    }

    public MailEventBuilder recipients(List<String> value) {
        recipients = new ArrayList<>(value);
        return this;
    }

    public MailEventBuilder originalRecipient(String value) {
        originalRecipient = value == null ? "" : value;
        return this;
    }

    public MailEventBuilder subject(String value) {
        subject = value == null ? "" : value;
        return this;
    }

    public MailEventBuilder size(long value) {
        size = value;
        return this;
    }

    public MailEventBuilder recipientCount(int value) {
        recipientCount = value;
        return this;
    }

    public MailEventBuilder clientName(String value) {
        clientName = value == null ? "" : value;
        return this;
    }

    public MailEventBuilder clientIp(String value) {
        clientIp = value == null ? "" : value;
        return this;
    }

    public MailEventBuilder serverName(String value) {
        serverName = value == null ? "" : value;
        return this;
    }

    public MailEventBuilder serverIp(String value) {
        serverIp = value == null ? "" : value;
        return this;
    }

    public MailEventBuilder connector(String value) {
        connector = value == null ? "" : value;
        return this;
    }

    public MailEventBuilder word(String value) {
        word = value == null ? "" : value;
        return this;
    }

    public MailEventBuilder reply(String value) {
        reply = value == null ? "" : value;
        return this;
    }

    public MailEventBuilder enhancedCode(String value) {
        enhancedCode = value == null ? "" : value;
        return this;
    }

    public MailEventBuilder detail(String value) {
        detail = value == null ? "" : value;
        return this;
    }

    public MailEventBuilder link(Link link) {
        links.add(link);
        return this;
    }

    /** These and no other links. */
    public MailEventBuilder links(List<Link> value) {
        links.clear();
        links.addAll(value);
        return this;
    }

    /** Adds a further field; an empty or null value is not kept. */
    public MailEventBuilder property(String name, String value) {
        if (value != null && !value.isEmpty()) {
            properties.put(name, value);
        }
        return this;
    }

    public MailEventBuilder position(LogPosition value) {
        position = value;
        return this;
    }

    public EventId id() {
        return id;
    }

    public MailEvent build() {
        return new MailEvent(
                time,
                host,
                instance,
                daemon,
                process,
                id,
                eventSource,
                queueId,
                networkMessageId,
                messageId,
                sender,
                List.copyOf(recipients),
                originalRecipient,
                subject,
                size,
                recipientCount,
                clientName,
                clientIp,
                serverName,
                serverIp,
                connector,
                word,
                reply,
                enhancedCode,
                detail,
                List.copyOf(links),
                properties.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(properties)),
                position);
    }
}
