package mtsh.commands.header;

import java.util.Locale;

/**
 * One field of a header.
 *
 * @param name as it was written
 * @param value in one line, not decoded
 */
record HeaderField(String name, String value) {
    boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }

    String key() {
        return name.toLowerCase(Locale.ROOT);
    }
}
