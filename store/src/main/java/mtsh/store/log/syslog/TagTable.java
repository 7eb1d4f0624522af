package mtsh.store.log.syslog;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import mtsh.store.log.ByteSearch;

/** Which program claims which tag, found by the tag's bytes. Bounded: tags are written by whoever may write to the log. */
final class TagTable {
    private static final int SLOT_BITS = 11;
    private static final int SLOTS = 1 << SLOT_BITS;
    private static final int MOST = 1024;
    /** Odd, with bits all over (2 to the 64, divided by the golden ratio): what was near is far apart. */
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

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
        return get(bytes, 0, bytes.length);
    }

    Entry get(byte[] bytes, int from, int to) {
        int first = slot(bytes, from, to);
        int slot = first;
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
            slot = first;
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

    /** Tags differ in their first or last eight bytes. */
    private static int slot(byte[] bytes, int from, int to) {
        long hash = to - from;
        if (to - from >= Long.BYTES) {
            hash += ByteSearch.word(bytes, from) * FACTOR + ByteSearch.word(bytes, to - Long.BYTES);
        } else {
            for (int i = from; i < to; i++) {
                hash = hash << Byte.SIZE | bytes[i] & 0xFF;
            }
        }
        return (int) (hash * FACTOR >>> Long.SIZE - SLOT_BITS);
    }
}
