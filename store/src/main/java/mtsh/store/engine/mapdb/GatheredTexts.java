package mtsh.store.engine.mapdb;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import mtsh.store.query.TraceRow;

/** The texts of rows that are in memory. */
final class GatheredTexts extends SegmentTexts {
    private final Map<Part, List<String>> texts = new EnumMap<>(Part.class);
    private final Map<Part, Map<String, Integer>> numbers = new EnumMap<>(Part.class);

    private GatheredTexts(Set<String> states, Set<String> addresses, Set<String> names) {
        Set<String> domains = new HashSet<>();
        for (String address : addresses) {
            int at = address.lastIndexOf('@');
            if (at >= 0) {
                domains.add(address.substring(at + 1));
            }
        }
        number(Part.STATES, states);
        number(Part.DOMAINS, domains);
        number(Part.ADDRESSES, addresses);
        number(Part.NAMES, names);
    }

    private void number(Part part, Set<String> distinct) {
        List<String> inOrder = new ArrayList<>(distinct);
        inOrder.sort(Dictionary.ORDER);
        Map<String, Integer> ofPart = new HashMap<>(inOrder.size() * 4 / 3 + 1);
        for (int i = 0; i < inOrder.size(); i++) {
            ofPart.put(inOrder.get(i), i);
        }
        texts.put(part, inOrder);
        numbers.put(part, ofPart);
    }

    @Override
    void fill(Part part, DictionaryWriter writer) {
        Map<String, Integer> domains = numbers.get(Part.DOMAINS);
        for (String text : texts.get(part)) {
            int at = part == Part.ADDRESSES ? text.lastIndexOf('@') : -1;
            writer.add(text, at < 0 ? -1 : domains.get(text.substring(at + 1)));
        }
    }

    @Override
    int[] numbers(SealedLife life, int row) {
        TraceRow texts = life.rows().get(row);
        int[] found = new int[HeadColumn.values().length];
        set(found, HeadColumn.STATE, RowState.of(texts).text());
        set(found, HeadColumn.SENDER, texts.sender());
        set(found, HeadColumn.RECIPIENT, texts.recipient());
        set(found, HeadColumn.FROM_IP, texts.fromIp());
        set(found, HeadColumn.TO_IP, texts.toIp());
        set(found, HeadColumn.SERVER, texts.serverName());
        set(found, HeadColumn.ENHANCED, texts.lastEnhanced());
        set(found, HeadColumn.FOLDER, texts.folder());
        set(found, HeadColumn.NEXT_HOP, texts.nextHop());
        return found;
    }

    private void set(int[] found, HeadColumn column, String text) {
        found[column.ordinal()] = numbers.get(column.dictionary()).get(text);
    }

    /** Gathers the texts of rows. */
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

        GatheredTexts texts() {
            return new GatheredTexts(states, addresses, names);
        }
    }
}
