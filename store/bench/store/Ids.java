package mtsh.bench.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;

/** Ids as mail servers make them: what is random there is random here, what is a time there is one here. */
final class Ids {
    private static final String QUEUE_DIGITS = "0123456789BCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final String HEX = "0123456789abcdef";
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);
    /** 100 nanoseconds from the year 1 to 1970, as .NET counts. */
    private static final long TICKS_TO_1970 = 621_355_968_000_000_000L;

    private Ids() {}

    /** Postfix's long queue id: seconds and microseconds of the arrival, {@code z}, the number of the file. */
    static String queueId(Instant time, SplittableRandom random) {
        StringBuilder id = new StringBuilder(16);
        digits(time.getEpochSecond(), 6, id);
        digits(time.getNano() / 1000, 4, id);
        id.append('z');
        // Files of a queue come from a small part of the disk's numbers.
        digits(9_000_000 + random.nextInt(4_000), 5, id);
        return id.toString();
    }

    private static void digits(long number, int length, StringBuilder text) {
        int start = text.length();
        long rest = number;
        for (int i = 0; i < length; i++) {
            text.insert(start, QUEUE_DIGITS.charAt((int) (rest % QUEUE_DIGITS.length())));
            rest /= QUEUE_DIGITS.length();
        }
    }

    /** What the programs that write mail put between the brackets; each program has its way, and a domain has one program mostly. */
    static String messageId(Instant time, String domain, SplittableRandom random) {
        int way = random.nextInt(4) == 0 ? random.nextInt(6) : (domain.hashCode() >>> 4) % 6;
        return switch (way) {
            case 0 -> "<" + new UUID(random.nextLong(), random.nextLong()) + '@' + domain + '>';
            case 1 ->
                "<" + SECONDS.format(time) + '.' + random.nextInt(100_000, 1_000_000) + "."
                        + random.nextInt(1_000, 10_000) + "@mail." + domain + '>';
            case 2 -> "<" + hex(32, random) + '@' + domain + '>';
            case 3 -> "<CA" + letters(29, random) + '=' + letters(18, random) + "@mail.gmail.com>";
            case 4 -> "<" + time.toEpochMilli() + '.' + random.nextInt(100_000) + '.' + "JavaMail.app@" + domain + '>';
            default ->
                "<" + hex(16, random).toUpperCase(Locale.ROOT) + "@EX" + (1 + random.nextInt(4)) + '.' + domain + '>';
        };
    }

    /** Exchange's network message id or log id: eight random bytes, and the time in ticks. */
    static String guid(Instant time, SplittableRandom random) {
        long ticks = ticks(time);
        return new UUID(random.nextLong(), ticks << 48 | ticks >>> 16).toString();
    }

    /** Of an SMTP session of Exchange: the time when the service started, and a count. */
    static String session(long number) {
        StringBuilder text = new StringBuilder("08DE840");
        for (int shift = 32; shift >= 0; shift -= 4) {
            text.append(Character.toUpperCase(HEX.charAt((int) (number >>> shift & 15))));
        }
        return text.toString();
    }

    /** Dovecot's id of a delivery: twelve random bytes or so, and the process. */
    static String dovecot(SplittableRandom random) {
        byte[] bytes = new byte[16];
        for (int i = 0; i < 9; i++) {
            bytes[i] = (byte) random.nextInt(256);
        }
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hex(int length, SplittableRandom random) {
        return text(HEX, length, random);
    }

    private static String letters(int length, SplittableRandom random) {
        return text(LETTERS, length, random);
    }

    private static String text(String digits, int length, SplittableRandom random) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(digits.charAt(random.nextInt(digits.length())));
        }
        return text.toString();
    }

    private static long ticks(Instant time) {
        return TICKS_TO_1970 + time.getEpochSecond() * 10_000_000 + time.getNano() / 100;
    }
}
