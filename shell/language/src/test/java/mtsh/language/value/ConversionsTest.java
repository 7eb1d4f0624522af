package mtsh.language.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mtsh.language.error.TerminatingError;
import mtsh.language.type.Types;

class ConversionsTest {
    private static Object cast(Object value, String type) {
        return Conversions.convert(value, Types.find(type));
    }

    private static TerminatingError refused(Object value, String type) {
        return assertThrows(TerminatingError.class, () -> cast(value, type));
    }

    @Test
    void refusalsHavePowerShellsTextAndExceptions() {
        TerminatingError word = refused("abc", "int");
        assertEquals(
                "Cannot convert value \"abc\" to type \"System.Int32\". Error: \"The input string 'abc' was not in a correct format.\"",
                word.record().message());
        assertEquals("InvalidCastFromStringToInteger", word.record().id());
        assertEquals(
                "System.Management.Automation.PSInvalidCastException",
                word.record().exception().inner().typeName());
        assertEquals(
                "Cannot convert value \"99999999999\" to type \"System.Int32\". Error: \"Value was either too large or too small for an Int32.\"",
                refused("99999999999", "int").record().message());
        assertEquals(
                "Cannot convert value \"AB\" to type \"System.Char\". Error: \"String must be exactly one character long.\"",
                refused("AB", "char").record().message());
        assertEquals(
                "Cannot convert value \"Funday\" to type \"System.DayOfWeek\". Error: \"Unable to match the identifier name Funday"
                        + " to a valid enumerator name. Specify one of the following enumerator names and try again:\n"
                        + "Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday\"",
                refused("Funday", "System.DayOfWeek").record().message());
    }

    @Test
    void enumsTakeBeginningsOfNamesThatAreUnambiguous() {
        assertEquals("Wednesday", cast("w", "System.DayOfWeek").toString());
        assertTrue(refused("t", "System.DayOfWeek").record().message().contains("Tuesday, Thursday"));
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "1e15, 1000000000000000",
        "1e17, 1E+17",
        "0.0001, 0.0001",
        "0.00001, 1E-05",
        "-0.0, -0",
        "2e-323, 2E-323",
        "1.7976931348623157e308, 1.7976931348623157E+308",
        "123456789012345680, 1.2345678901234568E+17"
    })
    void doublesHaveTheShortestText(double number, String text) {
        assertEquals(text, NumberText.of(number));
    }

    @ParameterizedTest
    @CsvSource({
        "0.3333333333333333, 0.333333333333333",
        "0.30000000000000004, 0.3",
        "1e14, 100000000000000",
        "1e15, 1E+15",
        "-0.0, -0",
        "123456789012345680, 1.23456789012346E+17"
    })
    void textsOfTheLanguageRoundDoubles(double number, String text) {
        assertEquals(text, Conversions.toText(number));
    }

    @Test
    void textsOfObjects() {
        PSObject inner = PSObject.custom().note("b", PSArray.of(1, 2));
        PSObject object = PSObject.custom().note("a", 1).note("inner", inner).note("none", null);
        assertEquals("@{a=1; inner=; none=}", Conversions.toText(object));
        assertEquals("1  System.Object[]", Conversions.toText(PSArray.of(1, inner, PSArray.of(3, 4))));
        assertEquals("a-b", Conversions.toText(PSArray.of("a", "b"), "-"));
        assertEquals("System.Collections.Hashtable", Conversions.toText(PSDictionary.hashtable()));
    }

    @Test
    void anObjectThatHoldsItselfHasAText() {
        PSObject object = PSObject.custom();
        object.note("self", object);
        assertEquals("@{self=}", Conversions.toText(object));
        Object[] items = new Object[1];
        PSArray array = PSArray.of(items);
        items[0] = array;
        assertEquals("System.Object[]", Conversions.toText(array));
    }

    @Test
    void truth() {
        assertFalse(Conversions.toBoolean(PSArray.of()));
        assertFalse(Conversions.toBoolean(PSArray.of(0)));
        assertTrue(Conversions.toBoolean(PSArray.of(0, 0)));
        assertTrue(Conversions.toBoolean("False"));
        assertFalse(Conversions.toBoolean(SwitchParameter.OFF));
        assertTrue(Conversions.toBoolean(PSDictionary.hashtable()));
    }

    @Test
    void dictionariesStayWhatTheyAreAsObjects() {
        PSDictionary table = PSDictionary.ordered().put("Z", 1).put("A", 2);
        PSObject object = (PSObject) cast(table, "pscustomobject");
        assertFalse(object.isCustom());
        assertSame(table, PSObject.unwrap(object));
    }

    @Test
    void absurdNumbersAreRefusedNotComputed() {
        for (String text :
                List.of("1e999999999", "1" + "0".repeat(50_000), "0x" + "F".repeat(20_000), "-1e-999999999d")) {
            assertNull(Conversions.convertOrNull(text, Types.find("int")), text.substring(0, 5));
        }
        assertEquals(Double.POSITIVE_INFINITY, cast("1e999", "double"));
        assertEquals(new BigDecimal("0"), ((BigDecimal) cast("1e-9999", "decimal")).stripTrailingZeros());
    }
}
