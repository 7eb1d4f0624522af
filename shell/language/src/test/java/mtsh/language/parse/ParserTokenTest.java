package mtsh.language.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mtsh.language.ast.Source;

class ParserTokenTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '⇒',
            quoteCharacter = '~',
            value = {
                "Get-Item -Path a # c ⇒ COMMAND:Get-Item PARAMETER:-Path ARGUMENT:a COMMENT:# c",
                "$a = 1 + 'b' ⇒ VARIABLE:$a OPERATOR:= NUMBER:1 OPERATOR:+ STRING:'b'",
                "if ($a -eq 1) { } ⇒ KEYWORD:if GROUP:( VARIABLE:$a OPERATOR:-eq NUMBER:1 GROUP:) GROUP:{ GROUP:}",
                "a \"b $c $(d)\" e ⇒ COMMAND:a STRING:\"b $c $(d)\" VARIABLE:$c GROUP:$( COMMAND:d GROUP:) ARGUMENT:e",
                "[int]::Max($x.y) ⇒ GROUP:[ TYPE:int GROUP:] OPERATOR::: MEMBER:Max GROUP:( VARIABLE:$x OPERATOR:. MEMBER:y GROUP:)",
                ":x foreach ($a in b) { break x } ⇒ LABEL::x KEYWORD:foreach GROUP:( VARIABLE:$a KEYWORD:in COMMAND:b GROUP:) GROUP:{ KEYWORD:break MEMBER:x GROUP:}",
                "a | foreach { if } ⇒ COMMAND:a OPERATOR:| COMMAND:foreach GROUP:{ KEYWORD:if GROUP:}",
                "a > b; @{ c = d } ⇒ COMMAND:a OPERATOR:> ARGUMENT:b OPERATOR:; GROUP:@{ MEMBER:c OPERATOR:= COMMAND:d GROUP:}",
                "[Parameter(Mandatory)]$a ⇒ GROUP:[ ATTRIBUTE:Parameter GROUP:( MEMBER:Mandatory GROUP:) GROUP:] VARIABLE:$a",
                "function f { } ⇒ KEYWORD:function COMMAND:f GROUP:{ GROUP:}",
                "[int]$a ⇒ GROUP:[ TYPE:int GROUP:] VARIABLE:$a",
                "a ) b ⇒ COMMAND:a GROUP:) COMMAND:b",
            })
    void everyPieceHasItsColour(String text, String expected) {
        assertEquals(expected, tokens(text));
    }

    private static String tokens(String text) {
        Source source = Source.of(text);
        return Parser.parse(source).tokens().stream()
                .map(token -> token.kind() + ":" + source.text(token.span()))
                .collect(Collectors.joining(" "));
    }
}
