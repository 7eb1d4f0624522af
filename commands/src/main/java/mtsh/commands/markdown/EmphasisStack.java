package mtsh.commands.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import mtsh.commands.markdown.MarkdownInline.Emphasis;
import mtsh.commands.markdown.MarkdownInline.Text;

/** The parts of a line so far, and the marks among them that may yet become emphasis. */
final class EmphasisStack {
    private static final String MARKS = "*_";
    private static final String MORE_MARKS = "~^+=";

    /** Marks in a row: where they stand, how many are left, and whether they can begin or end emphasis. */
    private static final class Run {
        private final char mark;
        private final boolean opens;
        private final boolean closes;
        private int count;

        private Run(char mark, int count, boolean opens, boolean closes) {
            this.mark = mark;
            this.count = count;
            this.opens = opens;
            this.closes = closes;
        }
    }

    /** A part, and the run of marks that it is as long as it is one. */
    private record Part(MarkdownInline inline, Run run) {}

    private final boolean extended;
    private final List<Part> parts = new ArrayList<>();

    EmphasisStack(boolean extended) {
        this.extended = extended;
    }

    boolean isMark(char c) {
        return MARKS.indexOf(c) >= 0 || extended && MORE_MARKS.indexOf(c) >= 0;
    }

    int size() {
        return parts.size();
    }

    MarkdownInline get(int index) {
        Part part = parts.get(index);
        return part.run == null
                ? part.inline
                : new Text(String.valueOf(part.run.mark).repeat(part.run.count));
    }

    void add(MarkdownInline inline) {
        parts.add(new Part(inline, null));
    }

    void removeLast() {
        parts.remove(parts.size() - 1);
    }

    void mark(char mark, int count, boolean opens, boolean closes) {
        parts.add(new Part(null, new Run(mark, count, opens, closes)));
    }

    /** Takes everything from a place on, with emphasis made of the marks in it. */
    List<MarkdownInline> close(int from) {
        List<Part> taken = new ArrayList<>(parts.subList(from, parts.size()));
        parts.subList(from, parts.size()).clear();
        List<Part> done = new ArrayList<>();
        Map<Character, Integer> open = new HashMap<>();
        for (Part each : taken) {
            if (each.run == null || !each.run.closes) {
                count(open, each, 1);
                done.add(each);
            } else {
                end(done, open, each.run);
                if (each.run.count > 0) {
                    count(open, each, 1);
                    done.add(each);
                }
            }
        }
        return inlines(done);
    }

    /** How many runs wait for their end, so that an end without a beginning is known at once. */
    private static void count(Map<Character, Integer> open, Part part, int by) {
        if (part.run != null && part.run.opens) {
            open.merge(part.run.mark, by, Integer::sum);
        }
    }

    private void end(List<Part> done, Map<Character, Integer> open, Run closer) {
        while (closer.count > 0 && open.getOrDefault(closer.mark, 0) > 0) {
            int start = opener(done, closer);
            if (start < 0) {
                return;
            }
            Run opener = done.get(start).run;
            int count = Math.min(2, Math.min(opener.count, closer.count));
            List<Part> inner = done.subList(start + 1, done.size());
            inner.forEach(each -> count(open, each, -1));
            Emphasis emphasis = new Emphasis(closer.mark, count, inlines(inner));
            inner.clear();
            opener.count -= count;
            closer.count -= count;
            if (opener.count == 0) {
                count(open, done.remove(start), -1);
            }
            done.add(new Part(emphasis, null));
        }
    }

    private static int opener(List<Part> done, Run closer) {
        for (int i = done.size() - 1; i >= 0; i--) {
            Run run = done.get(i).run;
            if (run != null && run.opens && run.mark == closer.mark && fits(run, closer)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean fits(Run opener, Run closer) {
        if (opener.mark == '+' || opener.mark == '=') {
            return opener.count >= 2 && closer.count >= 2;
        }
        boolean both = opener.closes || closer.opens;
        return !both || (opener.count + closer.count) % 3 != 0 || opener.count % 3 == 0 && closer.count % 3 == 0;
    }

    /** Marks that stayed alone are text, joined with the text around them. */
    private static List<MarkdownInline> inlines(List<Part> parts) {
        List<MarkdownInline> all = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Part each : parts) {
            if (each.run != null) {
                text.append(String.valueOf(each.run.mark).repeat(each.run.count));
            } else if (each.inline instanceof Text plain) {
                text.append(plain.text());
            } else {
                if (text.length() > 0) {
                    all.add(new Text(text.toString()));
                    text.setLength(0);
                }
                all.add(each.inline);
            }
        }
        if (text.length() > 0) {
            all.add(new Text(text.toString()));
        }
        return all;
    }
}
