package mtsh.store.life;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The lives that are already stored. What {@link Stitcher#drainFinished} gave out must be found here from then on, committed or not;
 * lives that the Stitcher still holds need not be.
 */
public interface LifeLookup {
    /** Further away than this a queue id means another message, unless it was {@linkplain Custody kept}: longer than mail waits in a queue, and a transfer. */
    Duration REACH = LegSplitter.LIFETIME.plusDays(1);

    /** Nothing is stored: the Stitcher need not ask. */
    LifeLookup NONE = new LifeLookup() {
        @Override
        public List<Life> find(String key, Instant around) {
            return List.of();
        }

        @Override
        public boolean isEmpty() {
            return true;
        }
    };

    /**
     * Stored lives that have this among their {@link LifeKeys} and an event within {@link #REACH} of a moment, or at any time when
     * that is null. A few too many do no harm.
     */
    List<Life> find(String key, Instant around);

    boolean isEmpty();
}
