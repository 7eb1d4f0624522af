package mtsh.store.log;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Gathers what readers of one source observed; an observation that was not made is absent. */
public final class Observations {
    private final Map<Observed, Long> made = new EnumMap<>(Observed.class);

    public Observations add(Observed what, long value) {
        made.merge(what, value, what::joined);
        return this;
    }

    /** Counts that are zero say nothing, and are not added. */
    public Observations count(Observed what, long number) {
        return number == 0 ? this : add(what, number);
    }

    public Observations addAll(Map<Observed, Long> others) {
        others.forEach(this::add);
        return this;
    }

    public Map<Observed, Long> made() {
        return Collections.unmodifiableMap(new EnumMap<>(made));
    }

    /** As short text; empty when there are none. */
    public static String text(Map<Observed, Long> observations) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(observations).forEach((what, value) -> text.append(text.isEmpty() ? "" : ",")
                .append(what.name())
                .append('=')
                .append(value));
        return text.toString();
    }

    /** Reads what {@link #text} wrote, also when a newer version wrote it and knows kinds that this one does not. */
    public static Map<Observed, Long> parse(String text) {
        Observations read = new Observations();
        for (String part : text.split(",")) {
            int equal = part.indexOf('=');
            Observed what = equal < 0 ? null : named(part.substring(0, equal));
            if (what != null) {
                read.add(what, Long.parseLong(part.substring(equal + 1)));
            }
        }
        return read.made();
    }

    private static Observed named(String name) {
        for (Observed each : Observed.values()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }
}
