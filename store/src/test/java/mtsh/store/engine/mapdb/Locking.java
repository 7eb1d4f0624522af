package mtsh.store.engine.mapdb;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** A disk whose locks do as they are told. */
final class Locking implements StoreFileSystem {
    private final StoreFileSystem disk = new PlainFiles();
    private final Attempt attempt;

    /** What taking a lock comes to. */
    interface Attempt {
        Closeable run() throws IOException;
    }

    Locking(Attempt attempt) {
        this.attempt = attempt;
    }

    @Override
    public Closeable lock(Path file) throws IOException {
        return attempt.run();
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        disk.createFolder(folder);
    }

    @Override
    public StoreFile create(Path file) throws IOException {
        return disk.create(file);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        disk.rename(from, to);
    }

    @Override
    public void link(Path existing, Path second) throws IOException {
        disk.link(existing, second);
    }

    @Override
    public void delete(Path file) throws IOException {
        disk.delete(file);
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        disk.syncFolder(folder);
    }
}
