package mtsh.language.type;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import mtsh.language.error.NetThrow;
import mtsh.language.value.Conversions;
import mtsh.language.value.CultureInfo;
import mtsh.language.value.CultureOrder;
import mtsh.language.value.Enumerator;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** Members of System.String. Overloads of one name share a body that looks at the arguments it was given. */
final class StringMembers extends Description {
    @Override
    String definitions() {
        return """
                new(char[] value)
                new(char[] value, int startIndex, int length)
                new(char c, int count)
                System.Object Clone()
                static int Compare(string strA, int indexA, string strB, int indexB, int length, System.StringComparison comparisonType)
                static int Compare(string strA, int indexA, string strB, int indexB, int length, bool ignoreCase)
                static int Compare(string strA, int indexA, string strB, int indexB, int length)
                static int Compare(string strA, string strB, bool ignoreCase, cultureinfo culture)
                static int Compare(string strA, string strB, cultureinfo culture, System.Globalization.CompareOptions options)
                static int Compare(string strA, int indexA, string strB, int indexB, int length, cultureinfo culture, System.Globalization.CompareOptions options)
                static int Compare(string strA, string strB, System.StringComparison comparisonType)
                static int Compare(string strA, string strB, bool ignoreCase)
                static int Compare(string strA, string strB)
                static int Compare(string strA, int indexA, string strB, int indexB, int length, bool ignoreCase, cultureinfo culture)
                static int CompareOrdinal(string strA, int indexA, string strB, int indexB, int length)
                static int CompareOrdinal(string strA, string strB)
                int CompareTo(string strB)
                int CompareTo(System.Object value)
                static string Concat(Params System.Object[] args)
                static string Concat(Params string[] values)
                static string Concat(string str0, string str1)
                static string Concat(System.Object arg0)
                static string Concat(string str0, string str1, string str2, string str3)
                static string Concat(System.Object arg0, System.Object arg1, System.Object arg2)
                static string Concat(System.Object arg0, System.Object arg1)
                static string Concat(System.Collections.Generic.IEnumerable[string] values)
                static string Concat[T](System.Collections.Generic.IEnumerable[T] values)
                static string Concat(string str0, string str1, string str2)
                bool Contains(string value)
                bool Contains(char value, System.StringComparison comparisonType)
                bool Contains(char value)
                bool Contains(string value, System.StringComparison comparisonType)
                void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
                static string Empty {get;}
                bool EndsWith(string value)
                bool EndsWith(string value, System.StringComparison comparisonType)
                bool EndsWith(string value, bool ignoreCase, cultureinfo culture)
                bool EndsWith(char value)
                bool Equals(System.Object obj)
                bool Equals(string value)
                bool Equals(string value, System.StringComparison comparisonType)
                static bool Equals(string a, string b)
                static bool Equals(string a, string b, System.StringComparison comparisonType)
                static string Format(string format, System.Object arg0)
                static string Format(string format, Params System.Object[] args)
                static string Format(System.IFormatProvider provider, string format, System.Object arg0)
                static string Format(System.IFormatProvider provider, string format, System.Object arg0, System.Object arg1, System.Object arg2)
                static string Format(string format, System.Object arg0, System.Object arg1)
                static string Format(System.IFormatProvider provider, string format, Params System.Object[] args)
                static string Format(System.IFormatProvider provider, string format, System.Object arg0, System.Object arg1)
                static string Format(string format, System.Object arg0, System.Object arg1, System.Object arg2)
                System.CharEnumerator GetEnumerator()
                int GetHashCode()
                int GetHashCode(System.StringComparison comparisonType)
                System.TypeCode GetTypeCode()
                int IndexOf(string value, int startIndex)
                int IndexOf(char value)
                int IndexOf(char value, int startIndex)
                int IndexOf(char value, System.StringComparison comparisonType)
                int IndexOf(char value, int startIndex, int count)
                int IndexOf(string value)
                int IndexOf(string value, int startIndex, int count)
                int IndexOf(string value, int startIndex, System.StringComparison comparisonType)
                int IndexOf(string value, int startIndex, int count, System.StringComparison comparisonType)
                int IndexOf(string value, System.StringComparison comparisonType)
                int IndexOfAny(char[] anyOf, int startIndex, int count)
                int IndexOfAny(char[] anyOf, int startIndex)
                int IndexOfAny(char[] anyOf)
                string Insert(int startIndex, string value)
                static string Intern(string str)
                static string IsInterned(string str)
                bool IsNormalized()
                bool IsNormalized(System.Text.NormalizationForm normalizationForm)
                static bool IsNullOrEmpty(string value)
                static bool IsNullOrWhiteSpace(string value)
                static string Join(char separator, Params string[] value)
                static string Join(string separator, Params string[] value)
                static string Join(char separator, string[] value, int startIndex, int count)
                static string Join(string separator, string[] value, int startIndex, int count)
                static string Join(string separator, System.Collections.Generic.IEnumerable[string] values)
                static string Join[T](char separator, System.Collections.Generic.IEnumerable[T] values)
                static string Join[T](string separator, System.Collections.Generic.IEnumerable[T] values)
                static string Join(char separator, Params System.Object[] values)
                static string Join(string separator, Params System.Object[] values)
                int LastIndexOf(char value)
                int LastIndexOf(char value, int startIndex)
                int LastIndexOf(char value, int startIndex, int count)
                int LastIndexOf(string value, int startIndex, int count, System.StringComparison comparisonType)
                int LastIndexOf(string value, int startIndex, System.StringComparison comparisonType)
                int LastIndexOf(string value, System.StringComparison comparisonType)
                int LastIndexOf(string value, int startIndex, int count)
                int LastIndexOf(string value, int startIndex)
                int LastIndexOf(string value)
                int LastIndexOfAny(char[] anyOf, int startIndex, int count)
                int LastIndexOfAny(char[] anyOf, int startIndex)
                int LastIndexOfAny(char[] anyOf)
                int Length {get;}
                string Normalize(System.Text.NormalizationForm normalizationForm)
                string Normalize()
                string PadLeft(int totalWidth)
                string PadLeft(int totalWidth, char paddingChar)
                string PadRight(int totalWidth, char paddingChar)
                string PadRight(int totalWidth)
                string Remove(int startIndex, int count)
                string Remove(int startIndex)
                string Replace(string oldValue, string newValue)
                string Replace(string oldValue, string newValue, bool ignoreCase, cultureinfo culture)
                string Replace(string oldValue, string newValue, System.StringComparison comparisonType)
                string Replace(char oldChar, char newChar)
                string ReplaceLineEndings(string replacementText)
                string ReplaceLineEndings()
                string[] Split(char separator, System.StringSplitOptions options = None)
                string[] Split(char separator, int count, System.StringSplitOptions options = None)
                string[] Split(char[] separator, System.StringSplitOptions options)
                string[] Split(Params char[] separator)
                string[] Split(char[] separator, int count)
                string[] Split(char[] separator, int count, System.StringSplitOptions options)
                string[] Split(string separator, System.StringSplitOptions options = None)
                string[] Split(string separator, int count, System.StringSplitOptions options = None)
                string[] Split(string[] separator, System.StringSplitOptions options)
                string[] Split(string[] separator, int count, System.StringSplitOptions options)
                bool StartsWith(string value)
                bool StartsWith(string value, System.StringComparison comparisonType)
                bool StartsWith(string value, bool ignoreCase, cultureinfo culture)
                bool StartsWith(char value)
                string Substring(int startIndex)
                string Substring(int startIndex, int length)
                char[] ToCharArray(int startIndex, int length)
                char[] ToCharArray()
                string ToLower(cultureinfo culture)
                string ToLower()
                string ToLowerInvariant()
                string ToString()
                string ToString(System.IFormatProvider provider)
                string ToUpper(cultureinfo culture)
                string ToUpper()
                string ToUpperInvariant()
                string Trim()
                string Trim(char trimChar)
                string Trim(Params char[] trimChars)
                string TrimEnd()
                string TrimEnd(char trimChar)
                string TrimEnd(Params char[] trimChars)
                string TrimStart()
                string TrimStart(char trimChar)
                string TrimStart(Params char[] trimChars)
                char Chars(int index) {get;}
                """;
    }

    @Override
    Object get(String property, Object self) {
        return ((String) self).length();
    }

    @Override
    Object getStatic(String property) {
        return "";
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        String text = (String) self;
        return switch (name(key)) {
            case "Chars" -> text.charAt((Integer) a[0]);
            case "Clone", "ToString" -> text;
            case "CompareTo" -> Texts.compare(text, textOrThrow(a[0]), 0);
            case "Contains" -> Texts.indexOf(text, needle(a[0]), 0, text.length(), comparison(a, 4)) >= 0;
            case "CopyTo" -> copyTo(text, a);
            case "EndsWith" -> ends(text, a);
            case "StartsWith" -> starts(text, a);
            case "Equals" -> equal(text, a);
            case "GetEnumerator" ->
                Enumerator.of(characters(text, 0, text.length()).iterator());
            case "GetHashCode" -> text.hashCode();
            case "GetTypeCode" -> NetEnum.parse(Types.find("System.TypeCode"), "String");
            case "IndexOf" -> indexOf(text, a);
            case "IndexOfAny" -> indexOfAny(text, a);
            case "LastIndexOf" -> lastIndexOf(text, a);
            case "LastIndexOfAny" -> lastIndexOfAny(text, a);
            case "Insert" -> insert(text, (Integer) a[0], (String) a[1]);
            case "IsNormalized" -> Normalizer.isNormalized(text, form(a));
            case "Normalize" -> Normalizer.normalize(text, form(a));
            case "PadLeft" -> padding(text, a) + text;
            case "PadRight" -> text + padding(text, a);
            case "Remove" -> remove(text, a);
            case "Replace" -> replace(text, a);
            case "ReplaceLineEndings" ->
                text.replaceAll(
                        "\r\n|[\r\n\f\u0085\u2028\u2029]",
                        java.util.regex.Matcher.quoteReplacement(a.length == 0 ? "\n" : (String) a[0]));
            case "Split" -> StringSplitter.split(text, a);
            case "Substring" -> substring(text, a);
            case "ToCharArray" ->
                a.length == 0 ? characters(text, 0, text.length()) : characters(text, (Integer) a[0], (Integer) a[1]);
            case "ToLower", "ToLowerInvariant" -> text.toLowerCase(Locale.ROOT);
            case "ToUpper", "ToUpperInvariant" -> Texts.upper(text);
            case "Trim" -> trim(text, a, true, true);
            case "TrimStart" -> trim(text, a, true, false);
            case "TrimEnd" -> trim(text, a, false, true);
            default -> throw missing(key);
        };
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (name(key)) {
            case "new" -> create(key, a);
            case "Compare" -> compare(key, a);
            case "CompareOrdinal" ->
                a.length == 2
                        ? Texts.compare((String) a[0], (String) a[1], 4)
                        : Texts.compare(part(a[0], a[1], a[4]), part(a[2], a[3], a[4]), 4);
            case "Concat" -> concat(a);
            case "Equals" -> Texts.equal((String) a[0], (String) a[1], comparison(a, 4));
            case "Format" -> format(a);
            case "Intern", "IsInterned" -> a[0];
            case "IsNullOrEmpty" -> a[0] == null || ((String) a[0]).isEmpty();
            case "IsNullOrWhiteSpace" -> a[0] == null || Texts.isBlank((String) a[0]);
            case "Join" -> join(a);
            default -> throw missing(key);
        };
    }

    private static String textOrThrow(Object value) {
        Object plain = PSObject.unwrap(value);
        if (plain != null && !(plain instanceof String)) {
            throw new NetThrow("System.ArgumentException", "Object must be of type String.");
        }
        return (String) plain;
    }

    private static String needle(Object value) {
        if (value == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'value')");
        }
        return value.toString();
    }

    /** The StringComparison among the arguments; {@code fallback} when there is none. */
    private static int comparison(Object[] arguments, int fallback) {
        for (Object argument : arguments) {
            if (argument instanceof NetEnum value) {
                return (int) value.value();
            }
        }
        return fallback;
    }

    private static boolean equal(String text, Object[] a) {
        return PSObject.unwrap(a[0]) instanceof String other && Texts.equal(text, other, comparison(a, 4));
    }

    /** Case counts unless the Boolean after the text says so; characters compare by code units. */
    private static int sideComparison(Object[] a) {
        int fallback = a[0] instanceof Character ? 4 : 0;
        boolean ignores = a.length == 3 && (Boolean) a[1];
        return ignores ? 1 : comparison(a, fallback);
    }

    private static boolean starts(String text, Object[] a) {
        String start = needle(a[0]);
        return start.length() <= text.length()
                && Texts.equal(text.substring(0, start.length()), start, sideComparison(a));
    }

    private static boolean ends(String text, Object[] a) {
        String end = needle(a[0]);
        return end.length() <= text.length()
                && Texts.equal(text.substring(text.length() - end.length()), end, sideComparison(a));
    }

    private static Object copyTo(String text, Object[] a) {
        Object[] target = ((PSArray) a[1]).items();
        for (int i = 0; i < (Integer) a[3]; i++) {
            target[(Integer) a[2] + i] = text.charAt((Integer) a[0] + i);
        }
        return null;
    }

    private static int integer(Object[] a, int which, int fallback) {
        int seen = 0;
        for (int i = 1; i < a.length; i++) {
            if (a[i] instanceof Integer number && seen++ == which) {
                return number;
            }
        }
        return fallback;
    }

    private static int indexOf(String text, Object[] a) {
        int start = integer(a, 0, 0);
        int count = integer(a, 1, text.length() - start);
        checkRange(text, start, count);
        return Texts.indexOf(text, needle(a[0]), start, start + count, comparison(a, 4));
    }

    private static int lastIndexOf(String text, Object[] a) {
        String value = needle(a[0]);
        int start = integer(a, 0, Math.max(0, text.length() - 1));
        int count = integer(a, 1, start + 1);
        if (text.isEmpty()) {
            return value.isEmpty() ? 0 : -1;
        }
        int end = Math.min(start, text.length() - 1) + 1;
        checkRange(text, Math.max(0, end - count), 0);
        return Texts.lastIndexOf(text, value, Math.max(0, end - count), end, comparison(a, 4));
    }

    private static int indexOfAny(String text, Object[] a) {
        String any = string((PSArray) a[0], 0, ((PSArray) a[0]).length());
        int start = integer(a, 0, 0);
        int end = start + integer(a, 1, text.length() - start);
        checkRange(text, start, end - start);
        for (int i = start; i < end; i++) {
            if (any.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static int lastIndexOfAny(String text, Object[] a) {
        String any = string((PSArray) a[0], 0, ((PSArray) a[0]).length());
        int start = Math.min(integer(a, 0, text.length() - 1), text.length() - 1);
        int count = integer(a, 1, start + 1);
        for (int i = start; i > start - count; i--) {
            if (any.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static void checkRange(String text, int start, int count) {
        if (start < 0 || start > text.length()) {
            throw outOfRange(
                    "startIndex",
                    "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        }
        if (count < 0 || start + count > text.length()) {
            throw outOfRange(
                    "count",
                    "Count must be positive and count must refer to a location within the string/array/collection.");
        }
    }

    private static NetThrow outOfRange(String parameter, String message) {
        return new NetThrow("System.ArgumentOutOfRangeException", message + " (Parameter '" + parameter + "')");
    }

    private static String insert(String text, int at, String inserted) {
        if (at < 0 || at > text.length()) {
            throw outOfRange(
                    "startIndex",
                    "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        }
        return text.substring(0, at) + needle(inserted) + text.substring(at);
    }

    private static Normalizer.Form form(Object[] a) {
        long form = a.length == 0 ? 1 : ((NetEnum) a[0]).value();
        if (form == 2) {
            return Normalizer.Form.NFD;
        }
        return form == 5 ? Normalizer.Form.NFKC : form == 6 ? Normalizer.Form.NFKD : Normalizer.Form.NFC;
    }

    private static String padding(String text, Object[] a) {
        int width = (Integer) a[0];
        if (width < 0) {
            throw outOfRange("totalWidth", "Non-negative number required.");
        }
        String with = a.length > 1 ? a[1].toString() : " ";
        return with.repeat(Math.max(0, width - text.length()));
    }

    private static String remove(String text, Object[] a) {
        int start = (Integer) a[0];
        int count = a.length > 1 ? (Integer) a[1] : text.length() - start;
        if (start < 0) {
            throw outOfRange("startIndex", "StartIndex cannot be less than zero.");
        }
        if (start > text.length()) {
            throw outOfRange("startIndex", "startIndex must be less than length of string.");
        }
        if (count < 0 || start + count > text.length()) {
            throw outOfRange("count", "Index and count must refer to a location within the string.");
        }
        return text.substring(0, start) + text.substring(start + count);
    }

    private static String replace(String text, Object[] a) {
        if (a[0] instanceof Character old) {
            return text.replace(old, (Character) a[1]);
        }
        String old = (String) a[0];
        if (old == null || old.isEmpty()) {
            throw new NetThrow(
                    "System.ArgumentException", "The value cannot be an empty string. (Parameter 'oldValue')");
        }
        String by = a[1] == null ? "" : (String) a[1];
        int comparison = a.length == 4 ? ((Boolean) a[2] ? 1 : 0) : comparison(a, 4);
        if (comparison == 4) {
            return text.replace(old, by);
        }
        return Texts.replace(text, old, by, comparison);
    }

    private static String substring(String text, Object[] a) {
        int start = (Integer) a[0];
        if (start < 0) {
            throw outOfRange("startIndex", "StartIndex cannot be less than zero.");
        }
        if (start > text.length()) {
            throw outOfRange("startIndex", "startIndex cannot be larger than length of string.");
        }
        if (a.length == 1) {
            return text.substring(start);
        }
        int length = (Integer) a[1];
        if (length < 0) {
            throw outOfRange("length", "Length cannot be less than zero.");
        }
        if (length > text.length() - start) {
            throw outOfRange("length", "Index and length must refer to a location within the string.");
        }
        return text.substring(start, start + length);
    }

    static PSArray characters(String text, int start, int count) {
        Object[] characters = new Object[count];
        for (int i = 0; i < count; i++) {
            characters[i] = text.charAt(start + i);
        }
        return new PSArray(Types.find("System.Char"), characters);
    }

    private static String trim(String text, Object[] a, boolean atStart, boolean atEnd) {
        String set = a.length == 0
                ? ""
                : a[0] instanceof PSArray array ? string(array, 0, array.length()) : String.valueOf(a[0]);
        int start = 0;
        int end = text.length();
        while (atStart && start < end && trims(text.charAt(start), set)) {
            start++;
        }
        while (atEnd && end > start && trims(text.charAt(end - 1), set)) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean trims(char c, String set) {
        return set.isEmpty() ? Texts.isBlank(c) : set.indexOf(c) >= 0;
    }

    static String string(PSArray characters, int start, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = start; i < start + count; i++) {
            text.append(characters.get(i));
        }
        return text.toString();
    }

    private static String create(String key, Object[] a) {
        if (key.equals("new(char,int)")) {
            if ((Integer) a[1] < 0) {
                throw outOfRange("count", "'count' must be non-negative.");
            }
            return a[0].toString().repeat((Integer) a[1]);
        }
        PSArray characters = (PSArray) a[0];
        if (characters == null) {
            return "";
        }
        return a.length == 1
                ? string(characters, 0, characters.length())
                : string(characters, (Integer) a[1], (Integer) a[2]);
    }

    private static int compare(String key, Object[] a) {
        boolean parts = key.startsWith("Compare(string,int");
        String left = parts ? part(a[0], a[1], a[4]) : (String) a[0];
        String right = parts ? part(a[2], a[3], a[4]) : (String) a[1];
        int flag = parts ? 5 : 2;
        boolean ignores = a.length > flag && a[flag] instanceof Boolean ignore && ignore;
        boolean optioned =
                a[a.length - 1] instanceof NetEnum given && given.type().name().equals("CompareOptions");
        if (optioned && a[a.length - 2] instanceof CultureInfo culture) {
            int options = (int) ((NetEnum) a[a.length - 1]).value();
            return new CultureOrder(culture.name(), options).compare(left, right);
        }
        if (a[a.length - 1] instanceof CultureInfo culture) {
            return new CultureOrder(culture.name(), ignores ? 1 : 0).compare(left, right);
        }
        int comparison = comparison(a, 0);
        return Texts.compare(left, right, ignores ? 1 : comparison);
    }

    private static String part(Object text, Object start, Object length) {
        String whole = text == null ? "" : (String) text;
        return whole.substring((Integer) start, Math.min(whole.length(), (Integer) start + (Integer) length));
    }

    private static String concat(Object[] a) {
        StringBuilder text = new StringBuilder();
        for (Object argument : a) {
            boolean all = a.length == 1 && (argument instanceof PSArray || !(argument instanceof String));
            if (all) {
                ArrayMaker.elements(argument, Types.OBJECT).forEach(one -> text.append(Conversions.toText(one)));
            } else {
                text.append(Conversions.toText(argument));
            }
        }
        return text.toString();
    }

    private static String format(Object[] a) {
        boolean hasProvider = !(a[0] instanceof String) && a.length > 1 && a[1] instanceof String;
        int at = hasProvider ? 1 : 0;
        if (a[at] == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'format')");
        }
        List<Object> arguments = new ArrayList<>();
        for (int i = at + 1; i < a.length; i++) {
            if (a[i] instanceof PSArray array && a.length == at + 2) {
                arguments.addAll(array.asList());
            } else {
                arguments.add(a[i]);
            }
        }
        return Formats.composite((String) a[at], arguments.toArray(), hasProvider ? a[0] : null);
    }

    private static String join(Object[] a) {
        String separator = a[0] == null ? "" : a[0].toString();
        List<Object> elements = ArrayMaker.elements(a[1], Types.OBJECT);
        if (a.length == 4) {
            int start = (Integer) a[2];
            elements = elements.subList(start, start + (Integer) a[3]);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < elements.size(); i++) {
            text.append(i == 0 ? "" : separator).append(Conversions.toText(elements.get(i)));
        }
        return text.toString();
    }
}
