package mtsh.store.engine.mapdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.mapdb.BTreeMap;
import org.mapdb.DB;
import org.mapdb.DBException;
import org.mapdb.DBMaker;
import org.mapdb.Serializer;

import mtsh.store.engine.StoreException;
import mtsh.store.life.Life;
import mtsh.store.query.Field;
import mtsh.store.query.UnparsedLine;

/**
 * A sealed segment, open for reading. Every block is checked as it is read. It stays readable after its file was deleted. Not safe
 * for threads.
 */
final class Segment implements BlockSource {
    private final Path path;
    private final SegmentEntry entry;
    private final BlockCache cache;
    private final BlockCodec codec = new BlockCodec();
    private final DB database;
    private final BTreeMap<Long, byte[]> blocks;
    private final SegmentMeta meta;
    private final SegmentMeta.LifeZone time;
    private final Map<Part, Index> indexes = new EnumMap<>(Part.class);

    private Segment(Path path, SegmentEntry entry, BlockCache cache, DB database, BTreeMap<Long, byte[]> blocks) {
        this.path = path;
        this.entry = entry;
        this.cache = cache;
        this.database = database;
        this.blocks = blocks;
        byte[] raw = block(Part.META, 0);
        int version = decode(raw, SegmentMeta::version);
        if (version > SegmentMeta.VERSION) {
            throw ManifestFile.newer(path, version, SegmentMeta.VERSION);
        }
        this.meta = decode(raw, SegmentMeta::read);
        this.time = meta.time();
    }

    /** When the first and the last event of all its lives happened. */
    SegmentMeta.LifeZone time() {
        return time;
    }

    /** Opens the file; {@link SegmentGone} when it is not there. */
    static Segment open(Path folder, SegmentEntry entry, BlockCache cache) {
        Path path = folder.resolve(entry.name());
        checkSize(path, entry);
        DB database = null;
        try {
            database = DBMaker.fileDB(path.toFile())
                    .readOnly()
                    .fileMmapEnableIfSupported()
                    .fileLockDisable()
                    .concurrencyDisable()
                    .make();
            BTreeMap<Long, byte[]> blocks = database.treeMap(
                            SegmentFileWriter.MAP, Serializer.LONG, Serializer.BYTE_ARRAY)
                    .valuesOutsideNodesEnable()
                    .open();
            return new Segment(path, entry, cache, database, blocks);
        } catch (StoreException e) {
            close(database);
            throw e;
        } catch (RuntimeException | InternalError e) {
            close(database);
            if (!Files.exists(path)) {
                throw new SegmentGone(entry.name());
            }
            throw damaged(path, e);
        }
    }

    private static void checkSize(Path path, SegmentEntry entry) {
        try {
            long size = Files.size(path);
            if (size != entry.size()) {
                throw damaged(path, new IOException("it has " + size + " bytes and should have " + entry.size()));
            }
        } catch (NoSuchFileException e) {
            throw new SegmentGone(entry.name());
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Kind.NOT_ACCESSIBLE,
                    "The store file " + path + " cannot be read: " + e.getMessage() + ". Check that you may read it.",
                    e);
        }
    }

    static StoreException damaged(Path path, Throwable cause) {
        // MapDB's own advice is for whoever wrote the file with it; bypassing its checks would show wrong rows.
        String why = cause instanceof DBException ? "it does not read as it was written" : cause.getMessage();
        return new StoreException(
                StoreException.Kind.DAMAGED,
                "The store file " + path + " is damaged: " + why + ". Move the folder "
                        + path.getParent()
                        + " away and import the logs again (Get-MailLogSource lists them); the logs themselves are not touched.",
                cause);
    }

    SegmentEntry entry() {
        return entry;
    }

    SegmentMeta meta() {
        return meta;
    }

    Index index(Part part) {
        return indexes.computeIfAbsent(
                part, wanted -> new Index(this, wanted, meta.indexes().getOrDefault(wanted, new long[0])));
    }

    Values values(Field field) {
        return new Values(this, field, meta.values().getOrDefault(field, List.of()));
    }

    KeyFilter filter() {
        return decode(block(Part.FILTER, 0), KeyFilter::read);
    }

    RowBlock.Entry row(int ordinal) {
        int block = ordinal / RowBlock.ROWS;
        List<RowBlock.Entry> rows =
                cache.get(entry.name(), Part.ROWS, block, () -> decode(block(Part.ROWS, block), RowBlock::decode));
        return decode(rows, list -> list.get(ordinal % RowBlock.ROWS));
    }

    /** The lives of one block, in order of their ordinals. */
    List<Life> lives(int block) {
        return cache.get(entry.name(), Part.LIVES, block, () -> decode(block(Part.LIVES, block), LifeBlock::decode));
    }

    Life life(int ordinal) {
        int block = blockOfLife(ordinal);
        int first = meta.lifeZones().get(block).firstLife();
        return decode(lives(block), list -> list.get(ordinal - first));
    }

    /** When the events of the block with this life happened. */
    SegmentMeta.LifeZone zoneOfLife(int ordinal) {
        return meta.lifeZones().get(blockOfLife(ordinal));
    }

    int blockOfLife(int ordinal) {
        int low = 0;
        int high = meta.lifeZones().size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (meta.lifeZones().get(middle).firstLife() <= ordinal) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    List<UnparsedLine> unparsed(int block) {
        return decode(block(Part.UNPARSED, block), UnparsedBlock::decode);
    }

    /** Reads the file whole and compares it with the checksum that the manifest has of it. */
    void verify() {
        try {
            if (StoreFiles.crc(path) != entry.crc()) {
                throw damaged(path, new IOException("its checksum is wrong"));
            }
        } catch (IOException e) {
            throw damaged(path, e);
        }
    }

    @Override
    public byte[] block(Part part, long index) {
        long key = part.key(index);
        try {
            byte[] value = blocks.get(key);
            if (value == null) {
                throw new IndexOutOfBoundsException("Block " + index + " of " + part + " is missing");
            }
            return codec.open(key, value);
        } catch (IndexOutOfBoundsException | DBException | InternalError | AssertionError e) {
            throw damaged(path, e);
        }
    }

    void close() {
        codec.close();
        close(database);
    }

    private static void close(DB database) {
        if (database != null) {
            database.close();
        }
    }

    private <S, T> T decode(S source, Function<S, T> decoder) {
        try {
            return decoder.apply(source);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw damaged(path, e);
        }
    }
}
