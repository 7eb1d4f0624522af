package mtsh.store.engine.mapdb;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

import mtsh.store.query.Alternatives;
import mtsh.store.query.Wildcard;

/** Alternatives for one address field, and the rows of a segment that may have one of them. */
final class AddressFilter {
    /** A pattern with more matches in a segment than this is answered by reading rows. */
    static final int MOST_VALUES = 64;

    private final Alternatives alternatives;

    AddressFilter(Alternatives alternatives) {
        this.alternatives = alternatives;
    }

    /** Null or empty is a filter that lets everything pass. */
    AddressFilter(List<String> alternatives) {
        this(Alternatives.of(alternatives == null ? List.of() : alternatives));
    }

    boolean isEmpty() {
        return alternatives.exact().isEmpty() && alternatives.patterns().isEmpty();
    }

    boolean matches(String address) {
        return isEmpty() || alternatives.matches(address);
    }

    /** The exact alternatives in lower case, or null when there are patterns. */
    Set<String> onlyExact() {
        return alternatives.patterns().isEmpty() ? alternatives.exact() : null;
    }

    /** The rows that may match, or null when an index cannot say. */
    Postings postings(Segment segment, Part addresses, Part domains) {
        List<Postings> parts = new ArrayList<>();
        for (String address : alternatives.exact()) {
            add(parts, segment, Part.ADDRESSES, addresses, address);
        }
        for (Wildcard pattern : alternatives.patterns()) {
            String domain = pattern.wholeDomain();
            if (!domain.isEmpty()) {
                add(parts, segment, Part.DOMAINS, domains, domain);
            } else if (!expand(parts, segment, addresses, pattern)) {
                return null;
            }
        }
        return Postings.union(parts);
    }

    /** Adds the rows of a text, in every spelling. */
    private static void add(List<Postings> parts, Segment segment, Part dictionary, Part lists, String key) {
        Dictionary texts = segment.dictionary(dictionary);
        int end = texts.end(key, false);
        for (int number = texts.ceiling(key); number < end; number++) {
            parts.add(segment.postings(lists).find(number));
        }
    }

    /** False when too many addresses begin like the pattern, or match it. */
    private static boolean expand(List<Postings> parts, Segment segment, Part lists, Wildcard pattern) {
        String prefix = pattern.prefix();
        if (prefix.isEmpty() || pattern.matches("")) {
            return false;
        }
        Dictionary texts = segment.dictionary(Part.ADDRESSES);
        int number = texts.ceiling(prefix);
        int found = 0;
        for (Iterator<String> all = texts.from(number); all.hasNext(); number++) {
            String text = all.next();
            if (!Dictionary.key(text).startsWith(prefix)) {
                return true;
            }
            if (pattern.matches(text)) {
                parts.add(segment.postings(lists).find(number));
                found++;
            }
            if (found > MOST_VALUES) {
                return false;
            }
        }
        return true;
    }
}
