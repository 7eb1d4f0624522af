package mtsh.commands.flow;

import java.time.Instant;
import java.util.Locale;

/** A Postfix log made up message by message. */
final class FlowLog {
    private final StringBuilder text = new StringBuilder();
    private int messages;
    private String client = "ws1.contoso.com[10.0.0.1], sasl_method=PLAIN, sasl_username=alice";

    /** Who hands in the messages that follow, as Postfix writes it behind {@code client=}. */
    FlowLog from(String newClient) {
        client = newClient;
        return this;
    }

    private String line(Instant time, String program, String rest) {
        return time + " mx1 postfix/" + program + "[100]: " + rest + "\n";
    }

    private String queued(Instant time, String sender, int recipients) {
        String id = String.format(Locale.ROOT, "%08X", 0xA0000000 + messages++);
        text.append(line(time, "smtpd", id + ": client=" + client));
        text.append(line(time, "cleanup", id + ": message-id=<" + id + "@contoso.com>"));
        text.append(
                line(time, "qmgr", id + ": from=<" + sender + ">, size=1000, nrcpt=" + recipients + " (queue active)"));
        return id;
    }

    /** One message for one recipient, accepted by another server after this many seconds. */
    FlowLog sent(String time, double seconds, String sender, String recipient) {
        Instant begin = Instant.parse(time);
        String id = queued(begin, sender, 1);
        sent(id, begin, seconds, recipient);
        text.append(line(after(begin, seconds), "qmgr", id + ": removed"));
        return this;
    }

    private void sent(String id, Instant begin, double seconds, String recipient) {
        text.append(line(
                after(begin, seconds),
                "smtp",
                id + ": to=<" + recipient + ">, relay=mx.fabrikam.com[192.0.2.10]:25, delay=" + seconds
                        + ", delays=0/0/0/" + seconds + ", dsn=2.0.0, status=sent (250 2.0.0 Ok)"));
    }

    /** A message that waits. */
    FlowLog deferred(String time, String sender, String recipient) {
        Instant begin = Instant.parse(time);
        String id = queued(begin, sender, 1);
        deferred(id, after(begin, 1), recipient);
        return this;
    }

    private void deferred(String id, Instant time, String recipient) {
        text.append(line(
                time,
                "smtp",
                id + ": to=<" + recipient
                        + ">, relay=mx.fabrikam.com[192.0.2.10]:25, delay=1, delays=0/0/0/1, dsn=4.7.1, "
                        + "status=deferred (host mx.fabrikam.com[192.0.2.10] said: 451 4.7.1 Greylisted, try again later "
                        + "(in reply to RCPT TO command))"));
    }

    /** A message to two: the first gets it after a second, the other after an hour of waiting. */
    FlowLog sentAtOnceAndLate(String time, String sender, String atOnce, String late) {
        Instant begin = Instant.parse(time);
        String id = queued(begin, sender, 2);
        sent(id, begin, 1, atOnce);
        deferred(id, after(begin, 1), late);
        text.append(
                line(after(begin, 3599), "qmgr", id + ": from=<" + sender + ">, size=1000, nrcpt=2 (queue active)"));
        sent(id, begin, 3600, late);
        text.append(line(after(begin, 3600), "qmgr", id + ": removed"));
        return this;
    }

    /** A message that is refused at the door. */
    FlowLog refused(String time, String ip, String sender, String recipient) {
        text.append(line(
                Instant.parse(time),
                "smtpd",
                "NOQUEUE: reject: RCPT from unknown[" + ip + "]: 550 5.1.1 <" + recipient
                        + ">: Recipient address rejected: User unknown in table; from=<" + sender + "> to=<" + recipient
                        + "> proto=ESMTP helo=<h.example>"));
        return this;
    }

    /** Any other lines. */
    FlowLog lines(String lines) {
        text.append(lines);
        return this;
    }

    String text() {
        return text.toString();
    }

    private static Instant after(Instant time, double seconds) {
        return time.plusMillis(Math.round(seconds * 1000));
    }
}
