package mtsh.store.log.sendmail;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Sendmail's queue ids: letters and digits that end with a process id of five digits or more. */
final class SendmailIds {
    private static final int SHORTEST = 7;
    private static final int LONGEST = 24;
    private static final int PROCESS_DIGITS = 5;
    private static final int WITH_TIME = 12;
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwx";

    /** Of the years that a digit may stand for the one from 1996 to 2055. */
    private static final int FIRST_YEAR = 1996;

    private SendmailIds() {}

    /** The end of the queue id that starts here, or -1. */
    static int end(String text, int from) {
        int limit = Math.min(text.length(), from + LONGEST + 1);
        int i = from;
        int digits = 0;
        boolean letter = false;
        while (i < limit && isIdCharacter(text.charAt(i))) {
            boolean digit = text.charAt(i) <= '9';
            digits = digit ? digits + 1 : 0;
            letter |= !digit;
            i++;
        }
        int length = i - from;
        boolean sized = length >= SHORTEST && length <= LONGEST;
        return sized && digits >= PROCESS_DIGITS && (letter || length >= WITH_TIME) ? i : -1;
    }

    static boolean is(String text) {
        return end(text, 0) == text.length();
    }

    /** When the id was made, in seconds since 1970; -1 for ids that do not say. */
    static long time(String id) {
        if (id.length() < WITH_TIME) {
            return -1;
        }
        int yearDigit = DIGITS.indexOf(id.charAt(0));
        int month = DIGITS.indexOf(id.charAt(1));
        if (yearDigit < 0 || month < 0) {
            return -1;
        }
        int offset = Math.floorMod(yearDigit - (FIRST_YEAR - 1900), DIGITS.length());
        try {
            return LocalDateTime.of(
                            FIRST_YEAR + offset, month + 1, digit(id, 2), digit(id, 3), digit(id, 4), digit(id, 5))
                    .toEpochSecond(ZoneOffset.UTC);
        } catch (DateTimeException otherWord) {
            return -1;
        }
    }

    private static int digit(String id, int at) {
        return DIGITS.indexOf(id.charAt(at));
    }

    private static boolean isIdCharacter(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
