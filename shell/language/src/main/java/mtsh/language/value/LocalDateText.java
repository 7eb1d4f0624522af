package mtsh.language.value;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates written in a culture's names and order, brought to the English names and the order that the reader of dates knows. */
public final class LocalDateText {
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final List<String> DAYS =
            List.of("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday");
    private static final Pattern NUMBERS = Pattern.compile(
            "(?<![\\d:.])(\\d{1,2})(\\s?[./-]\\s?)(\\d{1,2})(?:\\.?(?=\\s|$)|\\s?[./-]\\s?(\\d{2,4})(?![\\d:]))");
    private static final Pattern DAY_WITH_POINT = Pattern.compile("(?<![\\d.])(\\d{1,2})\\.\\s+(?=\\p{L})");

    private LocalDateText() {}

    public static String toInvariant(String text, FormatInfo dates) {
        String plain = text.toLowerCase(Locale.ROOT);
        plain = named(plain, dates, MONTHS, "MonthGenitiveNames", "MonthNames");
        plain = named(plain, dates, MONTHS, "AbbreviatedMonthGenitiveNames", "AbbreviatedMonthNames");
        plain = named(plain, dates, DAYS, "DayNames", "AbbreviatedDayNames");
        plain = half(half(plain, dates.text("AMDesignator"), "am"), dates.text("PMDesignator"), "pm");
        plain = DAY_WITH_POINT.matcher(plain).replaceAll("$1 ");
        plain = plain.replaceAll("(?<=\\d|\\p{L}) de (?=\\d|\\p{L})", " ");
        return dayFirst(dates) ? turned(plain) : plain;
    }

    /** Whether 5/6 is the fifth of June. */
    private static boolean dayFirst(FormatInfo dates) {
        String pattern = dates.text("ShortDatePattern");
        int day = pattern.indexOf('d');
        return day >= 0 && day < pattern.indexOf('M');
    }

    private static String turned(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        if (!numbers.find()) {
            return text;
        }
        String year = numbers.group(4) == null ? "" : "/" + numbers.group(4);
        return text.substring(0, numbers.start())
                + numbers.group(3)
                + "/"
                + numbers.group(1)
                + year
                + text.substring(numbers.end());
    }

    private static String half(String text, String designator, String english) {
        String lower = designator.toLowerCase(Locale.ROOT);
        return lower.isEmpty() || lower.equals(english) ? text : text.replace(lower, english);
    }

    private static String named(String text, FormatInfo dates, List<String> english, String... properties) {
        String result = text;
        for (String property : properties) {
            List<String> names = dates.texts(property);
            for (int i = 0; i < english.size() && i < names.size(); i++) {
                String name = names.get(i).toLowerCase(Locale.ROOT);
                if (name.length() > 1 && result.contains(name)) {
                    result = Pattern.compile("(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})")
                            .matcher(result)
                            .replaceAll(english.get(i));
                }
            }
        }
        return result;
    }
}
