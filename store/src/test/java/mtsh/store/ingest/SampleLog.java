package mtsh.store.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A Postfix log that is the same each time: messages that overlap, deferred ones that are delivered hours later or never, bounces,
 * two recipients, refusals, lines that cannot be understood.
 */
public final class SampleLog {
    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");

    private final List<Line> lines = new ArrayList<>();

    private record Line(long second, int order, String text) {}

    private SampleLog() {}

    /** The log of so many messages, one every ten seconds. */
    public static List<String> lines(int messages) {
        SampleLog log = new SampleLog();
        for (int i = 0; i < messages; i++) {
            log.message(i);
        }
        log.lines.sort(Comparator.comparingLong(Line::second).thenComparingInt(Line::order));
        return log.lines.stream().map(Line::text).toList();
    }

    public static byte[] bytes(List<String> lines) {
        return lines.isEmpty() ? new byte[0] : (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void message(int i) {
        long second = i * 10L;
        if (i % 17 == 5) {
            add(
                    second,
                    "postfix/smtpd[301]",
                    "NOQUEUE: reject: RCPT from bad.example[192.0.2.9]: 554 5.7.1 <r" + i
                            + "@example.com>: Relay access denied; from=<x@bad.example> to=<r" + i
                            + "@example.com> proto=ESMTP helo=<bad.example>");
            return;
        }
        String id = String.format("%010X", 0xA000000000L + i * 7919L);
        add(second, "postfix/smtpd[302]", id + ": client=mx" + i % 9 + ".example.org[198.51.100." + i % 9 + "]");
        add(second, "postfix/cleanup[303]", id + ": message-id=<m" + i + "@example.org>");
        add(
                second + 1,
                "postfix/qmgr[304]",
                id + ": from=<sender" + i % 50 + "@example.org>, size=" + (1000 + i) + ", nrcpt=" + (i % 5 == 0 ? 2 : 1)
                        + " (queue active)");
        deliver(i, id, "user" + i % 70 + "@example.com", second);
        if (i % 5 == 0) {
            sent(id, "Second" + i % 11 + "@example.net", second + 3);
        }
        if (i % 13 != 3 || i % 2 == 0) {
            add(second + (i % 13 == 3 ? 30_000 : 4), "postfix/qmgr[304]", id + ": removed");
        }
        if (i % 97 == 11) {
            add(second, "postfix/smtp[305]", id + ": to=<broken" + i + ", relay=");
        }
    }

    private void deliver(int i, String id, String recipient, long second) {
        if (i % 13 == 3) {
            add(
                    second + 2,
                    "postfix/smtp[305]",
                    id + ": to=<" + recipient
                            + ">, relay=none, delay=2, delays=1/0/1/0, dsn=4.4.1, status=deferred (connect to mx.example.com[203.0.113.5]:25: Connection timed out)");
            if (i % 2 == 0) {
                sent(id, recipient, second + 29_999);
            }
            return;
        }
        if (i % 11 == 7) {
            add(
                    second + 2,
                    "postfix/smtp[305]",
                    id + ": to=<" + recipient
                            + ">, relay=mx.example.com[203.0.113.5]:25, delay=2, delays=1/0/1/0, dsn=5.1.1, status=bounced (host mx.example.com[203.0.113.5] said: 550 5.1.1 No such user (in reply to RCPT TO command))");
            return;
        }
        sent(id, recipient, second + 2);
    }

    private void sent(String id, String recipient, long second) {
        add(
                second,
                "postfix/smtp[305]",
                id + ": to=<" + recipient
                        + ">, relay=mx.example.com[203.0.113.5]:25, delay=2, delays=1/0/0.5/0.5, dsn=2.0.0, status=sent (250 2.0.0 Ok)");
    }

    private void add(long second, String tag, String text) {
        String time = BEGIN.plusSeconds(second).toString().replace("Z", "+00:00");
        lines.add(new Line(second, lines.size(), time + " mail1 " + tag + ": " + text));
    }
}
