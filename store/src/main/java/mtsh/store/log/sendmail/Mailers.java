package mtsh.store.log.sendmail;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Sendmail's mailers by what they do: hand over to another server, or deliver here. */
final class Mailers {
    private static final Set<String> REMOTE =
            Set.of("smtp", "esmtp", "smtp8", "dsmtp", "relay", "smtps", "esmtps", "usenet");
    private static final List<String> REMOTE_KINDS = List.of("uucp", "fax", "bitnet", "esmtp", "smtp");
    private static final Set<String> LOCAL = Set.of(
            "local",
            "prog",
            "*file*",
            "*include*",
            "procmail",
            "lmtp",
            "maildrop",
            "mailman",
            "virtual",
            "dovecot",
            "deliver",
            "archive",
            "mail11",
            "discard");
    private static final List<String> LOCAL_KINDS = List.of("cyrus", "local", "procmail", "dovecot", "lmtp", "mailman");

    private Mailers() {}

    /** Whether what this mailer took is in a mailbox, or with a program. Mailers that nobody knows are judged by whether they connect. */
    static boolean isLocal(String mailer, Relay relay) {
        String name = mailer.toLowerCase(Locale.ROOT);
        if (LOCAL.contains(name) || LOCAL_KINDS.stream().anyMatch(name::startsWith)) {
            return true;
        }
        if (REMOTE.contains(name) || REMOTE_KINDS.stream().anyMatch(name::startsWith)) {
            return false;
        }
        return relay.ip().isEmpty() && relay.name().indexOf('.') < 0;
    }
}
