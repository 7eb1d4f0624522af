package mtsh.store.engine.mapdb;

import java.util.function.Supplier;

/**
 * What is looked for in a dictionary, in lower case. It is compared with texts as they stand in a page, and no text is made of them as long
 * as both are ASCII, because one look compares with twenty.
 */
final class TextKey {
    private final String key;
    private final boolean isAscii;

    /** Where a text lies, in lower case. */
    enum Place {
        BEFORE,
        SAME,
        /** It begins with the key and goes on. */
        LONGER,
        BEHIND
    }

    TextKey(String key) {
        this.key = key;
        this.isAscii = isAscii(key);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** @param text in lower case */
    Place placeOf(String text) {
        int order = text.compareTo(key);
        if (order <= 0) {
            return order == 0 ? Place.SAME : Place.BEFORE;
        }
        return text.startsWith(key) ? Place.LONGER : Place.BEHIND;
    }

    /**
     * The place of a text by its bytes, and of what stands behind an at sign after them, which is asked for only when the bytes do not
     * tell; null when that takes more than ASCII.
     */
    Place placeOf(byte[] bytes, int length, Supplier<String> domain) {
        if (!isAscii) {
            return null;
        }
        int shorter = Math.min(length, key.length());
        for (int i = 0; i < shorter; i++) {
            if (bytes[i] < 0) {
                return null;
            }
            int order = lower(bytes[i]) - key.charAt(i);
            if (order != 0) {
                return order < 0 ? Place.BEFORE : Place.BEHIND;
            }
        }
        if (length > key.length()) {
            return Place.LONGER;
        }
        return domain == null ? ofLength(length) : placeOfDomain(length, domain.get());
    }

    private Place placeOfDomain(int at, String domain) {
        int whole = at + 1 + domain.length();
        for (int i = at; i < Math.min(whole, key.length()); i++) {
            char c = i == at ? '@' : domain.charAt(i - at - 1);
            if (c >= 0x80) {
                return null;
            }
            int order = lower(c) - key.charAt(i);
            if (order != 0) {
                return order < 0 ? Place.BEFORE : Place.BEHIND;
            }
        }
        return ofLength(whole);
    }

    /** The place of a text that is like the key as far as both go. */
    private Place ofLength(int length) {
        if (length < key.length()) {
            return Place.BEFORE;
        }
        return length == key.length() ? Place.SAME : Place.LONGER;
    }

    private static int lower(int c) {
        return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    }
}
