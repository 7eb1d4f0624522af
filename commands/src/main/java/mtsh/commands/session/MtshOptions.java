package mtsh.commands.session;

import java.util.List;
import java.util.Locale;

/** What {@code Set-MtshOption} sets beside the session's zone; the cmdlets of message trace read it. */
public final class MtshOptions {
    private boolean exchangeLimits;
    private List<String> acceptedDomains = List.of();

    /** Whether the limits of Exchange Online hold: how far back, how many rows, how often. */
    public boolean exchangeLimits() {
        return exchangeLimits;
    }

    public void exchangeLimits(boolean value) {
        exchangeLimits = value;
    }

    /** The domains that are ours, in lower case; empty when nobody told, and the store is to show them. */
    public List<String> acceptedDomains() {
        return acceptedDomains;
    }

    public void acceptedDomains(List<String> domains) {
        acceptedDomains = domains.stream()
                .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                .filter(domain -> !domain.isEmpty())
                .toList();
    }
}
