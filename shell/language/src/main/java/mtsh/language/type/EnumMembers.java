package mtsh.language.type;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.language.value.Reference;

/** Members of System.Enum and so of every enumeration. */
final class EnumMembers extends Description {
    @Override
    String definitions() {
        return """
                int value__ {get;}
                int CompareTo(System.Object target)
                bool Equals(System.Object obj)
                int GetHashCode()
                System.TypeCode GetTypeCode()
                bool HasFlag(System.Enum flag)
                string ToString()
                string ToString(string format)
                string ToString(System.IFormatProvider provider)
                string ToString(string format, System.IFormatProvider provider)
                static string Format(type enumType, System.Object value, string format)
                static string GetName(type enumType, System.Object value)
                static string[] GetNames(type enumType)
                static type GetUnderlyingType(type enumType)
                static array GetValues(type enumType)
                static array GetValuesAsUnderlyingType(type enumType)
                static bool IsDefined(type enumType, System.Object value)
                static System.Object Parse(type enumType, string value)
                static System.Object Parse(type enumType, string value, bool ignoreCase)
                static System.Object ToObject(type enumType, System.Object value)
                static System.Object ToObject(type enumType, byte value)
                static System.Object ToObject(type enumType, sbyte value)
                static System.Object ToObject(type enumType, short value)
                static System.Object ToObject(type enumType, ushort value)
                static System.Object ToObject(type enumType, int value)
                static System.Object ToObject(type enumType, uint value)
                static System.Object ToObject(type enumType, long value)
                static System.Object ToObject(type enumType, ulong value)
                static bool IsDefined[TEnum](TEnum value)
                static string GetName[TEnum](TEnum value)
                static string[] GetNames[TEnum]()
                static TEnum[] GetValues[TEnum]()
                static array GetValuesAsUnderlyingType[TEnum]()
                static TEnum Parse[TEnum](string value)
                static TEnum Parse[TEnum](string value, bool ignoreCase)
                static bool TryParse[TEnum](string value, [ref] TEnum result)
                static bool TryParse[TEnum](string value, bool ignoreCase, [ref] TEnum result)
                static bool TryParse(type enumType, string value, [ref] System.Object result)
                static bool TryParse(type enumType, string value, bool ignoreCase, [ref] System.Object result)
                """;
    }

    @Override
    Object get(String property, Object self) {
        NetEnum value = (NetEnum) self;
        return Conversions.convert(value.value(), value.type().underlyingType());
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        NetEnum value = (NetEnum) self;
        return switch (key) {
            case "CompareTo(System.Object)" -> value.compareTo(required(value.type(), a[0]));
            case "Equals(System.Object)" -> value.equals(PSObject.unwrap(a[0]));
            case "GetHashCode()" -> value.hashCode();
            case "GetTypeCode()" ->
                NetEnum.parse(
                        Types.find("System.TypeCode"),
                        value.type().underlyingType().name());
            case "HasFlag(System.Enum)" -> value.hasFlag((NetEnum) a[0]);
            case "ToString()", "ToString(System.IFormatProvider)" -> value.toString();
            case "ToString(string)", "ToString(string,System.IFormatProvider)" -> format(value, (String) a[0]);
            default -> throw missing(key);
        };
    }

    @Override
    Object callStatic(String key, Object[] a, List<NetType> typeArguments) {
        NetType type = enumeration(typeArguments.get(0));
        return switch (key) {
            case "GetNames()" -> PSArray.ofStrings(type.enumNames());
            case "GetValues()" -> values(type);
            case "GetValuesAsUnderlyingType()" -> numbers(type);
            case "Parse(string)" -> parse(type, (String) a[0], false);
            case "Parse(string,bool)" -> parse(type, (String) a[0], (Boolean) a[1]);
            case "TryParse(string,TEnum)" -> tryParse(type, (String) a[0], false, (Reference) a[1]);
            case "TryParse(string,bool,TEnum)" -> tryParse(type, (String) a[0], (Boolean) a[1], (Reference) a[2]);
            default -> callStatic(key, a);
        };
    }

    /** Without its type written a variable is what the referred variable holds, where there is one. */
    private Object callWithout(String key, Object[] a) {
        boolean referred = a.length > 0
                && a[a.length - 1] instanceof Reference reference
                && PSObject.unwrap(reference.get()) instanceof NetEnum;
        if (!referred) {
            throw GenericMethods.notTold(name(key), a.length);
        }
        NetEnum old = (NetEnum) PSObject.unwrap(((Reference) a[a.length - 1]).get());
        return callStatic(key, a, List.of(old.type()));
    }

    @Override
    Object callStatic(String key, Object[] a) {
        if (key.endsWith(",TEnum)") || key.endsWith("()") || key.contains("Parse(string")) {
            return callWithout(key, a);
        }
        if (a[0] instanceof NetEnum value) {
            return name(key).equals("GetName") ? (Object) value.name() : (Object) isDefined(value.type(), value);
        }
        NetType type = enumeration((NetType) a[0]);
        if (name(key).equals("ToObject")) {
            return new NetEnum(type, number(a[1]));
        }
        return switch (key) {
            case "Format(type,System.Object,string)" -> format(required(type, a[1]), (String) a[2]);
            case "GetName(type,System.Object)" -> required(type, a[1]).name();
            case "GetNames(type)" -> PSArray.ofStrings(type.enumNames());
            case "GetUnderlyingType(type)" -> type.underlyingType();
            case "GetValues(type)" -> values(type);
            case "GetValuesAsUnderlyingType(type)" -> numbers(type);
            case "IsDefined(type,System.Object)" -> isDefined(type, PSObject.unwrap(a[1]));
            case "Parse(type,string)" -> parse(type, (String) a[1], false);
            case "Parse(type,string,bool)" -> parse(type, (String) a[1], (Boolean) a[2]);
            case "TryParse(type,string,System.Object)" -> tryParse(type, (String) a[1], false, (Reference) a[2]);
            case "TryParse(type,string,bool,System.Object)" ->
                tryParse(type, (String) a[1], (Boolean) a[2], (Reference) a[3]);
            default -> throw missing(key);
        };
    }

    private static NetType enumeration(NetType type) {
        if (!type.isEnum()) {
            throw new NetThrow("System.ArgumentException", "Type provided must be an Enum. (Parameter 'enumType')");
        }
        return type;
    }

    private static long number(Object value) {
        return PSObject.unwrap(value) instanceof NetEnum other ? other.value() : Conversions.toLong(value);
    }

    private static NetEnum required(NetType type, Object value) {
        Object plain = PSObject.unwrap(value);
        return plain instanceof NetEnum other ? other : new NetEnum(type, number(plain));
    }

    private static PSArray values(NetType type) {
        List<Object> values = new ArrayList<>();
        type.enumValues().values().forEach(number -> values.add(new NetEnum(type, number)));
        return new PSArray(type, values.toArray());
    }

    private static PSArray numbers(NetType type) {
        NetType underlying = type.underlyingType();
        return new PSArray(
                underlying,
                type.enumValues().values().stream()
                        .map(number -> Conversions.convert(number, underlying))
                        .toArray());
    }

    private static boolean isDefined(NetType type, Object value) {
        if (value instanceof String name) {
            return type.enumValues().containsKey(name);
        }
        return type.enumValues().containsValue(number(value));
    }

    private static NetEnum parse(NetType type, String text, boolean ignoreCase) {
        NetEnum value = NetEnum.parse(type, text, ignoreCase);
        if (value == null) {
            throw new NetThrow("System.ArgumentException", "Requested value '" + text + "' was not found.");
        }
        return value;
    }

    private static boolean tryParse(NetType type, String text, boolean ignoreCase, Reference result) {
        NetEnum value = text == null ? null : NetEnum.parse(type, text, ignoreCase);
        result.set(value == null ? new NetEnum(type, 0) : value);
        return value != null;
    }

    private static String format(NetEnum value, String format) {
        return switch (format == null ? "G" : format) {
            case "", "G", "g", "F", "f" -> value.toString();
            case "D", "d" -> Long.toString(value.value());
            case "X", "x" -> String.format("%08X", (int) value.value());
            default ->
                throw new NetThrow(
                        "System.FormatException",
                        "Format string can be only \"G\", \"g\", \"X\", \"x\", \"F\", \"f\", \"D\" or \"d\".");
        };
    }
}
