package mtsh.console.highlight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mtsh.console.SampleShell;

class LineHighlighterTest {
    private static final Map<AttributedStyle, Character> LETTERS = Map.of(
            Colours.COMMAND,
            'c',
            Colours.UNKNOWN,
            'u',
            Colours.DIM,
            'd',
            Colours.STRING,
            's',
            Colours.NUMBER,
            'n',
            Colours.VARIABLE,
            'v',
            Colours.KEYWORD,
            'k',
            Colours.TYPE,
            't',
            Colours.COMMENT,
            'o');

    @TempDir
    Path folder;

    /** One letter a character: its colour; upper case when it is underlined; a dot for none. */
    private static String mask(AttributedString text) {
        StringBuilder mask = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            AttributedStyle style = text.styleAt(i);
            boolean underlined = style.equals(style.underline());
            char letter = LETTERS.getOrDefault(style.underlineOff().underlineDefault(), '.');
            mask.append(underlined ? Character.toUpperCase(letter) : letter);
        }
        return mask.toString();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            Get-Date -Year 2026 # now       | cccccccc.ddddd.nnnn.ooooo
            Get-Xyz 'a'                     | uuuuuuu.sss
            Get-Da                          | ......
            if ($a) { "b" }                 | kk..vv....sss..
            [int]$a                         | .ttt.vv
            Sort-Object -Nope x             | ccccccccccc.uuuuu..
            """)
    void colours(String line, String expected) throws IOException {
        try (SampleShell shell = new SampleShell(folder)) {
            assertEquals(expected, mask(new LineHighlighter(shell.engine().commands()).highlight(line)));
        }
    }

    @Test
    void underlinesWhatIsWrongAndNotWhatIsUnfinished() throws IOException {
        try (SampleShell shell = new SampleShell(folder)) {
            LineHighlighter highlighter = new LineHighlighter(shell.engine().commands());
            assertEquals("vv.d.n.N", mask(highlighter.highlight("$a = 1 2")));
            assertEquals("n.d", mask(highlighter.highlight("1 +")));
            assertEquals("sss", mask(highlighter.highlight("'ab")));
        }
    }
}
