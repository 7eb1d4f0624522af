package mtsh.language.type;

import java.util.Base64;
import java.util.HexFormat;

import mtsh.language.error.NetThrow;
import mtsh.language.value.Conversions;
import mtsh.language.value.DateTime;
import mtsh.language.value.NetEnum;
import mtsh.language.value.OnlyValue;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** Members of System.Convert. */
final class ConvertMembers extends Description {
    @Override
    String definitions() {
        return """
                static System.Object ChangeType(System.Object value, System.TypeCode typeCode)
                static System.Object ChangeType(System.Object value, System.TypeCode typeCode, System.IFormatProvider provider)
                static System.Object ChangeType(System.Object value, type conversionType)
                static System.Object ChangeType(System.Object value, type conversionType, System.IFormatProvider provider)
                static System.Object DBNull {get;}
                static byte[] FromBase64CharArray(char[] inArray, int offset, int length)
                static byte[] FromBase64String(string s)
                static byte[] FromHexString(string s)
                static System.TypeCode GetTypeCode(System.Object value)
                static bool IsDBNull(System.Object value)
                static int ToBase64CharArray(byte[] inArray, int offsetIn, int length, char[] outArray, int offsetOut, System.Base64FormattingOptions options)
                static int ToBase64CharArray(byte[] inArray, int offsetIn, int length, char[] outArray, int offsetOut)
                static string ToBase64String(byte[] inArray, int offset, int length)
                static string ToBase64String(byte[] inArray, int offset, int length, System.Base64FormattingOptions options)
                static string ToBase64String(byte[] inArray)
                static string ToBase64String(byte[] inArray, System.Base64FormattingOptions options)
                static bool ToBoolean(uint value)
                static bool ToBoolean(long value)
                static bool ToBoolean(System.Object value)
                static bool ToBoolean(ushort value)
                static bool ToBoolean(short value)
                static bool ToBoolean(byte value)
                static bool ToBoolean(char value)
                static bool ToBoolean(sbyte value)
                static bool ToBoolean(bool value)
                static bool ToBoolean(System.Object value, System.IFormatProvider provider)
                static bool ToBoolean(int value)
                static bool ToBoolean(ulong value)
                static bool ToBoolean(datetime value)
                static bool ToBoolean(double value)
                static bool ToBoolean(float value)
                static bool ToBoolean(decimal value)
                static bool ToBoolean(string value)
                static bool ToBoolean(string value, System.IFormatProvider provider)
                static byte ToByte(byte value)
                static byte ToByte(char value)
                static byte ToByte(sbyte value)
                static byte ToByte(ushort value)
                static byte ToByte(int value)
                static byte ToByte(uint value)
                static byte ToByte(long value)
                static byte ToByte(float value)
                static byte ToByte(bool value)
                static byte ToByte(double value)
                static byte ToByte(decimal value)
                static byte ToByte(string value)
                static byte ToByte(string value, System.IFormatProvider provider)
                static byte ToByte(datetime value)
                static byte ToByte(string value, int fromBase)
                static byte ToByte(ulong value)
                static byte ToByte(System.Object value, System.IFormatProvider provider)
                static byte ToByte(short value)
                static byte ToByte(System.Object value)
                static char ToChar(System.Object value)
                static char ToChar(float value)
                static char ToChar(double value)
                static char ToChar(decimal value)
                static char ToChar(string value)
                static char ToChar(datetime value)
                static char ToChar(ulong value)
                static char ToChar(long value)
                static char ToChar(string value, System.IFormatProvider provider)
                static char ToChar(System.Object value, System.IFormatProvider provider)
                static char ToChar(bool value)
                static char ToChar(char value)
                static char ToChar(int value)
                static char ToChar(ushort value)
                static char ToChar(short value)
                static char ToChar(byte value)
                static char ToChar(sbyte value)
                static char ToChar(uint value)
                static datetime ToDateTime(string value)
                static datetime ToDateTime(decimal value)
                static datetime ToDateTime(double value)
                static datetime ToDateTime(char value)
                static datetime ToDateTime(bool value)
                static datetime ToDateTime(ulong value)
                static datetime ToDateTime(int value)
                static datetime ToDateTime(uint value)
                static datetime ToDateTime(ushort value)
                static datetime ToDateTime(short value)
                static datetime ToDateTime(byte value)
                static datetime ToDateTime(sbyte value)
                static datetime ToDateTime(datetime value)
                static datetime ToDateTime(System.Object value)
                static datetime ToDateTime(System.Object value, System.IFormatProvider provider)
                static datetime ToDateTime(long value)
                static datetime ToDateTime(string value, System.IFormatProvider provider)
                static datetime ToDateTime(float value)
                static decimal ToDecimal(System.Object value, System.IFormatProvider provider)
                static decimal ToDecimal(byte value)
                static decimal ToDecimal(char value)
                static decimal ToDecimal(short value)
                static decimal ToDecimal(ushort value)
                static decimal ToDecimal(int value)
                static decimal ToDecimal(uint value)
                static decimal ToDecimal(long value)
                static decimal ToDecimal(ulong value)
                static decimal ToDecimal(float value)
                static decimal ToDecimal(double value)
                static decimal ToDecimal(string value)
                static decimal ToDecimal(string value, System.IFormatProvider provider)
                static decimal ToDecimal(decimal value)
                static decimal ToDecimal(bool value)
                static decimal ToDecimal(datetime value)
                static decimal ToDecimal(sbyte value)
                static decimal ToDecimal(System.Object value)
                static double ToDouble(System.Object value)
                static double ToDouble(datetime value)
                static double ToDouble(sbyte value)
                static double ToDouble(byte value)
                static double ToDouble(short value)
                static double ToDouble(char value)
                static double ToDouble(ushort value)
                static double ToDouble(int value)
                static double ToDouble(System.Object value, System.IFormatProvider provider)
                static double ToDouble(uint value)
                static double ToDouble(ulong value)
                static double ToDouble(float value)
                static double ToDouble(double value)
                static double ToDouble(decimal value)
                static double ToDouble(string value)
                static double ToDouble(string value, System.IFormatProvider provider)
                static double ToDouble(bool value)
                static double ToDouble(long value)
                static string ToHexString(byte[] inArray)
                static string ToHexString(byte[] inArray, int offset, int length)
                static string ToHexStringLower(byte[] inArray)
                static string ToHexStringLower(byte[] inArray, int offset, int length)
                static short ToInt16(System.Object value, System.IFormatProvider provider)
                static short ToInt16(ushort value)
                static short ToInt16(int value)
                static short ToInt16(uint value)
                static short ToInt16(short value)
                static short ToInt16(long value)
                static short ToInt16(ulong value)
                static short ToInt16(float value)
                static short ToInt16(double value)
                static short ToInt16(decimal value)
                static short ToInt16(string value, int fromBase)
                static short ToInt16(string value)
                static short ToInt16(string value, System.IFormatProvider provider)
                static short ToInt16(byte value)
                static short ToInt16(System.Object value)
                static short ToInt16(datetime value)
                static short ToInt16(bool value)
                static short ToInt16(char value)
                static short ToInt16(sbyte value)
                static int ToInt32(char value)
                static int ToInt32(string value, int fromBase)
                static int ToInt32(datetime value)
                static int ToInt32(string value, System.IFormatProvider provider)
                static int ToInt32(string value)
                static int ToInt32(decimal value)
                static int ToInt32(sbyte value)
                static int ToInt32(double value)
                static int ToInt32(ulong value)
                static int ToInt32(long value)
                static int ToInt32(int value)
                static int ToInt32(uint value)
                static int ToInt32(ushort value)
                static int ToInt32(short value)
                static int ToInt32(System.Object value)
                static int ToInt32(System.Object value, System.IFormatProvider provider)
                static int ToInt32(byte value)
                static int ToInt32(float value)
                static int ToInt32(bool value)
                static long ToInt64(string value, int fromBase)
                static long ToInt64(datetime value)
                static long ToInt64(System.Object value)
                static long ToInt64(string value, System.IFormatProvider provider)
                static long ToInt64(string value)
                static long ToInt64(decimal value)
                static long ToInt64(double value)
                static long ToInt64(float value)
                static long ToInt64(long value)
                static long ToInt64(ulong value)
                static long ToInt64(int value)
                static long ToInt64(ushort value)
                static long ToInt64(uint value)
                static long ToInt64(byte value)
                static long ToInt64(sbyte value)
                static long ToInt64(char value)
                static long ToInt64(bool value)
                static long ToInt64(System.Object value, System.IFormatProvider provider)
                static long ToInt64(short value)
                static sbyte ToSByte(uint value)
                static sbyte ToSByte(string value)
                static sbyte ToSByte(datetime value)
                static sbyte ToSByte(string value, int fromBase)
                static sbyte ToSByte(decimal value)
                static sbyte ToSByte(double value)
                static sbyte ToSByte(float value)
                static sbyte ToSByte(ulong value)
                static sbyte ToSByte(long value)
                static sbyte ToSByte(int value)
                static sbyte ToSByte(string value, System.IFormatProvider provider)
                static sbyte ToSByte(short value)
                static sbyte ToSByte(System.Object value)
                static sbyte ToSByte(ushort value)
                static sbyte ToSByte(bool value)
                static sbyte ToSByte(sbyte value)
                static sbyte ToSByte(System.Object value, System.IFormatProvider provider)
                static sbyte ToSByte(byte value)
                static sbyte ToSByte(char value)
                static float ToSingle(string value)
                static float ToSingle(datetime value)
                static float ToSingle(string value, System.IFormatProvider provider)
                static float ToSingle(bool value)
                static float ToSingle(System.Object value, System.IFormatProvider provider)
                static float ToSingle(sbyte value)
                static float ToSingle(byte value)
                static float ToSingle(char value)
                static float ToSingle(System.Object value)
                static float ToSingle(ushort value)
                static float ToSingle(int value)
                static float ToSingle(uint value)
                static float ToSingle(long value)
                static float ToSingle(ulong value)
                static float ToSingle(decimal value)
                static float ToSingle(short value)
                static float ToSingle(float value)
                static float ToSingle(double value)
                static string ToString(sbyte value, System.IFormatProvider provider)
                static string ToString(sbyte value)
                static string ToString(bool value, System.IFormatProvider provider)
                static string ToString(char value)
                static string ToString(bool value)
                static string ToString(System.Object value, System.IFormatProvider provider)
                static string ToString(System.Object value)
                static string ToString(char value, System.IFormatProvider provider)
                static string ToString(byte value)
                static string ToString(uint value)
                static string ToString(short value)
                static string ToString(short value, System.IFormatProvider provider)
                static string ToString(ushort value)
                static string ToString(ushort value, System.IFormatProvider provider)
                static string ToString(int value)
                static string ToString(int value, System.IFormatProvider provider)
                static string ToString(uint value, System.IFormatProvider provider)
                static string ToString(long value)
                static string ToString(long value, System.IFormatProvider provider)
                static string ToString(ulong value)
                static string ToString(byte value, System.IFormatProvider provider)
                static string ToString(float value, System.IFormatProvider provider)
                static string ToString(float value)
                static string ToString(double value, System.IFormatProvider provider)
                static string ToString(int value, int toBase)
                static string ToString(short value, int toBase)
                static string ToString(byte value, int toBase)
                static string ToString(double value)
                static string ToString(long value, int toBase)
                static string ToString(ulong value, System.IFormatProvider provider)
                static string ToString(string value)
                static string ToString(datetime value, System.IFormatProvider provider)
                static string ToString(datetime value)
                static string ToString(decimal value, System.IFormatProvider provider)
                static string ToString(decimal value)
                static string ToString(string value, System.IFormatProvider provider)
                static ushort ToUInt16(System.Object value)
                static ushort ToUInt16(System.Object value, System.IFormatProvider provider)
                static ushort ToUInt16(bool value)
                static ushort ToUInt16(byte value)
                static ushort ToUInt16(sbyte value)
                static ushort ToUInt16(short value)
                static ushort ToUInt16(string value, int fromBase)
                static ushort ToUInt16(int value)
                static ushort ToUInt16(char value)
                static ushort ToUInt16(ushort value)
                static ushort ToUInt16(uint value)
                static ushort ToUInt16(ulong value)
                static ushort ToUInt16(float value)
                static ushort ToUInt16(double value)
                static ushort ToUInt16(decimal value)
                static ushort ToUInt16(string value)
                static ushort ToUInt16(string value, System.IFormatProvider provider)
                static ushort ToUInt16(datetime value)
                static ushort ToUInt16(long value)
                static uint ToUInt32(datetime value)
                static uint ToUInt32(string value, System.IFormatProvider provider)
                static uint ToUInt32(string value)
                static uint ToUInt32(decimal value)
                static uint ToUInt32(double value)
                static uint ToUInt32(float value)
                static uint ToUInt32(ulong value)
                static uint ToUInt32(long value)
                static uint ToUInt32(string value, int fromBase)
                static uint ToUInt32(int value)
                static uint ToUInt32(ushort value)
                static uint ToUInt32(short value)
                static uint ToUInt32(byte value)
                static uint ToUInt32(char value)
                static uint ToUInt32(bool value)
                static uint ToUInt32(System.Object value, System.IFormatProvider provider)
                static uint ToUInt32(System.Object value)
                static uint ToUInt32(uint value)
                static uint ToUInt32(sbyte value)
                static ulong ToUInt64(float value)
                static ulong ToUInt64(string value, int fromBase)
                static ulong ToUInt64(double value)
                static ulong ToUInt64(decimal value)
                static ulong ToUInt64(string value)
                static ulong ToUInt64(string value, System.IFormatProvider provider)
                static ulong ToUInt64(datetime value)
                static ulong ToUInt64(long value)
                static ulong ToUInt64(int value)
                static ulong ToUInt64(short value)
                static ulong ToUInt64(uint value)
                static ulong ToUInt64(sbyte value)
                static ulong ToUInt64(char value)
                static ulong ToUInt64(bool value)
                static ulong ToUInt64(System.Object value, System.IFormatProvider provider)
                static ulong ToUInt64(System.Object value)
                static ulong ToUInt64(ulong value)
                static ulong ToUInt64(byte value)
                static ulong ToUInt64(ushort value)
                """;
    }

    @Override
    Object getStatic(String property) {
        return OnlyValue.DATABASE_NULL;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (name(key)) {
            case "ChangeType" -> changeType(a);
            case "GetTypeCode" -> typeCode(PSObject.unwrap(a[0]));
            case "IsDBNull" -> PSObject.unwrap(a[0]) == OnlyValue.DATABASE_NULL;
            case "FromBase64String" -> fromBase64((String) a[0]);
            case "FromBase64CharArray" ->
                fromBase64(StringMembers.string((PSArray) a[0], (Integer) a[1], (Integer) a[2]));
            case "ToBase64String" -> toBase64(a);
            case "ToBase64CharArray" -> toBase64Characters(a);
            case "FromHexString" -> fromHex((String) a[0]);
            case "ToHexString" -> HexFormat.of().withUpperCase().formatHex(bytes(a));
            case "ToHexStringLower" -> HexFormat.of().formatHex(bytes(a));
            case "ToString" -> text(a);
            case "ToBoolean" -> toBoolean(PSObject.unwrap(a[0]));
            case "ToChar" -> toCharacter(PSObject.unwrap(a[0]));
            case "ToDateTime" -> toDateTime(PSObject.unwrap(a[0]), a);
            default -> toNumber(name(key).substring(2), a);
        };
    }

    private static byte[] bytes(Object[] a) {
        PSArray array = (PSArray) a[0];
        return a.length >= 3 && a[1] instanceof Integer start && a[2] instanceof Integer count
                ? Bytes.of(array, start, count)
                : Bytes.of(array);
    }

    private static String toBase64(Object[] a) {
        boolean breaks = a[a.length - 1] instanceof NetEnum options && options.value() == 1;
        return breaks
                ? Base64.getMimeEncoder(76, new byte[] {'\r', '\n'}).encodeToString(bytes(a))
                : Base64.getEncoder().encodeToString(bytes(a));
    }

    private static int toBase64Characters(Object[] a) {
        String text = Base64.getEncoder().encodeToString(Bytes.of((PSArray) a[0], (Integer) a[1], (Integer) a[2]));
        PSArray target = (PSArray) a[3];
        for (int i = 0; i < text.length(); i++) {
            target.items()[(Integer) a[4] + i] = text.charAt(i);
        }
        return text.length();
    }

    private static PSArray fromBase64(String text) {
        StringBuilder plain = new StringBuilder();
        text.chars().filter(c -> !Texts.isBlank((char) c)).forEach(c -> plain.append((char) c));
        try {
            if (plain.length() % 4 != 0) {
                throw new IllegalArgumentException("length");
            }
            return Bytes.array(Base64.getDecoder().decode(plain.toString()));
        } catch (IllegalArgumentException wrong) {
            throw new NetThrow(
                    "System.FormatException",
                    "The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding"
                            + " characters, or an illegal character among the padding characters.");
        }
    }

    private static PSArray fromHex(String text) {
        try {
            return Bytes.array(HexFormat.of().parseHex(text));
        } catch (IllegalArgumentException wrong) {
            throw new NetThrow(
                    "System.FormatException",
                    "The input is not a valid hex string as it contains a non-hex character.");
        }
    }

    private static String text(Object[] a) {
        Object value = PSObject.unwrap(a[0]);
        boolean hasBase = a.length == 2 && a[1] instanceof Integer && value instanceof Number;
        if (hasBase) {
            return inBase((Number) value, (Integer) a[1]);
        }
        return value == null ? "" : Formats.of(value, null, a.length > 1 ? a[1] : null);
    }

    private static String inBase(Number number, int base) {
        long bits = number.longValue();
        if (base == 10) {
            return Long.toString(bits);
        }
        boolean isInt = number instanceof Integer;
        long unsigned = isInt ? bits & 0xFFFF_FFFFL : number instanceof Short ? bits & 0xFFFF : bits;
        return switch (base) {
            case 2 -> Long.toBinaryString(unsigned);
            case 8 -> Long.toOctalString(unsigned);
            case 16 -> Long.toHexString(unsigned);
            default -> throw invalidBase();
        };
    }

    private static NetThrow invalidBase() {
        return new NetThrow("System.ArgumentException", "Invalid Base.");
    }

    private static boolean toBoolean(Object value) {
        if (value instanceof String text) {
            return (Boolean) new BooleanMembers().callStatic("Parse(string)", new Object[] {text});
        }
        if (value instanceof DateTime || value instanceof Character) {
            throw invalidCast(value, "Boolean");
        }
        return value != null && Conversions.toBoolean(value);
    }

    private static NetThrow invalidCast(Object value, String target) {
        return new NetThrow(
                "System.InvalidCastException",
                "Invalid cast from '" + Types.of(value).name() + "' to '" + target + "'.");
    }

    private static char toCharacter(Object value) {
        if (value instanceof Character c) {
            return c;
        }
        if (value instanceof String text) {
            return (Character) new CharMembers().callStatic("Parse(string)", new Object[] {text});
        }
        if (value == null) {
            return '\0';
        }
        if (!(value instanceof Number) || value instanceof Double || value instanceof Float) {
            throw invalidCast(value, "Char");
        }
        return (char) ((Number) Numbers.integer("UInt16", Numbers.exact(value))).intValue();
    }

    private static Object toDateTime(Object value, Object[] a) {
        if (value == null) {
            return new DateTime(0, DateTime.Kind.Unspecified);
        }
        if (value instanceof DateTime) {
            return value;
        }
        if (value instanceof String text) {
            return Dates.parse(text, null, Dates.reading(a));
        }
        throw invalidCast(value, "DateTime");
    }

    private static Object toNumber(String target, Object[] a) {
        Object value = PSObject.unwrap(a[0]);
        if (value == null) {
            return Numbers.convert(target, 0);
        }
        if (value instanceof String text) {
            return a.length == 2 && a[1] instanceof Integer base
                    ? fromBase(text, base, target)
                    : parse(text, target, a);
        }
        boolean characterToReal = value instanceof Character && !Numbers.isInteger(target);
        if (value instanceof DateTime || characterToReal || !isSimple(value)) {
            throw invalidCast(value, target);
        }
        return Numbers.convert(target, value);
    }

    private static boolean isSimple(Object value) {
        return value instanceof Number
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof NetEnum;
    }

    private static Object parse(String text, String target, Object[] a) {
        mtsh.language.value.FormatInfo settings = Formats.cultureAmong(a).numbers();
        String plain = settings == null ? text : mtsh.language.value.LocalNumberFormat.toInvariant(text, settings);
        long styles = Numbers.isInteger(target)
                ? NumberParser.INTEGER
                : target.equals("Decimal") ? NumberParser.NUMBER : NumberParser.FLOAT_WITH_THOUSANDS;
        Object number = NumberParser.parse(plain, styles, target);
        if (number == null) {
            throw NumberParser.wrongFormat(text);
        }
        return number;
    }

    private static Object fromBase(String text, int base, String target) {
        if (base == 10) {
            return parse(text, target, new Object[0]);
        }
        if (base != 2 && base != 8 && base != 16) {
            throw invalidBase();
        }
        boolean prefixed = base == 16 && text.regionMatches(true, 0, "0x", 0, 2);
        String digits = prefixed ? text.substring(2) : text;
        if (digits.isEmpty() || !digits.chars().allMatch(c -> Character.digit(c, base) >= 0)) {
            throw new NetThrow(
                    "System.FormatException",
                    digits.isEmpty()
                            ? "Could not find any recognizable digits."
                            : "Additional non-parsable characters are at the end of the string.");
        }
        if (digits.length() > 64 || new java.math.BigInteger(digits, base).bitLength() > Numbers.bits(target)) {
            throw Numbers.overflow(target);
        }
        return Numbers.wrap(target, new java.math.BigInteger(digits, base).longValue());
    }

    private static Object changeType(Object[] a) {
        NetType type = a[1] instanceof NetEnum code ? Types.find("System." + code) : (NetType) a[1];
        if (a[0] == null || type == null) {
            return null;
        }
        Object value = PSObject.unwrap(a[0]);
        return switch (type.fullName()) {
            case "System.String" -> text(new Object[] {value});
            case "System.Boolean" -> toBoolean(value);
            case "System.Char" -> toCharacter(value);
            case "System.DateTime" -> toDateTime(value, a);
            case "System.Object" -> value;
            default ->
                isNumber(type.name()) ? toNumber(type.name(), new Object[] {value}) : Conversions.convert(value, type);
        };
    }

    private static boolean isNumber(String name) {
        return Numbers.isInteger(name) || name.equals("Double") || name.equals("Single") || name.equals("Decimal");
    }

    private static NetEnum typeCode(Object value) {
        NetType codes = Types.find("System.TypeCode");
        NetEnum code = value == null
                ? new NetEnum(codes, 0)
                : NetEnum.parse(codes, Types.of(value).name());
        return code == null ? new NetEnum(codes, 1) : code;
    }
}
