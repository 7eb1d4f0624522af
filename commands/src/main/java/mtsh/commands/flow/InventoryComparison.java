package mtsh.commands.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import mtsh.commands.ViewText;
import mtsh.language.value.PSObject;

/**
 * Two inventories of senders, one of them saved earlier. How many messages there were says nothing about who sends, so that only
 * names, domains and encryption can change.
 */
final class InventoryComparison {
    static final String TYPE = "Mtsh.SubmitterChange";
    static final String CHANGE = "Change";
    static final String CHANGES = "Changes";

    private static final List<String> FACTS = List.of("ClientName", "Helo", "SenderDomains", "Tls");

    /** The property that every saved inventory has. */
    private static final String IDENTITY = "ClientIP";

    private final Map<String, PSObject> saved = new LinkedHashMap<>();

    /** False when the object is none of an inventory. */
    boolean add(Object object) {
        if (!(object instanceof PSObject one) || one.member(IDENTITY) == null) {
            return false;
        }
        saved.put(key(one), one);
        return true;
    }

    /** Says of each what became of it, and adds those that are gone at the end. */
    List<PSObject> compare(List<PSObject> now, boolean includeEqual) {
        List<PSObject> result = new ArrayList<>();
        Map<String, PSObject> gone = new LinkedHashMap<>(saved);
        for (PSObject one : now) {
            PSObject before = gone.remove(key(one));
            String changes = before == null ? "" : changes(before, one);
            String change = before == null ? "New" : changes.isEmpty() ? "Same" : "Changed";
            if (includeEqual || !change.equals("Same")) {
                result.add(changed(one, change, changes));
            }
        }
        gone.values().forEach(one -> result.add(changed(copy(one), "Gone", "")));
        return result;
    }

    private static PSObject changed(PSObject one, String change, String changes) {
        return one.typeName(TYPE).note(CHANGE, change).note(CHANGES, changes);
    }

    private static String key(PSObject one) {
        return (ViewText.text(one, IDENTITY) + "\n" + ViewText.text(one, "User")).toLowerCase(Locale.ROOT);
    }

    private static PSObject copy(PSObject saved) {
        PSObject copy = PSObject.custom().typeName(Submitter.TYPE);
        saved.members().forEach(member -> copy.note(member.name(), saved.noteValue(member.name())));
        return copy;
    }

    private static String changes(PSObject before, PSObject now) {
        List<String> changes = new ArrayList<>();
        for (String fact : FACTS) {
            Set<String> old = names(before, fact);
            Set<String> fresh = names(now, fact);
            fresh.stream().filter(name -> !old.contains(name)).forEach(name -> changes.add(fact + " +" + name));
            old.stream().filter(name -> !fresh.contains(name)).forEach(name -> changes.add(fact + " -" + name));
        }
        return String.join("; ", changes);
    }

    private static Set<String> names(PSObject one, String fact) {
        Set<String> names = new LinkedHashSet<>();
        Arrays.stream(ViewText.text(one, fact).split(", "))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names;
    }
}
