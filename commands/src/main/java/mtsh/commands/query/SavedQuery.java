package mtsh.commands.query;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A question under a name.
 *
 * @param zone the zone in which its times without one are read, by name
 * @param saved when it was saved or last run; null for those that come with mtsh
 */
public record SavedQuery(String name, Kind kind, String description, Body body, String zone, Instant saved) {
    /** What stands for the mailbox that is given when the query is run. */
    public static final String MAILBOX = "{Mailbox}";

    /** Where it is from, in the words of Exchange's admin center. */
    public enum Kind {
        Default,
        Custom,
        Autosaved
    }

    /** What is run. */
    public sealed interface Body permits Search, Script {}

    /**
     * One trace cmdlet with parameters, which can be changed when it is run.
     *
     * @param parameters texts, numbers, booleans and lists of texts, in the order they were given
     * @param filter the text of a Where-Object behind it; empty for none
     */
    public record Search(String cmdlet, Map<String, Object> parameters, String filter) implements Body {
        public Search {
            parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        }

        /** Whether somebody must say whose mail is meant. */
        public boolean needsMailbox() {
            return parameters.values().stream()
                    .anyMatch(
                            value -> MAILBOX.equals(value) || value instanceof List<?> list && list.contains(MAILBOX));
        }
    }

    /** Commands as they were written. */
    public record Script(String text) implements Body {}

    /** How its time is meant: a range that moves with the clock, or one that stays. */
    public enum Range {
        All,
        Relative,
        Absolute,
        /** Only the script knows. */
        Script
    }

    public Range range() {
        if (!(body instanceof Search search)) {
            return Range.Script;
        }
        if (search.parameters().containsKey("Last")) {
            return Range.Relative;
        }
        boolean isDated = search.parameters().containsKey("StartDate")
                || search.parameters().containsKey("EndDate");
        return isDated ? Range.Absolute : Range.All;
    }

    public boolean needsMailbox() {
        return body instanceof Search search && search.needsMailbox();
    }

    SavedQuery withBody(Body other) {
        return new SavedQuery(name, kind, description, other, zone, saved);
    }
}
