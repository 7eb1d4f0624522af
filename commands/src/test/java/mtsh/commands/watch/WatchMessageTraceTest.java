package mtsh.commands.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.commands.MailFixture;
import mtsh.commands.MailShell;
import mtsh.commands.SettableClock;
import mtsh.language.stream.PipelineStopped;

/** Each step of the script happens between two looks; behind the last one time passes until the watch ends. */
class WatchMessageTraceTest {
    private static final String SHOW =
            " -WarningAction SilentlyContinue | ForEach-Object { \"$($_.Change) $($_.RecipientAddress) $($_.PreviousStatus)>$($_.Status)\" }";

    /** The greylisted message of the fixture goes out. */
    private static final String SENT_AT_LAST = """
            2026-01-02T03:05:01.000000+00:00 mx1 postfix/qmgr[900]: 4mB5bH0Zp1z3tBh: from=<alice@contoso.com>, size=9100, nrcpt=1 (queue active)
            2026-01-02T03:05:02.000000+00:00 mx1 postfix/smtp[2611]: 4mB5bH0Zp1z3tBh: to=<bob@fabrikam.com>, relay=mx.fabrikam.com[192.0.2.10]:25, delay=5102, delays=5101/0.01/0.4/0.5, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 1234AB)
            2026-01-02T03:05:02.100000+00:00 mx1 postfix/qmgr[900]: 4mB5bH0Zp1z3tBh: removed
            """;

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock();
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private final List<Duration> pauses = new ArrayList<>();
    private MailShell shell;

    @BeforeEach
    void open() {
        MailFixture.copyLog(folder);
        shell = new MailShell(folder, clock);
        MailFixture.importLog(shell.engine());
        shell.engine().service(PollWaiter.class, () -> this::pause);
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private void pause(Duration time, Runnable checkStopped) {
        checkStopped.run();
        pauses.add(time);
        assertTrue(pauses.size() < 10_000, "a watch that never ends");
        clock.pass(time);
        if (!steps.isEmpty()) {
            steps.poll().run();
        }
    }

    private void thenLogged(String lines) {
        steps.add(() -> {
            try {
                Files.writeString(
                        folder.resolve("more.log"), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
            shell.engine()
                    .invokeText("Import-MailLog more.log -WarningAction SilentlyContinue | Out-Null", value -> {});
        });
    }

    private static String message(String time, String id, String recipient, String outcome) {
        String head = "2026-01-02T" + time + ".000000+00:00 mx1 postfix/";
        return head + "smtpd[31]: " + id + ": client=out.example.net[198.51.100.20]\n"
                + head + "cleanup[32]: " + id + ": message-id=<" + id + "@example.net>\n"
                + head + "qmgr[900]: " + id + ": from=<news@example.net>, size=900, nrcpt=1 (queue active)\n"
                + head + "lmtp[33]: " + id + ": to=<" + recipient
                + ">, relay=mail.contoso.com[private/dovecot-lmtp], delay=0.2, delays=0.1/0/0/0.1, " + outcome + "\n";
    }

    private static final String SENT = "dsn=2.0.0, status=sent (250 2.0.0 Saved)";
    private static final String DEFERRED = "dsn=4.2.0, status=deferred (host mail.contoso.com said: 450 4.2.0 Busy)";
    private static final String BOUNCED = "dsn=5.1.1, status=bounced (host mail.contoso.com said: 550 5.1.1 Unknown)";

    @Test
    void showsWhatComesAndWhatBecomesOfIt() {
        thenLogged(message("03:04:10", "4mC1bC0Zp1z3tBb", "bob@contoso.com", DEFERRED));
        thenLogged(SENT_AT_LAST);
        thenLogged(message("03:06:00", "4mC2bD0Zp1z3tBc", "carol@contoso.com", SENT));
        thenLogged("2026-01-02T03:06:30.000000+00:00 mx1 postfix/lmtp[33]: 4mC1bC0Zp1z3tBb: to=<bob@contoso.com>, "
                + "relay=mail.contoso.com[private/dovecot-lmtp], delay=140, delays=139/0/0/1, " + SENT + "\n");
        assertEquals("""
                New bob@contoso.com >Pending
                StatusChanged bob@fabrikam.com Pending>Delivered
                New carol@contoso.com >Delivered
                StatusChanged bob@contoso.com Pending>Delivered""", shell.run("Watch-MessageTrace -Timeout 10m" + SHOW));
    }

    @Test
    void nothingIsShownTwiceWhateverElseIsLogged() {
        thenLogged(message("03:04:10", "4mC1bC0Zp1z3tBb", "bob@contoso.com", DEFERRED));
        thenLogged("2026-01-02T03:05:00.000000+00:00 mx1 postfix/lmtp[33]: 4mC1bC0Zp1z3tBb: to=<bob@contoso.com>, "
                + "relay=mail.contoso.com[private/dovecot-lmtp], delay=50, delays=49/0/0/1, " + DEFERRED + "\n");
        thenLogged(message("03:40:00", "4mC2bD0Zp1z3tBc", "carol@contoso.com", SENT));
        thenLogged("2026-01-02T03:40:01.000000+00:00 mx1 postfix/qmgr[900]: 4mC2bD0Zp1z3tBc: removed\n");
        steps.add(() -> clock.pass(Duration.ofHours(1)));
        thenLogged("2026-01-02T04:40:01.000000+00:00 mx1 postfix/lmtp[33]: 4mC1bC0Zp1z3tBb: to=<bob@contoso.com>, "
                + "relay=mail.contoso.com[private/dovecot-lmtp], delay=5000, delays=4999/0/0/1, " + BOUNCED + "\n");
        assertEquals("""
                New bob@contoso.com >Pending
                New carol@contoso.com >Delivered
                StatusChanged bob@contoso.com Pending>Failed""", shell.run("Watch-MessageTrace -Timeout 2h" + SHOW));
    }

    @Test
    void aMessageWithoutRecipientsGetsThem() {
        String all = message("03:04:10", "4mC1bC0Zp1z3tBb", "bob@contoso.com", SENT);
        int delivery = all.lastIndexOf('\n', all.length() - 2) + 1;
        thenLogged(all.substring(0, delivery));
        thenLogged(all.substring(delivery) + all.substring(delivery).replace("bob@", "carol@"));
        assertEquals("""
                New  >GettingStatus
                StatusChanged carol@contoso.com GettingStatus>Delivered
                New bob@contoso.com >Delivered""", shell.run("Watch-MessageTrace -Timeout 1m" + SHOW));
    }

    @Test
    void aStatusIsLookedAtWhenItIsReached() {
        thenLogged(message("03:04:10", "4mC1bC0Zp1z3tBb", "bob@contoso.com", DEFERRED));
        thenLogged("2026-01-02T03:05:00.000000+00:00 mx1 postfix/lmtp[33]: 4mC1bC0Zp1z3tBb: to=<bob@contoso.com>, "
                + "relay=mail.contoso.com[private/dovecot-lmtp], delay=50, delays=49/0/0/1, " + BOUNCED + "\n");
        assertEquals(
                "StatusChanged bob@contoso.com Pending>Failed",
                shell.run("Watch-MessageTrace -Status failed -Timeout 1m" + SHOW));
    }

    @Test
    void filtersAreThoseOfATrace() {
        thenLogged(message("03:04:10", "4mC1bC0Zp1z3tBb", "bob@contoso.com", SENT)
                + message("03:04:11", "4mC2bD0Zp1z3tBc", "carol@contoso.com", SENT));
        assertEquals(
                "New carol@contoso.com >Delivered",
                shell.run("Watch-MessageTrace -RecipientAddress c*@contoso.com -SenderAddress *@example.net "
                        + "-FromIP 198.51.100.0/24 -Timeout 1m" + SHOW));
    }

    @Test
    void sinceBeginsWithWhatIsThere() {
        thenLogged(message("03:04:10", "4mC1bC0Zp1z3tBb", "dave@contoso.com", SENT));
        assertEquals("""
                New bob@fabrikam.com >Pending
                New sales@contoso.com >Expanded
                New bob@contoso.com >Delivered
                New alice@contoso.com >Delivered
                New dave@contoso.com >Delivered""", shell.run("Watch-MessageTrace -Since 2026-01-02 -Count 5" + SHOW));
    }

    @Test
    void aMessageThatHadItsEndBeforeIsNoNews() {
        thenLogged("2026-01-02T03:04:10.000000+00:00 mx1 postfix/qmgr[900]: 4mB6bJ0Zp1z3tBj: removed\n"
                + message("03:04:11", "4mC2bD0Zp1z3tBc", "carol@contoso.com", SENT));
        assertEquals("New carol@contoso.com >Delivered", shell.run("Watch-MessageTrace -Timeout 1m" + SHOW));
    }

    @Test
    void beginsWithAnEmptyStore() throws IOException {
        try (MailShell empty = new MailShell(Files.createDirectory(folder.resolve("empty")), clock)) {
            empty.engine().service(PollWaiter.class, () -> (time, check) -> {
                clock.pass(time);
                empty.with("mail.log", message("03:04:10", "4mC1bC0Zp1z3tBb", "bob@contoso.com", SENT));
                empty.engine().invokeText("Import-MailLog mail.log | Out-Null", value -> {});
            });
            String shown = empty.run("Watch-MessageTrace -Count 1 -Timeout 1h");
            assertTrue(
                    shown.startsWith(
                            "WARNING: Watching; the store is empty. Something new comes only while logs are read"),
                    shown);
            assertTrue(shown.contains("bob@contoso.com"), shown);
        }
    }

    @Test
    void eachRowIsShownAtOnce() {
        thenLogged(message("03:04:10", "4mC1bC0Zp1z3tBb", "bob@contoso.com", SENT));
        String[] shown = new String[1];
        steps.add(() -> shown[0] = shell.shown());
        shell.run("Watch-MessageTrace -Timeout 1m");
        assertTrue(shown[0].contains("bob@contoso.com"), shown[0]);
    }

    @Test
    void endsAtItsTimeAndNotLater() {
        shell.run("Watch-MessageTrace -Timeout 10s -Interval 4");
        assertEquals(List.of(Duration.ofSeconds(4), Duration.ofSeconds(4), Duration.ofSeconds(2)), pauses);
        pauses.clear();
        shell.run("Watch-MessageTrace -Until '2026-01-02 03:04:16' -Timeout 1h");
        assertEquals(1, pauses.size());
    }

    @Test
    void stopsWhenAsked() {
        steps.add(() -> shell.engine().stop());
        assertThrows(PipelineStopped.class, () -> shell.run("Watch-MessageTrace"));
        assertThrows(
                PipelineStopped.class,
                () -> PollWaiter.REAL.pause(Duration.ofHours(1), () -> {
                    throw new PipelineStopped();
                }));
    }

    @Test
    void theNextCommandMayHaveEnough() {
        thenLogged(message("03:04:10", "4mC1bC0Zp1z3tBb", "bob@contoso.com", SENT));
        assertEquals(
                "bob@contoso.com",
                shell.run(
                        "(Watch-MessageTrace -WarningAction SilentlyContinue | Select-Object -First 1).RecipientAddress"));
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertTrue(shell.run("Watch-MessageTrace -Interval 0").contains("-Interval is in seconds, from 0.1 to 3600."));
        assertTrue(shell.run("Watch-MessageTrace -Interval NaN").contains("-Interval is in seconds"));
        assertTrue(
                shell.run("Watch-MessageTrace -Since 2026-01-01 -Last 1d").contains("Give -Since or -Last, not both."));
        assertTrue(shell.run("Watch-MessageTrace -Timeout soon").contains("is not a span of time"));
        assertTrue(shell.run("Watch-MessageTrace -Count 0").contains("less than the minimum allowed range"));
        assertTrue(pauses.isEmpty());
    }
}
