package mtsh.console.history;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;

import org.jline.reader.History;
import org.jline.reader.LineReader;

/**
 * What the editor recalls: lines of earlier sessions, then those of this one. Each line is recalled once; a line that begins with a blank is
 * recalled, but not written to the file.
 */
public final class LineHistory implements History {
    private final HistoryFile file;
    private final List<String> lines = new ArrayList<>();
    private boolean writable = true;
    private int index;

    public LineHistory(HistoryFile file) {
        this.file = file;
    }

    @Override
    public void load() {
        try {
            file.trim();
        } catch (IOException unwritable) {
            writable = false;
        }
        lines.clear();
        lines.addAll(file.read());
        index = lines.size();
    }

    /** Takes a line that was entered. Gives false when the file could not be written, the first time only. */
    public boolean enter(String line) {
        if (line.isBlank()) {
            return true;
        }
        lines.remove(line);
        lines.add(line);
        index = lines.size();
        if (!writable || line.startsWith(" ")) {
            return true;
        }
        try {
            file.append(line);
            return true;
        } catch (IOException unwritable) {
            writable = false;
            return false;
        }
    }

    @Override
    public void attach(LineReader reader) {
        // Needs nothing of the reader.
    }

    @Override
    public void add(Instant time, String line) {
        // JLine adds what it reads; lines are entered by the prompt, which knows what was meant as one.
    }

    @Override
    public void save() {
        // Each line is written when it is entered.
    }

    @Override
    public void write(Path target, boolean incremental) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void append(Path target, boolean incremental) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void read(Path source, boolean checkDuplicates) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void purge() {
        lines.clear();
        index = 0;
    }

    @Override
    public int size() {
        return lines.size();
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public int first() {
        return 0;
    }

    @Override
    public int last() {
        return lines.size() - 1;
    }

    @Override
    public String get(int at) {
        return lines.get(at);
    }

    @Override
    public ListIterator<Entry> iterator(int at) {
        List<Entry> entries = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            entries.add(new TypedLine(i, lines.get(i)));
        }
        return entries.listIterator(Math.max(0, Math.min(at, entries.size())));
    }

    private record TypedLine(int index, String line) implements Entry {
        @Override
        public Instant time() {
            return Instant.EPOCH;
        }
    }

    @Override
    public String current() {
        return index < lines.size() ? lines.get(index) : "";
    }

    @Override
    public boolean previous() {
        if (index <= 0) {
            return false;
        }
        index--;
        return true;
    }

    @Override
    public boolean next() {
        if (index >= lines.size()) {
            return false;
        }
        index++;
        return true;
    }

    @Override
    public boolean moveToFirst() {
        return !lines.isEmpty() && moveTo(0);
    }

    @Override
    public boolean moveToLast() {
        return !lines.isEmpty() && moveTo(lines.size() - 1);
    }

    @Override
    public boolean moveTo(int at) {
        if (at < 0 || at >= lines.size() || at == index) {
            return false;
        }
        index = at;
        return true;
    }

    @Override
    public void moveToEnd() {
        index = lines.size();
    }

    @Override
    public void resetIndex() {
        index = Math.min(index, lines.size());
    }
}
