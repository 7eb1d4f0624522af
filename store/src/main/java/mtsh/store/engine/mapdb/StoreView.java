package mtsh.store.engine.mapdb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One generation of a store, open for maintenance to look at. Takes no lock. */
final class StoreView implements AutoCloseable {
    /** How often a manifest may be overtaken while its segments are opened. */
    private static final int ATTEMPTS = 50;

    private final Manifest manifest;
    private final Snapshot snapshot;

    private StoreView(Manifest manifest, Snapshot snapshot) {
        this.manifest = manifest;
        this.snapshot = snapshot;
    }

    static StoreView open(Path folder) {
        SegmentGone gone = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Manifest manifest = new ManifestFile(folder).read();
            try {
                return new StoreView(manifest, Snapshot.open(folder, manifest, null, new BlockCache()));
            } catch (SegmentGone e) {
                gone = e;
            }
        }
        throw Segment.damaged(folder.resolve(gone.getMessage()), new IllegalStateException("it is missing"));
    }

    Manifest manifest() {
        return manifest;
    }

    List<LiveSegment> data() {
        List<LiveSegment> data = new ArrayList<>(snapshot.segments());
        data.removeIf(live -> live.entry().kind() != SegmentEntry.Kind.DATA);
        return data;
    }

    @Override
    public void close() {
        snapshot.close(List.of());
    }
}
