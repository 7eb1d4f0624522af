package mtsh.commands.historical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import mtsh.commands.MailShell;

/** A report read into an empty store gives the messages that it was made of, for the hard logs of all kinds of servers. */
class RoundTripTest {
    private static final Path CASES = Path.of("src/test/resources/mtsh/commands/cases");

    /** A line has one sender and no word for a message that nobody has taken yet; the logs of case 31 hold no mail. */
    private static final Set<String> TWO_SENDERS_OR_NO_STATUS =
            Set.of("27-json-lines-that-look-alike", "31-other-logs-of-exchange", "stalwart-events");

    /**
     * Exchange has no event for what these logs tell: what the mail store did with a message that was delivered to it, addresses that get
     * nothing themselves, and queue files whose states decide beside the events.
     */
    private static final Set<String> MORE_THAN_EVENTS_TELL = Set.of(
            "20-refused-at-rcpt-by-the-server-beside",
            "21-three-recipients-one-stat",
            "27-json-lines-that-look-alike",
            "31-other-logs-of-exchange",
            "dovecot-own-log-file",
            "dovecot-sieve",
            "qmail-queue",
            "stalwart-events");

    private static final String ROWS =
            "Get-MessageTrace -Unlimited -StartDate 1990-01-01 -WarningAction SilentlyContinue"
                    + " | ForEach-Object { \"$($_.MessageTraceId) $($_.RecipientAddress) $($_.Status) $($_.SenderAddress)"
                    + " $($_.MessageId) $($_.Size) $($_.FromIP) $($_.Subject)\" } | Sort-Object";

    private static final String EVENTS = "Get-MessageTrackingLog -ResultSize Unlimited -WarningAction SilentlyContinue"
            + " | ForEach-Object { \"$($_.Timestamp.Ticks) $($_.Source) $($_.EventId) $($_.ClientIp) $($_.ClientHostname) $($_.ServerIp)"
            + " $($_.ServerHostname) $($_.ConnectorId) $($_.InternalMessageId) $($_.MessageId) $($_.NetworkMessageId) $($_.Recipients)"
            + " $($_.RecipientStatus) $($_.TotalBytes) $($_.RelatedRecipientAddress) $($_.Reference) $($_.MessageSubject) $($_.Sender)"
            + " $($_.ReturnPath) $($_.MessageInfo) $($_.CustomData)\" } | Sort-Object";

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> summariesGiveTheSameRows() throws IOException {
        return tests("MessageTrace", TWO_SENDERS_OR_NO_STATUS);
    }

    @TestFactory
    Stream<DynamicTest> detailsGiveTheSameRows() throws IOException {
        return tests("MessageTraceDetail", MORE_THAN_EVENTS_TELL);
    }

    /** What Exchange logged stands in the report as it was logged. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "25-resolve-with-a-legacy-address",
                "28-extended-report-in-utf-16",
                "exchange-addresses-that-become-others",
                "exchange-several-servers"
            })
    void detailsGiveTheSameEvents(String name) {
        compare(CASES.resolve(name), "MessageTraceDetail", EVENTS);
    }

    private Stream<DynamicTest> tests(String type, Set<String> without) throws IOException {
        try (Stream<Path> all = Files.list(CASES)) {
            List<Path> cases = all.filter(Files::isDirectory).sorted().toList();
            return cases.stream()
                    .filter(each -> !without.contains(each.getFileName().toString()))
                    .map(each ->
                            DynamicTest.dynamicTest(each.getFileName().toString(), () -> compare(each, type, ROWS)));
        }
    }

    private void compare(Path logs, String type, String question) {
        try (MailShell shell = new MailShell(folder(type, logs, "from"));
                MailShell other = new MailShell(folder(type, logs, "to"))) {
            shell.run("Import-MailLog '" + logs.toAbsolutePath() + "' -WarningAction SilentlyContinue");
            String rows = shell.run(question);
            String file = shell.run("(Start-HistoricalSearch -ReportTitle all -ReportType " + type
                    + " -StartDate 1990-01-01 -EndDate 2040-01-01 -RecipientAddress *,'' -Wait).FileUrl");
            other.run("Import-MailLog '" + file + "'");

            assertNotEquals("", rows);
            assertEquals(rows, other.run(question));
        }
    }

    private Path folder(String type, Path logs, String name) {
        try {
            return Files.createDirectories(
                    folder.resolve(type).resolve(logs.getFileName()).resolve(name));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
