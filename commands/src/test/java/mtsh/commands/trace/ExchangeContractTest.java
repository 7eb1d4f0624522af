package mtsh.commands.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import mtsh.commands.MailShell;

/** Each parameter of the trace cmdlets does what Microsoft says it does: what it finds in a day of mail, and what it refuses. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExchangeContractTest {
    private static final String ID = "(Get-MessageTrace -Subject 'Weekly news' -Unlimited)[0].MessageTraceId";

    private MailShell shell;

    @BeforeAll
    void importMail(@TempDir Path folder) {
        shell = MailShell.withMail(folder);
    }

    @AfterAll
    void close() {
        shell.close();
    }

    /** What both generations of Get-MessageTrace have: arguments, and how many of the eleven rows fit. */
    static Stream<String[]> shared() {
        return Stream.of(
                row("", 11),
                row("-StartDate 2026-01-02", 4),
                row("-StartDate 2026-01-02T01:40:00Z", 4),
                row("-StartDate 2026-01-02T01:40:01Z", 3),
                row("-EndDate 2026-01-01T08:15:02.1Z", 0),
                row("-EndDate 2026-01-01T08:15:03Z", 1),
                row("-StartDate 2026-01-01 -EndDate 2026-01-02", 7),
                row("-FromIP 198.51.100.20", 2),
                row("-FromIP 10.0.0.0/8", 6),
                row("-ToIP 203.0.113.5", 1),
                row("-MessageId '<w1@example.net>'", 2),
                row("-MessageId '<w1@example.net>', '<c1@contoso.com>'", 3),
                row("-MessageId w1@example.net", 2),
                row("-MessageId '<W1@example.net>x'", 0),
                row("-RecipientAddress bob@contoso.com", 3),
                row("-RecipientAddress BOB@CONTOSO.COM", 3),
                row("-RecipientAddress bob@contoso.com,alice@contoso.com", 5),
                row("-RecipientAddress *@contoso.com", 8),
                row("-RecipientAddress *@contoso.com, erin@*", 9),
                row("-RecipientAddress ?????@contoso.com", 4),
                row("-SenderAddress alice@contoso.com", 3),
                row("-SenderAddress '<>'", 1),
                row("-SenderAddress alice@contoso.com -RecipientAddress bob@fabrikam.com", 1),
                row("-Status Failed", 2),
                row("-Status Failed, Pending", 3),
                row("-Status Expanded", 1),
                row("-Status Quarantined", 1),
                row("-Status FilteredAsSpam", 0),
                row("-Status GettingStatus", 0),
                row("-Subject offer", 1),
                row("-Subject 'Q3' -SubjectFilterType StartsWith", 1),
                row("-Subject 'offer' -SubjectFilterType StartsWith", 0),
                row("-Subject 'OFFER' -SubjectFilterType EndsWith", 1),
                row("-Subject 'eek' -SubjectFilterType Contains", 2),
                row("-Match '^(Q3|Weekly)'", 3),
                row("-Direction Inbound", 4),
                row("-Direction Outbound", 3),
                row("-Direction IntraOrg", 4),
                row("-Last 2h", 4),
                row("-StartDate -2h", 4),
                row("-StartDate yesterday -EndDate today", 7));
    }

    private static String[] row(String arguments, int rows) {
        return new String[] {arguments, String.valueOf(rows)};
    }

    @ParameterizedTest
    @MethodSource("shared")
    void firstGenerationHonoursIt(String arguments, String rows) {
        assertEquals(rows, shell.run("@(Get-MessageTrace " + arguments + " 3>$null).Count"));
    }

    @ParameterizedTest
    @MethodSource("shared")
    void secondGenerationHonoursIt(String arguments, String rows) {
        assertEquals(rows, shell.run("@(Get-MessageTraceV2 " + arguments + " 3>$null).Count"));
    }

    /** The rest: a command and what it shows. */
    static Stream<String[]> more() {
        return Stream.of(
                shows("@(Get-MessageTrace -Status None 3>$null).Count", "0"),
                shows("@(Get-MessageTrace -PageSize 4 3>$null).Count", "4"),
                shows("@(Get-MessageTrace -PageSize 4 -Page 3).Count", "3"),
                shows("@(Get-MessageTrace -PageSize 4 -Page 4).Count", "0"),
                shows("(Get-MessageTrace -PageSize 4 -Page 2 3>$null).Index -join ' '", "4 5 6 7"),
                shows("@(Get-MessageTrace -ProbeTag x).Count", "11"),
                shows("@(Get-MessageTrace -Unlimited).Count", "11"),
                shows("@(Get-MessageTrace -MessageTraceId " + ID + ").Count", "2"),
                shows("@(Get-MessageTrace -MessageTraceId (" + ID + ".ToString('N'))).Count", "2"),
                shows("@(Get-MessageTraceV2 -MessageTraceId " + ID + ").Count", "2"),
                shows("@(Get-MessageTraceV2 -ResultSize 5 3>$null).Count", "5"),
                shows("@(Get-MessageTraceV2 -ResultSize Unlimited).Count", "11"),
                shows("@(Get-MessageTraceV2 -First 3).Count", "3"),
                shows("@(Get-MessageTraceV2 -First 3 -Skip 9).Count", "2"),
                shows("@(Get-MessageTraceV2 -ResultSize 3 -Skip 2 3>$null).Subject -join ','", "To the team,Q3 offer,"),
                shows(
                        "@(Get-MessageTraceV2 -EndDate 2026-01-02T02:30:00Z -StartingRecipientAddress bob@contoso.com)[0].RecipientAddress",
                        "sales@contoso.com"),
                shows("@(Get-MessageTraceV2 2026-01-02 198.51.100.20).Count", "2"),
                shows(
                        "$n = 0; $c = 'Get-MessageTraceV2 -ResultSize 2'; while ($c) { $w = $null; $n += @(Invoke-Expression \"$c -WarningVariable w"
                                + " -WarningAction SilentlyContinue\").Count; $c = if ($w) { ($w[0].Message -split 'get more\\. ')[1] } }; $n",
                        "11"),
                shows(
                        "[pscustomobject]@{ RecipientAddress = 'bob@contoso.com' } | Get-MessageTrace | Measure-Object | % Count",
                        "3"),
                shows(
                        "[pscustomobject]@{ MessageId = '<w1@example.net>' } | Get-MessageTraceV2 | Measure-Object | % Count",
                        "2"),
                shows(
                        "@(Get-MessageTraceDetail -MessageTraceId " + ID
                                + " -RecipientAddress dave@contoso.com).Event -join ','",
                        "Receive,Submit,Fail,DSN"),
                shows(
                        "@(Get-MessageTraceDetail -MessageTraceId " + ID
                                + " -RecipientAddress nobody@contoso.com).Count",
                        "0"),
                shows(
                        "@(Get-MessageTraceDetail -MessageTraceId ([guid]::NewGuid()) -RecipientAddress dave@contoso.com).Count",
                        "0"),
                shows(
                        "@(Get-MessageTraceDetail -MessageTraceId " + ID
                                + " -AllRecipients).RecipientAddress | Sort-Object -Unique",
                        "alice@contoso.com\ndave@contoso.com"),
                shows("@(Get-MessageTrace -Subject Weekly | Get-MessageTraceDetailV2 -AllRecipients).Count", "7"),
                shows("@(Get-MessageTrace -Subject Weekly | Get-MessageTraceDetail).Count", "7"),
                shows(
                        "@(Get-MessageTrace -Subject Weekly | Get-MessageTraceDetail -Event Fail, Deliver).Event -join ','",
                        "Deliver,Fail"),
                shows(
                        "@(Get-MessageTrace -Status Quarantined | Get-MessageTraceDetail -Action Quarantine).Event",
                        "Fail"),
                shows(
                        "@(Get-MessageTrace -Subject Weekly | Get-MessageTraceDetail -SenderAddress x@example.net).Count",
                        "0"),
                shows(
                        "@(Get-MessageTrace -Subject Weekly | Get-MessageTraceDetail -StartDate 2026-01-01T09:00:10.3Z).Event -join ','",
                        "Deliver,Fail,DSN"),
                shows(
                        "@(Get-MessageTrace -Subject Weekly | Get-MessageTraceDetail -EndDate 2026-01-01T09:00:10.05Z).Event -join ','",
                        "Receive,Receive"),
                shows(
                        "@(Get-MessageTrace -Subject Weekly | Get-MessageTraceDetail -PageSize 1 -Page 2).Event -join ','",
                        "Submit,Submit"),
                shows(
                        "@(Get-MessageTraceDetail -MessageTraceId " + ID
                                + " -RecipientAddress dave@contoso.com -ProbeTag x"
                                + " -MessageId '<w1@example.net>').Count",
                        "4"));
    }

    private static String[] shows(String command, String text) {
        return new String[] {command, text};
    }

    @ParameterizedTest
    @MethodSource("more")
    void eachDoesWhatItSays(String command, String text) {
        assertEquals(text, shell.run(command));
    }

    static Stream<String[]> refused() {
        return Stream.of(
                shows(
                        "Get-MessageTrace -PageSize 6000",
                        "Cannot validate argument on parameter 'PageSize'. The 6000 argument is greater than the maximum allowed range of 5000."
                                + " Supply an argument that is less than or equal to 5000 and then try the command again."),
                shows(
                        "Get-MessageTrace -Page 0",
                        "Cannot validate argument on parameter 'Page'. The 0 argument is less than the minimum allowed range of 1. Supply an"
                                + " argument that is greater than or equal to 1 and then try the command again."),
                shows(
                        "Get-MessageTrace -Status Lost",
                        "Cannot validate argument on parameter 'Status'. The argument \"Lost\" does not belong to the set \"None,GettingStatus,"
                                + "Failed,Pending,Delivered,Expanded,Quarantined,FilteredAsSpam\" specified by the ValidateSet attribute. Supply an"
                                + " argument that is in the set and then try the command again."),
                shows(
                        "Get-MessageTraceV2 -Status None",
                        "Cannot validate argument on parameter 'Status'. The argument \"None\" does not belong to the set \"GettingStatus,Failed,"
                                + "Pending,Delivered,Expanded,Quarantined,FilteredAsSpam\" specified by the ValidateSet attribute. Supply an argument"
                                + " that is in the set and then try the command again."),
                shows(
                        "Get-MessageTrace -S x",
                        "Parameter cannot be processed because the parameter name 'S' is ambiguous. Possible matches include: -SenderAddress"
                                + " -StartDate -Status -Subject -SubjectFilterType."),
                shows("Get-MessageTrace -Lost x", "A parameter cannot be found that matches parameter name 'Lost'."),
                shows(
                        "Get-MessageTrace -StartDate",
                        "Missing an argument for parameter 'StartDate'. Specify a parameter of type 'System.DateTime'"
                                + " and try again."),
                shows(
                        "Get-MessageTraceDetail",
                        "Cannot process command because of one or more missing mandatory parameters: MessageTraceId"
                                + " RecipientAddress."),
                shows("Get-MessageTraceDetailV2 -MessageTraceId 1", "Cannot bind parameter 'MessageTraceId'."),
                shows("Get-MessageTraceV2 -ResultSize 0", "ResultSize is invalid."),
                shows("Get-MessageTraceV2 -ResultSize 5001", "ResultSize is invalid."),
                shows("Get-MessageTraceV2 -ResultSize many", "ResultSize is invalid."),
                shows(
                        "Get-MessageTrace -StartDate 2026-01-02 -EndDate 2026-01-01",
                        "Invalid date range. The StartDate (2026-01-02 00:00:00Z) must be earlier than the EndDate (2026-01-01 00:00:00Z)."),
                shows("Get-MessageTrace -Match '('", "Invalid pattern '(' at offset 1."));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWithTheTextAdminsKnow(String command, String text) {
        String shown = shell.run("try { " + command + " } catch { $_.Exception.Message }");
        assertEquals(text, shown.substring(0, Math.min(text.length(), shown.length())));
    }
}
