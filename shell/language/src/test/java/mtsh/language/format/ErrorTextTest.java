package mtsh.language.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import mtsh.language.ast.Source;
import mtsh.language.ast.Span;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.NetException;
import mtsh.language.error.Position;

/** Errors as ConciseView and the older views show them. */
class ErrorTextTest {
    private static final FormatOptions PLAIN = FormatOptions.plain(120);

    private static ErrorRecord error(String type, ErrorCategory category, String message) {
        return new ErrorRecord(new NetException(type, message, null), "Id", category, null);
    }

    private static Position at(String file, String text, String part) {
        int start = text.indexOf(part);
        return new Position(new Source(file, text), new Span(start, start + part.length()));
    }

    @Test
    void namesTheCommandOrTheReasonOnOneLine() {
        ErrorRecord notFound = error(
                "System.Management.Automation.ItemNotFoundException",
                ErrorCategory.ObjectNotFound,
                "Cannot find path '/no/such/path' because it does not exist.");
        notFound.commandName("Get-Item");
        notFound.position(at(null, "Get-Item /no/such/path", "Get-Item"));
        assertEquals(
                "Get-Item: Cannot find path '/no/such/path' because it does not exist.", ErrorText.of(notFound, PLAIN));
        ErrorRecord division = error(
                "System.Management.Automation.RuntimeException",
                ErrorCategory.NotSpecified,
                "Attempted to divide by zero.");
        assertEquals("RuntimeException: Attempted to divide by zero.", ErrorText.of(division, PLAIN));
        ErrorRecord thrown =
                error("System.Management.Automation.RuntimeException", ErrorCategory.OperationStopped, "plain throw");
        thrown.exception().properties().put("WasThrownFromThrowStatement", true);
        assertEquals("Exception: plain throw", ErrorText.of(thrown, PLAIN));
    }

    @Test
    void showsTheLineOfTextWithMoreLines() {
        ErrorRecord error = error(
                "System.Management.Automation.RuntimeException",
                ErrorCategory.InvalidOperation,
                "Method invocation failed because [System.Int32] does not contain a method named 'Foo'.");
        error.position(at(null, "$list = 1, 2, 3\n$list.Foo()\n", "$list.Foo()"));
        assertEquals("""
                InvalidOperation:\s
                Line |
                   2 |  $list.Foo()
                     |  ~~~~~~~~~~~
                     | Method invocation failed because [System.Int32] does not contain a method named 'Foo'.""", ErrorText.of(error, PLAIN));
    }

    @Test
    void showsAScriptsNameAndCutsItsLine() {
        String code = "    & $__snBlock 2>&1 | Out-String -Width 120 -Stream | ForEach-Object { Write-Host $_ }";
        ErrorRecord error =
                error("Microsoft.PowerShell.Commands.WriteErrorException", ErrorCategory.NotSpecified, "rec");
        error.commandName("Write-Error");
        error.position(at("/tmp/mtsnip/snippet-alone.ps1", "\n".repeat(27) + code, "& $__snBlock 2>&1"));
        error.recommendedAction("do this");
        assertEquals("""
                Write-Error: /tmp/mtsnip/snippet-alone.ps1:28
                Line |
                  28 |      & $__snBlock 2>&1 | Out-String -Width 120 -Stream | ForEach-Objec …
                     |      ~~~~~~~~~~~~~~~~~
                     | rec

                  Recommendation: do this""", ErrorText.of(error, PLAIN));
    }

    @Test
    void cutsALongLineOnBothSides() {
        String code = "x".repeat(60) + " Bad " + "y".repeat(60);
        PositionText text = PositionText.of(at(null, code, "Bad"));
        assertEquals("… " + "x".repeat(57) + " Bad " + "y".repeat(7) + " …", text.line());
        assertEquals(" ".repeat(60) + "~~~", text.underline());
    }

    @Test
    void breaksAMessageAtBlanksBehindTheBar() {
        ErrorRecord error = error("System.Exception", ErrorCategory.InvalidData, "one two three four five six seven");
        error.position(at("/a.ps1", "abc", "abc"));
        assertEquals("""
                InvalidData: /a.ps1:1
                Line |
                   1 |  abc
                     |  ~~~
                     | one two three
                     | four five six
                     | seven
                """, ErrorText.of(error, FormatOptions.plain(24)));
    }

    @Test
    void coloursTheMarkedPart() {
        ErrorRecord error = error("System.Exception", ErrorCategory.InvalidData, "m");
        error.position(at("/a.ps1", "a bc", "bc"));
        assertEquals(
                "<e>InvalidData: <0>/a.ps1:1\n<a>Line |\n<a>   1 | <0> a <a>bc<0>\n<a>     | <e>   ~~\n<e><a>     | <e>m\n<0>",
                ErrorText.of(error, PLAIN.withTerminal(25, true))
                        .replace("\u001b[31;1m", "<e>")
                        .replace("\u001b[36;1m", "<a>")
                        .replace("\u001b[0m", "<0>"));
    }

    @Test
    void tellsCategoryAndIdInTheOlderViews() {
        ErrorRecord error = error("System.IO.IOException", ErrorCategory.ReadError, "no");
        error.commandName("Get-Content");
        error.position(at(null, "Get-Content a", "Get-Content"));
        assertEquals(
                "ReadError: (:) [Get-Content], IOException", ErrorText.of(error, PLAIN.withErrorView("CategoryView")));
        assertEquals("""
                Get-Content : no
                At line:1 char:1
                + Get-Content a
                + ~~~~~~~~~~~
                + CategoryInfo          : ReadError: (:) [Get-Content], IOException
                + FullyQualifiedErrorId : Id""", ErrorText.of(error, PLAIN.withErrorView("NormalView")));
    }
}
