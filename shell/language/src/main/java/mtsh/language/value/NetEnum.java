package mtsh.language.value;

import java.util.Arrays;
import java.util.Map;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** A value of an enumeration. Its text is its name, the names of its flags, or the number. */
public record NetEnum(NetType type, long value) implements NetObject, Comparable<NetEnum> {
    /** The value that a name (or names joined by commas, or a number as text) means, without regard to case; null when none. */
    public static NetEnum parse(NetType type, String text) {
        return parse(type, text, true);
    }

    public static NetEnum parse(NetType type, String text, boolean ignoreCase) {
        long bits = 0;
        for (String part : text.split(",", -1)) {
            Long one = number(type, part.trim(), ignoreCase);
            if (one == null) {
                return null;
            }
            bits |= one;
        }
        return new NetEnum(type, bits);
    }

    /** A name, names, a number, or a value of this or another enumeration; null when it means no value of the type. */
    public static NetEnum of(NetType type, Object source) {
        Object plain = PSObject.unwrap(source);
        if (plain instanceof NetEnum other) {
            return other.type == type ? other : new NetEnum(type, other.value);
        }
        if (plain instanceof String text) {
            return parse(type, text);
        }
        if (plain instanceof Number || plain instanceof Character) {
            long bits = plain instanceof Character c ? c : ((Number) plain).longValue();
            return type.isDefined(bits) ? new NetEnum(type, bits) : null;
        }
        return null;
    }

    private static Long number(NetType type, String name, boolean ignoreCase) {
        if (name.isEmpty()) {
            return null;
        }
        for (Map.Entry<String, Long> known : type.enumValues().entrySet()) {
            if (ignoreCase
                    ? known.getKey().equalsIgnoreCase(name)
                    : known.getKey().equals(name)) {
                return known.getValue();
            }
        }
        boolean numeric = Character.isDigit(name.charAt(0)) || (name.charAt(0) == '-' && name.length() > 1);
        try {
            return numeric ? Long.valueOf(name) : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /** The constant of a type by their names; the name alone when there is no such type or constant. */
    public static Object named(String typeName, String constant) {
        NetType type = Types.find(typeName);
        Long number = type == null ? null : type.enumValues().get(constant);
        return number == null ? constant : new NetEnum(type, number);
    }

    public boolean hasFlag(NetEnum flag) {
        return (value & flag.value) == flag.value;
    }

    /** The name, or null when the value has none. */
    public String name() {
        for (Map.Entry<String, Long> known : type.enumValues().entrySet()) {
            if (known.getValue() == value) {
                return known.getKey();
            }
        }
        return null;
    }

    @Override
    public NetType netType() {
        return type;
    }

    @Override
    public int compareTo(NetEnum other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        String name = name();
        if (name != null) {
            return name;
        }
        String flags = type.isFlags() ? flagNames() : null;
        return flags != null ? flags : Long.toString(value);
    }

    /** Names from the greatest flag down, each taken once, listed upwards as .NET does; null when bits are left. */
    private String flagNames() {
        String text = "";
        long left = value;
        Map.Entry<?, ?>[] known = type.enumValues().entrySet().toArray(Map.Entry<?, ?>[]::new);
        Arrays.sort(known, (a, b) -> Long.compareUnsigned((Long) b.getValue(), (Long) a.getValue()));
        for (Map.Entry<?, ?> entry : known) {
            long bits = (Long) entry.getValue();
            if (bits != 0 && (left & bits) == bits) {
                left &= ~bits;
                text = entry.getKey() + (text.isEmpty() ? "" : ", " + text);
            }
        }
        return left == 0 && !text.isEmpty() ? text : null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NetEnum that
                && that.value == value
                && that.type.fullName().equals(type.fullName());
    }

    @Override
    public int hashCode() {
        return Long.hashCode(value);
    }
}
