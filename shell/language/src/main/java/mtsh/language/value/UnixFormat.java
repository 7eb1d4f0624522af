package mtsh.language.value;

import java.time.LocalDateTime;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** The formats of {@code Get-Date -UFormat}. */
public final class UnixFormat {
    private UnixFormat() {}

    public static String format(DateTime time, String format) {
        StringBuilder text = new StringBuilder();
        int start = format.startsWith("+") ? 1 : 0;
        for (int i = start; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == '%' && i + 1 < format.length()) {
                text.append(field(time, format.charAt(++i)));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static String field(DateTime time, char letter) {
        String pattern = pattern(letter);
        if (pattern != null) {
            return DateTimeFormat.format(time, pattern, NetCulture.EN_US);
        }
        LocalDateTime fields = time.toLocalDateTime();
        switch (letter) {
            case 'C':
                return Integer.toString(fields.getYear() / 100);
            case 'e':
                return blank(fields.getDayOfMonth());
            case 'G':
                return String.format(Locale.ROOT, "%04d", fields.get(IsoFields.WEEK_BASED_YEAR));
            case 'g':
                return two(fields.get(IsoFields.WEEK_BASED_YEAR) % 100);
            case 'j':
                return String.format("%03d", fields.getDayOfYear());
            case 'k':
                return blank(fields.getHour());
            case 'l':
                return blank((fields.getHour() + 11) % 12 + 1);
            case 'n':
                return "\n";
            case 't':
                return "\t";
            case 's':
                return Long.toString(time.toInstant(TimeSource.zone()).getEpochSecond());
            case 'U', 'W':
                return Integer.toString(fields.getDayOfYear() / 7);
            case 'u':
                return Integer.toString(fields.getDayOfWeek().getValue());
            case 'V':
                return two(fields.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case 'w':
                return Integer.toString(fields.getDayOfWeek().getValue() % 7);
            default:
                return String.valueOf(letter);
        }
    }

    private static String pattern(char letter) {
        switch (letter) {
            case 'A':
                return "dddd";
            case 'a':
                return "ddd";
            case 'B':
                return "MMMM";
            case 'b', 'h':
                return "MMM";
            case 'c':
                return "ddd dd MMM yyyy HH:mm:ss";
            case 'D', 'x':
                return "MM/dd/yy";
            case 'd':
                return "dd";
            case 'F':
                return "yyyy-MM-dd";
            case 'H':
                return "HH";
            case 'I':
                return "hh";
            case 'M':
                return "mm";
            case 'm':
                return "MM";
            case 'p':
                return "tt";
            case 'R':
                return "HH:mm";
            case 'r':
                return "hh:mm:ss tt";
            case 'S':
                return "ss";
            case 'T', 'X':
                return "HH:mm:ss";
            case 'Y':
                return "yyyy";
            case 'y':
                return "yy";
            case 'Z':
                return "zz";
            default:
                return null;
        }
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String blank(int number) {
        return number < 10 ? " " + number : Integer.toString(number);
    }
}
