package mtsh.store.quality;

import java.util.List;

import mtsh.store.event.EventId;

/** What Exchange's tracking log holds when the transport service is set so. */
final class ExchangeChecks {
    static final String SHELL = "Exchange Management Shell";

    private static final Advice SUBJECT = new Advice(
            "Without it no message has a subject: users name their mail by it.",
            "Set-TransportService -Identity {host} -MessageTrackingLogSubjectLoggingEnabled $true",
            SHELL,
            "Set-TransportService: MessageTrackingLogSubjectLoggingEnabled");

    private static final Advice AGENTS = new Advice(
            "What anti-spam and transport agents decided is in AGENTINFO rows and, in full, in the agent log.",
            "Set-TransportService -Identity {host} -AgentLogEnabled $true",
            SHELL + "; the agents: Get-TransportAgent",
            "Set-TransportService: AgentLogEnabled");

    private ExchangeChecks() {}

    static List<QualityCheck> all() {
        return List.of(
                ShareCheck.ofMessages(
                        "Subject",
                        MailProgram.EXCHANGE,
                        ShareCheck.MOST,
                        SUBJECT,
                        leg -> leg.any(event -> !event.subject().isEmpty())),
                ShareCheck.ofMessages(
                        "Agents",
                        MailProgram.EXCHANGE,
                        ShareCheck.ANY,
                        AGENTS,
                        leg -> leg.any(event -> event.id() == EventId.AGENTINFO)),
                new TrackingAgeCheck());
    }
}
