package mtsh.store.life;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tracks that may be joined: they leave memory together. Which of them are one life is decided when they leave. */
final class Group {
    private final List<Track> tracks = new ArrayList<>();
    private final Set<String> stored = new LinkedHashSet<>();
    private List<Stitcher.Finished> lives;
    private long touched;

    void add(Track track) {
        track.group(this);
        tracks.add(track);
        lives = null;
    }

    /** Takes over all that the other has. */
    void absorb(Group other) {
        other.tracks.forEach(this::add);
        stored.addAll(other.stored);
        touched = Math.max(touched, other.touched);
    }

    List<Track> tracks() {
        return tracks;
    }

    int size() {
        return tracks.size();
    }

    int events() {
        int sum = 0;
        for (Track track : tracks) {
            sum += track.size();
        }
        return sum;
    }

    /** Ids of the stored lives whose events were taken back into memory. */
    Set<String> stored() {
        return stored;
    }

    void changed(long now) {
        lives = null;
        touched = now;
    }

    long touched() {
        return touched;
    }

    /** The lives as they stand; the first of them replaces stored lives that are no longer lives of their own. */
    List<Stitcher.Finished> lives() {
        if (lives == null) {
            List<Life> built = LifeAssembler.assemble(tracks);
            Set<String> superseded = new LinkedHashSet<>(stored);
            built.forEach(life -> superseded.remove(life.id()));
            List<Stitcher.Finished> list = new ArrayList<>(built.size());
            for (Life life : built) {
                list.add(new Stitcher.Finished(life, list.isEmpty() ? Set.copyOf(superseded) : Set.of()));
            }
            lives = List.copyOf(list);
        }
        return lives;
    }
}
