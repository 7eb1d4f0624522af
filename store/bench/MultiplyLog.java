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
 * Makes a long log of a short one: {@code java MultiplyLog.java LOG[.gz] LINES OUT}. The log, with ISO 8601 heads and long queue ids, is
 * repeated until there are so many lines. Each repetition is later by as many days as the log covers, its queue ids hold the later
 * time, and its message ids are its own, so that no message is there twice.
 */
final class MultiplyLog {
    private static final String DIGITS = "0123456789BCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz";
    private static final Pattern QUEUE_ID = Pattern.compile("\\b[0-9B-DF-HJ-NP-TV-Zb-df-hj-np-tv-z]{10}z[0-9B-DF-HJ-NP-TV-Zb-df-hj-np-tv-y]{3,5}\\b");
    private static final Pattern MESSAGE_ID = Pattern.compile("(message-id=|Message-ID: )<");
    private static final int DATE_LENGTH = 10;
    private static final int DAY = 86_400;

    public static void main(String[] arguments) throws IOException {
        List<String> lines = read(Path.of(arguments[0]));
        long wanted = Long.parseLong(arguments[1]);
        LocalDate first = LocalDate.parse(lines.get(0).substring(0, DATE_LENGTH));
        LocalDate last = LocalDate.parse(lines.get(lines.size() - 1).substring(0, DATE_LENGTH));
        long days = last.toEpochDay() - first.toEpochDay() + 1;
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[2]))) {
            long written = 0;
            for (int copy = 0; written < wanted; copy++) {
                written += write(lines, copy, days * copy, wanted - written, out);
            }
        }
    }

    private static List<String> read(Path log) throws IOException {
        List<String> lines = new ArrayList<>();
        InputStream bytes = Files.newInputStream(log);
        InputStream text = log.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(text, StandardCharsets.ISO_8859_1))) {
            reader.lines().forEach(lines::add);
        }
        return lines;
    }

    private static long write(List<String> lines, int copy, long days, long most, OutputStream out) throws IOException {
        StringBuilder buffer = new StringBuilder();
        long written = 0;
        String date = "";
        String later = "";
        for (String line : lines) {
            if (written == most) {
                break;
            }
            if (!line.startsWith(date) || date.isEmpty()) {
                date = line.substring(0, DATE_LENGTH);
                later = LocalDate.parse(date).plusDays(days).toString();
            }
            String rest = QUEUE_ID.matcher(line.substring(DATE_LENGTH)).replaceAll(id -> shifted(id.group(), days));
            String own = MESSAGE_ID.matcher(rest).replaceAll("$1<" + copy + ".");
            buffer.append(later).append(own).append('\n');
            written++;
            if (buffer.length() > 1 << 20) {
                out.write(buffer.toString().getBytes(StandardCharsets.ISO_8859_1));
                buffer.setLength(0);
            }
        }
        out.write(buffer.toString().getBytes(StandardCharsets.ISO_8859_1));
        return written;
    }

    /** The first six digits are seconds. */
    private static String shifted(String id, long days) {
        long seconds = 0;
        for (int i = 0; i < 6; i++) {
            seconds = seconds * DIGITS.length() + DIGITS.indexOf(id.charAt(i));
        }
        seconds += days * DAY;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            text.insert(0, DIGITS.charAt((int) (seconds % DIGITS.length())));
            seconds /= DIGITS.length();
        }
        return Matcher.quoteReplacement(text + id.substring(6));
    }
}
