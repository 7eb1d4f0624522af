package mtsh.commands.historical;

import mtsh.commands.trace.AcceptedDomains;

/** The report of each type. */
final class Reports {
    private Reports() {}

    static Report of(ReportType type, AcceptedDomains domains, SearchFilter filter) {
        return switch (type) {
            case MessageTrace -> new MessageTraceReport(domains);
            case MessageTraceDetail -> new MessageTraceDetailReport(domains);
            case ConnectorReport -> new ConnectionReport(false, filter::isWantedHop);
            case OutboundSecurityReport -> new ConnectionReport(true, filter::isWantedHop);
            case SPAM -> new FindingReport(FindingKind.SPAM, domains);
            case ATPReport -> new FindingReport(FindingKind.ATP, domains);
            case DLP, UnifiedDLP -> new FindingReport(FindingKind.DLP, domains);
            case TransportRule -> new FindingReport(FindingKind.TRANSPORT_RULE, domains);
            case Spoof -> new FindingReport(FindingKind.SPOOF, domains);
            case P2SenderAttribution -> new FindingReport(FindingKind.P2_SENDER, domains);
        };
    }
}
