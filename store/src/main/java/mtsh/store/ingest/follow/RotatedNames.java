package mtsh.store.ingest.follow;

import java.util.Locale;

/**
 * Which names rotation gives to a log: {@code mail.log.1}, {@code mail.log.2.gz}, {@code mail.log-20260101}, {@code mail.log.old},
 * {@code mail-20260101.log.xz} (logrotate's {@code extension}). Another log of the same program ({@code mail.err}) is none.
 */
final class RotatedNames {
    private static final String[] PACKED = {".gz", ".bz2", ".xz", ".zst", ".z", ".zip"};
    /** What is longer is a date. */
    private static final int LONGEST_NUMBER = 5;

    private static final String[] WORDS = {"old", "bak"};

    private RotatedNames() {}

    static boolean isOf(String log, String name) {
        String plain = unpacked(name);
        if (plain.equals(log)) {
            return !name.equals(log);
        }
        if (plain.startsWith(log)) {
            return isAddition(plain.substring(log.length()));
        }
        int dot = log.lastIndexOf('.');
        if (dot <= 0) {
            return false;
        }
        String stem = log.substring(0, dot);
        String extension = log.substring(dot);
        return plain.length() > log.length()
                && plain.startsWith(stem)
                && plain.endsWith(extension)
                && isAddition(plain.substring(stem.length(), plain.length() - extension.length()));
    }

    /** How often a log was rotated, where its name ends with that ({@code mail.log.2.gz}); else 0. */
    static int number(String name) {
        String plain = unpacked(name);
        String last = plain.substring(plain.lastIndexOf('.') + 1);
        boolean isNumber = !last.isEmpty()
                && last.length() <= LONGEST_NUMBER
                && last.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Integer.parseInt(last) : 0;
    }

    private static String unpacked(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String ending : PACKED) {
            if (lower.endsWith(ending)) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }

    /** A number or a date, with something that parts it from the name. */
    private static boolean isAddition(String text) {
        if (text.length() < 2 || ".-_".indexOf(text.charAt(0)) < 0) {
            return false;
        }
        String rest = text.substring(1);
        for (String word : WORDS) {
            if (rest.equals(word)) {
                return true;
            }
        }
        return Character.isDigit(rest.charAt(0))
                && rest.chars().allMatch(c -> c >= '0' && c <= '9' || "-_.T:Z".indexOf(c) >= 0);
    }
}
