package mtsh.language.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mtsh.language.ast.Source;

class NumberLiteralTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "007, 7",
        "2147483647, 2147483647",
        "2147483648, 2147483648l",
        "-2147483648, -2147483648",
        "9223372036854775807, 9223372036854775807l",
        "9223372036854775808, 9223372036854775808d",
        "79228162514264337593543950335, 79228162514264337593543950335d",
        "79228162514264337593543950336, 7.922816251426434E28",
        "1l, 1l",
        "1L, 1l",
        "1u, 1u",
        "4294967296u, 4294967296ul",
        "1ul, 1ul",
        "18446744073709551615ul, 18446744073709551615ul",
        "1s, 1s",
        "1us, 1us",
        "1y, 1y",
        "255uy, 255uy",
        "12345678901234567890123456789n, 12345678901234567890123456789n",
        "1d, 1d",
        "1.50d, 1.50d",
        "1e3d, 1000d",
        "1e3, 1000.0",
        "1E-3, 0.001",
        "1., 1.0",
        ".5, 0.5",
        "-.5, -0.5",
        "1.5kb, 1536.0",
        "1kb, 1024",
        "2MB, 2097152",
        "1tb, 1099511627776l",
        "1pb, 1125899906842624l",
        "1lkb, 1024l",
        "1dkb, 1024d",
        "0x1F, 31",
        "0xFF, 255",
        "0x7FFFFFFF, 2147483647",
        "0xFFFFFFFF, -1",
        "0xDEADBEEF, -559038737",
        "0x100000000, 4294967296l",
        "0x8000000000000000, -9223372036854775808l",
        "0xFFFFFFFFFFFFFFFF, -1l",
        "0x0000000000000001, 1l",
        "0xFFu, 255u",
        "0xFFFFFFFFu, 4294967295u",
        "0xFFy, -1y",
        "0xFFuy, 255uy",
        "0xFFs, 255s",
        "0xFFFFs, -1s",
        "0x10kb, 16384",
        "-0x12, -18",
        "0b1010, 10",
        "0b11111111, -1",
        "0b11111111u, 255u",
        "-0b10, -2",
    })
    void literalsHaveTheirTypeAndValue(String literal, String expected) {
        ParseResult result = Parser.parse(Source.of(literal));
        assertEquals(expected, TreePrinter.print(result.script()));
        assertEquals(0, result.errors().size());
    }

    @ParameterizedTest
    @CsvSource({"7zip", "1e", "1x2", "0x", "0xg", "1kx", "1ll", "1.2.3.4", "-5", "1+1", "1..2"})
    void wordsThatOnlyStartLikeNumbersStayWords(String word) {
        ParseResult result = Parser.parse(Source.of("a " + word));
        assertEquals("(cmd a " + word + ")", TreePrinter.print(result.script()));
    }
}
