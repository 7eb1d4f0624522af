package mtsh.store.log.exchange;

import java.time.Instant;

/**
 * The column {@code message-info} of rows that end a hop: {@code 2026-10-01T08:00:00.000Z;LSRV=EX1:TOTAL-HUB=1.921|SMR=0.127(...)}.
 * Other rows keep other things there (security flags, the time of the next retry), which are none of these.
 *
 * @param arrived when the message came into the organisation, or null when that is not said
 * @param latency how far the latencies reach
 */
public record MessageInfo(Instant arrived, Latency latency) {
    /** Exchange's words for what latencies are about. */
    public enum Latency {
        None,
        LocalServer,
        EndToEnd
    }

    private static final MessageInfo NOTHING = new MessageInfo(null, Latency.None);

    /** Of any text; what does not look like it tells nothing. */
    public static MessageInfo of(String text) {
        int end = text.indexOf(';');
        String first = end < 0 ? text : text.substring(0, end);
        boolean time = first.length() >= 20 && first.charAt(10) == 'T' && first.endsWith("Z");
        DateText date = time ? DateText.read(first) : null;
        boolean alone = date != null && date.certain() != null;
        String rest = alone ? text.substring(first.length()) : text;
        Latency latency = latency(rest);
        return alone || latency != Latency.None ? new MessageInfo(alone ? date.certain() : null, latency) : NOTHING;
    }

    /** The last server named decides: {@code SRV=} is one of several, {@code LSRV=} the one that writes. */
    private static Latency latency(String servers) {
        Latency latency = Latency.None;
        int start = 0;
        while (start < servers.length()) {
            int end = servers.indexOf(';', start);
            int stop = end < 0 ? servers.length() : end;
            latency = servers.startsWith("LSRV=", start) ? Latency.LocalServer : latency;
            latency = servers.startsWith("SRV=", start) ? Latency.EndToEnd : latency;
            start = stop + 1;
        }
        return latency;
    }
}
