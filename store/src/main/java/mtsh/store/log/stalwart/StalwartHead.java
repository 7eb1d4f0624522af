package mtsh.store.log.stalwart;

import java.time.Instant;

import mtsh.store.log.syslog.LineHead;

/** Stalwart's lines hold their time themselves, so there is nothing in front of them but a colour. */
final class StalwartHead implements LineHead {
    @Override
    public boolean read(String text, long lineNumber) {
        return JsonEvents.isOne(text, 0) || TextEvent.isOne(StalwartProgram.withoutColours(text, 0), 0);
    }

    @Override
    public Instant time() {
        return Instant.EPOCH;
    }

    @Override
    public int start() {
        return 0;
    }
}
