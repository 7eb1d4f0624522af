package mtsh.store.engine.mapdb;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the records of a MapDB file ({@code StoreDirect} of MapDB 3) by their numbers, without MapDB: nothing is read to open a file, where
 * MapDB loads some hundred classes and maps each MiB for itself. A record's slot in the index has its size, its place and a flag; with the
 * flag set what lies there begins with the slot of the next piece. Slots follow each other on the first page, and on further pages that
 * are chained. What a slot leads to is checked by whoever reads the record ({@link BlockCodec}); here only that it lies in the file.
 *
 * <p>It reads and does not map: around a place of mapped memory that is not in memory yet Linux reads as much as it reads ahead of somebody
 * who reads on, megabytes on some disks, and a query goes to a hundred places. It is no {@code FileChannel} because that closes when its
 * thread is interrupted. It stays readable after its file was deleted, until it is closed. Not safe for threads.
 */
final class RecordFile implements Closeable {
    private static final int PAGE_SIZE = 1 << 20;
    private static final long FIRST_PAGE_LINK = 32_864;
    private static final long FIRST_SLOT = FIRST_PAGE_LINK + 16;
    private static final long SLOTS_ON_FIRST_PAGE = (PAGE_SIZE - FIRST_SLOT) / Long.BYTES;
    private static final long PAGE_LINK = 8;
    private static final long PAGE_SLOT = 16;
    private static final long SLOTS_ON_PAGE = (PAGE_SIZE - PAGE_SLOT) / Long.BYTES;
    /** The low bits of a link to a page are its checksum. */
    private static final long PAGE_OFFSET = 0x0000_FFFF_FFFF_0000L;

    private static final long OFFSET = 0x0000_FFFF_FFFF_FFF0L;
    private static final long HAS_NEXT = 8;
    private static final int SIZE_SHIFT = 48;
    /** Greater sizes say that there is no record. */
    private static final int MOST_SIZE = 65_520;

    /** Slots are read by so much, because those of records that are read together lie together. */
    private static final int STRETCH = 4_096;

    private final RandomAccessFile file;
    private final long size;
    private final ByteBuffer stretch = ByteBuffer.allocate(STRETCH);
    private long stretchBegin = -1;

    private RecordFile(RandomAccessFile file, long size) {
        this.file = file;
        this.size = size;
    }

    static RecordFile open(Path path) throws IOException {
        try {
            RandomAccessFile file = new RandomAccessFile(path.toFile(), "r");
            return new RecordFile(file, file.length());
        } catch (IOException e) {
            throw Files.exists(path) ? e : new NoSuchFileException(path.toString());
        }
    }

    long size() {
        return size;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException unimportant) {
            // Nothing was written.
        }
    }

    /**
     * A record as it was put; {@link IndexOutOfBoundsException} when there is none, or none that lies in the file, and
     * {@link UncheckedIOException} when the disk does not give it.
     */
    byte[] record(long number) {
        long slot = slot(number);
        if (!hasNext(slot)) {
            return bytes(slot & OFFSET, size(number, slot));
        }
        List<byte[]> pieces = new ArrayList<>();
        long length = 0;
        while (true) {
            byte[] piece = bytes(slot & OFFSET, size(number, slot));
            pieces.add(piece);
            int head = hasNext(slot) ? Long.BYTES : 0;
            length += piece.length - head;
            if (length > size || length > BlockCodec.MOST) {
                throw new IndexOutOfBoundsException("Record " + number + " has no end");
            }
            if (head == 0) {
                return joined(pieces, (int) length);
            }
            slot = ByteBuffer.wrap(piece).getLong();
        }
    }

    private static byte[] joined(List<byte[]> pieces, int length) {
        byte[] record = new byte[length];
        int at = 0;
        for (int i = 0; i < pieces.size(); i++) {
            int head = i < pieces.size() - 1 ? Long.BYTES : 0;
            int count = pieces.get(i).length - head;
            System.arraycopy(pieces.get(i), head, record, at, count);
            at += count;
        }
        return record;
    }

    private static boolean hasNext(long slot) {
        return (slot & HAS_NEXT) != 0;
    }

    private static int size(long number, long slot) {
        int size = (int) (slot >>> SIZE_SHIFT);
        if (size <= Long.BYTES && hasNext(slot) || size == 0 || size > MOST_SIZE) {
            throw new IndexOutOfBoundsException("Record " + number + " is missing");
        }
        return size;
    }

    /** The slot of a record; the first record is 1. */
    private long slot(long number) {
        if (number < 1 || number > size / Long.BYTES) {
            throw new IndexOutOfBoundsException("Record " + number + " is missing");
        }
        long index = number - 1;
        if (index < SLOTS_ON_FIRST_PAGE) {
            return number(FIRST_SLOT + index * Long.BYTES);
        }
        index -= SLOTS_ON_FIRST_PAGE;
        long page = page(FIRST_PAGE_LINK);
        for (; index >= SLOTS_ON_PAGE; index -= SLOTS_ON_PAGE) {
            page = page(page + PAGE_LINK);
        }
        return number(page + PAGE_SLOT + index * Long.BYTES);
    }

    private long page(long link) {
        long page = number(link) & PAGE_OFFSET;
        if (page == 0) {
            throw new IndexOutOfBoundsException("The index of records ends early");
        }
        return page;
    }

    private long number(long offset) {
        long begin = offset - offset % STRETCH;
        if (begin != stretchBegin) {
            int count = (int) Math.min(STRETCH, Math.max(Long.BYTES, size - begin));
            stretchBegin = -1;
            stretch.put(0, bytes(begin, count));
            stretchBegin = begin;
        }
        return stretch.getLong((int) (offset - begin));
    }

    private byte[] bytes(long offset, int count) {
        if (offset < 0 || offset > size - count) {
            throw new IndexOutOfBoundsException("The file has no " + count + " bytes at " + offset);
        }
        byte[] bytes = new byte[count];
        try {
            file.seek(offset);
            file.readFully(bytes);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
