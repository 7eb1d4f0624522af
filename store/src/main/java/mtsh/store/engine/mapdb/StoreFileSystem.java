package mtsh.store.engine.mapdb;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * All that the store does to the disk. What was written to a file lasts when the file was forced, and what was done to names in a folder
 * when the folder was synced after it; until then a crash of the system may undo it, in whole, in part and in any order. Reading needs
 * none of this.
 */
interface StoreFileSystem {
    /** Makes a folder that only its owner may enter; its parent is there. */
    void createFolder(Path folder) throws IOException;

    /** Makes an empty file that only its owner may read, and opens it; there is none of this name. */
    StoreFile create(Path file) throws IOException;

    /** Gives a file another name, in place of whatever had it: who looks sees the one or the other, whole. */
    void rename(Path from, Path to) throws IOException;

    /** Gives a file a second name, where the system can. */
    void link(Path existing, Path second) throws IOException;

    /** Takes a name away; nothing happens when it is not there. */
    void delete(Path file) throws IOException;

    /** Makes the names in a folder last. */
    void syncFolder(Path folder) throws IOException;

    /** Takes a file's lock, making the file when it is not there; null when somebody else holds it. */
    Closeable lock(Path file) throws IOException;

    /** A file that is being written. */
    interface StoreFile extends AutoCloseable {
        /** Writes all that remains in a buffer. */
        void write(ByteBuffer bytes, long at) throws IOException;

        /** Reads until a buffer is full. */
        void read(ByteBuffer bytes, long at) throws IOException;

        void truncate(long size) throws IOException;

        long size() throws IOException;

        /** Makes what was written last. */
        void force() throws IOException;

        @Override
        void close() throws IOException;
    }
}
