package mtsh.commands.trace;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Says which filters were given without anything in them, for they find next to nothing and are seldom meant. */
public final class EmptyFilters {
    private final Map<String, String[]> filters = new LinkedHashMap<>();

    public EmptyFilters with(String parameter, String[] values) {
        filters.put(parameter, values);
        return this;
    }

    public void tell(Consumer<String> warning) {
        filters.forEach((parameter, values) -> {
            if (TraceFilter.isEmptyText(values)) {
                warning.accept("-" + parameter
                        + " is an empty text, which finds only messages that have none. Leave it out, or give "
                        + "$null, to find any.");
            }
        });
    }
}
