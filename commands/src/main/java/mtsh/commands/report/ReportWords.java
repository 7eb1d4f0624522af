package mtsh.commands.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import mtsh.store.query.EventQuery;

/** The words that reports of Exchange know for kinds of mail, and which report knows which. */
final class ReportWords {
    static final List<String> THREATS = List.of(
            "Advanced filter",
            "Anti-malware Engine",
            "Campaign",
            "File detonation",
            "File detonation reputation",
            "File reputation",
            "Fingerprint matching",
            "General filter",
            "Impersonation brand",
            "Impersonation domain",
            "Impersonation user",
            "Mailbox intelligence impersonation",
            "Message passed",
            "Mixed analysis detection",
            "Spoof DMARC",
            "Spoof external domain",
            "Spoof intra-org",
            "URL detonation",
            "URL detonation reputation",
            "URL malicious reputation");

    /** All events. */
    static final EventQuery EVENTS =
            new EventQuery(null, null, Set.of(), List.of(), null, null, null, null, null, null, null, null);

    private ReportWords() {}

    /** By report, without its Get and Report. */
    static Map<String, List<String>> eventTypes() {
        Map<String, List<String>> types = new LinkedHashMap<>();
        types.put("MailFlowStatus", names(MailKind.values()));
        types.put("MailTrafficATP", THREATS);
        types.put(
                "MailTrafficPolicy",
                Stream.of(PolicyEvent.values())
                        .filter(event -> event != PolicyEvent.EncryptionManual && event != PolicyEvent.EncryptionPolicy)
                        .map(Enum::name)
                        .toList());
        types.put(
                "MailDetailTransportRule",
                List.of("EncryptionManual", "EncryptionPolicy", "TransportRuleActionHits", "TransportRuleHits"));
        types.put("MailTraffic", names(TrafficEvent.values()));
        types.put("MailTrafficTop", names(TopEvent.values()));
        return types;
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }
}
