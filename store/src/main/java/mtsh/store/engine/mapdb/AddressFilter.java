package mtsh.store.engine.mapdb;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

import mtsh.store.query.Alternatives;
import mtsh.store.query.Field;
import mtsh.store.query.ValueCount;
import mtsh.store.query.Wildcard;

/** Alternatives for one address field, and the rows of a segment that may have one of them. */
final class AddressFilter {
    /** A pattern with more matches in a segment than this is answered by reading rows. */
    private static final int MOST_VALUES = 64;

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
    Postings postings(Segment segment, Field field, Part addresses, Part domains) {
        List<Postings> parts = new ArrayList<>();
        for (String address : alternatives.exact()) {
            parts.add(segment.index(addresses).find(Hash.of(address)));
        }
        for (Wildcard pattern : alternatives.patterns()) {
            String domain = pattern.wholeDomain();
            if (!domain.isEmpty()) {
                parts.add(segment.index(domains).find(Hash.of(domain)));
                continue;
            }
            List<Postings> found = expand(segment, field, addresses, pattern);
            if (found == null) {
                return null;
            }
            parts.addAll(found);
        }
        return parts.isEmpty() ? Postings.all(0, 0) : Postings.union(parts);
    }

    private static List<Postings> expand(Segment segment, Field field, Part addresses, Wildcard pattern) {
        List<Postings> found = new ArrayList<>();
        Iterator<ValueCount> values = segment.values(field).startingWith(pattern.prefix());
        if (pattern.matches("")) {
            return null;
        }
        while (values.hasNext()) {
            String value = values.next().value();
            if (!pattern.matches(value)) {
                continue;
            }
            if (found.size() == MOST_VALUES) {
                return null;
            }
            found.add(segment.index(addresses).find(Hash.of(Hash.address(value))));
        }
        return found;
    }
}
