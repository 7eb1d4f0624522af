package mtsh.store.engine.mapdb;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import mtsh.store.query.NonAsciiCondition;
import mtsh.store.query.TraceRow;

/** The dictionaries of a new segment. They must be whole before the first group is written. */
final class SegmentTexts {
    private final DictionaryWriter states;
    private final DictionaryWriter domains;
    private final DictionaryWriter addresses;
    private final DictionaryWriter names;
    /** By the number of an address the number of its domain, or -1. */
    private final int[] domainOfAddress;

    private SegmentTexts(Set<String> states, Set<String> addresses, Set<String> names) {
        this.states = new DictionaryWriter(Part.STATES, states);
        this.addresses = new DictionaryWriter(Part.ADDRESSES, addresses);
        this.names = new DictionaryWriter(Part.NAMES, names);
        Set<String> distinct = new HashSet<>();
        for (String address : addresses) {
            int at = address.lastIndexOf('@');
            if (at >= 0) {
                distinct.add(address.substring(at + 1));
            }
        }
        domains = new DictionaryWriter(Part.DOMAINS, distinct);
        domainOfAddress = new int[this.addresses.size()];
        int number = 0;
        for (String address : this.addresses.texts()) {
            int at = address.lastIndexOf('@');
            domainOfAddress[number++] = at < 0 ? -1 : domains.number(address.substring(at + 1));
        }
    }

    DictionaryWriter of(Part part) {
        return switch (part) {
            case STATES -> states;
            case DOMAINS -> domains;
            case ADDRESSES -> addresses;
            case NAMES -> names;
            default -> throw new IllegalArgumentException(part + " is no dictionary");
        };
    }

    int domainOfAddress(int address) {
        return domainOfAddress[address];
    }

    /** The numbers of the addresses that compare otherwise than by their characters. */
    int[] unusualAddresses() {
        IntList unusual = new IntList();
        int number = 0;
        for (String address : addresses.texts()) {
            if (!NonAsciiCondition.isPlain(address)) {
                unusual.add(number);
            }
            number++;
        }
        return unusual.toArray();
    }

    Map<Part, SegmentMeta.Texts> write(SegmentSink sink) {
        Map<Part, SegmentMeta.Texts> written = new EnumMap<>(Part.class);
        written.put(Part.STATES, states.write(sink, null));
        written.put(Part.DOMAINS, domains.write(sink, null));
        written.put(Part.ADDRESSES, addresses.write(sink, domains));
        written.put(Part.NAMES, names.write(sink, null));
        return written;
    }

    /** Gathers the texts of rows, or of the segments that are merged. */
    static final class Collector {
        private final Set<String> states = new HashSet<>();
        private final Set<String> addresses = new HashSet<>();
        private final Set<String> names = new HashSet<>();

        void add(TraceRow row) {
            states.add(RowState.of(row).text());
            addresses.add(row.sender());
            addresses.add(row.recipient());
            names.add(row.fromIp());
            names.add(row.toIp());
            names.add(row.serverName());
            names.add(row.lastEnhanced());
            names.add(row.folder());
            names.add(row.nextHop());
        }

        void add(Segment segment) {
            segment.dictionary(Part.STATES).from(0).forEachRemaining(states::add);
            segment.dictionary(Part.ADDRESSES).from(0).forEachRemaining(addresses::add);
            segment.dictionary(Part.NAMES).from(0).forEachRemaining(names::add);
        }

        SegmentTexts texts() {
            return new SegmentTexts(states, addresses, names);
        }
    }
}
