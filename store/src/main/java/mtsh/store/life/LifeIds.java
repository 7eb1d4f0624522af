package mtsh.store.life;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import mtsh.store.event.MailEvent;

/** Ids that are the same whenever and in whatever order the same logs are read. */
final class LifeIds {
    private static final int PLAIN_LENGTH = 32;

    private LifeIds() {}

    /** @param legs in order of time */
    static String of(List<Leg> legs) {
        String network = networkMessageId(legs);
        if (!network.isEmpty()) {
            return ofNetwork(network).toString();
        }
        Leg first = legs.get(0);
        String time = first.events().get(0).time().toString();
        return named("leg", first.host(), first.instance(), first.queueId(), time)
                .toString();
    }

    static String ofAttempt(MailEvent event) {
        return named(
                        "attempt",
                        event.host(),
                        event.time().toString(),
                        event.daemon(),
                        event.process(),
                        event.id().name(),
                        event.messageId(),
                        event.sender(),
                        String.join(" ", event.recipients()),
                        event.originalRecipient(),
                        event.subject(),
                        event.clientName(),
                        event.clientIp(),
                        event.word(),
                        event.reply(),
                        event.detail(),
                        event.properties().toString())
                .toString();
    }

    /** What scripts know as MessageTraceId: the network message id where there is one. */
    static UUID traceId(Life life) {
        String network = networkMessageId(life.legs());
        if (!network.isEmpty()) {
            return ofNetwork(network);
        }
        UUID id = parse(life.id());
        return id == null ? named("life", life.id()) : id;
    }

    private static String networkMessageId(List<Leg> legs) {
        for (Leg leg : legs) {
            List<MailEvent> events = leg.events();
            for (int i = 0, count = events.size(); i < count; i++) {
                String id = events.get(i).networkMessageId();
                if (!id.isEmpty()) {
                    return id;
                }
            }
        }
        return "";
    }

    private static UUID ofNetwork(String text) {
        UUID usual = parse(text);
        if (usual != null) {
            return usual;
        }
        String plain = LifeKeys.network(text).substring(2);
        UUID id = parse(plain);
        return id == null ? named("network", plain) : id;
    }

    /** With or without dashes; null when it is no Guid. */
    private static UUID parse(String text) {
        long most = 0;
        long least = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '-') {
                continue;
            }
            int digit = digit(c);
            if (digit < 0 || digits == PLAIN_LENGTH) {
                return null;
            }
            digits++;
            most = most << 4 | least >>> 60;
            least = least << 4 | digit;
        }
        return digits == PLAIN_LENGTH ? new UUID(most, least) : null;
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= 'a' && c <= 'f' ? c - 'a' + 10 : Character.digit(c, 16);
    }

    private static UUID named(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("\0", parts).getBytes(StandardCharsets.UTF_8));
    }
}
