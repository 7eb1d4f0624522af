package mtsh.language.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import mtsh.language.error.TerminatingError;
import mtsh.language.stream.Interruption;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** Conversions to arrays and lists: element by element, a single value to one element. */
final class ArrayConversions {
    private ArrayConversions() {}

    static Object toArray(Object plain, NetType type) {
        NetType element = type.elementType();
        if (plain instanceof PSArray array && array.elementType() == element) {
            return array;
        }
        if (plain instanceof String text && element.fullName().equals("System.Char")) {
            return new PSArray(element, text.chars().mapToObj(c -> (char) c).toArray());
        }
        List<Object> elements = plain instanceof PSDictionary ? null : Enumeration.list(plain);
        if (elements != null) {
            return new PSArray(element, convertAll(elements, element));
        }
        return new PSArray(element, new Object[] {onlyElement(plain, element, type)});
    }

    private static Object[] convertAll(List<Object> elements, NetType element) {
        Object[] items = new Object[elements.size()];
        int at = 0;
        for (Object item : elements) {
            Interruption.check(at);
            items[at++] = Conversions.convert(item, element);
        }
        return items;
    }

    private static Object onlyElement(Object plain, NetType element, NetType type) {
        try {
            return Conversions.convert(plain, element);
        } catch (TerminatingError failed) {
            if (!(plain instanceof String) && NumericType.of(plain) == null) {
                throw failed;
            }
            throw ConversionErrors.because(
                    "InvalidCastExceptionScalarToArray",
                    plain,
                    type,
                    failed.record().exception());
        }
    }

    /** Texts in a culture. */
    static Object toTexts(Object value, NetType type, NetCulture culture) {
        Object plain = PSObject.unwrap(value);
        List<Object> elements = plain instanceof PSDictionary ? null : Enumeration.list(plain);
        Object[] texts = elements == null
                ? new Object[] {Conversions.toText(value, culture)}
                : elements.stream()
                        .map(element -> Conversions.toText(element, culture))
                        .toArray();
        return new PSArray(type.elementType(), texts);
    }

    static Object toAnyArray(Object plain) {
        if (plain instanceof PSArray) {
            return plain;
        }
        List<Object> elements = plain instanceof PSDictionary ? null : Enumeration.list(plain);
        return elements == null ? PSArray.of(plain) : PSArray.of(elements);
    }

    /** ArrayList, or one of the generic lists. */
    static boolean isList(NetType type) {
        return type.fullName().equals("System.Collections.ArrayList")
                || type.fullName().startsWith("System.Collections.Generic.List")
                || type.fullName().startsWith("System.Collections.ObjectModel.Collection");
    }

    /** A new list with the elements of another collection; a generic list takes a single value too. Null when there is no way. */
    static Object toList(Object plain, NetType type) {
        boolean isGeneric = !type.typeArguments().isEmpty();
        List<Object> elements = plain instanceof PSDictionary ? null : Enumeration.list(plain);
        if (plain instanceof PSDictionary dictionary && !isGeneric) {
            elements = new ArrayList<>(dictionary.entries());
        }
        if (elements == null && isGeneric && ObjectConversions.isTextual(plain) && !(plain instanceof PSDictionary)) {
            elements = List.of(plain);
        }
        NetType element = isGeneric ? type.typeArguments().get(0) : Types.OBJECT;
        if (elements == null && element != Types.OBJECT && NumericType.of(plain) == null && element.isInstance(plain)) {
            elements = List.of(plain);
        }
        if (elements == null) {
            return null;
        }
        return new PSList(type, Arrays.asList(convertAll(elements, element)));
    }
}
