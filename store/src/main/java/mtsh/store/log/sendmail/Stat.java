package mtsh.store.log.sendmail;

import java.util.List;
import java.util.Locale;

/** What {@code dsn=} and {@code stat=} say together. */
enum Stat {
    SENT,
    QUEUED,
    DEFERRED,
    QUARANTINED,
    DISCARDED,
    FAILED;

    /** Texts of states that are waited out, where no code says so. */
    private static final List<String> FOR_NOW = List.of(
            "deferred",
            "please try again later",
            "transient",
            "i/o error",
            "operating system error",
            "too many recipients");

    static Stat of(String code, String text) {
        switch (text) {
            case "queued":
                return QUEUED;
            case "quarantined":
                return QUARANTINED;
            case "discarded":
                return DISCARDED;
            default:
                break;
        }
        char first = code.isEmpty() ? ' ' : code.charAt(0);
        if (first == '4') {
            return DEFERRED;
        }
        if (first == '5') {
            return FAILED;
        }
        if (text.equals("Sent") || text.startsWith("Sent ") || first == '2') {
            return SENT;
        }
        return isForNow(text) ? DEFERRED : FAILED;
    }

    /** Whether a text without a code speaks of something that passes. */
    static boolean isForNow(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean code = lower.length() > 3 && lower.charAt(0) == '4' && Character.isDigit(lower.charAt(1));
        return code || FOR_NOW.stream().anyMatch(lower::contains) || lower.contains("temporar");
    }
}
