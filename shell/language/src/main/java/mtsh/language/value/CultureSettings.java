package mtsh.language.value;

import java.text.DateFormatSymbols;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What cultures want of numbers and dates: the invariant one and en-US as .NET has them, others by the locale data of this machine. */
final class CultureSettings {
    private CultureSettings() {}

    static Map<String, Object> numbers(CultureInfo culture) {
        boolean invariant = culture.isInvariant();
        boolean known = invariant || culture.isEnglish();
        Locale locale = known ? Locale.US : culture.locale();
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        Map<String, Object> values = new HashMap<>();
        String group = String.valueOf(symbols.getGroupingSeparator());
        String point = String.valueOf(symbols.getDecimalSeparator());
        List<Integer> sizes = locale.getCountry().equals("IN") ? List.of(3, 2) : List.of(3);
        for (String kind : List.of("Number", "Currency", "Percent")) {
            values.put(kind + "DecimalSeparator", point);
            values.put(kind + "GroupSeparator", group);
            values.put(kind + "GroupSizes", sizes);
            values.put(kind + "DecimalDigits", invariant ? 2 : 3);
        }
        values.put("NegativeSign", String.valueOf(symbols.getMinusSign()));
        values.put("PositiveSign", "+");
        values.put("NaNSymbol", known ? "NaN" : symbols.getNaN());
        values.put("PositiveInfinitySymbol", invariant ? "Infinity" : "∞");
        values.put("NegativeInfinitySymbol", invariant ? "-Infinity" : values.get("NegativeSign") + "∞");
        values.put("PercentSymbol", String.valueOf(symbols.getPercent()));
        values.put("PerMilleSymbol", String.valueOf(symbols.getPerMill()));
        values.put("NumberNegativePattern", 1);
        values.put("NativeDigits", List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"));
        values.put("DigitSubstitution", 1);
        currency(values, locale, invariant);
        percent(values, locale, invariant);
        return values;
    }

    private static void currency(Map<String, Object> values, Locale locale, boolean invariant) {
        Currency currency = locale.getCountry().isEmpty() ? null : Currency.getInstance(locale);
        values.put("CurrencySymbol", invariant || currency == null ? "¤" : currency.getSymbol(locale));
        values.put("CurrencyDecimalDigits", currency == null ? 2 : Math.max(0, currency.getDefaultFractionDigits()));
        int positive = 0;
        if (!invariant && NumberFormat.getCurrencyInstance(locale) instanceof DecimalFormat format) {
            String pattern = format.toPattern().split(";")[0];
            boolean spaced = pattern.chars().anyMatch(c -> Character.isSpaceChar(c));
            positive = (pattern.startsWith("¤") ? 0 : 1) + (spaced ? 2 : 0);
        }
        values.put("CurrencyPositivePattern", positive);
        int[] negatives = {invariant ? 0 : 1, 5, 9, 8};
        values.put("CurrencyNegativePattern", negatives[positive]);
    }

    private static void percent(Map<String, Object> values, Locale locale, boolean invariant) {
        int positive = invariant ? 0 : 1;
        if (!invariant && NumberFormat.getPercentInstance(locale) instanceof DecimalFormat format) {
            String pattern = format.toPattern().split(";")[0];
            boolean spaced = pattern.chars().anyMatch(c -> Character.isSpaceChar(c));
            boolean first = pattern.startsWith("%");
            positive = first ? (spaced ? 3 : 2) : spaced ? 0 : 1;
        }
        int[] negatives = {0, 1, 2, 11};
        values.put("PercentPositivePattern", positive);
        values.put("PercentNegativePattern", negatives[positive]);
    }

    static Map<String, Object> dates(CultureInfo culture) {
        Map<String, Object> values = new HashMap<>();
        boolean known = culture.isInvariant() || culture.isEnglish();
        Locale locale = known ? Locale.US : culture.locale();
        names(values, locale, culture.isInvariant());
        if (known) {
            knownPatterns(values, culture.isInvariant() ? NetCulture.INVARIANT : NetCulture.EN_US);
        } else {
            patterns(values, locale);
        }
        WeekFields week = WeekFields.of(locale);
        values.put("FirstDayOfWeek", week.getFirstDayOfWeek().getValue() % 7);
        values.put("CalendarWeekRule", known || week.getMinimalDaysInFirstWeek() == 1 ? 0 : 2);
        values.put("RFC1123Pattern", "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'");
        values.put("SortableDateTimePattern", "yyyy'-'MM'-'dd'T'HH':'mm':'ss");
        values.put("UniversalSortableDateTimePattern", "yyyy'-'MM'-'dd HH':'mm':'ss'Z'");
        values.put("FullDateTimePattern", values.get("LongDatePattern") + " " + values.get("LongTimePattern"));
        values.put("NativeCalendarName", "Gregorian Calendar");
        return values;
    }

    private static void names(Map<String, Object> values, Locale locale, boolean invariant) {
        values.put("DayNames", days(TextStyle.FULL_STANDALONE, locale));
        values.put("AbbreviatedDayNames", days(TextStyle.SHORT_STANDALONE, locale));
        List<String> shortest = days(TextStyle.NARROW_STANDALONE, locale);
        values.put("ShortestDayNames", invariant ? List.of("Su", "Mo", "Tu", "We", "Th", "Fr", "Sa") : shortest);
        values.put("MonthNames", months(TextStyle.FULL_STANDALONE, locale));
        values.put("MonthGenitiveNames", months(TextStyle.FULL, locale));
        boolean english = locale.equals(Locale.US);
        values.put("AbbreviatedMonthNames", months(english ? TextStyle.SHORT : TextStyle.SHORT_STANDALONE, locale));
        values.put("AbbreviatedMonthGenitiveNames", months(TextStyle.SHORT, locale));
        String[] halves = DateFormatSymbols.getInstance(locale).getAmPmStrings();
        values.put("AMDesignator", halves[0]);
        values.put("PMDesignator", halves[1]);
    }

    private static List<String> days(TextStyle style, Locale locale) {
        List<String> names = new ArrayList<>();
        for (int day = 0; day < 7; day++) {
            names.add(DayOfWeek.of(day == 0 ? 7 : day).getDisplayName(style, locale));
        }
        return names;
    }

    private static List<String> months(TextStyle style, Locale locale) {
        List<String> names = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            names.add(Month.of(month).getDisplayName(style, locale));
        }
        names.add("");
        return names;
    }

    private static void knownPatterns(Map<String, Object> values, NetCulture culture) {
        values.put("ShortDatePattern", DateTimeFormat.pattern('d', culture));
        values.put("LongDatePattern", DateTimeFormat.pattern('D', culture));
        values.put("ShortTimePattern", DateTimeFormat.pattern('t', culture));
        values.put("LongTimePattern", DateTimeFormat.pattern('T', culture));
        values.put("MonthDayPattern", DateTimeFormat.pattern('M', culture));
        values.put("YearMonthPattern", DateTimeFormat.pattern('Y', culture));
        values.put("DateSeparator", "/");
        values.put("TimeSeparator", ":");
    }

    private static void patterns(Map<String, Object> values, Locale locale) {
        String date = pattern(FormatStyle.SHORT, null, locale).replaceAll("(?<!y)yy(?!y)", "yyyy");
        values.put("ShortDatePattern", date);
        values.put("LongDatePattern", pattern(FormatStyle.FULL, null, locale));
        values.put("ShortTimePattern", pattern(null, FormatStyle.SHORT, locale));
        values.put("LongTimePattern", pattern(null, FormatStyle.MEDIUM, locale));
        String dayAndMonth =
                pattern(FormatStyle.LONG, null, locale).replaceAll("[\\s,/.-]*('[^']*'\\s*)*\\s*y+(\\s?г\\.|.)?$", "");
        values.put("MonthDayPattern", dayAndMonth.startsWith("y") ? "MMMM d" : dayAndMonth.strip());
        values.put("YearMonthPattern", date.startsWith("y") ? "yyyy MMMM" : "MMMM yyyy");
        String separator = date.replaceAll("^[dMy]+([^dMy]+).*$", "$1");
        values.put("DateSeparator", separator.equals(date) ? "/" : separator);
        values.put("TimeSeparator", values.get("ShortTimePattern").toString().contains(".") ? "." : ":");
    }

    private static String pattern(FormatStyle date, FormatStyle time, Locale locale) {
        return translated(
                DateTimeFormatterBuilder.getLocalizedDateTimePattern(date, time, IsoChronology.INSTANCE, locale));
    }

    /** A pattern of Unicode's locale data in .NET's letters. */
    private static String translated(String pattern) {
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            int count = DateTimeFormat.run(pattern, at);
            quoted ^= c == '\'' && count % 2 == 1;
            text.append(quoted || c == '\'' ? String.valueOf(c).repeat(count) : letters(c, count));
            at += count;
        }
        return text.toString();
    }

    private static String letters(char c, int count) {
        return switch (c) {
            case 'y', 'u' -> count == 2 ? "yy" : "yyyy";
            case 'M', 'L' -> "M".repeat(Math.min(count, 4));
            case 'E', 'c' -> count > 3 ? "dddd" : "ddd";
            case 'a', 'B' -> "tt";
            case 'k' -> "H".repeat(count);
            case 'K' -> "h".repeat(count);
            case 'G' -> "g";
            default -> String.valueOf(c).repeat(count);
        };
    }
}
