package mtsh.language.parse;

import mtsh.language.ast.VariablePath;

/**
 * Keeps the names of a text, so that each is one object however often it stands there: scripts say the same few again and again. A
 * name may be made anew when another took its slot.
 */
final class NameTable {
    private static final int SLOTS = 4096;

    private final String[] names = new String[SLOTS];
    private final VariablePath[] paths = new VariablePath[SLOTS];

    /** The text from {@code start} to the reader. */
    String name(CharacterReader in, int start) {
        return names[slot(in, start, in.position())];
    }

    VariablePath path(CharacterReader in, int start) {
        int slot = slot(in, start, in.position());
        if (paths[slot] == null) {
            paths[slot] = VariablePaths.parse(names[slot]);
        }
        return paths[slot];
    }

    /** The slot that holds this text from now on. */
    private int slot(CharacterReader in, int start, int end) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + in.at(i);
        }
        int slot = (hash ^ hash >>> 12) & SLOTS - 1;
        String known = names[slot];
        if (known == null || known.length() != end - start || !in.text().startsWith(known, start)) {
            names[slot] = in.since(start);
            paths[slot] = null;
        }
        return slot;
    }
}
