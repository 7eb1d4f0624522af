import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Makes a long log of a short one: {@code java MultiplyLog.java LOG[.gz] LINES OUT}, where OUT may be {@code -} for standard output. The
 * log, with ISO 8601 heads and long queue ids, is repeated until there are so many lines. Each repetition is later by as many days as the
 * log covers, its queue ids hold the later time, and its message ids are its own, so that no message is there twice.
 */
final class MultiplyLog {
    private static final String DIGITS = "0123456789BCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz";

    /** A queue id, of which the first six digits are seconds, or where a message id begins. */
    private static final Pattern OWN = Pattern.compile(
            "\\b([0-9B-DF-HJ-NP-TV-Zb-df-hj-np-tv-z]{6})(?=[0-9B-DF-HJ-NP-TV-Zb-df-hj-np-tv-z]{4}z[0-9B-DF-HJ-NP-TV-Zb-df-hj-np-tv-y]{3,5}\\b)"
                    + "|(?:message-id=|Message-ID: )<");

    private static final int DATE_LENGTH = 10;
    private static final int DAY = 86_400;

    /** A text that stays, and behind it what differs: the seconds of a queue id, the copy's number (-1), or nothing (-2). */
    private record Piece(byte[] text, long seconds) {}

    private record Line(LocalDate date, List<Piece> pieces) {}

    public static void main(String[] arguments) throws IOException {
        List<Line> lines = read(Path.of(arguments[0]));
        long left = Long.parseLong(arguments[1]);
        long days = lines.get(lines.size() - 1).date().toEpochDay() - lines.get(0).date().toEpochDay() + 1;
        OutputStream target = arguments[2].equals("-") ? System.out : Files.newOutputStream(Path.of(arguments[2]));
        try (OutputStream out = new BufferedOutputStream(target, 1 << 20)) {
            for (int copy = 0; left > 0; copy++) {
                int count = (int) Math.min(left, lines.size());
                write(lines.subList(0, count), copy, days * copy, out);
                left -= count;
            }
        }
    }

    private static List<Line> read(Path log) throws IOException {
        List<Line> lines = new ArrayList<>();
        InputStream bytes = Files.newInputStream(log);
        InputStream text = log.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(text, StandardCharsets.ISO_8859_1))) {
            reader.lines().forEach(line -> lines.add(line(line)));
        }
        return lines;
    }

    private static Line line(String line) {
        List<Piece> pieces = new ArrayList<>();
        Matcher own = OWN.matcher(line);
        int from = DATE_LENGTH;
        while (own.find(from)) {
            boolean isQueueId = own.group(1) != null;
            int end = isQueueId ? own.start() : own.end();
            pieces.add(new Piece(bytes(line.substring(from, end)), isQueueId ? seconds(own.group(1)) : -1));
            from = own.end();
        }
        pieces.add(new Piece(bytes(line.substring(from) + "\n"), -2));
        return new Line(LocalDate.parse(line.substring(0, DATE_LENGTH)), pieces);
    }

    private static void write(List<Line> lines, int copy, long days, OutputStream out) throws IOException {
        byte[] number = bytes(copy + ".");
        LocalDate date = null;
        byte[] later = {};
        for (Line line : lines) {
            if (!line.date().equals(date)) {
                date = line.date();
                later = bytes(date.plusDays(days).toString());
            }
            out.write(later);
            for (Piece piece : line.pieces()) {
                out.write(piece.text());
                if (piece.seconds() >= 0) {
                    out.write(digits(piece.seconds() + days * DAY));
                } else if (piece.seconds() == -1) {
                    out.write(number);
                }
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static long seconds(String digits) {
        long seconds = 0;
        for (int i = 0; i < digits.length(); i++) {
            seconds = seconds * DIGITS.length() + DIGITS.indexOf(digits.charAt(i));
        }
        return seconds;
    }

    private static byte[] digits(long seconds) {
        byte[] digits = new byte[6];
        long rest = seconds;
        for (int i = digits.length - 1; i >= 0; i--) {
            digits[i] = (byte) DIGITS.charAt((int) (rest % DIGITS.length()));
            rest /= DIGITS.length();
        }
        return digits;
    }
}
