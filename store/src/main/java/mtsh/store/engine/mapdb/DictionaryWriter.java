package mtsh.store.engine.mapdb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import mtsh.store.query.NonAsciiCondition;

/**
 * Writes the texts of one kind into a new segment, a page at a time: what was written is no longer held, only what the segment's counts
 * and postings need of it.
 */
final class DictionaryWriter {
    private final Part part;
    private final SegmentSink sink;
    private final List<String> firsts = new ArrayList<>();
    private final List<String> page = new ArrayList<>();
    private final BitSet respelled = new BitSet();
    private final IntList domains = new IntList();
    private final IntList unusual = new IntList();
    private String before;
    private int size;

    DictionaryWriter(Part part, SegmentSink sink) {
        this.part = part;
        this.sink = sink;
    }

    /**
     * The next text, in {@link Dictionary#ORDER}.
     *
     * @param domain the number of an address's domain, or -1 when it has none or the text is no address
     */
    void add(String text, int domain) {
        if (before != null && Dictionary.isSame(before, text)) {
            respelled.set(size);
        }
        if (part == Part.ADDRESSES) {
            domains.add(domain);
            if (!NonAsciiCondition.isPlain(text)) {
                unusual.add(size);
            }
        }
        before = text;
        page.add(text);
        size++;
        if (page.size() == DictionaryPage.TEXTS) {
            closePage();
        }
    }

    SegmentMeta.Texts finish() {
        if (!page.isEmpty()) {
            closePage();
        }
        return new SegmentMeta.Texts(size, firsts);
    }

    private void closePage() {
        int[] ofPage = null;
        if (part == Part.ADDRESSES) {
            ofPage = new int[page.size()];
            Arrays.setAll(ofPage, index -> domains.get(size - page.size() + index));
        }
        firsts.add(Dictionary.key(page.get(0)));
        sink.put(part, firsts.size() - 1L, DictionaryPage.encode(page, ofPage), false);
        page.clear();
    }

    int size() {
        return size;
    }

    /** Whether a text is the one before it but for case. */
    boolean isRespelled(int number) {
        return respelled.get(number);
    }

    /** The number of an address's domain, or -1. */
    int domain(int address) {
        return domains.get(address);
    }

    /** The numbers of the addresses that compare otherwise than by their characters. */
    int[] unusual() {
        return unusual.toArray();
    }
}
