package mtsh.commands.header;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Dates of mail (RFC 5322 section 3.3 and what is met beside it): {@code Thu, 1 Jan 2026 09:00:10 +0000 (UTC)}. */
final class MailDate {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** RFC 5322 section 4.3: all other letters mean that the zone is not known, which is UTC as far as one can tell. */
    private static final Map<String, Integer> ZONES =
            Map.of("est", -5, "edt", -4, "cst", -6, "cdt", -5, "mst", -7, "mdt", -6, "pst", -8, "pdt", -7);

    private MailDate() {}

    /** Null when it cannot be read. */
    static Instant read(String text) {
        List<String> words = new ArrayList<>();
        for (Pieces.Piece piece : Pieces.of(text)) {
            if (!piece.isComment()) {
                words.addAll(List.of(piece.text().split("[,\\s]+")));
            }
        }
        words.removeIf(String::isEmpty);
        try {
            return of(words);
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException unreadable) {
            return null;
        }
    }

    private static Instant of(List<String> words) {
        int month = 0;
        int place = 0;
        while (month == 0) {
            String word = words.get(place++).toLowerCase(Locale.ROOT);
            month = word.length() >= 3 ? MONTHS.indexOf(word.substring(0, 3)) + 1 : 0;
        }
        boolean dayFirst = place >= 2 && isNumber(words.get(place - 2));
        int day = number(dayFirst ? words.get(place - 2) : words.get(place++));
        // asctime has the year behind the time.
        boolean yearLast = words.get(place).indexOf(':') > 0;
        String time = words.get(yearLast ? place : place + 1);
        int year = number(words.get(yearLast ? place + 1 : place));
        String zone = place + 2 < words.size() ? words.get(place + 2) : "";
        String[] parts = time.split(":");
        int second = parts.length > 2 ? number(parts[2].split("\\.")[0]) : 0;
        return LocalDateTime.of(wholeYear(year), month, day, number(parts[0]), number(parts[1]), Math.min(second, 59))
                .toInstant(offset(zone));
    }

    private static int wholeYear(int year) {
        return year < 50 ? 2000 + year : year < 1000 ? 1900 + year : year;
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static int number(String word) {
        if (word.length() > 4 || !isNumber(word)) {
            throw new NumberFormatException(word);
        }
        return Integer.parseInt(word);
    }

    private static ZoneOffset offset(String zone) {
        boolean signed = zone.length() == 5 && (zone.charAt(0) == '+' || zone.charAt(0) == '-');
        if (!signed) {
            return ZoneOffset.ofHours(ZONES.getOrDefault(zone.toLowerCase(Locale.ROOT), 0));
        }
        int digits = number(zone.substring(1));
        int seconds = digits / 100 * 3600 + digits % 100 * 60;
        return ZoneOffset.ofTotalSeconds(zone.charAt(0) == '-' ? -seconds : seconds);
    }
}
