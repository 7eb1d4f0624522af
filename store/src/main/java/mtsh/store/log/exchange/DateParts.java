package mtsh.store.log.exchange;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** The numbers and words of a written date, put into their places without deciding which of two is the day. */
final class DateParts {
    /** A run of digits or letters and what stood before it. */
    private record Token(String text, char before) {
        boolean isNumber() {
            return text.charAt(0) >= '0' && text.charAt(0) <= '9';
        }

        int number() {
            return Integer.parseInt(text);
        }
    }

    private int first;
    private int second;
    private int year;
    private int month;
    private boolean yearFirst;
    private boolean pointed;
    private LocalTime time = LocalTime.MIDNIGHT;
    private int offsetSeconds;
    private boolean zoned;

    private DateParts() {}

    /** Of text with a date and maybe a time after it; null when it is none. */
    static DateParts of(String text) {
        List<Token> tokens = tokens(text);
        if (tokens == null) {
            return null;
        }
        DateParts parts = new DateParts();
        int next = parts.takeDate(tokens);
        return next > 0 && parts.takeTime(tokens, next) ? parts : null;
    }

    /** The day or the month, whichever was written first; the month when the year was, the day when the month has a name. */
    int first() {
        return first;
    }

    int second() {
        return second;
    }

    int year() {
        return year;
    }

    /** The month by its name, or 0. */
    int month() {
        return month;
    }

    boolean isYearFirst() {
        return yearFirst;
    }

    /** With points between the numbers the day comes first wherever the year is last. */
    boolean isPointed() {
        return pointed;
    }

    LocalTime time() {
        return time;
    }

    int offsetSeconds() {
        return offsetSeconds;
    }

    /** Whether the text says of what zone it is. */
    boolean isZoned() {
        return zoned;
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        char before = ' ';
        int place = 0;
        while (place < text.length()) {
            char letter = text.charAt(place);
            if (isDigit(letter) || Character.isLetter(letter)) {
                int end = runEnd(text, place);
                tokens.add(new Token(text.substring(place, end), before));
                before = ' ';
                place = end;
                continue;
            }
            if (Character.isDigit(letter)) {
                return null;
            }
            boolean blank = Character.isWhitespace(letter) || Character.isSpaceChar(letter) || isInvisible(letter);
            before = blank ? before : letter;
            place++;
        }
        return tokens;
    }

    private static int runEnd(String text, int start) {
        boolean digits = isDigit(text.charAt(start));
        int end = start;
        while (end < text.length() && (digits ? isDigit(text.charAt(end)) : isWordLetter(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isWordLetter(char letter) {
        return Character.isLetter(letter) && !isDigit(letter);
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static boolean isInvisible(char letter) {
        return Character.getType(letter) == Character.FORMAT;
    }

    /** Takes the date; the place of the first token after it, or 0. */
    private int takeDate(List<Token> tokens) {
        List<Token> date = new ArrayList<>();
        int place = 0;
        while (place < tokens.size() && date.size() < 3) {
            Token token = tokens.get(place++);
            boolean named = !token.isNumber() && DateWords.month(token.text()) > 0;
            if (named && month > 0) {
                return 0;
            }
            month = named ? DateWords.month(token.text()) : month;
            if (token.isNumber() || named) {
                date.add(token);
            } else if (!DateWords.isWeekday(token.text())) {
                return 0;
            }
        }
        if (date.size() < 3) {
            return 0;
        }
        boolean fits = month > 0 ? takeNamed(date) : takeNumbers(date);
        return fits ? place : 0;
    }

    private boolean takeNamed(List<Token> date) {
        List<Token> numbers = date.stream().filter(Token::isNumber).toList();
        int yearAt = numbers.get(0).text().length() == 4 ? 0 : 1;
        if (numbers.get(yearAt).text().length() != 4
                || numbers.get(1 - yearAt).text().length() > 2) {
            return false;
        }
        year = numbers.get(yearAt).number();
        first = numbers.get(1 - yearAt).number();
        return true;
    }

    private boolean takeNumbers(List<Token> date) {
        yearFirst = date.get(0).text().length() == 4;
        Token yearToken = date.get(yearFirst ? 0 : 2);
        Token one = date.get(yearFirst ? 1 : 0);
        Token two = date.get(yearFirst ? 2 : 1);
        boolean lengths = yearToken.text().length() == 4
                && one.text().length() <= 2
                && two.text().length() <= 2;
        char mark = date.get(1).before();
        if (!lengths || mark != date.get(2).before() || "-/.".indexOf(mark) < 0) {
            return false;
        }
        pointed = mark == '.';
        year = yearToken.number();
        first = one.number();
        second = two.number();
        return true;
    }

    private boolean takeTime(List<Token> tokens, int start) {
        int[] clock = new int[3];
        int numbers = 0;
        int nanos = 0;
        String half = "";
        int place = start;
        while (place < tokens.size()) {
            Token token = tokens.get(place);
            boolean sign = numbers >= 2 && (token.before() == '+' || token.before() == '-') && token.isNumber();
            if (sign) {
                return takeOffset(tokens, place) && setTime(clock, numbers, nanos, half);
            }
            if (!token.isNumber()) {
                half += token.text().equals("T") && numbers == 0 ? "" : token.text();
            } else if (numbers < 3 && token.text().length() <= 2) {
                clock[numbers++] = token.number();
            } else if (numbers == 3 && nanos == 0 && (token.before() == '.' || token.before() == ',')) {
                nanos = nanos(token.text());
            } else {
                return false;
            }
            place++;
        }
        return setTime(clock, numbers, nanos, half);
    }

    private static int nanos(String digits) {
        return Integer.parseInt((digits + "000000000").substring(0, 9));
    }

    private boolean takeOffset(List<Token> tokens, int place) {
        String digits = tokens.get(place).text();
        String minutes = place + 1 < tokens.size() ? tokens.get(place + 1).text() : "00";
        boolean together = digits.length() == 4;
        if (tokens.size() > place + 2 || together && tokens.size() > place + 1 || digits.length() > 4) {
            return false;
        }
        int hour = Integer.parseInt(together ? digits.substring(0, 2) : digits);
        int minute = Integer.parseInt(together ? digits.substring(2) : minutes);
        int seconds = (hour * 60 + minute) * 60;
        offsetSeconds = tokens.get(place).before() == '-' ? -seconds : seconds;
        zoned = true;
        return hour <= 14 && minute < 60;
    }

    private boolean setTime(int[] clock, int numbers, int nanos, String half) {
        boolean universal = half.equals("Z") || half.equals("UTC") || half.equals("GMT");
        zoned |= universal;
        DateWords.Half part = universal || half.isEmpty() ? DateWords.Half.NONE : DateWords.half(half);
        if (part == null || numbers == 1) {
            return false;
        }
        int hour = clock[0];
        if (part != DateWords.Half.NONE) {
            if (hour < 1 || hour > 12) {
                return false;
            }
            hour = hour % 12 + (part == DateWords.Half.AFTERNOON ? 12 : 0);
        }
        try {
            time = LocalTime.of(hour, clock[1], clock[2], nanos);
            return true;
        } catch (DateTimeException wrong) {
            return false;
        }
    }
}
