package mtsh.commands.historical;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import mtsh.commands.MailShell;

class HistoricalSearchTest {
    private static final String WHEN = " -StartDate 2026-01-01 -EndDate 2026-01-05 ";

    @TempDir
    Path folder;

    private MailShell shell;

    @BeforeEach
    void open() {
        shell = MailShell.withMail(folder);
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private static String start(String type, String rest) {
        return "Start-HistoricalSearch -ReportTitle t -ReportType " + type + WHEN + rest + " -Wait";
    }

    private Path file(String command) {
        return Path.of(shell.run("(" + command + ").FileUrl"));
    }

    private String rows(String rest) {
        return shell.run("(" + start("MessageTrace", rest) + " -WarningAction SilentlyContinue).Rows");
    }

    @Test
    void theSummaryIsExchangesFileToTheByte() throws IOException {
        byte[] bytes = Files.readAllBytes(file(start("MessageTrace", "-MessageID '<h1@contoso.com>'")));

        assertArrayEquals(new byte[] {(byte) 0xFF, (byte) 0xFE}, Arrays.copyOf(bytes, 2));
        assertEquals(
                "origin_timestamp,sender_address,recipient_status,message_subject,total_bytes,message_id,network_message_id,"
                        + "original_client_ip,directionality,connector_id,delivery_priority\r\n"
                        + "2026-01-01T08:15:02.1000000Z,alice@contoso.com,\"carol@contoso.com##Receive, Deliver\",Holiday plan,2048,"
                        + "<h1@contoso.com>,4dcc74e8-1fa4-3c8d-b1e4-46cc631f7d77,10.0.0.17,2,lmtp,Normal\r\n",
                new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE));
    }

    @Test
    void theDetailsHaveExchangesColumns() throws IOException {
        Path file = file(start("MessageTraceDetail", "-MessageID '<h1@contoso.com>' -Encoding utf8"));

        assertEquals(
                "date_time_utc,client_ip,client_hostname,server_ip,server_hostname,source_context,connector_id,source,event_id,"
                        + "internal_message_id,message_id,network_message_id,recipient_address,recipient_status,total_bytes,"
                        + "recipient_count,related_recipient_address,reference,message_subject,sender_address,return_path,"
                        + "message_info,directionality,tenant_id,original_client_ip,original_server_ip,custom_data",
                Files.readAllLines(file).get(0));
        assertEquals("RECEIVE SUBMIT DELIVER", shell.run("(Import-Csv '" + file + "').event_id -join ' '"));
    }

    @Test
    void aMessageIsFoundByOneRecipientAndReportedWithAll() {
        assertEquals(
                "alice@contoso.com##Receive, Deliver;bob@contoso.com##Receive, Deliver;sales@contoso.com##Receive, Expand",
                shell.run("(Import-Csv -Encoding Unicode ("
                        + start("MessageTrace", "-RecipientAddress bob@contoso.com -SenderAddress carol@contoso.com")
                        + ").FileUrl).recipient_status"));
    }

    @ParameterizedTest
    @EnumSource(ReportType.class)
    void eachTypeEndsWithAFileOrSaysWhyNot(ReportType type) {
        String told = shell.run(
                "$s = " + start(type.name(), "-RecipientAddress *")
                        + "; \"$($s.Status) $($s.ReportStatusDescription)\"; if ($s.Rows) { Test-Path $s.FileUrl } else { $s.Remarks }");

        assertTrue(
                told.contains("Done Complete - Ready for download\nTrue")
                        || told.contains("Done " + SearchRun.NO_RESULTS + "\nThis report is made of"),
                told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-RecipientAddress *                                          | 8",
                "-SenderAddress *@contoso.com                                 | 4",
                "-SenderAddress alice@contoso.com,news@example.net            | 4",
                "-RecipientAddress * -Direction Received                      | 5",
                "-RecipientAddress * -Direction Sent                          | 5",
                "-RecipientAddress * -DeliveryStatus Failed                   | 2",
                "-RecipientAddress * -DeliveryStatus expanded                 | 1",
                "-RecipientAddress * -BlockStatus Blocked                     | 3",
                "-RecipientAddress * -OriginalClientIP 10.0.0.0/8             | 4",
                "-RecipientAddress * -ConnectorType OnPremises                | 3",
                "-RecipientAddress * -TLSUsed TLS1.3                          | 0",
                "-RecipientAddress * -TransportRule nothing                   | 0",
                "-RecipientAddress * -Url order.pdf.scr                       | 1",
                "-RecipientAddress * -SmtpSecurityError greylisted            | 1",
                "-RecipientAddress * -NetworkMessageID 4dcc74e8-1fa4-3c8d-b1e4-46cc631f7d77 | 1"
            })
    void filtersLimitWhatIsFound(String filters, String count) {
        assertEquals(count, rows(filters));
    }

    @Test
    void aCompressedReportIsInItsZip() throws IOException {
        Path file = file(start("MessageTrace", "-RecipientAddress * -CompressFile $true -Encoding utf8"));
        try (InputStream stream = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(stream)) {
            ZipEntry entry = zip.getNextEntry();
            String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);

            assertEquals(file.getFileName().toString().replace(".zip", ".csv"), entry.getName());
            assertEquals(9, text.lines().count());
        }
    }

    @Test
    void anAddressOrAnIdIsNeeded() {
        assertTrue(shell.run(start("MessageTrace", ""))
                .contains("Give at least one of -MessageID, -RecipientAddress and -SenderAddress."));
        assertEquals("0", shell.run("@(Get-HistoricalSearch).Count"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-RecipientAddress * -OriginalClientIP 192.0.2.0/x | is not a network",
                "-RecipientAddress * -Locale xx-Nowhere        | There is no culture 'xx-Nowhere'",
                "-RecipientAddress * -Direction Up             | does not belong to the set"
            })
    void whatMakesNoSenseIsRefused(String arguments, String told) {
        assertTrue(shell.run(start("MessageTrace", arguments)).contains(told));
        assertEquals("0", shell.run("@(Get-HistoricalSearch).Count"));
    }

    @Test
    void nothingFoundIsSaidWithWhatTheStoreHolds() {
        String told = shell.run(start("MessageTrace", "-SenderAddress nobody@example.com")
                + " | Format-List Status, ReportStatusDescription, FileUrl");

        assertTrue(told.contains("Complete - No results found"), told);
        assertTrue(told.contains("WARNING: No messages match"), told);
        assertTrue(told.contains("This store holds"), told);
    }

    @Test
    void noMailIsSentToAnybody() {
        assertTrue(shell.run(start("MessageTrace", "-RecipientAddress * -NotifyAddress admin@example.com"))
                .contains("WARNING: No mail is sent to -NotifyAddress"));
    }

    @Test
    void exchangesLimitsHoldWhenAskedFor() {
        shell.run("Set-MtshOption -ExchangeLimits $true");
        String many =
                IntStream.range(0, 101).mapToObj(i -> "u" + i + "@contoso.com").collect(Collectors.joining(","));
        List<String> refused = List.of(
                shell.run(start("MessageTrace", "-RecipientAddress " + many)),
                shell.run(start("MessageTrace", "-SenderAddress *@contoso.com")),
                shell.run(start("MessageTrace", "-RecipientAddress * -NotifyAddress a@example.org")),
                shell.run("Start-HistoricalSearch -ReportTitle t -ReportType MessageTrace -RecipientAddress *"
                        + " -StartDate 2025-01-01 -EndDate 2025-02-01 -Wait"));

        assertTrue(
                refused.get(0).contains("The Hygiene DAL retried a transient condition the maximum number of times."));
        assertTrue(refused.get(1).contains("takes wildcards in -RecipientAddress only"));
        assertTrue(refused.get(2).contains("is in no accepted domain"));
        assertTrue(refused.get(3)
                .contains("Invalid StartDate value. The StartDate can't be older than 90 days from today."));
        assertEquals("8", rows("-RecipientAddress *"));
    }

    @Test
    void exchangeTakesSoManySearchesADay() throws IOException {
        SearchJobs jobs =
                new SearchJobs(Files.createDirectories(folder.resolve("store").resolve(SearchJobs.FOLDER)));
        rows("-RecipientAddress *");
        SearchJob one = jobs.all(problem -> {}).get(0);
        for (int i = 1; i < 249; i++) {
            jobs.save(SearchJob.ofRequest(new UUID(1, i), one.submitted(), one.request())
                    .cancelled(one.submitted()));
        }
        shell.run("Set-MtshOption -ExchangeLimits $true");

        assertTrue(shell.run(start("MessageTrace", "-RecipientAddress *"))
                .contains("This is historical search 250 of the 250"));
        assertTrue(shell.run(start("MessageTrace", "-RecipientAddress *")).contains("surpassed the permitted limit"));
        shell.run("Set-MtshOption -ExchangeLimits $false");
        assertEquals("8", rows("-RecipientAddress *"));
    }

    @Test
    void hostileTextStaysInItsField() throws IOException {
        shell.with(
                "evil.csv",
                "Received,SenderAddress,RecipientAddress,Subject,Status,Size,MessageId,MessageTraceId\r\n"
                        + "2026-01-03T00:00:00Z,e@example.com,bob@contoso.com,\"=1+1, \"\"x\"\"\r\nJobId=2\u0007\",Delivered,1,"
                        + "<e@example.com>,6b0d8f5e-1c2a-4d3b-9e4f-270000000001\r\n");
        shell.run("Import-MailLog evil.csv");
        Path file = file(start("MessageTrace", "-SenderAddress e@example.com -Encoding utf8"));

        assertTrue(Files.readString(file).contains(",\"=1+1, \"\"x\"\""), Files.readString(file));
        assertEquals("1", shell.run("@(Import-Csv '" + file + "').Count"));
    }

    @Test
    void aTitleCannotChangeTheJobsFile() {
        String title = "a`nStatus=Failed\\u000A=#! Grüße";
        shell.run("Start-HistoricalSearch -ReportTitle \"" + title + "\" -ReportType MessageTrace -RecipientAddress *"
                + WHEN + "-Wait");

        assertEquals("Done", shell.run("(Get-HistoricalSearch).Status"));
        assertEquals(title.replace("`n", " "), shell.run("(Get-HistoricalSearch).ReportTitle"));
    }

    @Test
    void aSearchThatIsNotThereIsNamed() {
        String id = "11111111-2222-3333-4444-555555555555";

        for (String verb : List.of("Get", "Stop", "Remove")) {
            assertTrue(shell.run(verb + "-HistoricalSearch -JobId " + id).contains("'" + id + "' was not found"), verb);
        }
    }

    @Test
    void olderSearchesAreListedWhenAskedFor() throws IOException {
        rows("-RecipientAddress *");
        SearchJobs jobs = new SearchJobs(folder.resolve("store").resolve(SearchJobs.FOLDER));
        SearchJob one = jobs.all(problem -> {}).get(0);
        jobs.save(SearchJob.ofRequest(one.id(), one.submitted().minusSeconds(11 * 86_400), one.request())
                .cancelled(one.submitted()));

        assertEquals("0", shell.run("@(Get-HistoricalSearch).Count"));
        assertEquals("Cancelled", shell.run("(Get-HistoricalSearch -All).Status"));
        assertEquals("Cancelled", shell.run("(Get-HistoricalSearch " + one.id() + ").Status"));
    }

    @Test
    void removingTakesTheReportAway() {
        Path file = file(start("MessageTrace", "-RecipientAddress *"));
        assertTrue(Files.exists(file));
        shell.run("Get-HistoricalSearch | Remove-HistoricalSearch");

        assertFalse(Files.exists(file));
        assertEquals("", shell.run("Get-HistoricalSearch -All"));
    }

    @Test
    void aDamagedJobIsToldAndTheOthersAreThere() throws IOException {
        rows("-RecipientAddress *");
        Files.writeString(folder.resolve("store").resolve(SearchJobs.FOLDER).resolve("x.job"), "Status=Done\n");
        String told = shell.run("(Get-HistoricalSearch).Status");

        assertTrue(told.contains("x.job cannot be read: it is damaged: CompletionDate is missing. Remove"), told);
        assertTrue(told.endsWith("Done"), told);
    }
}
