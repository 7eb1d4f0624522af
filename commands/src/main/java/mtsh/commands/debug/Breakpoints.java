package mtsh.commands.debug;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The breakpoints of one session. Their numbers go up through the whole process. */
public final class Breakpoints {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final List<Breakpoint> all = new ArrayList<>();

    static int nextId() {
        return NEXT.getAndIncrement();
    }

    synchronized List<Breakpoint> all() {
        return List.copyOf(all);
    }

    synchronized void add(Breakpoint breakpoint) {
        all.add(breakpoint);
    }

    synchronized void remove(Breakpoint breakpoint) {
        all.remove(breakpoint);
    }

    /** Null when there is none. */
    Breakpoint find(int id) {
        return all().stream().filter(each -> each.id() == id).findFirst().orElse(null);
    }
}
