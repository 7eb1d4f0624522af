package mtsh.commands.trace;

import mtsh.store.engine.TraceStore;

/** Keeps the domains that a store shows to be ours, until the store has something new. */
public final class SeenDomains {
    private AcceptedDomains domains;
    private long generation = -1;

    synchronized AcceptedDomains of(TraceStore store) {
        long now = store.statistics().generation();
        if (domains == null || now != generation) {
            domains = AcceptedDomains.seen(store);
            generation = now;
        }
        return domains;
    }
}
