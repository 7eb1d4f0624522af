package mtsh.language.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mtsh.language.error.NetThrow;
import mtsh.language.error.TerminatingError;
import mtsh.language.stream.Output;

class MatchingTest {
    private record Lambda(Function<Object, Object> body) implements Invocable {
        @Override
        public Object invoke(Object self, Object... arguments) {
            return body.apply(self);
        }

        @Override
        public void run(Object underscore, Object[] arguments, Output output) {
            output.write(body.apply(underscore));
        }

        @Override
        public String text() {
            return "";
        }
    }

    private static String replaced(String text, String pattern, Object replacement) {
        return (String) Matching.replace(text, PSArray.of(pattern, replacement), false);
    }

    @Test
    void setsAreDotNets() {
        assertEquals("a___e", replaced("abcde", "[a-z-[aeiou]]", "_"));
        assertEquals("a_c", replaced("a[c", "[[]", "_"));
        assertEquals("__c", replaced("]&c", "[]&&]", "_"));
        assertEquals("a__", replaced("a-b", "[^\\Wa]|-", "_"));
        assertEquals("_1", replaced("é1", "[^\\d]", "_"));
    }

    @Test
    void groupsWithoutNamesAreNumberedFirst() {
        assertEquals("b-a", replaced("ab", "(?<first>a)(b)", "$1-$2"));
        assertEquals("xx", replaced("abba", "(?<x>a)(b)\\1\\k<x>", "xx"));
        assertEquals("ab", replaced("ab", "(?n)(a)(?<k>b)", "a$1"));
    }

    @Test
    void linesEndWithLineFeedsOnly() {
        assertEquals("_\r\nb", replaced("a\r\nb", "(?m)^a(?=\\r$)", "_"));
        assertEquals("[a]\n[b]\n[]", replaced("a\nb\n", "(?m)^(.*)$", "[$1]"));
        assertTrue(NetRegex.of("a$", 0).isMatch("a\n"));
        assertFalse(NetRegex.of("a\\z", 0).isMatch("a\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {"+7", "a++", "(a", "a)", "[a", "\\q", "(?<a-b>x)", "\\1", "(?<n", "x{2}{3}", "\\p{Nope}", "(?z)"})
    void wrongPatternsAreClearErrors(String pattern) {
        NetThrow wrong = assertThrows(NetThrow.class, () -> NetRegex.of(pattern, 0));
        assertTrue(wrong.exception().message().startsWith("Invalid pattern '" + pattern + "'"));
    }

    @Test
    void runawayPatternsStop() {
        String text = "a".repeat(60) + "!";
        TerminatingError stopped = assertThrows(
                TerminatingError.class, () -> Matching.match(text, "(.*a){14}b", false, false, found -> {}));
        assertEquals(
                "System.Text.RegularExpressions.RegexMatchTimeoutException",
                stopped.record().id());
    }

    @Test
    void longTextsDoNotOverflowTheStack() {
        String text = "ab".repeat(200_000);
        try {
            assertTrue(NetRegex.of("^(?:a|b)*$", 0).isMatch(text));
        } catch (NetThrow tooDeep) {
            assertEquals("System.InvalidOperationException", tooDeep.exception().typeName());
        }
    }

    @Test
    void scriptBlocksReplaceAndSplit() {
        Lambda upper = new Lambda(match -> ((NetMatch) match).value().toUpperCase(java.util.Locale.ROOT));
        assertEquals("A-B", replaced("a-b", "[a-z]", upper));
        Lambda isB = new Lambda("b"::equals);
        assertEquals(
                List.of("a", "c", "d"), Splitting.split("abcbd", isB, false).asList());
    }

    @Test
    void limitsAndOptionsOfSplit() {
        assertEquals(
                List.of("a b c", "d"),
                Splitting.split("a b c d", PSArray.of(" ", -2), false).asList());
        assertEquals(
                List.of("a", "b.c"),
                Splitting.split("a.b.c", PSArray.of(".", 2, "SimpleMatch"), false)
                        .asList());
        assertEquals(List.of("x", "y"), Splitting.split("  x \t y ").asList());
        assertThrows(TerminatingError.class, () -> Splitting.split("a", PSArray.of("b", 0, "Nonsense"), false));
    }

    @Test
    void collectionsAreFilteredAndReplacedOneByOne() {
        PSArray words = PSArray.of("one", "two", 3);
        assertEquals(List.of("one", "two"), ((PSArray) Matching.match(words, "o", false, false, found -> {})).asList());
        assertEquals(
                List.of("0ne", "tw0", "3"), ((PSArray) Matching.replace(words, PSArray.of("o", "0"), false)).asList());
        assertEquals("one,two,3", Matching.join(words, ","));
    }

    @Test
    void wildcardsTakeNoMoreThanTheyNeed() {
        assertFalse(Wildcard.of("*a".repeat(200) + "b", true).matches("a".repeat(5_000)));
        assertTrue(Wildcard.of("[a-c]*`*[!x]", true).matches("Bold*!"));
        assertEquals("a`*b`[c`]", Wildcard.escape("a*b[c]"));
        assertTrue(Wildcard.isPattern("a*") && !Wildcard.isPattern("a`*"));
    }

    /** What needs no engine is answered as the engine does, also where a character beyond ASCII is the same in another case. */
    @Test
    void plainTextsInAnyCase() {
        assertEquals("a-b-", Matching.replace("a.Example.b.EXAMPLE.", PSArray.of("\\.example\\.", "-"), false));
        assertEquals("a.Example.b-", Matching.replace("a.Example.b.EXAMPLE.", PSArray.of("\\.EXAMPLE\\.", "-"), true));
        assertEquals("- - - x", Matching.replace("K k \u212A x", PSArray.of("k", "-"), false));
        assertEquals(
                List.of("é", "é", ""), Splitting.split("éXYéxy", "xy", false).asList());
        assertEquals(true, Matching.match("ünder Example", "EXAMPLE", false, false, found -> {}));
        assertEquals(false, Matching.match("exampl", "EXAMPLE", false, false, found -> {}));
    }
}
