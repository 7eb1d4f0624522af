package mtsh.commands.trace;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import mtsh.language.cmdlet.CommandRuntime;
import mtsh.store.engine.TraceStore;
import mtsh.store.query.AddressCondition;
import mtsh.store.query.Field;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;
import mtsh.store.query.ValueCount;

/**
 * What nearly fits a question without an answer: the same at another time, addresses that differ by a slip of the finger, mail of the same
 * sender to others. Looks at few values and few rows, so that an empty answer stays quick.
 */
final class NearMisses {
    private static final int MOST_VALUES = 2000;
    private static final int SHOWN = 3;
    private static final int SLIPS = 2;

    private final CommandRuntime runtime;
    private final TraceStore store;
    private final List<String> texts = new ArrayList<>();

    NearMisses(CommandRuntime runtime, TraceStore store) {
        this.runtime = runtime;
        this.store = store;
    }

    /** Sentences, each with a blank before it; empty when nothing is near. */
    String text() {
        return texts.isEmpty() ? "" : " " + String.join(" ", texts);
    }

    /** The same question without its bounds in time. */
    NearMisses atOtherTimes(TraceQuery query) {
        if (query.start() == null && query.end() == null) {
            return this;
        }
        TraceRow[] found = new TraceRow[1];
        store.rows(query.between(null, null).startingBehind(null), row -> {
            found[0] = row;
            return false;
        });
        if (found[0] != null) {
            texts.add("At other times there is some: the newest at "
                    + TraceTimes.shown(found[0].received()) + " from " + shown(found[0].sender()) + " to "
                    + shown(found[0].recipient()) + ".");
        }
        return this;
    }

    /** Addresses like these which the store knows, where it does not know these. */
    NearMisses addresses(String[] senders, String[] recipients) {
        similar("sender", Field.SENDER, senders);
        similar("recipient", Field.RECIPIENT, recipients);
        if (!isEmpty(senders) && !isEmpty(recipients)) {
            toOthers(senders);
        }
        return this;
    }

    private static boolean isEmpty(String[] values) {
        return TraceFilter.split(values).isEmpty();
    }

    private void toOthers(String[] senders) {
        TraceRow[] found = new TraceRow[1];
        TraceQuery query =
                TraceQuery.ALL.and(AddressCondition.of(AddressCondition.Party.SENDER, TraceFilter.split(senders)));
        store.rows(query, row -> {
            found[0] = row;
            return false;
        });
        if (found[0] != null) {
            texts.add("The sender's newest message is that of " + TraceTimes.shown(found[0].received()) + " to "
                    + shown(found[0].recipient()) + ".");
        }
    }

    private void similar(String party, Field field, String[] addresses) {
        for (String address : TraceFilter.split(addresses)) {
            if (isPlain(address) && !isKnown(field, address)) {
                Set<String> near = near(field, address.toLowerCase(Locale.ROOT));
                if (!near.isEmpty()) {
                    texts.add("The store has no " + party + " " + shown(address) + ", but "
                            + String.join(
                                    ", ", near.stream().map(NearMisses::shown).toList()) + ".");
                }
            }
        }
    }

    private static boolean isPlain(String address) {
        return address.indexOf('@') > 0 && address.indexOf('*') < 0 && address.indexOf('?') < 0;
    }

    private boolean isKnown(Field field, String address) {
        return store.values(field, address, 1).stream()
                .anyMatch(value -> value.value().equalsIgnoreCase(address));
    }

    /** First of those that begin alike, then of those with the same name in another domain. */
    private Set<String> near(Field field, String address) {
        Set<String> near = new LinkedHashSet<>();
        int at = address.indexOf('@');
        collect(near, field, address.substring(0, at + 1), address, Integer.MAX_VALUE);
        collect(near, field, address.substring(0, Math.min(2, at)), address, SLIPS);
        collect(near, field, address.substring(0, 1), address, SLIPS);
        return near;
    }

    private void collect(Set<String> near, Field field, String prefix, String address, int slips) {
        if (near.size() >= SHOWN) {
            return;
        }
        for (ValueCount value : store.values(field, prefix, MOST_VALUES)) {
            runtime.checkStopped();
            String other = value.value().toLowerCase(Locale.ROOT);
            if (near.size() < SHOWN && !other.equals(address) && distance(other, address, slips) <= slips) {
                near.add(other);
            }
        }
    }

    /** How many letters must be put in, taken out, changed or swapped with the next; above {@code most} any larger number. */
    static int distance(String one, String other, int most) {
        if (most == Integer.MAX_VALUE) {
            return 0;
        }
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] next = new int[other.length() + 1];
            next[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                next[j] = Math.min(Math.min(last[j] + 1, next[j - 1] + 1), last[j - 1] + change);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                next[j] = swapped ? Math.min(next[j], beforeLast[j - 2] + 1) : next[j];
            }
            beforeLast = last;
            last = next;
        }
        return last[other.length()];
    }

    private static String shown(String address) {
        return address.isEmpty() ? "(nobody)" : address;
    }
}
