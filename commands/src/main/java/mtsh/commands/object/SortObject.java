package mtsh.commands.object;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.stream.Interruption;

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

    @Option(names = "-Stable", description = "Equal ones stay in order.")
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

    /** With -Top and -Bottom no more than so many besides those that are wanted are kept. */
    private static final int SPARE = 4096;

    private List<SortKey> keys = new ArrayList<>();
    private List<SelectedProperty> properties;
    private Comparator<SortKey> order;
    private int comparisons;

    @Override
    public void begin() {
        properties = SelectedProperty.of(property);
        Comparator<SortKey> plain = SortKey.order(properties, descending, !caseSensitive);
        order = (one, other) -> {
            Interruption.check(++comparisons);
            return plain.compare(one, other);
        };
    }

    @Override
    public void process() {
        if (runtime().isFirst() && !isBound("InputObject") || inputObject == null) {
            return;
        }
        keys.add(SortKey.toSort(inputObject, properties));
        Integer wanted = top != null ? top : bottom;
        if (wanted != null && keys.size() - SPARE > 2L * wanted) {
            keys = sorted();
        }
    }

    @Override
    public void end() {
        for (SortKey key : sorted()) {
            write(key.object());
        }
    }

    /** Those that are wanted of those that came so far. */
    private List<SortKey> sorted() {
        if (stable || top != null || bottom != null) {
            keys.sort(order);
        } else {
            UnstableSort.sort(keys, order);
        }
        List<SortKey> result = unique ? distinct() : keys;
        int from = bottom == null ? 0 : Math.max(0, result.size() - bottom);
        int to = top == null ? result.size() : Math.min(top, result.size());
        return from == 0 && to == result.size() ? result : new ArrayList<>(result.subList(from, to));
    }

    private List<SortKey> distinct() {
        List<SortKey> kept = new ArrayList<>();
        for (SortKey key : keys) {
            if (kept.isEmpty() || order.compare(kept.get(kept.size() - 1), key) != 0) {
                kept.add(key);
            }
        }
        return kept;
    }
}
