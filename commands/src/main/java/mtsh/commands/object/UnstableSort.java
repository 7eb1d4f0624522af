package mtsh.commands.object;

import java.util.Comparator;
import java.util.List;

/**
 * The sort of .NET's lists: quick, by heap where that goes too deep, by insertion where few are left. Equal objects come out in an order that
 * scripts see, so it is taken over step by step.
 */
final class UnstableSort<T> {
    private static final int FEW = 16;

    private final T[] items;
    private final Comparator<? super T> order;

    private UnstableSort(T[] items, Comparator<? super T> order) {
        this.items = items;
        this.order = order;
    }

    static <T> void sort(List<T> list, Comparator<? super T> order) {
        @SuppressWarnings("unchecked")
        T[] items = (T[]) list.toArray();
        try {
            int depth = 2 * (32 - Integer.numberOfLeadingZeros(items.length));
            new UnstableSort<T>(items, order).quick(0, items.length, depth);
        } catch (ArrayIndexOutOfBoundsException contradictory) {
            list.sort(order);
            return;
        }
        for (int i = 0; i < items.length; i++) {
            list.set(i, items[i]);
        }
    }

    /** Those from {@code start} up to but without {@code end}. */
    private void quick(int start, int end, int deepest) {
        int last = end;
        int depth = deepest;
        while (last - start > 1) {
            if (last - start <= FEW) {
                few(start, last);
                return;
            }
            if (depth == 0) {
                heap(start, last - start);
                return;
            }
            depth--;
            int pivot = partition(start, last - 1);
            quick(pivot + 1, last, depth);
            last = pivot;
        }
    }

    private void few(int start, int end) {
        if (end - start == 2) {
            order(start, start + 1);
        } else if (end - start == 3) {
            order(start, start + 1);
            order(start, start + 2);
            order(start + 1, start + 2);
        } else {
            insertion(start, end);
        }
    }

    private boolean less(T one, T other) {
        return order.compare(one, other) < 0;
    }

    private void order(int one, int other) {
        if (order.compare(items[one], items[other]) > 0) {
            swap(one, other);
        }
    }

    private void swap(int one, int other) {
        T kept = items[one];
        items[one] = items[other];
        items[other] = kept;
    }

    private void insertion(int start, int end) {
        for (int i = start; i < end - 1; i++) {
            T moved = items[i + 1];
            int place = i;
            while (place >= start && less(moved, items[place])) {
                items[place + 1] = items[place];
                place--;
            }
            items[place + 1] = moved;
        }
    }

    private int partition(int first, int last) {
        int middle = first + ((last - first) >> 1);
        order(first, middle);
        order(first, last);
        order(middle, last);
        T pivot = items[middle];
        swap(middle, last - 1);
        int left = first;
        int right = last - 1;
        while (left < right) {
            do {
                left++;
            } while (less(items[left], pivot));
            do {
                right--;
            } while (less(pivot, items[right]));
            if (left < right) {
                swap(left, right);
            }
        }
        if (left != last - 1) {
            swap(left, last - 1);
        }
        return left;
    }

    private void heap(int start, int count) {
        for (int i = count >> 1; i >= 1; i--) {
            down(start, i, count);
        }
        for (int i = count; i > 1; i--) {
            swap(start, start + i - 1);
            down(start, 1, i - 1);
        }
    }

    private void down(int start, int from, int count) {
        int parent = from;
        T moved = items[start + parent - 1];
        while (parent <= count >> 1) {
            int child = 2 * parent;
            if (child < count && less(items[start + child - 1], items[start + child])) {
                child++;
            }
            if (!less(moved, items[start + child - 1])) {
                break;
            }
            items[start + parent - 1] = items[start + child - 1];
            parent = child;
        }
        items[start + parent - 1] = moved;
    }
}
