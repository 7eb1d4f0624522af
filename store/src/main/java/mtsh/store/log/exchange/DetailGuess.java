package mtsh.store.log.exchange;

import java.util.List;
import java.util.Map;

import mtsh.store.event.EventId;

/**
 * What a row of details tells of when its event has a name of a language that is not known: the session's culture translates names, but
 * neither answers of servers nor the facts in {@code Data}. Facts that several events have decide nothing.
 */
final class DetailGuess {
    private static final String GROUP_IS_DONE = "RESOLVER.GRP.Expanded";
    /** In the order in which they decide. */
    private static final List<Map.Entry<String, EventId>> BY_FACT = List.of(
            Map.entry("ExternalSendLatency", EventId.SENDEXTERNAL),
            Map.entry("OutboundProxyTargetIPAddress", EventId.SENDEXTERNAL),
            Map.entry("OutboundProxyTargetHostName", EventId.SENDEXTERNAL),
            Map.entry("FirstForestHop", EventId.RECEIVE),
            Map.entry("InboundConnectorData", EventId.RECEIVE),
            Map.entry("SFV", EventId.AGENTINFO),
            Map.entry("SCL", EventId.AGENTINFO),
            // Both kinds of sending tell how long it took; the external one was told by a fact of its own.
            Map.entry("E2ELatency", EventId.DELIVER));

    private DetailGuess() {}

    /** {@link EventId#OTHER} when nothing decides. */
    static EventId of(String detail, Map<String, String> facts) {
        LastError error = LastError.of(detail);
        String told = error == null ? facts.getOrDefault("RecipientStatus", "") : error.reply();
        EventId answered = ofAnswer(told);
        if (answered != null) {
            return answered;
        }
        for (Map.Entry<String, EventId> fact : BY_FACT) {
            if (!facts.getOrDefault(fact.getKey(), "").isEmpty()) {
                return fact.getValue();
            }
        }
        return EventId.OTHER;
    }

    private static EventId ofAnswer(String answer) {
        if (answer.contains(GROUP_IS_DONE)) {
            return EventId.DROP;
        }
        if (!Reply.isBasicCode(answer)) {
            return null;
        }
        return switch (answer.charAt(0)) {
            case '4' -> EventId.DEFER;
            case '5' -> EventId.FAIL;
            default -> null;
        };
    }
}
