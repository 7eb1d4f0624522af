package mtsh.store.engine.mapdb;

import java.nio.file.Path;
import java.util.Arrays;

import org.mapdb.DB;
import org.mapdb.DBException;
import org.mapdb.DBMaker;
import org.mapdb.Serializer;
import org.mapdb.Store;

/** Whether MapDB reads of a file what {@link RecordFile} reads of it. */
final class MapDbComparison {
    private MapDbComparison() {}

    /** Whether MapDB opens a segment's file and finds the meta and every record that it names, byte for byte. */
    static boolean holds(Path path, RecordFile file, SegmentMeta meta) {
        try (DB database = DBMaker.fileDB(path.toFile())
                .readOnly()
                .fileMmapEnableIfSupported()
                .fileLockDisable()
                .concurrencyDisable()
                .make()) {
            Store records = database.getStore();
            return isSame(records, file, SegmentFileWriter.META)
                    && meta.parts().stream().allMatch(part -> Arrays.stream(meta.records(part))
                            .allMatch(number -> isSame(records, file, number)));
        } catch (DBException e) {
            return false;
        }
    }

    private static boolean isSame(Store records, RecordFile file, long number) {
        return Arrays.equals(records.get(number, Serializer.BYTE_ARRAY_NOSIZE), file.record(number));
    }
}
