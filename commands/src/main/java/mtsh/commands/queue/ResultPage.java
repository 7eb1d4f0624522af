package mtsh.commands.queue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import mtsh.language.value.PSObject;

/**
 * A page of results in their order, in front of or behind a bookmark. It keeps no more objects than the page needs, however many are
 * added.
 */
final class ResultPage {
    /**
     * Where a page begins.
     *
     * @param index the place in the order, from 1; 0 for none
     * @param object an earlier result, or null
     * @param included whether the result at the bookmark belongs to the page
     * @param forward whether the page follows the bookmark; else it ends there
     */
    record Bookmark(int index, PSObject object, boolean included, boolean forward) {}

    private final Comparator<PSObject> order;
    private final Bookmark bookmark;
    private final long size;
    private final long most;
    private final boolean fromFront;
    private final PriorityQueue<PSObject> kept;
    private long total;
    private long before;
    private long eligible;

    ResultPage(Comparator<PSObject> order, Bookmark bookmark, long size) {
        this.order = order;
        this.bookmark = bookmark;
        this.size = size;
        this.fromFront = bookmark.forward() || bookmark.index() > 0;
        this.most = most();
        this.kept = new PriorityQueue<>(fromFront ? order.reversed() : order);
    }

    /** By index the results in front of the page are needed too, for only they tell where it begins. */
    private long most() {
        if (bookmark.index() == 0) {
            return size;
        }
        int last = bookmark.included() ? bookmark.index() : bookmark.index() - 1;
        long skipped = bookmark.included() ? bookmark.index() - 1L : bookmark.index();
        return bookmark.forward() ? (size > Long.MAX_VALUE - skipped ? Long.MAX_VALUE : skipped + size) : last;
    }

    void add(PSObject object) {
        total++;
        if (!isEligible(object)) {
            return;
        }
        eligible++;
        if (most == 0) {
            return;
        }
        kept.add(object);
        if (kept.size() > most) {
            kept.poll();
        }
    }

    private boolean isEligible(PSObject object) {
        if (bookmark.object() == null) {
            return true;
        }
        int place = order.compare(object, bookmark.object());
        before += place < 0 || place == 0 && !bookmark.included() ? 1 : 0;
        if (place == 0) {
            return bookmark.included();
        }
        return bookmark.forward() == place > 0;
    }

    /** The page in its order. */
    List<PSObject> objects() {
        List<PSObject> all = new ArrayList<>(kept);
        all.sort(order);
        if (bookmark.index() == 0) {
            return all;
        }
        if (bookmark.forward()) {
            int skipped = bookmark.included() ? bookmark.index() - 1 : bookmark.index();
            return all.subList(Math.min(skipped, all.size()), all.size());
        }
        return all.subList((int) Math.max(0, all.size() - size), all.size());
    }

    /** How many results there are in front of the page. */
    long offset() {
        if (bookmark.index() > 0) {
            long skipped = bookmark.included() ? bookmark.index() - 1L : bookmark.index();
            return bookmark.forward() ? Math.min(skipped, total) : Math.max(0, kept.size() - size);
        }
        if (bookmark.forward()) {
            return before;
        }
        return eligible - kept.size();
    }

    /** All results, on the page or not. */
    long total() {
        return total;
    }

    /** How many results stand beyond the page in the direction that it was asked for. */
    long missing() {
        long shown = objects().size();
        if (bookmark.index() > 0) {
            return bookmark.forward() ? Math.max(0, total - offset() - shown) : offset();
        }
        return eligible - shown;
    }
}
