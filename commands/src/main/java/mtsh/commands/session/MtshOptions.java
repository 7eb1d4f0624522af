package mtsh.commands.session;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What {@code Set-MtshOption} sets beside the session's zone; the cmdlets of message trace read it. */
public final class MtshOptions {
    private final Consumer<ZoneId> onZone;
    private boolean exchangeLimits;
    private List<String> acceptedDomains = List.of();
    private Path directoryFile;
    private Path outbox;

    /** {@code onZone} hears of the zone that the user wants to see times in; null is UTC. */
    public MtshOptions(Consumer<ZoneId> onZone) {
        this.onZone = onZone;
    }

    /** The zone was chosen: tables of messages show their times in it and name it. */
    void zoneChosen(ZoneId zone) {
        onZone.accept(zone.getId().equals("UTC") || zone.equals(ZoneOffset.UTC) ? null : zone);
    }

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

    /** The file that says who the mailboxes and groups are; null when nobody named one. */
    public Path directoryFile() {
        return directoryFile;
    }

    public void directoryFile(Path file) {
        directoryFile = file;
    }

    /** The folder that mail of scripts is written to; null for the one in the user's home. */
    public Path outbox() {
        return outbox;
    }

    public void outbox(Path folder) {
        outbox = folder;
    }

    public void acceptedDomains(List<String> domains) {
        acceptedDomains = domains.stream()
                .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                .filter(domain -> !domain.isEmpty())
                .toList();
    }
}
