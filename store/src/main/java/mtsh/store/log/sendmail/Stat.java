package mtsh.store.log.sendmail;

import java.util.List;
import java.util.Locale;

import mtsh.store.log.smtp.Scan;

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

    private static final String SENT_WORD = "Sent";
    private static final int CODE_DIGITS = 3;

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
        if (text.startsWith(SENT_WORD) || first == '2') {
            return SENT;
        }
        return isForNow(text) ? DEFERRED : FAILED;
    }

    /**
     * Whether this is the end of a line in which an address is told back to a client, {@code ADDRESS... reason}: the address may be made
     * to look like a delivery, but the reason stays behind it.
     */
    static boolean isEcho(String text) {
        boolean sent = text.startsWith(SENT_WORD) && text.length() > SENT_WORD.length();
        return sent && (!text.startsWith(" (", SENT_WORD.length()) || !text.endsWith(")") && text.contains("... "));
    }

    /** Whether a text without a code speaks of something that passes. */
    static boolean isForNow(String text) {
        if (text.startsWith("5") && Scan.digits(text, 0) == CODE_DIGITS) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        boolean code = lower.length() > 3 && lower.charAt(0) == '4' && Character.isDigit(lower.charAt(1));
        return code || FOR_NOW.stream().anyMatch(lower::contains) || lower.contains("temporar");
    }
}
