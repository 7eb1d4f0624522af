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
    private static final Map<String, EventId> BY_FACT = Map.of(
            "ExternalSendLatency", EventId.SENDEXTERNAL,
            "OutboundProxyTargetIPAddress", EventId.SENDEXTERNAL,
            "OutboundProxyTargetHostName", EventId.SENDEXTERNAL,
            "FirstForestHop", EventId.RECEIVE,
            "InboundConnectorData", EventId.RECEIVE,
            "SFV", EventId.AGENTINFO,
            "SCL", EventId.AGENTINFO);

    /** Both kinds of sending tell how long it took; the external one says so by a fact of its own, which is looked at before. */
    private static final String END_TO_END = "E2ELatency";

    private static final List<String> IN_ORDER = List.of(
            "ExternalSendLatency",
            "OutboundProxyTargetIPAddress",
            "OutboundProxyTargetHostName",
            "FirstForestHop",
            "InboundConnectorData",
            "SFV",
            "SCL");

    private DetailGuess() {}

    /** {@link EventId#OTHER} when nothing decides. */
    static EventId of(String detail, Map<String, String> facts) {
        LastError error = LastError.of(detail);
        String told = error == null ? facts.getOrDefault("RecipientStatus", "") : error.reply();
        EventId answered = ofAnswer(told);
        if (answered != null) {
            return answered;
        }
        for (String fact : IN_ORDER) {
            if (!facts.getOrDefault(fact, "").isEmpty()) {
                return BY_FACT.get(fact);
            }
        }
        return facts.getOrDefault(END_TO_END, "").isEmpty() ? EventId.OTHER : EventId.DELIVER;
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
