package mtsh.commands.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import mtsh.commands.MailShell;
import mtsh.commands.source.StoreService;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

/** What Protect-MessageTrace lets through: no address, domain, subject, Message-ID or network address of what went in. */
class NothingShowsThroughTest {
    private static final Path CASES = Path.of("src/test/resources/mtsh/commands/cases");
    private static final String KEY = " | Protect-MessageTrace -Key 'not for print' | ConvertTo-Json -Depth 9";
    private static final String[] QUESTIONS = {
        "Get-MessageTrace -Unlimited",
        "Get-MessageTraceV2 -ResultSize 5000",
        "Get-MessageTrace -Unlimited | Get-MessageTraceDetail",
        "Get-MessageTrace -Unlimited | Trace-Message",
        "Get-MessageTrackingLog -ResultSize Unlimited",
    };

    @TempDir
    Path folder;

    private int copies;

    @TestFactory
    Stream<DynamicTest> ofTheCases() throws IOException {
        try (Stream<Path> all = Files.list(CASES)) {
            return all.filter(Files::isDirectory).sorted().toList().stream()
                    .map(each -> DynamicTest.dynamicTest(each.getFileName().toString(), () -> check(copy(each))));
        }
    }

    @Test
    void ofVariedMail() throws IOException {
        Path place = Files.createDirectory(folder.resolve("varied"));
        Files.writeString(place.resolve("varied.log"), new VariedMail(20_260_101).log(150));

        assertTrue(check(place) > 300, "enough was looked for");
    }

    /** Addresses with quotes and blanks in them, and addresses cut in two by the end of a line, are no longer whole. */
    private static final Set<String> BROKEN = Set.of("haraka-hostile", "exim-syslog-pieces");

    /** A log with pseudonyms is a log still: read anew it tells of the same mail. */
    @TestFactory
    Stream<DynamicTest> logsOfTheCasesTellTheSame() throws IOException {
        try (Stream<Path> all = Files.list(CASES)) {
            return all.filter(each -> !BROKEN.contains(each.getFileName().toString())).sorted().toList().stream()
                    .map(each ->
                            DynamicTest.dynamicTest(each.getFileName().toString(), () -> tellsTheSame(copy(each))));
        }
    }

    private static void tellsTheSame(Path place) throws IOException {
        String flow =
                "Get-MessageTrace -Unlimited -WarningAction SilentlyContinue | Group-Object Received, Status, Size -NoElement | Sort-Object Name"
                        + " | % { \"$($_.Count) $($_.Name)\" }";
        Path hidden = Files.createDirectory(place.resolve("hidden"));
        try (Stream<Path> files = Files.walk(place);
                MailShell shell = new MailShell(place);
                MailShell other = new MailShell(hidden)) {
            for (Path log : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = place.relativize(log).toString();
                String target = "hidden/" + name.replace('/', '_').replaceFirst("\\.gz$", "");
                shell.run("Import-MailLog '" + name + "'");
                shell.run("Protect-MessageTrace -Path '" + name + "' -OutFile '" + target
                        + "' -Key 'not for print' -Subject Hash");
                other.run("Import-MailLog '" + target.substring("hidden/".length()) + "'");
            }
            assertEquals(shell.run(flow), other.run(flow));
        }
    }

    private Path copy(Path each) throws IOException {
        Path place = Files.createDirectory(folder.resolve(each.getFileName().toString() + copies++));
        try (Stream<Path> files = Files.walk(each)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.toString().endsWith(".mtst")) {
                    Path target = place.resolve(each.relativize(file));
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
        return place;
    }

    /** Gives how many names were looked for. */
    private int check(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place);
                MailShell shell = new MailShell(place)) {
            List<Path> logs = files.filter(Files::isRegularFile).sorted().toList();
            for (Path log : logs) {
                shell.run("Import-MailLog '" + place.relativize(log) + "'");
            }
            Set<String> secrets = secrets(shell);
            for (String question : QUESTIONS) {
                nothingOf(secrets, shell.run(question + KEY), question);
            }
            for (Path log : logs) {
                if (!log.toString().matches(".*\\.(zip|tar|tgz|tar\\.gz)")) {
                    String name = place.relativize(log).toString();
                    nothingOf(
                            secrets, shell.run("Protect-MessageTrace -Path '" + name + "' -Key 'not for print'"), name);
                }
            }
            exportsShowNothing(shell, secrets);
            return secrets.size();
        }
    }

    private static void exportsShowNothing(MailShell shell, Set<String> secrets) {
        shell.run(
                "Export-MessageTrace exported -Format Csv, Json; Export-MessageTrace graph -NameStyle Graph -Format Csv, Json -NoVerdict");
        for (String file :
                shell.run("(Get-ChildItem exported/*s.*, graph/*s.*).FullName").split("\n")) {
            if (!file.isBlank() && !file.contains("WARNING")) {
                nothingOf(secrets, shell.run("Protect-MessageTrace -Path '" + file + "' -Key 'not for print'"), file);
            }
        }
    }

    private static Set<String> secrets(MailShell shell) {
        Set<String> secrets = new TreeSet<>();
        shell.engine().service(StoreService.class).store().rows(TraceQuery.ALL, row -> {
            address(secrets, row.sender());
            address(secrets, row.recipient());
            address(secrets, row.messageId().replace("<", "").replace(">", ""));
            ip(secrets, row.fromIp());
            ip(secrets, row.toIp());
            subject(secrets, row);
            return true;
        });
        return secrets;
    }

    private static void address(Set<String> secrets, String address) {
        int at = address.lastIndexOf('@');
        if (at < 0) {
            return;
        }
        secrets.add(address);
        String domain = address.substring(at + 1);
        if (domain.indexOf('.') > 0 && !domain.startsWith("[")) {
            secrets.add(domain);
        }
    }

    private static void ip(Set<String> secrets, String ip) {
        if (!ip.isEmpty() && !ip.startsWith("127.") && !ip.equals("::1")) {
            secrets.add(ip);
        }
    }

    private static void subject(Set<String> secrets, TraceRow row) {
        if (row.subject().length() >= 5) {
            secrets.add(row.subject());
        }
    }

    private static void nothingOf(Set<String> secrets, String shown, String what) {
        String lower = shown.toLowerCase(Locale.ROOT);
        for (String secret : secrets) {
            if (lower.contains(secret.toLowerCase(Locale.ROOT))) {
                boolean isPart = secret.matches("[0-9a-f.:]+")
                        && !Pattern.compile("(?<![0-9a-f.:])" + Pattern.quote(secret) + "(?![0-9a-f.:]*[0-9a-f])")
                                .matcher(lower)
                                .find();
                assertTrue(isPart, () -> what + " shows " + secret + ": " + around(shown, secret));
            }
        }
        assertFalse(shown.contains("at mtsh."), what);
    }

    private static String around(String shown, String secret) {
        int at = shown.toLowerCase(Locale.ROOT).indexOf(secret.toLowerCase(Locale.ROOT));
        return shown.substring(Math.max(0, at - 200), Math.min(shown.length(), at + secret.length() + 100));
    }

    /** Mail of Postfix with names, subjects and answers of all sorts. */
    private static final class VariedMail {
        private static final String[] LOCALS = {
            "anna",
            "o'neil",
            "b+tag",
            "first.last",
            "x_y",
            "srs0=ab=cd=fabrikam.com=eve",
            "\u00FCmlaut",
            "a/b",
            "100",
            "from",
            "news",
        };
        private static final String[] DOMAINS = {
            "contoso.com",
            "mail.contoso.com",
            "fabrikam.com",
            "a.b.c.fabrikam.com",
            "xn--bcher-kva.example.com",
            "163.example.net",
            "under_score.example.org",
        };
        private static final String[] WORDS = {
            "Offer",
            "Invoice 4711",
            "from mx[1]; from=<x>",
            "Re: \"quoted\"",
            "contract, signed",
            "caf\u00E9 = t\u00EAte",
            "Subject: again",
            "plan (draft)",
        };
        private final Random random;

        VariedMail(long seed) {
            random = new Random(seed);
        }

        private String one(String[] of) {
            return of[random.nextInt(of.length)];
        }

        private String address() {
            return one(LOCALS) + random.nextInt(50) + "@" + one(DOMAINS);
        }

        private String ip() {
            return one(new String[] {"10.1.", "192.168.", "203.0.", "198.51."}) + random.nextInt(256) + "."
                    + random.nextInt(256);
        }

        String log(int messages) {
            StringBuilder log = new StringBuilder();
            for (int i = 0; i < messages; i++) {
                message(log, String.format("4mV%05dZp1z3tBb", i), i);
            }
            return log.toString();
        }

        private void message(StringBuilder log, String id, int number) {
            String sender = address();
            String recipient = address();
            String ip = ip();
            String host = "ws" + random.nextInt(90) + "." + one(DOMAINS);
            String[] answers = {
                "sent (250 2.0.0 <" + recipient + "> Ok: queued on " + host + ")",
                "bounced (host " + host + "[" + ip + "] said: 550 5.1.1 " + recipient + ": no such user; see https://"
                        + one(DOMAINS) + "/x (in reply to RCPT TO))",
                "deferred (connect to " + host + "[" + ip + "]:25: Connection timed out)",
            };
            line(
                    log,
                    number,
                    "smtpd[1]: " + id + ": client=" + host + "[" + ip + "], sasl_method=PLAIN, sasl_username="
                            + sender);
            line(
                    log,
                    number,
                    "cleanup[2]: " + id + ": info: header Subject: " + one(WORDS) + " " + number + " " + one(WORDS)
                            + " from " + host + "[" + ip + "]; from=<" + sender + "> to=<" + recipient
                            + "> proto=ESMTP helo=<" + host + ">");
            line(
                    log,
                    number,
                    "cleanup[2]: " + id + ": message-id=<" + number + "." + random.nextInt(9999) + "@" + one(DOMAINS)
                            + ">");
            line(
                    log,
                    number,
                    "qmgr[3]: " + id + ": from=<" + sender + ">, size=" + random.nextInt(99999)
                            + ", nrcpt=1 (queue active)");
            line(
                    log,
                    number,
                    "smtp[4]: " + id + ": to=<" + recipient + ">, relay=" + host + "[" + ip
                            + "]:25, delay=1, delays=0.1/0/0.4/0.5, dsn=2.0.0, status=" + one(answers));
        }

        private static void line(StringBuilder log, int number, String text) {
            log.append(String.format("2026-01-01T%02d:%02d:00.000000+00:00 mx1 postfix/", number / 60, number % 60))
                    .append(text)
                    .append('\n');
        }
    }
}
