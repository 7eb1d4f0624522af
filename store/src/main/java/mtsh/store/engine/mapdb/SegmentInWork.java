package mtsh.store.engine.mapdb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.FutureTask;

import mtsh.store.life.Life;
import mtsh.store.query.UnparsedLine;

/**
 * A segment that is being written on a thread of its own while the stitching goes on. Its lives are findable all the while; those that
 * are superseded meanwhile are noted, to be killed in the segment when it is there.
 */
final class SegmentInWork {
    private final PendingLives lives;
    private final Set<String> superseded = new HashSet<>();
    private final FutureTask<SegmentEntry> work;

    /** @param lives to write; nobody changes them any more */
    SegmentInWork(Path file, PendingLives lives, List<UnparsedLine> unparsed) {
        this.lives = lives;
        this.work = new FutureTask<>(() ->
                SegmentBuilder.build(file, SegmentEntry.Kind.DATA, lives.all(), lives::keys, SealedRows::of, unparsed));
        Thread thread = new Thread(work, "mtsh-segment");
        thread.setDaemon(true);
        thread.start();
    }

    /** Lives with this key that were not superseded. */
    List<Life> find(String key) {
        List<Life> found = new ArrayList<>();
        for (Life life : lives.find(key)) {
            if (!superseded.contains(life.id())) {
                found.add(life);
            }
        }
        return found;
    }

    void supersede(String lifeId) {
        if (lives.holds(lifeId)) {
            superseded.add(lifeId);
        }
    }

    Set<String> superseded() {
        return superseded;
    }

    /** Waits until it is written; fails as the writing did. */
    SegmentEntry await() {
        return Waiting.forResult(work);
    }
}
