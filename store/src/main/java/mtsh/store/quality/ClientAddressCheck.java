package mtsh.store.quality;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

import mtsh.store.event.EventId;
import mtsh.store.event.IpAddress;
import mtsh.store.event.MailEvent;

/** Mail of many senders that all comes from one machine of our own: a proxy hides who really sent it. */
final class ClientAddressCheck implements QualityCheck {
    private static final int MESSAGES_AT_LEAST = 20;
    private static final int DOMAINS_AT_LEAST = 5;
    private static final int MOST_CLIENTS = 10_000;
    private static final double NEARLY_ALL = 0.9;

    private static final Advice ADVICE = new Advice(
            "Nearly all mail comes from one machine of your own, {client}. If that is a proxy or a load balancer, the address of the "
                    + "real client is lost; if it is a gateway, its log has it.",
            """
            smtpd_upstream_proxy_protocol = haproxy
            postscreen_upstream_proxy_protocol = haproxy
            smtpd_authorized_xclient_hosts = {client}""",
            "/etc/postfix/main.cf or the service in master.cf, then: postfix reload: the first for a proxy that sends the PROXY header, "
                    + "the second when postscreen answers it, the third for one that speaks XCLIENT; or import the gateway's log",
            "postconf(5): smtpd_upstream_proxy_protocol; XCLIENT_README");

    private static final class Clients {
        private final Map<String, Integer> messages = new HashMap<>();
        private final Map<String, Set<String>> domains = new HashMap<>();
        private int total;
    }

    private final Map<String, Clients> byHost = new TreeMap<>();

    @Override
    public void leg(LoggedLeg leg) {
        if (leg.program() != MailProgram.POSTFIX) {
            return;
        }
        leg.eventsOf(MailProgram.POSTFIX)
                .filter(event -> event.id() == EventId.RECEIVE
                        && !event.clientIp().isEmpty()
                        && !IpAddress.isLoopback(event.clientIp()))
                .forEach(event -> count(leg, event));
    }

    private void count(LoggedLeg leg, MailEvent event) {
        if (byHost.size() >= HostTally.MOST_HOSTS && !byHost.containsKey(leg.host())) {
            return;
        }
        Clients clients = byHost.computeIfAbsent(leg.host(), any -> new Clients());
        clients.total++;
        if (clients.messages.size() >= MOST_CLIENTS && !clients.messages.containsKey(event.clientIp())) {
            return;
        }
        clients.messages.merge(event.clientIp(), 1, Integer::sum);
        if (PrivateNet.contains(event.clientIp())) {
            Set<String> domains = clients.domains.computeIfAbsent(event.clientIp(), any -> new HashSet<>());
            String sender = leg.events()
                    .map(MailEvent::sender)
                    .filter(each -> each.indexOf('@') >= 0)
                    .findFirst()
                    .orElse("");
            if (domains.size() < DOMAINS_AT_LEAST && !sender.isEmpty()) {
                domains.add(sender.substring(sender.lastIndexOf('@') + 1));
            }
        }
    }

    @Override
    public void report(Consumer<Finding> findings) {
        byHost.forEach((host, clients) -> {
            if (clients.total >= MESSAGES_AT_LEAST) {
                findings.accept(finding(host, clients));
            }
        });
    }

    private static Finding finding(String host, Clients clients) {
        String first = clients.messages.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        int ofFirst = clients.messages.get(first);
        boolean isProxy = ofFirst >= clients.total * NEARLY_ALL
                && clients.domains.getOrDefault(first, Set.of()).size() >= DOMAINS_AT_LEAST;
        String named = isProxy ? first : "(a proxy)";
        Advice advice = new Advice(
                ADVICE.why().replace("{client}", named),
                ADVICE.setting().replace("{client}", named),
                ADVICE.where(),
                ADVICE.documentation());
        return new Finding(
                host,
                MailProgram.POSTFIX.label(),
                "ClientAddress",
                isProxy ? Finding.Result.MISSING : Finding.Result.GOOD,
                isProxy ? clients.total - ofFirst : clients.total,
                clients.total,
                "messages",
                advice);
    }
}
