package mtsh.commands.data;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Goes through the lines of one text: numbers them, and gives each find the lines around it. */
final class LineContext {
    private final LineMatcher matcher;
    private final String path;
    private final int beforeCount;
    private final int afterCount;
    private final boolean wanted;
    private final Consumer<MatchInfo> found;
    private final Deque<String> before = new ArrayDeque<>();
    private final Deque<MatchInfo> waiting = new ArrayDeque<>();
    private int number;

    LineContext(
            LineMatcher matcher,
            String path,
            int beforeCount,
            int afterCount,
            boolean wanted,
            Consumer<MatchInfo> found) {
        this.matcher = matcher;
        this.path = path;
        this.beforeCount = beforeCount;
        this.afterCount = afterCount;
        this.wanted = wanted;
        this.found = found;
    }

    void add(String line) {
        number++;
        for (MatchInfo each : waiting) {
            if (each.after().size() < afterCount) {
                each.after().add(line);
            }
        }
        while (!waiting.isEmpty() && waiting.peekFirst().after().size() >= afterCount) {
            found.accept(waiting.removeFirst());
        }
        LineMatcher.Found match = matcher.find(line);
        if (match != null) {
            hold(new MatchInfo(
                    matcher.ignoreCase(),
                    matcher.emphasis(),
                    number,
                    line,
                    path,
                    match.pattern(),
                    wanted ? List.copyOf(before) : null,
                    wanted ? new ArrayList<>() : null,
                    match.matches()));
        }
        before.addLast(line);
        if (before.size() > beforeCount) {
            before.removeFirst();
        }
    }

    private void hold(MatchInfo match) {
        if (afterCount == 0) {
            found.accept(match);
        } else {
            waiting.addLast(match);
        }
    }

    /** No more lines. */
    void end() {
        while (!waiting.isEmpty()) {
            found.accept(waiting.removeFirst());
        }
    }
}
