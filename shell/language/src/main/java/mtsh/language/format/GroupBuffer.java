package mtsh.language.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Holds the packets of a group back until its columns can be measured: for {@code -AutoSize} until the group ends, for tables without
 * widths for a moment only, so that slow output still appears.
 */
final class GroupBuffer {
    private static final long MOMENT_NANOS = 300_000_000L;

    private final LongSupplier nanoTime;
    private final List<Packet> held = new ArrayList<>();
    private boolean untilGroupEnd;
    private boolean holding;
    private long since;

    GroupBuffer(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Whether groups are held to their end, whatever time it takes. */
    void untilGroupEnd(boolean yes) {
        untilGroupEnd = yes;
    }

    /** Takes a packet; gives what may be printed now, which is nothing while a group is held. */
    List<Packet> add(Packet packet) {
        if (!holding) {
            if (packet instanceof Packet.GroupStart) {
                holding = true;
                since = untilGroupEnd ? 0 : nanoTime.getAsLong();
                held.add(packet);
                return List.of();
            }
            return List.of(packet);
        }
        held.add(packet);
        boolean late = !untilGroupEnd && nanoTime.getAsLong() - since > MOMENT_NANOS;
        return packet instanceof Packet.GroupEnd || late ? drain() : List.of();
    }

    List<Packet> drain() {
        holding = false;
        List<Packet> all = List.copyOf(held);
        held.clear();
        return all;
    }
}
