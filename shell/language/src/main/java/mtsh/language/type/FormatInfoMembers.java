package mtsh.language.type;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.value.CultureInfo;
import mtsh.language.value.DateTimeFormat;
import mtsh.language.value.FormatInfo;
import mtsh.language.value.NetCulture;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** Members of NumberFormatInfo and DateTimeFormatInfo. */
final class FormatInfoMembers extends Description {
    @Override
    String definitions() {
        return isNumbers() ? """
                new()
                System.Object Clone()
                int CurrencyDecimalDigits {get;set;}
                string CurrencyDecimalSeparator {get;set;}
                string CurrencyGroupSeparator {get;set;}
                int[] CurrencyGroupSizes {get;set;}
                int CurrencyNegativePattern {get;set;}
                int CurrencyPositivePattern {get;set;}
                string CurrencySymbol {get;set;}
                static System.Globalization.NumberFormatInfo CurrentInfo {get;}
                System.Globalization.DigitShapes DigitSubstitution {get;set;}
                System.Object GetFormat(type formatType)
                static System.Globalization.NumberFormatInfo GetInstance(System.IFormatProvider formatProvider)
                static System.Globalization.NumberFormatInfo InvariantInfo {get;}
                bool IsReadOnly {get;}
                string NaNSymbol {get;set;}
                string[] NativeDigits {get;set;}
                string NegativeInfinitySymbol {get;set;}
                string NegativeSign {get;set;}
                int NumberDecimalDigits {get;set;}
                string NumberDecimalSeparator {get;set;}
                string NumberGroupSeparator {get;set;}
                int[] NumberGroupSizes {get;set;}
                int NumberNegativePattern {get;set;}
                int PercentDecimalDigits {get;set;}
                string PercentDecimalSeparator {get;set;}
                string PercentGroupSeparator {get;set;}
                int[] PercentGroupSizes {get;set;}
                int PercentNegativePattern {get;set;}
                int PercentPositivePattern {get;set;}
                string PercentSymbol {get;set;}
                string PerMilleSymbol {get;set;}
                string PositiveInfinitySymbol {get;set;}
                string PositiveSign {get;set;}
                static System.Globalization.NumberFormatInfo ReadOnly(System.Globalization.NumberFormatInfo nfi)
                """ : """
                new()
                string[] AbbreviatedDayNames {get;set;}
                string[] AbbreviatedMonthGenitiveNames {get;set;}
                string[] AbbreviatedMonthNames {get;set;}
                string AMDesignator {get;set;}
                System.Globalization.Calendar Calendar {get;set;}
                System.Globalization.CalendarWeekRule CalendarWeekRule {get;set;}
                System.Object Clone()
                static System.Globalization.DateTimeFormatInfo CurrentInfo {get;}
                string DateSeparator {get;set;}
                string[] DayNames {get;set;}
                System.DayOfWeek FirstDayOfWeek {get;set;}
                string FullDateTimePattern {get;set;}
                string GetAbbreviatedDayName(System.DayOfWeek dayofweek)
                string GetAbbreviatedEraName(int era)
                string GetAbbreviatedMonthName(int month)
                string[] GetAllDateTimePatterns()
                string[] GetAllDateTimePatterns(char format)
                string GetDayName(System.DayOfWeek dayofweek)
                int GetEra(string eraName)
                string GetEraName(int era)
                System.Object GetFormat(type formatType)
                static System.Globalization.DateTimeFormatInfo GetInstance(System.IFormatProvider provider)
                string GetMonthName(int month)
                string GetShortestDayName(System.DayOfWeek dayOfWeek)
                static System.Globalization.DateTimeFormatInfo InvariantInfo {get;}
                bool IsReadOnly {get;}
                string LongDatePattern {get;set;}
                string LongTimePattern {get;set;}
                string MonthDayPattern {get;set;}
                string[] MonthGenitiveNames {get;set;}
                string[] MonthNames {get;set;}
                string NativeCalendarName {get;}
                string PMDesignator {get;set;}
                static System.Globalization.DateTimeFormatInfo ReadOnly(System.Globalization.DateTimeFormatInfo dtfi)
                string RFC1123Pattern {get;}
                void SetAllDateTimePatterns(string[] patterns, char format)
                string ShortDatePattern {get;set;}
                string[] ShortestDayNames {get;set;}
                string ShortTimePattern {get;set;}
                string SortableDateTimePattern {get;}
                string TimeSeparator {get;set;}
                string UniversalSortableDateTimePattern {get;}
                string YearMonthPattern {get;set;}
                """;
    }

    private boolean isNumbers() {
        return type().name().equals("NumberFormatInfo");
    }

    @Override
    Object get(String property, Object self) {
        FormatInfo info = (FormatInfo) self;
        Object value = info.get(property);
        return switch (property) {
            case "IsReadOnly" -> info.isReadOnly();
            case "Calendar" -> new CulturePart(CultureInfo.INVARIANT, "System.Globalization.GregorianCalendar");
            case "FirstDayOfWeek" -> new NetEnum(Types.find("System.DayOfWeek"), (Integer) value);
            case "CalendarWeekRule" ->
                new NetEnum(Types.find("System.Globalization.CalendarWeekRule"), (Integer) value);
            case "DigitSubstitution" -> new NetEnum(Types.find("System.Globalization.DigitShapes"), (Integer) value);
            default -> value instanceof List<?> list ? array(list) : value;
        };
    }

    private static PSArray array(List<?> values) {
        boolean numbers = !values.isEmpty() && values.get(0) instanceof Integer;
        return new PSArray(numbers ? Types.find("System.Int32") : Types.STRING, values.toArray());
    }

    @Override
    void set(String property, Object self, Object value) {
        FormatInfo info = (FormatInfo) self;
        if (value == null) {
            throw new NetThrow(
                    "System.ArgumentNullException", "Value cannot be null. (Parameter '" + valueName(property) + "')");
        }
        check(property, value);
        if (property.equals("Calendar")) {
            info.set(property, value);
        } else if (value instanceof NetEnum chosen) {
            info.set(property, (int) chosen.value());
        } else {
            info.set(property, value instanceof PSArray array ? new ArrayList<>(array.asList()) : value);
        }
    }

    private static String valueName(String property) {
        return property.endsWith("Separator") || property.endsWith("Pattern") ? "value" : property;
    }

    private void check(String property, Object value) {
        int most = property.endsWith("DecimalDigits")
                ? 99
                : switch (property) {
                    case "CurrencyNegativePattern" -> 16;
                    case "CurrencyPositivePattern", "PercentPositivePattern" -> 3;
                    case "NumberNegativePattern" -> 4;
                    case "PercentNegativePattern" -> 11;
                    default -> Integer.MAX_VALUE;
                };
        if (value instanceof Integer number && (number < 0 || number > most)) {
            throw new NetThrow(
                    "System.ArgumentOutOfRangeException",
                    "Valid values are between 0 and " + most + ", inclusive. (Parameter '" + property
                            + "')\nActual value was " + number + ".");
        }
        if (property.endsWith("DecimalSeparator") && value.toString().isEmpty()) {
            throw new NetThrow(
                    "System.ArgumentException", "Decimal separator cannot be the empty string. (Parameter 'value')");
        }
        if (value instanceof PSArray names && !isNumbers()) {
            int wanted = property.contains("Month") ? 13 : 7;
            if (names.length() != wanted) {
                throw new NetThrow(
                        "System.ArgumentException", "Length of the array must be " + wanted + ". (Parameter 'value')");
            }
        }
    }

    @Override
    Object getStatic(String property) {
        CultureInfo culture = property.equals("CurrentInfo") ? CultureInfo.current() : CultureInfo.INVARIANT;
        return isNumbers() ? culture.numbers() : culture.dates();
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (name(key)) {
            case "new" -> FormatInfo.create(type().fullName());
            case "ReadOnly" -> ((FormatInfo) a[0]).copy(true);
            default -> {
                Object provider = PSObject.unwrap(a[0]);
                if (provider instanceof FormatInfo info && info.isNumbers() == isNumbers()) {
                    yield info;
                }
                CultureInfo culture = provider instanceof CultureInfo given ? given : CultureInfo.current();
                yield isNumbers() ? culture.numbers() : culture.dates();
            }
        };
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        FormatInfo info = (FormatInfo) self;
        return switch (name(key)) {
            case "Clone" -> info.copy(false);
            case "GetFormat" -> a[0] == type() ? info : null;
            case "GetDayName" -> day(info, "DayNames", a[0]);
            case "GetAbbreviatedDayName" -> day(info, "AbbreviatedDayNames", a[0]);
            case "GetShortestDayName" -> day(info, "ShortestDayNames", a[0]);
            case "GetMonthName" -> month(info, "MonthNames", (Integer) a[0]);
            case "GetAbbreviatedMonthName" -> month(info, "AbbreviatedMonthNames", (Integer) a[0]);
            case "GetEra" -> List.of("A.D.", "AD", "A").contains(a[0]) ? 1 : -1;
            case "GetEraName" -> "A.D.";
            case "GetAbbreviatedEraName" -> "AD";
            case "GetAllDateTimePatterns" -> patterns(info, a.length == 1 ? a[0].toString() : "dDfFgGmMoOrRstTuUyY");
            case "SetAllDateTimePatterns" -> {
                setPatterns(info, ((PSArray) a[0]).asList(), (Character) a[1]);
                yield null;
            }
            default -> throw missing(key);
        };
    }

    private static String day(FormatInfo info, String property, Object day) {
        long number = ((NetEnum) day).value();
        if (number < 0 || number > 6) {
            throw outOfRange("dayofweek", 0, 6, number);
        }
        return info.texts(property).get((int) number);
    }

    private static String month(FormatInfo info, String property, int month) {
        if (month < 1 || month > 13) {
            throw outOfRange("month", 1, 13, month);
        }
        return info.texts(property).get(month - 1);
    }

    private static NetThrow outOfRange(String parameter, int least, int most, long actual) {
        return new NetThrow(
                "System.ArgumentOutOfRangeException",
                "Valid values are between " + least + " and " + most + ", inclusive. (Parameter '" + parameter
                        + "')\nActual value was " + actual + ".");
    }

    private static PSArray patterns(FormatInfo info, String letters) {
        NetCulture culture = NetCulture.of(CultureInfo.INVARIANT.numbers(), info);
        List<String> patterns = new ArrayList<>();
        for (char letter : letters.toCharArray()) {
            patterns.add(
                    letter == 'r' || letter == 'R'
                            ? info.text("RFC1123Pattern")
                            : DateTimeFormat.pattern(letter, culture));
        }
        return PSArray.ofStrings(patterns);
    }

    private static void setPatterns(FormatInfo info, List<Object> patterns, char letter) {
        String property =
                switch (letter) {
                    case 'd' -> "ShortDatePattern";
                    case 'D' -> "LongDatePattern";
                    case 't' -> "ShortTimePattern";
                    case 'T' -> "LongTimePattern";
                    case 'y', 'Y' -> "YearMonthPattern";
                    default ->
                        throw new NetThrow(
                                "System.ArgumentException", "Format specifier was invalid. (Parameter 'format')");
                };
        info.set(property, patterns.get(0).toString());
    }
}
