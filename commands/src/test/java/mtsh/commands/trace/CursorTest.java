package mtsh.commands.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import mtsh.commands.MailShell;

/** However many messages and recipients share a second, a cursor neither loses a row nor gives one twice. */
class CursorTest {
    private static final String LOOP = """
            $all = @(); $cursor = @{}
            do {
                $rows = @(Get-MessageTraceV2 -ResultSize %d @cursor -WarningVariable more -WarningAction SilentlyContinue)
                $all += $rows
                if ($rows.Count -gt 0) { $cursor = @{ EndDate = $rows[-1].Received.ToString('O'); StartingRecipientAddress = %s } }
            } while ($more)
            $expected = @(Get-MessageTraceV2 -ResultSize Unlimited)
            $keys = $all | ForEach-Object { "$($_.MessageTraceId) $($_.RecipientAddress)" }
            $same = ($keys -join '|') -ceq (($expected | ForEach-Object { "$($_.MessageTraceId) $($_.RecipientAddress)" }) -join '|')
            "$($all.Count) $($expected.Count) $same"
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 50, 5000})
    void noRowIsLostAndNoneComesTwice(int size) {
        try (MailShell shell = new MailShell(folder).with("crowd.log", crowd(40))) {
            shell.run("Import-MailLog crowd.log");
            String[] counts = shell.run(LOOP.formatted(size, "$rows[-1].RecipientAddress"))
                    .split(" ");
            assertEquals(counts[1], counts[0]);
            assertEquals("True", counts[2]);
        }
    }

    @Test
    void theCursorDoesNotMindCase() {
        try (MailShell shell = new MailShell(folder).with("crowd.log", crowd(40))) {
            shell.run("Import-MailLog crowd.log");
            String[] counts = shell.run(LOOP.formatted(3, "$rows[-1].RecipientAddress.ToUpper()"))
                    .split(" ");
            assertEquals(counts[1], counts[0]);
            assertEquals("True", counts[2]);
        }
    }

    @Test
    void textFromLogsIsNoCodeInTheContinuation() {
        String evil = "a$(throw)`b\u201Dc@x.example";
        String log =
                "2026-01-01T08:00:00+00:00 mx1 postfix/smtpd[1]: NOQUEUE: reject: RCPT from unknown[192.0.2.1]: 550 5.1.1 <"
                        + evil + ">: Recipient address rejected: User unknown; from=<s@y.example> to=<" + evil
                        + "> proto=ESMTP helo=<h>\n";
        String other = log.replace(evil, "b@x.example");
        try (MailShell shell = new MailShell(folder).with("evil.log", log + other)) {
            shell.run("Import-MailLog evil.log");
            String rest = shell.run(
                    "$null = Get-MessageTraceV2 -ResultSize 1 -WarningVariable w -WarningAction SilentlyContinue\n"
                            + "(Invoke-Expression $w[0].Message.Substring("
                            + "'There are more results, use the following command to get more. '.Length)).RecipientAddress");
            assertEquals("b@x.example", rest);
        }
    }

    /** Refused attempts, several in each second, some with a recipient in capitals. */
    private static String crowd(int messages) {
        Random random = new Random(7);
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < messages; i++) {
            String recipient = (random.nextBoolean() ? "user" : "User") + random.nextInt(6) + "@x.example";
            log.append("2026-01-01T08:00:0")
                    .append(i / 15)
                    .append("+00:00 mx1 postfix/smtpd[")
                    .append(i + 1);
            log.append("]: NOQUEUE: reject: RCPT from unknown[192.0.2.")
                    .append(i + 1)
                    .append("]: 550 5.1.1 <")
                    .append(recipient);
            log.append(">: Recipient address rejected: User unknown; from=<s")
                    .append(i)
                    .append("@y.example> to=<")
                    .append(recipient);
            log.append("> proto=ESMTP helo=<h>\n");
        }
        return log.toString();
    }
}
