package mtsh.language.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import mtsh.language.ast.Source;

class ParserLimitsTest {
    private static final Duration ENOUGH = Duration.ofSeconds(30);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(", "$(", "@(", "{", "@{a=", "-not ", "[int]", "[a(", "{[a({", "$x[", "$x.y(", "\"$(", "a (",
                        "if (1) {",
                "1,(", "$a=", "[a[", "[a[b,[", "function f {", "a {", "&{", "$x?1:", "1+(", "!", "++", ",", "try {",
                        "\"$(\"\"",
                "a \"$(", "switch(1){1{", "class c { m() {", "${", "@'\n", "<#", "data {", "$x.Where{", "1 -f ",
                        "trap {"
            })
    void noNestingExhaustsStackOrTime(String opening) {
        String text = opening.repeat(20_000);
        ParseResult result = assertTimeoutPreemptively(ENOUGH, () -> Parser.parse(Source.of(text)));
        assertTrue(result.errors().size() > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1+", "$x.y", "$x[0]", "$x.y()", "a && ", "'a' -replace 'b' -", "$x ?? "})
    void noChainBecomesATreeTooDeepToWalk(String link) {
        String text = link.repeat(50_000) + "1";
        ParseResult result = assertTimeoutPreemptively(ENOUGH, () -> Parser.parse(Source.of(text)));
        assertTrue(result.errors().size() > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,", "a;", "a\n", "a | ", "if (1) { } elseif (2) { }\n", "@(1)\n", "'a' + 'b';", "#\n"})
    void longTextsAreFine(String part) {
        String text = part.repeat(20_000) + "1";
        ParseResult result = assertTimeoutPreemptively(ENOUGH, () -> Parser.parse(Source.of(text)));
        assertTrue(result.errors().stream().noneMatch(error -> error.id().equals("ScriptTooComplicated")));
    }

    @Test
    void usualNestingIsFine() {
        String text = "(".repeat(100) + "1" + ")".repeat(100);
        assertEquals(0, Parser.parse(Source.of(text)).errors().size());
        String blocks = "if (1) { ".repeat(100) + "}".repeat(100);
        assertEquals(0, Parser.parse(Source.of(blocks)).errors().size());
        String sum = "1 + ".repeat(900) + "1";
        assertEquals(0, Parser.parse(Source.of(sum)).errors().size());
    }

    @Test
    void whatIsTooDeepIsSaid() {
        ParseResult result = Parser.parse(Source.of("(".repeat(5000) + "1" + ")".repeat(5000)));
        assertEquals("ScriptTooComplicated", result.errors().get(0).id());
    }
}
