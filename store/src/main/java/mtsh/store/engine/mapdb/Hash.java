package mtsh.store.engine.mapdb;

import java.util.Locale;

/** The hash that indexes and filters are built on, and the forms of values that go into it. Part of the file format: never change it. */
final class Hash {
    static final long BEGIN = 0xcbf29ce484222325L;

    private Hash() {}

    static long of(String text) {
        return end(add(BEGIN, text, 0, text.length()));
    }

    /** Of a prefix and a part of a text, which need not become one. */
    static long of(String prefix, String text, int from, int to) {
        return end(add(add(BEGIN, prefix, 0, prefix.length()), text, from, to));
    }

    private static long add(long begun, String text, int from, int to) {
        long hash = begun;
        for (int i = from; i < to; i++) {
            hash = add(hash, text.charAt(i));
        }
        return hash;
    }

    /** The next character of what began with {@link #BEGIN}. */
    static long add(long begun, char next) {
        return (begun ^ next) * 0x100000001b3L;
    }

    static long end(long begun) {
        long hash = (begun ^ begun >>> 32) * 0xd6e8feb86659fd93L;
        hash = (hash ^ hash >>> 29) * 0x9e3779b97f4a7c15L;
        return hash ^ hash >>> 32;
    }

    static String address(String value) {
        return value.toLowerCase(Locale.ROOT);
    }

    /** What stands after the last at sign, in lower case; empty when there is none. */
    static String domain(String address) {
        return RowText.domain(address).toLowerCase(Locale.ROOT);
    }

    /** Message ids are compared without their brackets, in their own case. */
    static String messageId(String value) {
        boolean bracketed = value.length() >= 2 && value.charAt(0) == '<' && value.charAt(value.length() - 1) == '>';
        return bracketed ? value.substring(1, value.length() - 1) : value;
    }
}
