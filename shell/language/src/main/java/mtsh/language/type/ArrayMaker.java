package mtsh.language.type;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** Makes arrays of a type. */
final class ArrayMaker {
    /** .NET's longest array. */
    static final int MAXIMUM_LENGTH = 0X7FFFFFC7;

    private ArrayMaker() {}

    /** One full of default values. */
    static PSArray ofLength(NetType element, Object length) {
        int count = Conversions.toInt(length);
        if (count < 0) {
            throw new NetThrow("System.OverflowException", "Arithmetic operation resulted in an overflow.");
        }
        Object[] items = new Object[count];
        Arrays.fill(items, element.defaultValue());
        return new PSArray(element, items);
    }

    /** One of as many dimensions as there are lengths. */
    static PSArray ofLengths(NetType element, List<?> lengths) {
        if (lengths.size() == 1) {
            return ofLength(element, lengths.get(0));
        }
        int[] numbers = lengths.stream().mapToInt(Conversions::toInt).toArray();
        long count = 1;
        for (int each : numbers) {
            count = Math.min(count * each, Integer.MAX_VALUE);
            if (each < 0) {
                throw new NetThrow("System.OverflowException", "Arithmetic operation resulted in an overflow.");
            }
        }
        if (count > MAXIMUM_LENGTH) {
            throw new NetThrow("System.OutOfMemoryException", "Array dimensions exceeded supported range.");
        }
        return new PSArray(element, ofLength(element, (int) count).items(), numbers);
    }

    static PSArray strings(Collection<String> texts) {
        return PSArray.ofStrings(texts);
    }

    /** Any sequence's elements, converted to a type; one value is a sequence of itself. */
    static List<Object> elements(Object source, NetType element) {
        List<Object> elements = new ArrayList<>();
        Object plain = PSObject.unwrap(source);
        if (plain instanceof String text) {
            text.chars().forEach(c -> elements.add((char) c));
            return elements;
        }
        Iterator<?> iterator = Enumeration.of(plain);
        if (iterator == null) {
            elements.add(convert(source, element));
            return elements;
        }
        while (iterator.hasNext()) {
            elements.add(convert(iterator.next(), element));
        }
        return elements;
    }

    static Object convert(Object value, NetType element) {
        if (element == Types.OBJECT || Types.of(value) == element) {
            return value;
        }
        if (value == null && !element.isValueType()) {
            return null;
        }
        return element.isInstance(PSObject.unwrap(value)) ? value : Conversions.convert(value, element);
    }
}
