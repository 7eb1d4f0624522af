package mtsh.commands.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** What one schema says of one place of a JSON text, with what the schemas below it said. */
final class SchemaResult {
    private final String location;
    private final List<String> errors = new ArrayList<>();
    private final List<SchemaResult> details = new ArrayList<>();
    private final Set<String> properties = new HashSet<>();
    private final Set<Integer> items = new HashSet<>();
    private boolean valid = true;

    /** {@code location} is a JSON pointer into the text. */
    SchemaResult(String location) {
        this.location = location;
    }

    String location() {
        return location;
    }

    boolean isValid() {
        return valid;
    }

    void fail() {
        valid = false;
    }

    void fail(String error) {
        valid = false;
        errors.add(error);
    }

    void failUnless(boolean holds, String error) {
        if (!holds) {
            fail(error);
        }
    }

    /** Keeps what a schema below said; whether this one fails with it is for the keyword to say. */
    SchemaResult detail(SchemaResult below) {
        details.add(below);
        return below;
    }

    /** Properties that a schema of this place has looked at: those left over are the unevaluated ones. */
    Set<String> properties() {
        return properties;
    }

    Set<Integer> items() {
        return items;
    }

    /** Takes over what a schema looked at that was applied to the same place and holds. */
    void seenBy(SchemaResult same) {
        if (same.valid) {
            properties.addAll(same.properties);
            items.addAll(same.items);
        }
    }

    /** Tells of each error and where it is, outer ones first; what holds is passed over with all below it. */
    void report(BiConsumer<String, String> told) {
        if (valid) {
            return;
        }
        errors.forEach(each -> told.accept(each, location));
        details.forEach(each -> each.report(told));
    }
}
