package mtsh.commands.route;

import java.nio.file.Path;

import mtsh.commands.MailShell;

/** A shell whose store holds mail that tries to break out of whatever shows it. */
final class HostileMail {
    /** Each would do or look like something where it is not taken as text. */
    static final String SUBJECT =
            "</title></style></svg><script>document.title='owned'</script><img src=http://192.0.2.99/a onerror=alert(1)> \"'&amp; "
                    + "\u202egnp.exe \u0007 " + "w".repeat(400);

    private HostileMail() {}

    static MailShell shell(Path folder) {
        MailShell shell = new MailShell(folder);
        shell.with("hostile.log", log());
        shell.run("Import-MailLog hostile.log | Out-Null");
        return shell;
    }

    private static String log() {
        String head = "2026-01-01T10:00:0";
        String id = "4mB1bC0Zp1z3tBb";
        return String.join(
                "\n",
                head + "0.000000+00:00 mx1 postfix/smtpd[1]: " + id + ": client=<b>evil</b>.example.net[198.51.100.7]",
                head + "0.100000+00:00 mx1 postfix/cleanup[2]: " + id + ": info: header Subject: " + SUBJECT
                        + " from evil.example.net[198.51.100.7]; from=<\"<script>\"@example.net> to=<bob@contoso.com> proto=ESMTP"
                        + " helo=<evil.example.net>",
                head + "0.200000+00:00 mx1 postfix/cleanup[2]: " + id
                        + ": message-id=<a\"><script>x</script>@example.net>",
                head + "0.300000+00:00 mx1 postfix/qmgr[3]: " + id
                        + ": from=<x+<i>@example.net>, size=900, nrcpt=1 (queue active)",
                head + "1.000000+00:00 mx1 postfix/smtp[4]: " + id
                        + ": to=<bob@contoso.com>, relay=mx.contoso.com[192.0.2.1]:25,"
                        + " delay=1, delays=0.3/0/0.1/0.6, dsn=5.7.1, status=bounced (host mx.contoso.com[192.0.2.1] said: 550 5.7.1"
                        + " <script>fetch('http://192.0.2.99/')</script> </td></table> [click](javascript:alert(1)) (in reply to DATA))",
                head + "2.000000+00:00 mx1 postfix/qmgr[3]: " + id + ": removed",
                "");
    }
}
