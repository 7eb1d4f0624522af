package mtsh.commands.queue;

import java.util.List;
import java.util.Locale;

import mtsh.commands.trace.RetryPlan;
import mtsh.store.event.MailEvent;

/** How the messages of a queue are delivered, in Exchange's words as far as a log can tell. Spelled as scripts write them. */
enum DeliveryType {
    /** Nothing was tried yet. */
    Undefined,
    /** To mailboxes of ours. */
    SmtpDeliveryToMailbox,
    /** To a filter or another server of ours at a fixed address. */
    SmartHostConnectorDelivery,
    /** To a program. */
    NonSmtpGatewayDelivery,
    /** To the servers that the DNS names for a domain. */
    DnsConnectorDelivery;

    /** All that Exchange knows, so that scripts may ask for those which logs never show. */
    static final List<String> WORDS = List.of(
            "DeliveryAgent",
            "DnsConnectorDelivery",
            "Heartbeat",
            "MapiDelivery",
            "NonSmtpGatewayDelivery",
            "ShadowRedundancy",
            "SmartHostConnectorDelivery",
            "SmtpDeliveryToMailbox",
            "SmtpRelayToConnectorSourceServers",
            "SmtpRelayToDag",
            "SmtpRelayToMailboxDeliveryGroup",
            "SmtpRelayToRemoteActiveDirectorySite",
            "SmtpRelayToServers",
            "SmtpRelayWithinAdSite",
            "SmtpRelayWithinAdSiteToEdge",
            "Undefined",
            "Unreachable");

    boolean isInternal() {
        return this != DnsConnectorDelivery && this != NonSmtpGatewayDelivery;
    }

    static DeliveryType of(MailEvent event) {
        if (isLoopback(event.serverIp())) {
            return SmartHostConnectorDelivery;
        }
        String agent = (event.daemon() + ' ' + event.connector() + ' ' + event.eventSource()).toLowerCase(Locale.ROOT);
        if (RetryPlan.isLocal(event)) {
            return SmtpDeliveryToMailbox;
        }
        if (has(agent, "pipe", "prog")) {
            return NonSmtpGatewayDelivery;
        }
        return DnsConnectorDelivery;
    }

    private static boolean has(String agent, String... words) {
        for (String word : words) {
            if (agent.contains(word)) {
                return true;
            }
        }
        return false;
    }

    static boolean isLoopback(String ip) {
        return ip.startsWith("127.") || ip.equals("::1");
    }
}
