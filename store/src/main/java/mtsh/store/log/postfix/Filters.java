package mtsh.store.log.postfix;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells content filters from mail stores. A message that a filter took is not delivered: it comes back as another queue file, or
 * the filter keeps it. Postfix itself does not know the difference, so this goes by the ports and names that filters use.
 */
final class Filters {
    private static final Set<String> PORTS = Set.of("10023", "10024", "10025", "10026", "10027", "10028", "10029");

    private static final List<String> NAMES = List.of(
            "amavis",
            "spamassassin",
            "spamfilter",
            "spampd",
            "dspam",
            "clamsmtp",
            "clamav",
            "mailscanner",
            "content-filter",
            "content_filter",
            "contentfilter",
            "scan",
            "altermime",
            "disclaimer",
            "dkimproxy",
            "dksign",
            "gpg-mailgate",
            "zeyple",
            "rspamd",
            "pmg-smtp-filter",
            "spamd");

    private static final Set<String> WHOLE_NAMES = Set.of("filter", "dfilt", "dkim", "spam");

    private Filters() {}

    /** Only a relay on this machine is known by its port; elsewhere the port may be anything. */
    static boolean isFilter(String service, String daemon, String relay, Peer peer, boolean local) {
        if (local && PORTS.contains(peer.port())) {
            return true;
        }
        if (isNamed(service)) {
            return true;
        }
        if (daemon.equals("pipe")) {
            return isNamed(relay);
        }
        return false;
    }

    private static boolean isNamed(String name) {
        if (name.isEmpty()) {
            return false;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (WHOLE_NAMES.contains(lower)) {
            return true;
        }
        for (String known : NAMES) {
            if (lower.contains(known)) {
                return true;
            }
        }
        return false;
    }
}
