package mtsh.store.log.syslog;

import java.util.Set;

/** Names in a head that are not what usually stands there. */
final class HeadNames {
    private static final Set<String> SEVERITIES =
            Set.of("emerg", "alert", "crit", "err", "error", "warning", "notice", "info", "debug");

    private HeadNames() {}

    /** What a syslog-ng template writes in the host's place ({@code $DATE $PRIORITY $MSG}). */
    static boolean isSeverity(String host) {
        return SEVERITIES.contains(host);
    }

    /** Whether lines with this tag are those of another program, with its own head behind the runtime's. */
    static boolean isContainerRuntime(String tag) {
        return tag.startsWith("docker")
                || tag.equals("podman")
                || tag.equals("conmon")
                || tag.equals("containerd")
                || tag.equals("k3s");
    }
}
