package mtsh.store.engine.mapdb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapdb.DB;
import org.mapdb.DBMaker;
import org.mapdb.Serializer;
import org.mapdb.Store;

/** Files that MapDB writes are read record for record as MapDB reads them. */
class RecordFileTest {
    @TempDir
    Path folder;

    /** The sizes around those at which MapDB goes on to another piece, and a record of many. */
    @Test
    void recordsOfAnySizeAreReadAsMapDbReadsThem() throws IOException {
        int[] sizes = {6, 7, 15, 16, 17, 40_000, 65_519, 65_520, 65_521, 65_535, 65_536, 131_032, 131_040, 3_000_000};
        Path file = folder.resolve("sizes");
        Random random = new Random(5);
        try (DB database = DBMaker.fileDB(file.toFile()).make()) {
            for (int size : sizes) {
                byte[] record = new byte[size];
                random.nextBytes(record);
                database.getStore().put(record, Serializer.BYTE_ARRAY_NOSIZE);
            }
        }
        assertSame(file, sizes.length);
    }

    /** More than the slots of the first two pages of the index. */
    @Test
    void recordsOnFurtherPagesOfTheIndexAreReadAsMapDbReadsThem() throws IOException {
        int count = 270_000;
        Path file = folder.resolve("many");
        try (DB database = DBMaker.fileDB(file.toFile())
                .concurrencyDisable()
                .fileMmapEnable()
                .make()) {
            for (int i = 0; i < count; i++) {
                database.getStore().put(("record " + i).getBytes(), Serializer.BYTE_ARRAY_NOSIZE);
            }
        }
        assertSame(file, count);
    }

    private static void assertSame(Path file, int count) throws IOException {
        RecordFile records = RecordFile.open(file);
        assertEquals(Files.size(file), records.size());
        try (DB database = DBMaker.fileDB(file.toFile()).readOnly().make()) {
            Store store = database.getStore();
            for (long number = SegmentFileWriter.META; number < SegmentFileWriter.META + count; number++) {
                byte[] expected = store.get(number, Serializer.BYTE_ARRAY_NOSIZE);
                assertArrayEquals(expected, records.record(number), "record " + number);
            }
        }
        for (long none : new long[] {-1, 0, SegmentFileWriter.META + count, Integer.MAX_VALUE, Long.MAX_VALUE}) {
            assertThrows(IndexOutOfBoundsException.class, () -> records.record(none), "record " + none);
        }
    }

    @Test
    void aRecordWhosePiecesLeadInACircleHasNoEnd() throws IOException {
        Path file = folder.resolve("circle");
        long slot = 65_520L << 48 | (1L << 20) | 8;
        byte[] bytes = new byte[2 << 20];
        ByteBuffer.wrap(bytes).putLong(32_880, slot).putLong(1 << 20, slot);
        Files.write(file, bytes);
        RecordFile records = RecordFile.open(file);
        IndexOutOfBoundsException e = assertThrows(IndexOutOfBoundsException.class, () -> records.record(1));
        assertEquals("Record 1 has no end", e.getMessage());
    }
}
