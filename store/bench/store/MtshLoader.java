package mtsh.bench.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import mtsh.store.engine.mapdb.MapDbWriter;
import mtsh.store.life.Stitcher;

/** Appends as the importer does, with finished lives. */
final class MtshLoader implements Loader {
    private final MapDbWriter writer;

    MtshLoader(Path folder) {
        this.writer = MapDbWriter.open(folder);
    }

    @Override
    public void add(ReadyLife life) {
        writer.add(new Stitcher.Finished(life.life(), Set.of()));
    }

    @Override
    public void commit() {
        writer.commit(List.of(), List.of(), Map.of());
    }

    @Override
    public void close() {
        writer.settle();
        writer.close();
    }
}
