package mtsh.commands.queue;

/** Writes the log of a Postfix server, message by message; times are of 2026-01-01, as {@code 10:00:00}. */
public final class PostfixLines {
    private final StringBuilder text = new StringBuilder();
    private final String host;

    public PostfixLines(String host) {
        this.host = host;
    }

    /** A message of a size that came in and was queued. */
    public PostfixLines queued(String time, String id, String sender, int size, int recipients) {
        line(time, "smtpd[11]", id + ": client=ws.contoso.com[10.0.0.17], sasl_method=PLAIN, sasl_username=alice");
        line(time, "cleanup[12]", id + ": message-id=<" + id + "@contoso.com>");
        return activated(time, id, sender, size, recipients);
    }

    public PostfixLines activated(String time, String id, String sender, int size, int recipients) {
        return line(
                time,
                "qmgr[13]",
                id + ": from=<" + sender + ">, size=" + size + ", nrcpt=" + recipients + " (queue active)");
    }

    public PostfixLines deferred(String time, String id, String recipient, String reply) {
        String relay = "mx." + domain(recipient) + "[192.0.2.10]:25";
        return line(
                time,
                "smtp[14]",
                id + ": to=<" + recipient + ">, relay=" + relay + ", delay=2, delays=0.5/0.1/0.4/1, dsn="
                        + reply.substring(4, 9) + ", status=deferred (host mx." + domain(recipient)
                        + "[192.0.2.10] said: " + reply + " (in reply to RCPT TO command))");
    }

    public PostfixLines sent(String time, String id, String recipient) {
        line(
                time,
                "smtp[14]",
                id + ": to=<" + recipient + ">, relay=mx." + domain(recipient)
                        + "[192.0.2.10]:25, delay=2, delays=0.5/0.1/0.4/1, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 77AB12)");
        return line(time, "qmgr[13]", id + ": removed");
    }

    public PostfixLines line(String time, String daemon, String rest) {
        text.append("2026-01-01T")
                .append(time)
                .append(".000000+00:00 ")
                .append(host)
                .append(" postfix/")
                .append(daemon)
                .append(": ")
                .append(rest)
                .append('\n');
        return this;
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    public String text() {
        return text.toString();
    }
}
