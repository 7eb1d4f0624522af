package mtsh.language.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import mtsh.language.ast.Ast;
import mtsh.language.ast.Children;
import mtsh.language.ast.ScriptBlockAst;
import mtsh.language.ast.Source;
import mtsh.language.ast.Span;

/** Any text gives a tree; {@code -Dmtsh.fuzz=N} sets how many texts are tried. */
class ParserFuzzTest {
    private static final int TEXTS = Integer.getInteger("mtsh.fuzz", 2000);
    private static final String[] PIECES = {
        "(",
        ")",
        "{",
        "}",
        "[",
        "]",
        "$",
        "@",
        "\"",
        "'",
        "`",
        "|",
        "&",
        ";",
        ",",
        "\n",
        "\r",
        " ",
        "#",
        "<#",
        "#>",
        "$(",
        "@(",
        "@{",
        "${",
        "@'\n",
        "\n'@",
        "@\"\n",
        "\n\"@",
        "-",
        "--",
        "..",
        "::",
        "?",
        "??",
        ":",
        "=",
        "+",
        "!",
        "%",
        "*",
        ">",
        "2>&1",
        "if",
        "else",
        "foreach ($a in $b)",
        "switch",
        "param(",
        "class C {",
        "[int]",
        "[A(",
        "function f",
        "try",
        "catch",
        "$x",
        "$x.y",
        "1",
        "0x",
        "1e",
        "\0",
        "\ud83d",
        "“",
        "–",
        "\u0085",
        "--%"
    };

    private static List<String> corpus() {
        List<String> corpus = new ArrayList<>();
        Table.read("trees.txt").forEach(row -> corpus.add(row.text()));
        for (String script : Table.text("scripts.txt").split("\n####\n")) {
            corpus.add(script);
        }
        return corpus;
    }

    @Test
    void anyTextGivesATreeWithinTheText() {
        List<String> corpus = corpus();
        Random random = new Random(20_240_501L);
        for (int i = 0; i < TEXTS; i++) {
            String text = mutated(corpus.get(random.nextInt(corpus.size())), corpus, random);
            check(text);
        }
    }

    private static String mutated(String text, List<String> corpus, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int i = random.nextInt(6); i >= 0; i--) {
            int from = random.nextInt(mutated.length() + 1);
            int to = Math.min(mutated.length(), from + random.nextInt(8));
            switch (random.nextInt(5)) {
                case 0 -> mutated.delete(from, to);
                case 1 -> mutated.insert(from, PIECES[random.nextInt(PIECES.length)]);
                case 2 -> mutated.insert(from, mutated.substring(from, to));
                case 3 -> mutated.replace(from, to, PIECES[random.nextInt(PIECES.length)]);
                default -> mutated.insert(from, corpus.get(random.nextInt(corpus.size())));
            }
        }
        return mutated.toString();
    }

    private static void check(String text) {
        ParseResult result = Parser.parse(Source.of(text));
        checkSpans(result.script(), text);
        for (ParseError error : result.errors()) {
            assertTrue(isWithin(error.span(), new Span(0, text.length())), () -> error + " in " + text);
        }
        int start = 0;
        for (Token token : result.tokens()) {
            assertTrue(isWithin(token.span(), new Span(0, text.length())), () -> token + " in " + text);
            assertTrue(token.span().start() >= start, () -> "tokens out of order in " + text);
            start = token.span().start();
        }
    }

    /** Every node lies within its parent. */
    private static void checkSpans(ScriptBlockAst script, String text) {
        assertEquals(new Span(0, text.length()), script.span());
        Deque<Ast> nodes = new ArrayDeque<>();
        nodes.push(script);
        while (!nodes.isEmpty()) {
            Ast node = nodes.pop();
            for (Ast child : Children.of(node)) {
                assertTrue(
                        isWithin(child.span(), node.span()),
                        () -> child + "\n  is not within\n" + node + "\n  in\n" + text);
                nodes.push(child);
            }
        }
    }

    private static boolean isWithin(Span inner, Span outer) {
        return inner.start() >= outer.start() && inner.end() <= outer.end() && inner.start() <= inner.end();
    }

    /** Cut behind any token: then nothing is half a word, and whoever types may go on. */
    @Test
    void theStartOfAScriptIsIncompleteAtWorst() {
        int prefixes = 0;
        List<String> wrong = new ArrayList<>();
        for (String text : corpus()) {
            for (Token token : Parser.parse(Source.of(text)).tokens()) {
                String prefix = text.substring(0, token.span().end());
                ParseResult result = Parser.parse(Source.of(prefix));
                prefixes++;
                if (!result.isValid() && !result.isIncomplete()) {
                    wrong.add(prefix + "  ⇒  " + result.errors());
                }
            }
        }
        int few = prefixes / 100;
        assertTrue(wrong.size() <= few, () -> String.join("\n----\n", wrong));
    }
}
