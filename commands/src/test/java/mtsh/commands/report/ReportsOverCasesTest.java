package mtsh.commands.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import mtsh.commands.MailShell;

/** Over the logs of every case, whatever wrote them, reports count the same messages and none of them fails. */
class ReportsOverCasesTest {
    private static final Path CASES = Path.of("src/test/resources/mtsh/commands/cases");
    private static final String SUM = "$n = 0; foreach ($line in %s 3>$null) { $n += $line.%s }; $n";

    /** Its logs are of kinds that are refused. */
    private static final String WITHOUT_MESSAGES = "31-other-logs-of-exchange";

    @TempDir
    static Path work;

    @TestFactory
    Stream<DynamicTest> totalsAgree() throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(CASES)) {
            folders = all.filter(Files::isDirectory).sorted().toList();
        }
        return folders.stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
                    try (MailShell shell = imported(folder)) {
                        boolean isEmpty =
                                shell.run("(Get-MessageStore).Messages").equals("0");
                        assertEquals(folder.endsWith(WITHOUT_MESSAGES), isEmpty);
                        compare(shell);
                    }
                }));
    }

    private static MailShell imported(Path folder) throws IOException {
        Path place = Files.createDirectories(work.resolve(folder.getFileName()));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.toString().endsWith(".mtst")) {
                    Path target = place.resolve("logs").resolve(folder.relativize(file));
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        MailShell shell = new MailShell(place);
        shell.run("Import-MailLog (Get-ChildItem logs -Recurse -File | ForEach-Object FullName) 3>$null | Out-Null");
        return shell;
    }

    private static String sum(MailShell shell, String command, String property) {
        return shell.run(SUM.formatted(command, property));
    }

    private static void compare(MailShell shell) {
        String status = "Get-MailFlowStatusReport -EventType ";
        String threats = "Get-MailTrafficATPReport -SummarizeBy Domain, Action -ThreatClassification ";
        assertEquals(sum(shell, status + "EmailMalware", "Count"), sum(shell, threats + "Malware", "MessageCount"));
        assertEquals(sum(shell, status + "EmailPhish", "Count"), sum(shell, threats + "Phish", "MessageCount"));
        assertEquals(
                sum(shell, status + "EdgeBlockSpam", "Count"),
                sum(
                        shell,
                        "Get-MailTrafficReport -SummarizeBy Domain, Action, EventType"
                                + " -EventType SpamIPBlock, SpamEnvelopeBlock, SpamDBEBFilter",
                        "MessageCount"));
        assertEquals(
                shell.run(
                        "@(Get-MailDetailMalwareReport 3>$null | ForEach-Object { \"$($_.MessageTraceId) $($_.Direction) $($_.Date)\" }"
                                + " | Sort-Object -Unique).Count"),
                sum(shell, status + "EmailMalware", "Count"));
        for (String command : List.of(
                "Get-MailTrafficSummaryReport",
                "Get-MailTrafficPolicyReport",
                "Get-MailTrafficTopReport",
                "Get-MailFilterListReport",
                "Get-MailDetailTransportRuleReport",
                "Get-MailDetailSpamReport",
                "Get-NonDeliveryReport",
                "Get-TransportRuleHistory",
                "Get-QuarantineMessage | Get-QuarantineMessageHeader",
                "Get-MessageTrackingLog | ConvertFrom-CustomData")) {
            String shown = shell.run("try { $null = " + command + " 3>$null; 'fine' } catch { $_ }");
            assertFalse(!shown.endsWith("fine") || shown.contains("Exception"), command + ": " + shown);
        }
    }
}
