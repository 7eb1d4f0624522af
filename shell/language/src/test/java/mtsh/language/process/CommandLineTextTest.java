package mtsh.language.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A command line that is one text, taken apart. */
class CommandLineTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "a b  c|a;b;c",
                "\"a b\" c|a b;c",
                "a\"b c\"d|ab cd",
                "\"\" x|;x",
                "a\\\"b|a\"b",
                "a\\\\\"b c\"|a\\b c",
                "a\\b|a\\b",
                "\"a\"\"b\"|a\"b"
            })
    void takesWordsApart(String line, String words) {
        assertEquals(List.of(words.split(";")), CommandLineText.split(line));
    }
}
