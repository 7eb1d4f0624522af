package mtsh.language.type;

import mtsh.language.value.Conversions;
import mtsh.language.value.NetStringBuilder;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** Members of System.Text.StringBuilder. */
final class StringBuilderMembers extends Description {
    @Override
    String definitions() {
        return """
                int Capacity {get;set;}
                int MaxCapacity {get;}
                int Length {get;set;}
                new()
                new(int capacity)
                new(string value)
                new(string value, int capacity)
                new(string value, int startIndex, int length, int capacity)
                new(int capacity, int maxCapacity)
                System.Text.StringBuilder Append(uint value)
                System.Text.StringBuilder Append(byte value)
                System.Text.StringBuilder Append(short value)
                System.Text.StringBuilder Append(int value)
                System.Text.StringBuilder Append(long value)
                System.Text.StringBuilder Append(float value)
                System.Text.StringBuilder Append(double value)
                System.Text.StringBuilder Append(decimal value)
                System.Text.StringBuilder Append(char[] value)
                System.Text.StringBuilder Append(ulong value)
                System.Text.StringBuilder Append(System.Object value)
                System.Text.StringBuilder Append(sbyte value)
                System.Text.StringBuilder Append(ushort value)
                System.Text.StringBuilder Append(char value)
                System.Text.StringBuilder Append(string value)
                System.Text.StringBuilder Append(System.Text.StringBuilder value, int startIndex, int count)
                System.Text.StringBuilder Append(System.Text.StringBuilder value)
                System.Text.StringBuilder Append(string value, int startIndex, int count)
                System.Text.StringBuilder Append(bool value)
                System.Text.StringBuilder Append(char value, int repeatCount)
                System.Text.StringBuilder Append(char[] value, int startIndex, int charCount)
                System.Text.StringBuilder AppendFormat(string format, System.Object arg0, System.Object arg1, System.Object arg2)
                System.Text.StringBuilder AppendFormat(System.IFormatProvider provider, string format, System.Object arg0)
                System.Text.StringBuilder AppendFormat(System.IFormatProvider provider, string format, System.Object arg0, System.Object arg1)
                System.Text.StringBuilder AppendFormat(System.IFormatProvider provider, string format, System.Object arg0, System.Object arg1, System.Object arg2)
                System.Text.StringBuilder AppendFormat(string format, System.Object arg0)
                System.Text.StringBuilder AppendFormat(string format, System.Object arg0, System.Object arg1)
                System.Text.StringBuilder AppendLine()
                System.Text.StringBuilder AppendLine(string value)
                System.Text.StringBuilder Clear()
                void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
                int EnsureCapacity(int capacity)
                bool Equals(System.Text.StringBuilder sb)
                System.Text.StringBuilder Insert(int index, System.Object value)
                System.Text.StringBuilder Insert(int index, string value, int count)
                System.Text.StringBuilder Insert(int index, bool value)
                System.Text.StringBuilder Insert(int index, sbyte value)
                System.Text.StringBuilder Insert(int index, byte value)
                System.Text.StringBuilder Insert(int index, string value)
                System.Text.StringBuilder Insert(int index, char value)
                System.Text.StringBuilder Insert(int index, ulong value)
                System.Text.StringBuilder Insert(int index, uint value)
                System.Text.StringBuilder Insert(int index, ushort value)
                System.Text.StringBuilder Insert(int index, decimal value)
                System.Text.StringBuilder Insert(int index, short value)
                System.Text.StringBuilder Insert(int index, float value)
                System.Text.StringBuilder Insert(int index, long value)
                System.Text.StringBuilder Insert(int index, double value)
                System.Text.StringBuilder Insert(int index, int value)
                System.Text.StringBuilder Insert(int index, char[] value, int startIndex, int charCount)
                System.Text.StringBuilder Insert(int index, char[] value)
                System.Text.StringBuilder Remove(int startIndex, int length)
                System.Text.StringBuilder Replace(char oldChar, char newChar, int startIndex, int count)
                System.Text.StringBuilder Replace(char oldChar, char newChar)
                System.Text.StringBuilder Replace(string oldValue, string newValue)
                System.Text.StringBuilder Replace(string oldValue, string newValue, int startIndex, int count)
                string ToString(int startIndex, int length)
                string ToString()
                System.Text.StringBuilder AppendFormat(string format, Params System.Object[] args)
                System.Text.StringBuilder AppendFormat(System.IFormatProvider provider, string format, Params System.Object[] args)
                System.Text.StringBuilder AppendJoin(string separator, Params System.Object[] values)
                System.Text.StringBuilder AppendJoin(string separator, Params string[] values)
                System.Text.StringBuilder AppendJoin(char separator, Params string[] values)
                System.Text.StringBuilder AppendJoin[T](string separator, System.Collections.Generic.IEnumerable[T] values)
                System.Text.StringBuilder AppendJoin[T](char separator, System.Collections.Generic.IEnumerable[T] values)
                System.Text.StringBuilder AppendJoin(char separator, Params System.Object[] values)
                char Chars(int index) {get;set;}
                char Item(int index) {get;set;}
                """;
    }

    @Override
    Object get(String property, Object self) {
        StringBuilder text = ((NetStringBuilder) self).text();
        return switch (property) {
            case "Length" -> text.length();
            case "MaxCapacity" -> Integer.MAX_VALUE;
            default -> Math.max(16, text.length());
        };
    }

    @Override
    void set(String property, Object self, Object value) {
        if (property.equals("Length")) {
            ((NetStringBuilder) self).text().setLength((Integer) value);
        }
    }

    @Override
    Object callStatic(String key, Object[] a) {
        String text = a.length > 0 && a[0] instanceof String given ? given : "";
        return new NetStringBuilder(
                a.length == 4 ? text.substring((Integer) a[1], (Integer) a[1] + (Integer) a[2]) : text);
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        NetStringBuilder builder = (NetStringBuilder) self;
        StringBuilder text = builder.text();
        switch (name(key)) {
            case "Append" -> text.append(appended(a, 0));
            case "AppendFormat" -> text.append((String) new StringMembers().callStatic("Format(string)", a));
            case "AppendJoin" -> text.append((String) new StringMembers().callStatic("Join(string)", a));
            case "AppendLine" -> text.append(a.length == 0 ? "" : text(a[0])).append(System.lineSeparator());
            case "Clear" -> text.setLength(0);
            case "Insert" -> insert(text, a);
            case "Remove" -> text.delete(checked(text, a[0], a[1]), (Integer) a[0] + (Integer) a[1]);
            case "Replace" -> replace(text, a);
            default -> {
                return value(key, builder, a);
            }
        }
        return builder;
    }

    private Object value(String key, NetStringBuilder builder, Object[] a) {
        StringBuilder text = builder.text();
        return switch (name(key)) {
            case "Chars", "Item" -> text.charAt((Integer) a[0]);
            case "CopyTo" -> new StringMembers().call("CopyTo()", text.toString(), a);
            case "EnsureCapacity" -> Math.max(16, (Integer) a[0]);
            case "Equals" ->
                PSObject.unwrap(a[0]) instanceof NetStringBuilder other
                        && other.text().compareTo(text) == 0;
            case "ToString" ->
                a.length == 0
                        ? text.toString()
                        : text.substring(checked(text, a[0], a[1]), (Integer) a[0] + (Integer) a[1]);
            default -> throw missing(key);
        };
    }

    private static int checked(StringBuilder text, Object start, Object length) {
        if ((Integer) start < 0 || (Integer) length < 0 || (Integer) start + (Integer) length > text.length()) {
            throw ListMembers.outOfRange("length", "Index and length must refer to a location within the string.");
        }
        return (Integer) start;
    }

    private static String text(Object value) {
        return value == null ? "" : Formats.of(PSObject.unwrap(value), null, null);
    }

    /** A value, a repeated character, or a part of a text or of characters. */
    private static String appended(Object[] a, int at) {
        Object value = PSObject.unwrap(a[at]);
        int more = a.length - at - 1;
        if (value instanceof PSArray characters) {
            return more == 2
                    ? StringMembers.string(characters, (Integer) a[at + 1], (Integer) a[at + 2])
                    : characters.elementType().fullName().equals("System.Char")
                            ? StringMembers.string(characters, 0, characters.length())
                            : Conversions.toText(characters);
        }
        String text = text(value);
        if (more == 2) {
            return text.substring((Integer) a[at + 1], (Integer) a[at + 1] + (Integer) a[at + 2]);
        }
        return more == 1 ? text.repeat((Integer) a[at + 1]) : text;
    }

    private static void insert(StringBuilder text, Object[] a) {
        if ((Integer) a[0] < 0 || (Integer) a[0] > text.length()) {
            throw ListMembers.outOfRange(
                    "index",
                    "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        }
        text.insert((Integer) a[0], appended(a, 1));
    }

    private static void replace(StringBuilder text, Object[] a) {
        int start = a.length == 4 ? (Integer) a[2] : 0;
        int end = a.length == 4 ? start + (Integer) a[3] : text.length();
        String part = text.substring(start, end);
        String by = a[1] == null ? "" : a[1].toString();
        text.replace(start, end, part.replace(a[0].toString(), by));
    }
}
