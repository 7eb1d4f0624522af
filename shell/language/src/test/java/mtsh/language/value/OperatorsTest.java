package mtsh.language.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import mtsh.language.error.TerminatingError;

class OperatorsTest {
    private static TerminatingError refused(Supplier<Object> work) {
        return assertThrows(TerminatingError.class, work::get);
    }

    private static String message(Supplier<Object> work) {
        return refused(work).record().message();
    }

    @Test
    void refusalsHavePowerShellsTexts() {
        assertEquals(
                "Method invocation failed because [System.Object[]] does not contain a method named 'op_Subtraction'.",
                message(() -> Operators.subtract(PSArray.of(1), 1)));
        assertEquals(
                "Method invocation failed because [System.Collections.Hashtable] does not contain a method named 'op_Subtraction'.",
                message(() -> Operators.subtract(PSDictionary.hashtable(), 1)));
        assertEquals("Attempted to divide by zero.", message(() -> Operators.divide(1, 0)));
        assertEquals(
                "RuntimeException",
                refused(() -> Operators.remainder(1, 0)).record().id());
        assertEquals(
                "A hash table can only be added to another hash table.",
                message(() -> Operators.add(PSDictionary.hashtable(), 1)));
        assertEquals(
                "The '++' operator works only on numbers. The operand is a 'System.String'.",
                message(() -> Operators.increment("a", 1)));
    }

    @Test
    void decimalsKeepAndFindTheirScale() {
        assertEquals("1.10", Conversions.toText(Operators.add(new BigDecimal("1.00"), new BigDecimal("0.10"))));
        assertEquals(
                "0.3333333333333333333333333333",
                Conversions.toText(Operators.divide(new BigDecimal("1"), new BigDecimal("3"))));
        assertEquals(
                "Value was either too large or too small for a Decimal.",
                message(() -> Operators.multiply(new BigDecimal("79228162514264337593543950335"), 2)));
    }

    @Test
    void dictionariesAndListsAdd() {
        PSDictionary sum = (PSDictionary) Operators.add(
                PSDictionary.hashtable().put("a", 1), PSDictionary.hashtable().put("b", 2));
        assertEquals(List.of("a", "b"), sum.keys());
        assertTrue(message(() -> Operators.add(sum, PSDictionary.hashtable().put("A", 3)))
                .startsWith("Item has already been added."));
        assertEquals(List.of(1, 2, 3), ((PSArray) Operators.add(PSArray.of(1), PSArray.of(2, 3))).asList());
    }

    @Test
    void rangesOfNumbersAndCharacters() {
        assertEquals(List.of(3, 2, 1), Operators.range("3", 1).asList());
        assertEquals(List.of('a', 'b', 'c'), Operators.range("a", "c").asList());
        assertThrows(TerminatingError.class, () -> Operators.range(Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    @Test
    void flagsStayFlags() {
        var type = mtsh.language.type.Types.find("System.IO.FileAttributes");
        Object both = Operators.bitOr(Conversions.convert("Hidden", type), Conversions.convert("System", type));
        assertEquals("Hidden, System", Conversions.toText(both));
        assertEquals(both, Conversions.convert(PSArray.of("System", "Hidden"), type));
    }

    @Test
    void repetitionHasABound() {
        assertEquals("ababab", Operators.multiply("ab", 3));
        assertEquals(
                "System.OutOfMemoryException",
                refused(() -> Operators.multiply("ab", Integer.MAX_VALUE))
                        .record()
                        .id());
    }

    @Test
    void formatOperator() {
        assertEquals("  a|3.140|0X1F", Operators.format("{0,3}|{1:F3}|0X{2:X}", PSArray.of("a", 3.14, 31)));
        TerminatingError missing = refused(() -> Operators.format("{1}", 1));
        assertEquals("FormatError", missing.record().id());
        assertEquals(
                "Error formatting a string: Index (zero based) must be greater than or equal to zero and less than the size of"
                        + " the argument list..",
                missing.record().message());
    }
}
