package mtsh.store.engine.mapdb;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * A disk that tells of everything just before and just after it is done; who is told may prevent it, or kill the process.
 * Forcing is only told of: it takes time, and the system goes on when a process is killed.
 */
final class WatchedFiles implements StoreFileSystem {
    private final StoreFileSystem disk;
    private final Watch watch;
    private final boolean isForcing;

    /** What is done. */
    enum Act {
        CREATE_FOLDER,
        CREATE,
        WRITE,
        TRUNCATE,
        FORCE,
        RENAME,
        LINK,
        DELETE,
        SYNC_FOLDER,
        LOCK
    }

    /** @param file the one that is changed; for {@code RENAME} and {@code LINK} the new name */
    record Point(Act act, boolean isBefore, Path file) {
        /** The same for all files of a kind: {@code before WRITE segment}. */
        String name() {
            String kind = file.getFileName().toString().replaceAll("-\\d+\\.mtsh", "");
            return (isBefore ? "before " : "after ") + act + " " + (act == Act.SYNC_FOLDER ? "folder" : kind);
        }
    }

    /** Who is told. */
    interface Watch {
        void at(Point point) throws IOException;
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    WatchedFiles(StoreFileSystem disk, Watch watch) {
        this.disk = disk;
        this.watch = watch;
        this.isForcing = !(disk instanceof PlainFiles);
    }

    private <T> T watched(Act act, Path file, Work<T> work) throws IOException {
        watch.at(new Point(act, true, file));
        T result = work.run();
        watch.at(new Point(act, false, file));
        return result;
    }

    private interface Deed {
        void run() throws IOException;
    }

    private void did(Act act, Path file, Deed deed) throws IOException {
        watched(act, file, () -> {
            deed.run();
            return null;
        });
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        did(Act.CREATE_FOLDER, folder, () -> disk.createFolder(folder));
    }

    @Override
    public StoreFile create(Path file) throws IOException {
        return watched(Act.CREATE, file, () -> new Watched(file, disk.create(file)));
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        did(Act.RENAME, to, () -> disk.rename(from, to));
    }

    @Override
    public void link(Path existing, Path second) throws IOException {
        did(Act.LINK, second, () -> disk.link(existing, second));
    }

    @Override
    public void delete(Path file) throws IOException {
        did(Act.DELETE, file, () -> disk.delete(file));
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        did(Act.SYNC_FOLDER, folder, () -> {
            if (isForcing) {
                disk.syncFolder(folder);
            }
        });
    }

    @Override
    public Closeable lock(Path file) throws IOException {
        return watched(Act.LOCK, file, () -> disk.lock(file));
    }

    private final class Watched implements StoreFile {
        private final Path path;
        private final StoreFile file;

        Watched(Path path, StoreFile file) {
            this.path = path;
            this.file = file;
        }

        @Override
        public void write(ByteBuffer bytes, long at) throws IOException {
            did(Act.WRITE, path, () -> file.write(bytes, at));
        }

        @Override
        public void read(ByteBuffer bytes, long at) throws IOException {
            file.read(bytes, at);
        }

        @Override
        public void truncate(long size) throws IOException {
            did(Act.TRUNCATE, path, () -> file.truncate(size));
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public void force() throws IOException {
            did(Act.FORCE, path, () -> {
                if (isForcing) {
                    file.force();
                }
            });
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
