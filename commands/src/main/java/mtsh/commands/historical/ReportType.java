package mtsh.commands.historical;

/** Exchange's kinds of reports; the constants are spelled as scripts write them. */
public enum ReportType {
    ATPReport,
    ConnectorReport,
    DLP,
    MessageTrace,
    MessageTraceDetail,
    OutboundSecurityReport,
    P2SenderAttribution,
    SPAM,
    Spoof,
    TransportRule,
    UnifiedDLP
}
