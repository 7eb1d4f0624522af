package mtsh.store.quality;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

import mtsh.store.event.EventId;
import mtsh.store.event.IpAddress;
import mtsh.store.event.MailEvent;

/** Mail that was handed to another server of our own whose log is not there: its story ends in the middle. */
final class NextServerCheck implements QualityCheck {
    private static final int MOST_SERVERS = 200;
    private static final int NAMED = 5;

    /** How many messages of a host went to each of the servers. */
    private final Map<String, Map<String, Long>> sent = new TreeMap<>();

    private final Set<String> hosts = new HashSet<>();
    private final Map<String, String> labels = new HashMap<>();

    @Override
    public void leg(LoggedLeg leg) {
        if (hosts.size() < HostTally.MOST_HOSTS) {
            hosts.add(shortName(leg.host()));
        }
        leg.handOvers()
                .filter(event -> event.id() != EventId.DELIVER && isOurOwn(leg.host(), event))
                .forEach(event -> count(leg, event));
    }

    private void count(LoggedLeg leg, MailEvent event) {
        if (sent.size() >= HostTally.MOST_HOSTS && !sent.containsKey(leg.host())) {
            return;
        }
        labels.putIfAbsent(leg.host(), leg.label());
        Map<String, Long> servers = sent.computeIfAbsent(leg.host(), any -> new TreeMap<>());
        String server = event.serverName().isEmpty() ? event.serverIp() : event.serverName();
        if (servers.size() < MOST_SERVERS || servers.containsKey(server)) {
            servers.merge(server, 1L, Long::sum);
        }
    }

    /** By its address, or because it is of the same domain as the host. */
    private static boolean isOurOwn(String host, MailEvent event) {
        if (IpAddress.isLoopback(event.serverIp())) {
            return false;
        }
        if (PrivateNet.contains(event.serverIp())) {
            return true;
        }
        int dot = host.indexOf('.');
        return dot > 0
                && event.serverName()
                        .toLowerCase(Locale.ROOT)
                        .endsWith(host.substring(dot).toLowerCase(Locale.ROOT));
    }

    private static String shortName(String host) {
        int dot = host.indexOf('.');
        return (dot > 0 ? host.substring(0, dot) : host).toLowerCase(Locale.ROOT);
    }

    @Override
    public void report(Consumer<Finding> findings) {
        sent.forEach((host, servers) -> {
            long of = servers.values().stream().mapToLong(Long::longValue).sum();
            long found = servers.entrySet().stream()
                    .filter(each -> hosts.contains(shortName(each.getKey())))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            Set<String> absent = new TreeSet<>(servers.keySet());
            absent.removeIf(each -> hosts.contains(shortName(each)));
            findings.accept(new Finding(
                    host,
                    labels.get(host),
                    "NextServer",
                    ShareCheck.result(found, of, ShareCheck.NEARLY_ALL),
                    found,
                    of,
                    "messages handed to own servers",
                    advice(absent)));
        });
    }

    private static Advice advice(Set<String> absent) {
        String names = String.join(", ", absent.stream().limit(NAMED).toList()) + (absent.size() > NAMED ? " ..." : "");
        return new Advice(
                "Where the next server's log is missing, nobody knows whether the message was delivered: it was accepted, no more.",
                absent.isEmpty() ? "" : "Import-MailLog with the logs of " + names,
                "this store",
                "Get-Help Import-MailLog");
    }
}
