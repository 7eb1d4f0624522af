package mtsh.store.life;

import java.util.List;

/**
 * The lives that are already stored. What {@link Stitcher#drainFinished} gave out must be found here from then on, committed or not;
 * lives that the Stitcher still holds need not be.
 */
public interface LifeLookup {
    /** Nothing is stored: the Stitcher need not ask. */
    LifeLookup NONE = new LifeLookup() {
        @Override
        public List<Life> find(String key) {
            return List.of();
        }

        @Override
        public boolean isEmpty() {
            return true;
        }
    };

    /** Stored lives that have this among their {@link LifeKeys}; a few too many do no harm. */
    List<Life> find(String key);

    boolean isEmpty();
}
