package mtsh.store.log.syslog;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Which program claims which tag, found by the tag's bytes. Bounded: tags are written by whoever may write to the log. */
final class TagTable {
    private static final int SLOTS = 2048;
    private static final int MOST = 1024;
    static final int FACTOR = 31;

    /**
     * @param program that claims the tag, or null
     * @param isNoise whether its lines are never about a message
     * @param isRuntime whether it only passes on the lines of others
     */
    record Entry(byte[] tag, SyslogProgram program, boolean isNoise, boolean isRuntime) {
        boolean isUnwanted() {
            return program == null || isNoise;
        }

        /** Whether the first bytes of the text already tell that the line is not wanted. */
        boolean isUnwanted(byte[] bytes, int from, int to) {
            return !isRuntime && (isUnwanted() || !program.mayMatter(bytes, from, to));
        }
    }

    private final List<SyslogProgram> programs;
    private final Entry[] slots = new Entry[SLOTS];
    private int size;

    TagTable(List<SyslogProgram> programs) {
        this.programs = programs;
    }

    Entry get(String tag) {
        byte[] bytes = tag.getBytes(StandardCharsets.UTF_8);
        return get(bytes, 0, bytes.length, hash(bytes));
    }

    /** @param hash of these bytes: each times {@link #FACTOR} and the next */
    Entry get(byte[] bytes, int from, int to, int hash) {
        int slot = slot(hash);
        while (slots[slot] != null) {
            Entry entry = slots[slot];
            if (Arrays.equals(entry.tag, 0, entry.tag.length, bytes, from, to)) {
                return entry;
            }
            slot = slot + 1 & SLOTS - 1;
        }
        Entry entry = ask(Arrays.copyOfRange(bytes, from, to));
        if (size >= MOST) {
            Arrays.fill(slots, null);
            size = 0;
            slot = slot(hash);
        }
        size++;
        slots[slot] = entry;
        return entry;
    }

    private Entry ask(byte[] tag) {
        String name = new String(tag, StandardCharsets.UTF_8);
        for (SyslogProgram program : programs) {
            SyslogProgram.Claim claim = program.claim(name);
            if (claim != SyslogProgram.Claim.NONE) {
                return new Entry(tag, program, claim == SyslogProgram.Claim.NOISE, false);
            }
        }
        return new Entry(tag, null, true, HeadNames.isContainerRuntime(name));
    }

    private static int hash(byte[] bytes) {
        int hash = 0;
        for (byte each : bytes) {
            hash = hash * FACTOR + each;
        }
        return hash;
    }

    private static int slot(int hash) {
        return (hash ^ hash >>> 15) & SLOTS - 1;
    }
}
