package mtsh.store.engine.mapdb;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

import mtsh.store.query.TraceRow;
import mtsh.store.query.UnparsedLine;

/**
 * Builds one segment file: first the dictionaries, then groups of lives, the newest first, then lines that were not understood, then
 * {@link #finish}. Groups go to the file as they fill; only postings, terms and counts are gathered in memory: 8 bytes a row, as many a term or less, and some 40 a
 * text.
 */
final class SegmentWriter implements AutoCloseable {
    /** A group is closed when it has this many events, or half as many lives or rows. */
    static final int EVENTS = 1024;

    private static final int UNPARSED_LINES = 512;

    private final SegmentFileWriter file;
    private final SegmentTexts texts;
    private final Map<Part, SegmentMeta.Texts> dictionaries;
    /** By row the number of its address. */
    private final IntList senders = new IntList();

    private final IntList recipients = new IntList();
    private final TermWriter terms = new TermWriter();
    private final ValueCounts valueCounts;
    private final HourCounts hourCounts;
    private final ColumnPool columns = new ColumnPool();
    private final Groups.Writer groups = new Groups.Writer();
    private final List<SealedLife> group = new ArrayList<>();
    private final List<UnparsedLine> unparsedBlock = new ArrayList<>();
    private long events;
    private int eventsInGroup;
    private int rowsInGroup;
    private int unparsedBlocks;
    private Instant newest;
    private Instant oldest;

    SegmentWriter(Path path, SegmentTexts texts) {
        this.file = new SegmentFileWriter(path);
        this.texts = texts;
        this.dictionaries = texts.write(file);
        valueCounts = new ValueCounts(texts);
        hourCounts = new HourCounts(texts.of(Part.STATES).size());
    }

    /** Adds the next life, in {@link SealedLife#ORDER}. */
    void life(SealedLife sealedLife) {
        group.add(sealedLife);
        eventsInGroup += (int) Snapshot.events(sealedLife.life());
        rowsInGroup += sealedLife.rows().size();
        if (eventsInGroup >= EVENTS || group.size() >= EVENTS / 2 || rowsInGroup >= EVENTS / 2) {
            closeGroup();
        }
    }

    /** Ends the group that is being filled, so that a whole one can follow. */
    void closeGroup() {
        if (group.isEmpty()) {
            return;
        }
        GroupWriter encoded = new GroupWriter(group, texts);
        int index = groups.totals().groups();
        file.put(Part.HEADS, index, encoded.head(), false);
        file.put(Part.SUBJECTS, index, encoded.subjects(), true);
        pages(Part.DETAILS, encoded.details(columns));
        file.put(Part.LIVES, index, encoded.lives(columns), true);
        terms();
        encoded.rows().forEach(this::seen);
        rows(encoded.numbers(), encoded.rows().size());
        events += eventsInGroup;
        groups.add(group.size(), encoded.rows().size(), encoded.zone(eventsInGroup));
        group.clear();
        eventsInGroup = 0;
        rowsInGroup = 0;
    }

    private void pages(Part part, List<ByteWriter> pages) {
        for (int i = 0; i < pages.size(); i++) {
            file.put(part, groups.totals().pages() + i, pages.get(i), true);
        }
    }

    private void terms() {
        for (int i = 0; i < group.size(); i++) {
            int page = groups.totals().pages() + i / RowDetails.LIVES;
            Terms.of(group.get(i), (hash, text) -> terms.add(hash, page));
        }
    }

    private void seen(TraceRow row) {
        seen(row.received());
    }

    private void seen(Instant received) {
        newest = newest == null || received.isAfter(newest) ? received : newest;
        oldest = oldest == null || received.isBefore(oldest) ? received : oldest;
    }

    /** Adds a group of another segment as it is. Its numbers are those of this segment already. */
    void copy(GroupCopy copy) {
        closeGroup();
        int index = groups.totals().groups();
        file.put(Part.HEADS, index, GroupHead.encode(copy.lives(), copy.rows(), copy.numbers(), copy.ids()), false);
        for (Part part : GroupCopy.GROUPS) {
            file.copy(part, index, copy.group(), copy.sealedGroup(part));
        }
        for (Part part : GroupCopy.PAGES) {
            for (int page = 0; page < Groups.pages(copy.lives()); page++) {
                file.copy(part, groups.totals().pages() + page, copy.firstPage() + page, copy.sealedPage(part, page));
            }
        }
        for (int row = 0; row < copy.rows(); row++) {
            seen(Instant.ofEpochSecond(
                    copy.numbers()[HeadColumn.SECOND.ordinal()][row], copy.numbers()[HeadColumn.NANO.ordinal()][row]));
        }
        rows(copy.numbers(), copy.rows());
        events += copy.zone().events();
        groups.add(copy.lives(), copy.rows(), copy.zone());
    }

    /** The number of the first page of the next group. */
    int pages() {
        return groups.totals().pages();
    }

    /** Terms of groups that were {@linkplain #copy copied}, with the pages they are in here; asked for when all is finished. */
    void terms(Pairs sorted) {
        terms.add(sorted);
    }

    private void rows(long[][] numbers, int count) {
        for (int row = 0; row < count; row++) {
            senders.add((int) numbers[HeadColumn.SENDER.ordinal()][row]);
            recipients.add((int) numbers[HeadColumn.RECIPIENT.ordinal()][row]);
            valueCounts.add(numbers, row);
            hourCounts.add(numbers[HeadColumn.SECOND.ordinal()][row], (int) numbers[HeadColumn.STATE.ordinal()][row]);
        }
    }

    void unparsed(UnparsedLine line) {
        closeGroup();
        unparsedBlock.add(line);
        if (unparsedBlock.size() == UNPARSED_LINES) {
            closeUnparsedBlock();
        }
    }

    /** Writes the rest and makes it lasting. */
    SegmentEntry finish(SegmentEntry.Kind kind) {
        closeGroup();
        closeUnparsedBlock();
        Map<Part, SegmentMeta.Lists> lists = postings();
        long[] directory = terms.write(file, groups.totals().pages());
        valueCounts.write(file);
        file.put(Part.HOUR_COUNTS, 0, hourCounts.write(), true);
        ByteWriter meta = SegmentMeta.write(
                events,
                groups,
                file.places(),
                dictionaries,
                lists,
                directory,
                texts.of(Part.ADDRESSES).unusual());
        SegmentFileWriter.Result result = file.finish(meta);
        return new SegmentEntry(
                result.name(),
                kind,
                groups.totals().rows(),
                groups.totals().lives(),
                events,
                oldest,
                newest,
                result.size(),
                result.crc(),
                Dead.NONE);
    }

    private Map<Part, SegmentMeta.Lists> postings() {
        Map<Part, SegmentMeta.Lists> lists = new EnumMap<>(Part.class);
        int addresses = texts.of(Part.ADDRESSES).size();
        int domains = texts.of(Part.DOMAINS).size();
        postings(lists, Part.SENDERS, addresses, senders::get);
        postings(lists, Part.RECIPIENTS, addresses, recipients::get);
        postings(lists, Part.SENDER_DOMAINS, domains, row -> texts.domainOfAddress(senders.get(row)));
        postings(lists, Part.RECIPIENT_DOMAINS, domains, row -> texts.domainOfAddress(recipients.get(row)));
        return lists;
    }

    private void postings(Map<Part, SegmentMeta.Lists> lists, Part part, int size, IntUnaryOperator numbers) {
        lists.put(part, PostingsWriter.write(part, file, size, groups.totals().rows(), numbers));
    }

    /** Gives up what was not finished, and deletes the file. */
    @Override
    public void close() {
        file.close();
    }

    private void closeUnparsedBlock() {
        if (unparsedBlock.isEmpty()) {
            return;
        }
        file.put(Part.UNPARSED, unparsedBlocks++, UnparsedBlock.encode(unparsedBlock), true);
        unparsedBlock.clear();
    }
}
