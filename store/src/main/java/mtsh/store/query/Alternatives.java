package mtsh.store.query;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an address or a name may be: exact ones and patterns with {@code *}, {@code %} and {@code ?}, all without regard to case.
 * {@code @example.com} means each address of the domain, as {@code *@example.com} does.
 *
 * @param exact in lower case, as the indexes of a store have them
 */
public record Alternatives(Set<String> exact, Set<Wildcard> patterns) {
    public Alternatives {
        exact = Set.copyOf(exact);
        patterns = Set.copyOf(patterns);
    }

    public static Alternatives of(List<String> values) {
        Set<String> exact = new HashSet<>();
        Set<Wildcard> patterns = new LinkedHashSet<>();
        for (String value : values) {
            boolean isDomain = value.length() > 1 && value.charAt(0) == '@';
            String whole = isDomain ? "*" + value : value;
            if (Wildcard.isWild(whole)) {
                patterns.add(Wildcard.ofAddress(whole));
            } else {
                exact.add(lower(whole));
            }
        }
        return new Alternatives(exact, patterns);
    }

    public static Alternatives of(String... values) {
        return of(List.of(values));
    }

    /** Values in which nothing stands for anything else. */
    public static Alternatives exactly(Collection<String> values) {
        return new Alternatives(values.stream().map(Alternatives::lower).collect(Collectors.toSet()), Set.of());
    }

    /** The form that exact ones are compared in. */
    static String lower(String value) {
        return value.toLowerCase(Locale.ROOT);
    }

    public boolean matches(String value) {
        if (!exact.isEmpty() && exact.contains(lower(value))) {
            return true;
        }
        for (Wildcard pattern : patterns) {
            if (pattern.matches(value)) {
                return true;
            }
        }
        return false;
    }
}
