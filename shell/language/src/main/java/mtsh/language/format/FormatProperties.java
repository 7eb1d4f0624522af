package mtsh.language.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.Invocable;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;

/** Reads the arguments of {@code -Property} and {@code -GroupBy}: names, script blocks and calculated properties. */
public final class FormatProperties {
    /** What a calculated property may say; each Format cmdlet allows some. */
    public enum Key {
        EXPRESSION,
        LABEL,
        WIDTH,
        ALIGNMENT,
        FORMATSTRING,
        DEPTH;

        private String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Set<Key> allowed;

    private FormatProperties(Set<Key> allowed) {
        this.allowed = allowed;
    }

    public static FormatProperties forShape(Shape shape) {
        Set<Key> keys = EnumSet.of(Key.EXPRESSION);
        switch (shape) {
            case Table -> keys.addAll(EnumSet.of(Key.LABEL, Key.WIDTH, Key.ALIGNMENT, Key.FORMATSTRING));
            case List -> keys.addAll(EnumSet.of(Key.LABEL, Key.FORMATSTRING));
            case Wide -> keys.add(Key.FORMATSTRING);
            default -> keys.add(Key.DEPTH);
        }
        return new FormatProperties(keys);
    }

    /** What ConvertTo-Html takes, which reads a width also from a text. */
    public static FormatProperties forHtml() {
        return new FormatProperties(EnumSet.of(Key.EXPRESSION, Key.LABEL, Key.ALIGNMENT, Key.WIDTH));
    }

    public static FormatProperties forGroupBy() {
        return new FormatProperties(EnumSet.of(Key.EXPRESSION, Key.LABEL, Key.FORMATSTRING));
    }

    /** Reads an argument, one value or many; null gives none. */
    public List<FormatProperty> read(Object argument) {
        List<FormatProperty> properties = new ArrayList<>();
        if (argument == null) {
            return properties;
        }
        List<Object> many = argument instanceof Object[] array ? Arrays.asList(array) : Enumeration.list(argument);
        for (Object one : many == null ? List.of(argument) : many) {
            List<Object> nested = Enumeration.list(one);
            if (nested == null) {
                properties.add(readOne(one));
            } else {
                nested.forEach(element -> properties.add(readOne(element)));
            }
        }
        return properties;
    }

    private FormatProperty readOne(Object argument) {
        Object plain = PSObject.unwrap(argument);
        if (plain == null) {
            throw error(
                    "The value of a parameter was null; one of the following types was expected: {0}."
                            .replace("{0}", typeList()),
                    "NullParameterType");
        }
        if (plain instanceof PSDictionary dictionary) {
            return calculated(dictionary);
        }
        if (plain instanceof Invocable script) {
            return FormatProperty.of(PropertyExpression.of(script));
        }
        if (plain instanceof String name) {
            if (name.isEmpty()) {
                throw error("An empty string value is not allowed.", "ExpressionEmptyString1");
            }
            return FormatProperty.of(PropertyExpression.named(name));
        }
        NetType type = Types.of(plain);
        throw error(
                "Cannot convert " + (type == null ? "value" : type.fullName()) + " to one of the following types "
                        + typeList() + ".",
                "UnknownParameterType");
    }

    private static String typeList() {
        return "{System.String, System.Management.Automation.ScriptBlock, System.Collections.IDictionary}";
    }

    private FormatProperty calculated(PSDictionary dictionary) {
        PropertyExpression expression = null;
        String label = null;
        int width = 0;
        Alignment alignment = Alignment.Undefined;
        String format = null;
        Integer depth = null;
        for (PSDictionary.Entry entry : dictionary.entries()) {
            Key key = key(entry.key());
            Object value = entry.value();
            switch (key) {
                case EXPRESSION -> expression = expression(value);
                case LABEL -> label = text(key, value);
                case WIDTH -> width = width(allowed.contains(Key.FORMATSTRING) ? value : Conversions.toInt(value));
                case ALIGNMENT -> alignment = alignment(value);
                case FORMATSTRING -> format = text(key, value);
                default -> depth = positive(key, value);
            }
        }
        if (expression == null) {
            throw error("A mandatory entry for expression is missing.", "DictionaryKeyMissingEntry");
        }
        return new FormatProperty(expression, label, width, alignment, format, depth);
    }

    private Key key(Object key) {
        if (!(PSObject.unwrap(key) instanceof String text)) {
            NetType type = Types.of(key);
            throw error(
                    "The " + (type == null ? "" : type.fullName())
                            + " key type is not valid. The key must be a string.",
                    "DictionaryKeyNonString");
        }
        String start = text.toLowerCase(Locale.ROOT);
        Key found = null;
        for (Key candidate : allowed) {
            boolean isName = candidate == Key.LABEL && !start.isEmpty() && "name".startsWith(start);
            if (isName || !start.isEmpty() && candidate.text().startsWith(start)) {
                if (found != null) {
                    throw error(
                            "The " + text + " key is ambiguous; " + found.text() + " and " + candidate.text()
                                    + " conflict.",
                            "DictionaryKeyAmbiguous");
                }
                found = candidate;
            }
        }
        if (found == null) {
            throw error("The " + text + " key is not valid.", "DictionaryKeyIllegal");
        }
        return found;
    }

    private static PropertyExpression expression(Object value) {
        Object plain = PSObject.unwrap(value);
        if (plain instanceof Invocable script) {
            return PropertyExpression.of(script);
        }
        if (plain instanceof String name) {
            if (name.isEmpty()) {
                throw error("The \"expression\" key cannot have an empty string value.", "ExpressionEmptyString2");
            }
            return PropertyExpression.named(name);
        }
        throw wrongType(Key.EXPRESSION, plain, "types are {System.String, System.Management.Automation.ScriptBlock}");
    }

    private static String text(Key key, Object value) {
        if (PSObject.unwrap(value) instanceof String text) {
            if (text.isEmpty()) {
                throw error("The \"" + key.text() + "\" key cannot have an empty string value.", "EmptyString");
            }
            return text;
        }
        throw wrongType(key, value, "type is System.String");
    }

    private static int width(Object value) {
        int width = positive(Key.WIDTH, value);
        if (width <= 0) {
            throw error("The value \"" + width + "\" for key \"width\" should be greater than 0.", "WidthOutOfRange");
        }
        return width;
    }

    private static int positive(Key key, Object value) {
        if (PSObject.unwrap(value) instanceof Integer number) {
            return number;
        }
        throw wrongType(key, value, "type is System.Int32");
    }

    private static Alignment alignment(Object value) {
        String text = Conversions.toText(value);
        for (Alignment alignment : Alignment.values()) {
            boolean starts = alignment.name().regionMatches(true, 0, text, 0, text.length());
            if (alignment != Alignment.Undefined && !text.isEmpty() && starts) {
                return alignment;
            }
        }
        throw error(
                "The value \"" + text
                        + "\" for key \"alignment\" is not valid; valid values are {left, center, right}.",
                "AlignmentIllegalValue");
    }

    private static TerminatingError wrongType(Key key, Object value, String expected) {
        NetType type = value == null ? null : Types.of(value);
        return error(
                "The \"" + key.text() + "\" key has a type, " + (type == null ? "null" : type.fullName())
                        + ", that is not valid; expected " + expected + ".",
                "DictionaryKeyIllegalValue");
    }

    private static TerminatingError error(String message, String id) {
        return Errors.of("System.NotSupportedException", id, ErrorCategory.InvalidArgument, null, message);
    }
}
