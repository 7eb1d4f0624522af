package mtsh.store.engine.mapdb;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The dictionaries of a new segment. They are written whole before the first group, for groups refer to their numbers. */
abstract class SegmentTexts {
    /** In the order of the file; domains before the addresses that refer to them. */
    static final List<Part> PARTS = List.of(Part.STATES, Part.DOMAINS, Part.ADDRESSES, Part.NAMES);

    private final Map<Part, DictionaryWriter> written = new EnumMap<>(Part.class);

    final Map<Part, SegmentMeta.Texts> write(SegmentSink sink) {
        Map<Part, SegmentMeta.Texts> texts = new EnumMap<>(Part.class);
        for (Part part : PARTS) {
            DictionaryWriter writer = new DictionaryWriter(part, sink);
            written.put(part, writer);
            fill(part, writer);
            texts.put(part, writer.finish());
        }
        return texts;
    }

    /** Gives the writer the texts of a part, in the order of dictionaries. */
    abstract void fill(Part part, DictionaryWriter writer);

    /** The numbers of a row of a life, by the ordinal of each {@link HeadColumn} that has a dictionary. */
    abstract int[] numbers(SealedLife life, int row);

    /** Of what was written. */
    final DictionaryWriter of(Part part) {
        return written.get(part);
    }

    /** The number of an address's domain, or -1. */
    final int domainOfAddress(int address) {
        return written.get(Part.ADDRESSES).domain(address);
    }
}
