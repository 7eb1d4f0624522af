package mtsh.language.eval;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.PSArray;

/** {@code $grid[1, 2]}: elements of arrays of several dimensions, by one index for each of them, or by a list of such indexes. */
final class GridIndexing {
    private static final int SHOWN = 20;

    private GridIndexing() {}

    static Object get(PSArray grid, Object index, int strictVersion) {
        List<Object> indexes = Enumeration.list(index);
        if (indexes == null || indexes.stream().noneMatch(Enumeration::isEnumerable)) {
            return element(grid, numbers(grid, index), strictVersion);
        }
        List<Object> slice = new ArrayList<>();
        for (Object each : indexes) {
            int[] numbers = numbers(grid, each);
            if (strictVersion >= 3 || grid.place(fromFront(grid, numbers)) >= 0) {
                slice.add(element(grid, numbers, strictVersion));
            }
        }
        return PSArray.of(slice);
    }

    /** Where a value is to be put; an error when that is outside. */
    static int place(PSArray grid, Object index) {
        int place = grid.place(fromFront(grid, numbers(grid, index)));
        if (place < 0) {
            throw Indexing.outOfBounds(null);
        }
        return place;
    }

    private static Object element(PSArray grid, int[] numbers, int strictVersion) {
        int place = grid.place(fromFront(grid, numbers));
        if (place < 0 && strictVersion >= 3) {
            throw Indexing.outOfBounds(null);
        }
        return place < 0 ? null : grid.get(place);
    }

    private static int[] numbers(PSArray grid, Object index) {
        List<Object> indexes = Enumeration.list(index);
        if (indexes == null || indexes.size() != grid.rank()) {
            throw wrongCount(grid, index);
        }
        return indexes.stream().mapToInt(Conversions::toInt).toArray();
    }

    /** Negative indexes count from the end of their dimension. */
    private static int[] fromFront(PSArray grid, int[] numbers) {
        int[] counted = numbers.clone();
        for (int i = 0; i < counted.length; i++) {
            counted[i] += counted[i] < 0 ? grid.length(i) : 0;
        }
        return counted;
    }

    private static TerminatingError wrongCount(PSArray grid, Object index) {
        return Errors.runtime(
                "NeedMultidimensionalIndex",
                ErrorCategory.InvalidOperation,
                index,
                "You cannot index into a " + grid.rank() + " dimensional array with index [" + shown(index) + "].");
    }

    /** An index in an error: short, with commas. */
    static String shown(Object index) {
        String text = Conversions.toText(index, ",");
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + " ...";
    }
}
