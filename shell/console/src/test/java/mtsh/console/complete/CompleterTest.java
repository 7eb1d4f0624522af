package mtsh.console.complete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mtsh.console.SampleShell;
import mtsh.language.complete.Completer;
import mtsh.language.complete.Completion;
import mtsh.language.complete.Item;

/** {@code ^} is the cursor; the items expected are the first ones, with blanks between them. */
class CompleterTest {
    @TempDir
    static Path folder;

    private static SampleShell shell;
    private static final List<Throwable> PROBLEMS = new ArrayList<>();
    private static Completer completer;

    @BeforeAll
    static void start() throws IOException {
        shell = new SampleShell(folder);
        shell.run(
                "$mails = 'x'; ${two words} = 2; function Get-Own { param([string]$Name, [ValidateSet('red', 'blue')]$Kind) }");
        shell.run("$rows = Get-MessageTrace -StartDate 2026-03-01 -EndDate 2026-03-03");
        completer = new Completer(shell.engine(), new PromptManner(shell.engine()), PROBLEMS::add);
    }

    @AfterAll
    static void stop() {
        shell.close();
    }

    private static List<String> items(String marked) {
        int cursor = marked.indexOf('^');
        Completion completion = completer.complete(marked.replace("^", ""), cursor);
        assertEquals(List.of(), PROBLEMS, marked);
        return completion.items().stream().map(Item::text).toList();
    }

    private static void begins(String marked, String expected) {
        List<String> found = items(marked);
        String text = String.join("  ", found.subList(0, Math.min(found.size(), expected.split(" {2}").length)));
        assertEquals(expected, text.strip(), marked);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiterString = "=>", textBlock = """
            Get-MessageTrac^ => Get-MessageTrace  Get-MessageTraceDetail  Get-MessageTraceDetailV2  Get-MessageTraceV2
            get-messagetrack^ => Get-MessageTrackingLog
            *ackinglog^ => Get-MessageTrackingLog
            ackinglog^ => Get-MessageTrackingLog
            Get-Ow^ => Get-Own
            $x = Get-Ow^ => Get-Own
            "a $(Get-Ow^ => Get-Own
            if (1) { Get-Ow^ } => Get-Own
            1 | wher^ => Where-Object  where
            1 | ^ => Where-Object  Select-Object  Sort-Object
            fore^ => ForEach-Object  foreach
            whil^ => while
            """)
    void commands(String line, String expected) {
        begins(line, expected);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiterString = "=>", textBlock = """
            Get-MessageTrace -Sender^ => -SenderAddress
            Get-MessageTrace -Sta^ -StartDate 2026-03-01 => -Status
            Get-MessageTrace -Status Failed -Sta^ => -StartDate
            Get-MessageTrace -errora^ => -ErrorAction
            Get-Own -^ => -Name  -Kind
            1 | Select-Object -SkipLast 1 -Fir^ => ``
            1 | Where-Object Length -^ => -eq  -ne  -gt  -lt
            1 | ForEach-Object { Sort-Object -Des^ } => -Descending
            """)
    void parameters(String line, String expected) {
        begins(line, expected);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiterString = "=>", textBlock = """
            Get-MessageTrace -RecipientAddress ^ => alice@contoso.example  bob@contoso.example  carol@contoso.example
            Get-MessageTrace -RecipientAddress AL^ => alice@contoso.example
            Get-MessageTrace -RecipientAddress:al^ => alice@contoso.example
            Get-MessageTrace -SenderAddress "sal^ -Status Failed => "sales@fabrikam.example"
            Get-MessageTrace -SenderAddress sales@fabrikam.example,al^ => 'albert.o''neil@tailspin.example'
            Get-MessageTrace -MessageId off^ => '<offer-2@fabrikam.example>'  '<offer-1@fabrikam.example>'
            Get-MessageTrace -MessageId '<new^' => '<news@tailspin.example>'
            Get-MessageTrace -FromIP ^ => 192.0.2.10  198.51.100.7
            Get-MessageTrace -Status De^ => Delivered
            Get-Queue ^ => mx1\\contoso.example
            Get-Message -Queue ^ => mx1\\contoso.example
            Get-MessageTrace -Unlimited:^ => $true  $false
            Get-MessageTrace -StartDate ^ => 2026-03-02  2026-03-01  2026-02-28
            Get-MessageTrace -StartDate (Get-Date).AddD^ => AddDays(
            Get-MessageTrace -ErrorAction S^ => SilentlyContinue  Stop  Suspend
            Get-Own -Kind ^ => red  blue
            Import-MailLog ma^ => mail.log
            Import-MailLog st^ => store/
            Get-MessageTrace > ma^ => mail.log
            No-Such ma^ => mail.log
            """)
    void values(String line, String expected) {
        begins(line, expected);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiterString = "=>", textBlock = """
            Get-MessageTrace | Where-Object Sta^ => Status  StartDate
            Get-MessageTrace | Sort-Object Received, Sen^ => SenderAddress
            Get-MessageTrace | ? Size -gt 1 | Sort-Object Received | Format-Table Sub^ => Subject
            Get-MessageTrace | Select-Object Received, @{ n = 'Who'; e = { 1 } } | Sort-Object ^ => Received  Who
            Get-MessageTrace | Group-Object Status | Format-Table ^ => Count  Name  Group  Values
            Get-MessageTrace | ? { $_.Sta^ } => Status  StartDate
            Get-MessageTrace | ? Status -eq P^ => Pending
            Get-MessageTrace | ? { $_.Status -eq P^ } => 'Pending'
            Get-MessageTrace | ? { $_.RecipientAddress -like 'b^' } => 'bob@contoso.example'
            if ($rows[0].Size -g^) { } => -gt  -ge
            $x = Get-MessageTrace; $x.Subj^ => Subject
            foreach ($m in Get-MessageTrace) { $m.SenderA^ } => SenderAddress
            $rows.Rec^ => Received  RecipientAddress
            [pscustomobject]@{ Foo = 1 } | Select-Object ^ => Foo
            Get-MessageTrace | Select-Object @{ ^ => Name =   Expression =
            """)
    void properties(String line, String expected) {
        begins(line, expected);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiterString = "=>", textBlock = """
            $mai^ => $mails
            "to $mai^ => $mails
            $two^ => ${two words}
            $here = 1; $he^ => $here
            1..3 | ForEach-Object { $^ } => $_
            Get-Own @mai^ => @mails
            $mails.ToUp^ => ToUpper(
            $mails.Leng^ => Length
            [datetime]::UtcN^ => UtcNow
            [datetime]::Now.DayOfY^ => DayOfYear
            [datet^ => datetime]
            [datet^] => datetime
            'a' -notl^ => -notlike
            """)
    void language(String line, String expected) {
        begins(line, expected);
    }

    @Test
    void replacesTheWholeWordAndNothingElse() {
        Completion completion = completer.complete("Get-Own -Kind re; 'rest'", 16);
        assertEquals("re", "Get-Own -Kind re; 'rest'".substring(completion.start(), completion.end()));
        Completion middle = completer.complete("Get-OwnZZ -Kind red", 5);
        assertEquals(0, middle.start());
        assertEquals(9, middle.end());
    }

    @Test
    void countsOfTheStoreAreDescriptions() {
        Completion completion = completer.complete("Get-MessageTrace -SenderAddress sa", 34);
        assertEquals("3", completion.items().get(0).description());
    }

    /** Every prefix of awkward lines, at every cursor: no failure, and every offer can be put in its place. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiterString = "=>", textBlock = """
            Get-MessageTrace -SenderAddress 'a,"b' | ? { $_.Subject -like "*$($x[0].y)*" -and @{a=1;b=(1,2)}.a } | select @{n='x';e={1}}
            ${a b} = [System.Collections.Generic.List[string]]::new(); foreach ($i in 1..3) { switch -regex ($i) { 'a' { & $b @c } } } 2>&1 > x
            function f { param([Parameter(Mandatory)][int]$a = 1) begin { try { throw } catch [System.Exception] { } } } ; -not !$a ? 1 : 2
            """)
    void neverFails(String line) {
        for (int end = 0; end <= line.length(); end++) {
            for (int cursor = Math.max(0, end - 2); cursor <= end; cursor++) {
                Completion completion = completer.complete(line.substring(0, end), cursor);
                assertTrue(completion.start() <= completion.end() && completion.end() <= end, line.substring(0, end));
            }
        }
        assertEquals(List.of(), PROBLEMS);
    }
}
