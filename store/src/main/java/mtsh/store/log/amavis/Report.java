package mtsh.store.log.amavis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.smtp.Scan;
import mtsh.store.log.smtp.ServerIds;
import mtsh.store.log.syslog.QueueOwners;
import mtsh.store.log.syslog.SyslogLine;

/**
 * What amavis says of a message as JSON: the log line of a site whose template is {@code [:report_json]}, or an entry of its log in
 * Redis. It says what became of each recipient.
 */
final class Report {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int RECIPIENT_LIMIT = 1000;
    private static final String TYPE = "amavis";
    private static final String INSTANCE = "amavis";

    private record Recipient(String address, String action, String queuedAs, String reply) {}

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<String> queuedAs = new ArrayList<>();
    private final List<String> envelope = new ArrayList<>();
    private final List<Recipient> recipients = new ArrayList<>();

    private Report() {}

    /** Null when this is no such report, or an incomplete one. */
    static Report parse(String text) {
        Report report = new Report();
        try (JsonParser json = FACTORY.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                report.field(json.currentName(), json);
            }
            return json.currentToken() == JsonToken.END_OBJECT && report.isAmavis() ? report : null;
        } catch (IOException broken) {
            return null;
        }
    }

    private boolean isAmavis() {
        return text("type").equals(TYPE) && !text("log_id").isEmpty();
    }

    private void field(String name, JsonParser json) throws IOException {
        JsonToken token = json.nextToken();
        if (token.isScalarValue()) {
            texts.put(name, token == JsonToken.VALUE_NULL ? "" : json.getText());
        } else if (name.equals("queued_as")) {
            list(json, queuedAs);
        } else if (name.equals("rcpt_to")) {
            list(json, envelope);
        } else if (name.equals("recipients") && token == JsonToken.START_ARRAY) {
            recipients(json);
        } else {
            json.skipChildren();
        }
    }

    private static void list(JsonParser json, List<String> values) throws IOException {
        int depth = 1;
        while (depth > 0) {
            JsonToken token = json.nextToken();
            if (token == null) {
                return;
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token == JsonToken.VALUE_STRING && values.size() < RECIPIENT_LIMIT) {
                values.add(json.getText());
            }
        }
    }

    private void recipients(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            Map<String, String> fields = new LinkedHashMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                if (json.nextToken().isScalarValue()) {
                    fields.put(name, json.getText());
                } else {
                    json.skipChildren();
                }
            }
            if (recipients.size() < RECIPIENT_LIMIT) {
                recipients.add(new Recipient(
                        fields.getOrDefault("rcpt_to", ""),
                        fields.getOrDefault("action", ""),
                        fields.getOrDefault("queued_as", ""),
                        fields.getOrDefault("smtp_response", "")));
            }
        }
    }

    String text(String name) {
        return texts.getOrDefault(name, "");
    }

    /** An event for all recipients that fared alike; none when nothing says which message this was. */
    List<MailEventBuilder> events(SyslogLine line, QueueOwners queues) {
        String instance = queues.instanceOf(line.host(), text("queue_id"));
        return events(() -> line.event(EventId.AGENTINFO, "AGENT"), instance);
    }

    /**
     * The same for a report that does not stand in the log of the queue's host, and may call that by another name: a leg of its own,
     * which says from which queue file the message was.
     */
    List<MailEventBuilder> eventsElsewhere(Supplier<MailEventBuilder> fresh) {
        List<MailEventBuilder> events = new ArrayList<>();
        for (MailEventBuilder event : events(fresh, INSTANCE)) {
            if (event.id() != EventId.NOTE) {
                event.queueId(text("queue_id") + "/" + text("log_id"))
                        .links(List.of(new Link(Link.Kind.FILTER, text("host"), text("queue_id"), false)));
                events.add(event);
            }
        }
        return events;
    }

    /** @param fresh begins an event at this report's place */
    private List<MailEventBuilder> events(Supplier<MailEventBuilder> fresh, String instance) {
        if (!ServerIds.is(text("queue_id"))) {
            return List.of();
        }
        Map<String, List<Recipient>> byAction = new LinkedHashMap<>();
        for (Recipient recipient : recipients.isEmpty() ? unknown() : recipients) {
            byAction.computeIfAbsent(recipient.action(), any -> new ArrayList<>())
                    .add(recipient);
        }
        List<MailEventBuilder> events = new ArrayList<>();
        byAction.forEach((action, alike) -> {
            MailEventBuilder event = event(fresh.get(), action, alike, instance);
            if (event.build().word().equals("quarantine") && Quarantine.isId(text("mail_id"))) {
                events.add(Quarantine.place(fresh.get().id(EventId.NOTE), text("mail_id")));
                event.link(Quarantine.link(text("mail_id")));
            }
            events.add(event);
        });
        return events;
    }

    private List<Recipient> unknown() {
        String action = text("actions_performed").contains("Relayed") ? "PASS" : "";
        return envelope.stream()
                .map(address -> new Recipient(address, action, "", ""))
                .toList();
    }

    private MailEventBuilder event(MailEventBuilder event, String action, List<Recipient> alike, String instance) {
        String performed = text("actions_performed").replace(' ', ',');
        boolean blocked = !action.equals("PASS");
        boolean quarantined = blocked && Actions.isQuarantined(performed, text("quarantine"));
        Actions.decide(
                event,
                blocked,
                text("content_type").toUpperCase(Locale.ROOT),
                word(action, performed, quarantined),
                quarantined);
        event.queueId(text("queue_id"))
                .instance(instance)
                .sender(text("mail_from").isEmpty() ? "<>" : text("mail_from"))
                .recipients(alike.stream().map(Recipient::address).toList())
                .messageId(text("message_id"))
                .subject(text("subject"))
                .clientIp(text("client_ip"))
                .size(size())
                .property("hits", text("spam_score"))
                .property("mail_id", text("mail_id"))
                .property("quarantine", text("quarantine"));
        if (blocked) {
            event.reply(
                    alike.get(0).reply().isEmpty()
                            ? "Blocked " + text("content_type")
                            : alike.get(0).reply());
            return event;
        }
        List<String> next = new ArrayList<>();
        alike.forEach(recipient -> next.add(recipient.queuedAs()));
        (next.stream().allMatch(String::isEmpty) ? queuedAs : next)
                .stream()
                        .filter(ServerIds::is)
                        .distinct()
                        .forEach(key -> event.link(new Link(Link.Kind.QUEUED_AS, "", key, true)));
        return event;
    }

    private long size() {
        String size = text("size");
        return Scan.number(size, 0, size.length());
    }

    /** In the words of the other log line: what was done for these recipients, or all that was done. */
    private static String word(String action, String performed, boolean quarantined) {
        String kept = quarantined ? ",Quarantined" : "";
        return switch (action) {
            case "TEMPFAIL" -> "TempFailed" + kept;
            case "DISCARD" -> "Discarded" + kept;
            case "REJECT" -> "Rejected" + kept;
            case "BOUNCE" -> "Bounced" + kept;
            default -> performed;
        };
    }
}
