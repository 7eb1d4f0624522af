package mtsh.language.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mtsh.language.ast.Source;

class ParserErrorTest {
    @Test
    void everyTextOfTheTableHasItsErrors() {
        List<Table.Case> cases = Table.read("errors.txt");
        List<String> expected = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        for (Table.Case row : cases) {
            expected.add(row.text() + "  ⇒  " + row.expected());
            actual.add(row.text() + "  ⇒  " + errors(Parser.parse(Source.of(row.text()))));
        }
        assertTrue(cases.size() > 200, "the table was not read");
        assertEquals(String.join("\n", expected), String.join("\n", actual));
    }

    /** As {@code Id@start-end}, with a question mark where more text mends it. */
    private static String errors(ParseResult result) {
        return result.errors().stream()
                .map(error -> error.id() + "@" + error.span().start() + "-"
                        + error.span().end() + (error.incomplete() ? "?" : ""))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "@(1, 2|Missing closing ')' in subexpression.",
                "'unterminated|The string is missing the terminator: '.",
                "@\"|The string is missing the terminator: \"@.",
                "$a = ; 1|You must provide a value expression following the '=' operator.",
                "1 +|You must provide a value expression following the '+' operator.",
                "1..5 -OutVariable x|Unexpected token '-OutVariable' in expression or statement.",
                "if (1) {|Missing closing '}' in statement block or type definition.",
                "if (1)|Missing statement block after if ( condition ).",
                "(|An expression was expected after '('.",
                "1,|Missing expression after ','.",
                "a ,|Missing argument in parameter list.",
                "while|Missing opening '(' after keyword 'while'.",
                "foreach ($a in)|~Missing expression in foreach loop.\nThe correct form is: foreach ($a in $b) {...}~",
                "@{ a = 1; A = 2 }|Duplicate keys 'A' are not allowed in hash literals.",
                "a 2>&1 2> b|The error stream for this command is already redirected.",
                "0xFFFFFFFFFFFFFFFFF|The numeric constant 0xFFFFFFFFFFFFFFFFF is not valid.",
                "class C|Missing 'class' body in 'class' declaration.",
            })
    void messagesArePowerShells(String text, String message) {
        ParseResult result = Parser.parse(Source.of(text));
        assertEquals(message, result.errors().get(0).message());
    }

    @Test
    void aPromptAsksForMoreOnlyWhereMoreHelps() {
        assertTrue(Parser.parse(Source.of("if ($a) {\n  b |\n")).isIncomplete());
        assertTrue(Parser.parse(Source.of("a | # and then\n")).isIncomplete());
        assertFalse(Parser.parse(Source.of("if ($a) { ) ")).isIncomplete());
        assertFalse(Parser.parse(Source.of("a")).isIncomplete());
    }
}
