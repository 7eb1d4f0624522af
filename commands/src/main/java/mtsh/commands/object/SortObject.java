package mtsh.commands.object;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;

/** Sort-Object: all objects in order, or the first or last of them. */
@Command(name = "Sort-Object", aliases = "sort", description = "Sorts objects by their value or by properties.")
@CmdletInfo(defaultSet = "Default")
public final class SortObject extends Cmdlet {
    @Option(names = "-InputObject", description = "The objects.")
    @Parameter(pipeline = true)
    Object inputObject;

    @Option(names = "-Property", description = "Properties to sort by, the weightiest first.")
    @Parameter(position = 0, completer = "property")
    Object[] property;

    @Option(names = "-Descending", description = "Greatest first.")
    boolean descending;

    @Option(names = "-Unique", description = "Each value once.")
    boolean unique;

    @Option(names = "-Stable", description = "Equal ones stay in order; they always do.")
    @Parameter(set = "Default")
    boolean stable;

    @Option(names = "-Top", description = "Only so many from the beginning.")
    @Parameter(
            set = "Top",
            mandatory = true,
            range = {1, Integer.MAX_VALUE})
    Integer top;

    @Option(names = "-Bottom", description = "Only so many from the end.")
    @Parameter(
            set = "Bottom",
            mandatory = true,
            range = {1, Integer.MAX_VALUE})
    Integer bottom;

    @Option(names = "-Culture", description = "Accepted; texts compare as in en-US.")
    String culture;

    @Option(names = "-CaseSensitive", description = "With regard to case.")
    boolean caseSensitive;

    private final List<SortKey> keys = new ArrayList<>();
    private List<SelectedProperty> properties;

    @Override
    public void begin() {
        properties = SelectedProperty.of(property);
    }

    @Override
    public void process() {
        if (runtime().isFirst() && !isBound("InputObject") || inputObject == null) {
            return;
        }
        keys.add(SortKey.toSort(inputObject, properties));
    }

    @Override
    public void end() {
        Comparator<SortKey> order = SortKey.order(properties, descending, !caseSensitive);
        keys.sort(order);
        List<SortKey> result = unique ? distinct(order) : keys;
        int from = bottom == null ? 0 : Math.max(0, result.size() - bottom);
        int to = top == null ? result.size() : Math.min(top, result.size());
        for (SortKey key : result.subList(from, to)) {
            write(key.object());
        }
    }

    private List<SortKey> distinct(Comparator<SortKey> order) {
        List<SortKey> kept = new ArrayList<>();
        for (SortKey key : keys) {
            if (kept.isEmpty() || order.compare(kept.get(kept.size() - 1), key) != 0) {
                kept.add(key);
            }
        }
        return kept;
    }
}
