package mtsh.commands;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that moves when the test says so; begins at the moment where {@link MailShell}'s stands. */
public final class SettableClock extends Clock {
    private final Instant[] now;
    private final ZoneId zone;

    public SettableClock() {
        this(new Instant[] {Instant.parse("2026-01-02T03:04:05Z")}, ZoneOffset.UTC);
    }

    private SettableClock(Instant[] now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    public void pass(Duration time) {
        now[0] = now[0].plus(time);
    }

    @Override
    public Instant instant() {
        return now[0];
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock as people elsewhere read it. */
    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(now, other);
    }
}
