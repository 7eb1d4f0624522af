package mtsh.store.query;

import java.util.List;

/** How many rows have these values, one for each {@link GroupKey} asked for, in that order. */
public record GroupCount(List<String> values, long count) {
    public GroupCount {
        values = List.copyOf(values);
    }
}
