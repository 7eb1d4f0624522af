package mtsh.store.engine.mapdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import mtsh.store.engine.StoreException;
import mtsh.store.life.Life;
import mtsh.store.query.Field;
import mtsh.store.query.TraceRow;
import mtsh.store.query.UnparsedLine;

/**
 * A sealed segment, open for reading. Every block is checked as it is read. It stays readable after its file was deleted. Not safe
 * for threads.
 */
final class Segment {
    private final Path path;
    private final SegmentEntry entry;
    private final BlockCache cache;
    private final BlockCodec codec = new BlockCodec();
    private final RecordFile records;
    private final int number;
    private final Map<Part, Dictionary> dictionaries = new EnumMap<>(Part.class);
    private SegmentMeta meta;
    private RowState[] states;

    private Segment(Path path, SegmentEntry entry, BlockCache cache, RecordFile records) {
        this.path = path;
        this.entry = entry;
        this.cache = cache;
        this.number = cache.number();
        this.records = records;
    }

    /**
     * Opens the file; {@link SegmentGone} when it is not there. Nothing of it is read before it is asked for, so that segments a query
     * has no use for cost next to nothing.
     */
    static Segment open(Path folder, SegmentEntry entry, BlockCache cache) {
        Path path = folder.resolve(entry.name());
        try {
            RecordFile records = RecordFile.open(path);
            if (records.size() != entry.size()) {
                records.close();
                throw damaged(
                        path, new IOException("it has " + records.size() + " bytes and should have " + entry.size()));
            }
            return new Segment(path, entry, cache, records);
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
        return new StoreException(
                StoreException.Kind.DAMAGED,
                "The store file " + path + " is damaged: " + cause.getMessage()
                        + ". Repair-MessageStore drops what is damaged and says which logs bring it back; or move the folder "
                        + path.getParent() + " away and import the logs again. The logs themselves are not touched.",
                cause);
    }

    SegmentEntry entry() {
        return entry;
    }

    /** Read when it is first asked for; what a newer or an older mtsh wrote is refused then. */
    SegmentMeta meta() {
        if (meta == null) {
            byte[] raw = read(() -> codec.open(Part.META.key(0), records.record(SegmentFileWriter.META)));
            meta = SegmentMeta.read(path, raw);
        }
        return meta;
    }

    /** The second of the first event of all its lives. */
    long firstEvent() {
        return meta().totals().firstEvent();
    }

    long lastEvent() {
        return meta().totals().lastEvent();
    }

    Dictionary dictionary(Part part) {
        Dictionary known = dictionaries.get(part);
        if (known != null) {
            return known;
        }
        Dictionary domains = part == Part.ADDRESSES ? dictionary(Part.DOMAINS) : null;
        Dictionary dictionary = new Dictionary(this, part, meta().texts(part), domains);
        dictionaries.put(part, dictionary);
        return dictionary;
    }

    PostingLists postings(Part part) {
        return new PostingLists(this, part, meta().lists(part));
    }

    TermIndex terms() {
        return new TermIndex(this, meta().terms(), meta().totals().pages());
    }

    GroupHead head(int group) {
        return cached(Part.HEADS, group, GroupHead::new);
    }

    /** A subject of a group by its number. */
    String subject(int group, int number) {
        return decode(cached(Part.SUBJECTS, group, Subjects::new), subjects -> subjects.text(number));
    }

    /** The subjects of a group for a search through all of them, which must not push out of the cache what is asked for again. */
    Subjects subjectsInPassing(int group) {
        return decode(block(Part.SUBJECTS, group), Subjects::new);
    }

    /** Of a field that {@link ValueCounts} has. */
    TextCounts counts(Field field) {
        return cached(Part.VALUE_COUNTS, ValueCounts.index(field), TextCounts::new);
    }

    HourCounts hourCounts() {
        return cached(Part.HOUR_COUNTS, 0, HourCounts::read);
    }

    /** What each number of a state means. */
    RowState[] states() {
        if (states == null) {
            List<RowState> all = new ArrayList<>();
            decode(dictionary(Part.STATES), texts -> {
                texts.from(0).forEachRemaining(text -> all.add(RowState.parse(text)));
                return null;
            });
            states = all.toArray(new RowState[0]);
        }
        return states;
    }

    /** When its newest row was received; null when it has none. */
    Instant newestRow() {
        return rowTimes().max(Comparator.naturalOrder()).orElse(null);
    }

    Instant oldestRow() {
        return rowTimes().min(Comparator.naturalOrder()).orElse(null);
    }

    private Stream<Instant> rowTimes() {
        return IntStream.range(0, meta().groups().count()).boxed().flatMap(group -> {
            GroupHead head = head(group);
            return IntStream.range(0, head.rows())
                    .mapToObj(row -> Instant.ofEpochSecond(head.second(row), head.nano(row)));
        });
    }

    /** The row at a place of a group. */
    TraceRow row(int group, int index) {
        return decode(this, segment -> new GroupRows(segment, group).row(index));
    }

    /** For each life of a group its rows, in order. */
    List<List<TraceRow>> rowsOfLives(int group) {
        return decode(this, segment -> new GroupRows(segment, group).ofLives());
    }

    /** What the rows of a page of lives have beside the numbers of the head. */
    RowDetails details(int page) {
        return cached(Part.DETAILS, page, RowDetails::new);
    }

    /** The lives of a group, in order of their ordinals. */
    List<Life> lives(int group) {
        return cached(Part.LIVES, group, raw -> {
            GroupHead head = head(group);
            List<UUID> ids = new ArrayList<>();
            for (int life = 0; life < head.lives(); life++) {
                ids.add(head.id(life));
            }
            return LifeBlock.decode(raw, ids, rowsOfLives(group));
        });
    }

    Life life(int ordinal) {
        int group = meta().groups().ofLife(ordinal);
        return decode(lives(group), list -> list.get(ordinal - meta().groups().firstLife(group)));
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

    /** Whether MapDB, which wrote it, still reads the same records of it. */
    boolean isReadByMapDb() {
        return MapDbComparison.holds(path, records, meta());
    }

    /** What a record holds, checked. */
    byte[] block(Part part, long index) {
        return read(() -> codec.open(part.key(index), sealed(part, index)));
    }

    /** A record as it stands in the file, for another segment. */
    byte[] sealed(Part part, long index) {
        return read(() -> {
            long[] places = meta().records(part);
            if (index < 0 || index >= places.length) {
                throw new IndexOutOfBoundsException("Record " + index + " of " + part + " is missing");
            }
            return records.record(places[(int) index]);
        });
    }

    /** A record made into what it means, or what was made of it before. */
    <T> T cached(Part part, int index, Function<byte[], T> decoder) {
        T known = cache.get(number, part, index);
        if (known != null) {
            return known;
        }
        byte[] raw = block(part, index);
        T decoded = decode(raw, decoder);
        cache.put(number, part, index, decoded, raw.length);
        return decoded;
    }

    private byte[] read(Supplier<byte[]> reading) {
        try {
            return reading.get();
        } catch (IndexOutOfBoundsException | NegativeArraySizeException | UncheckedIOException e) {
            throw damaged(path, e);
        }
    }

    void close() {
        codec.close();
        records.close();
    }

    private <S, T> T decode(S source, Function<S, T> decoder) {
        try {
            return decoder.apply(source);
        } catch (IndexOutOfBoundsException
                | NegativeArraySizeException
                | IllegalArgumentException
                | DateTimeException
                | ArithmeticException e) {
            throw damaged(path, e);
        }
    }
}
