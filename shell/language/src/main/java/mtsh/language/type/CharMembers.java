package mtsh.language.type;

import mtsh.language.error.NetThrow;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSObject;
import mtsh.language.value.Reference;

/** Members of System.Char. */
final class CharMembers extends Description {
    /** .NET's numbers of the categories in the order of Java's. */
    private static final int[] CATEGORIES = {
        29, 0, 1, 2, 3, 4, 5, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15, 29, 17, 16, 19, 20, 21, 18, 24, 25, 26, 27, 28, 22, 23
    };

    @Override
    String definitions() {
        return """
                int CompareTo(System.Object value)
                int CompareTo(char value)
                static string ConvertFromUtf32(int utf32)
                static int ConvertToUtf32(string s, int index)
                static int ConvertToUtf32(char highSurrogate, char lowSurrogate)
                bool Equals(System.Object obj)
                bool Equals(char obj)
                int GetHashCode()
                static double GetNumericValue(string s, int index)
                static double GetNumericValue(char c)
                System.TypeCode GetTypeCode()
                static System.Globalization.UnicodeCategory GetUnicodeCategory(string s, int index)
                static System.Globalization.UnicodeCategory GetUnicodeCategory(char c)
                static bool IsAscii(char c)
                static bool IsAsciiDigit(char c)
                static bool IsAsciiHexDigit(char c)
                static bool IsAsciiHexDigitLower(char c)
                static bool IsAsciiHexDigitUpper(char c)
                static bool IsAsciiLetter(char c)
                static bool IsAsciiLetterLower(char c)
                static bool IsAsciiLetterOrDigit(char c)
                static bool IsAsciiLetterUpper(char c)
                static bool IsBetween(char c, char minInclusive, char maxInclusive)
                static bool IsControl(char c)
                static bool IsControl(string s, int index)
                static bool IsDigit(string s, int index)
                static bool IsDigit(char c)
                static bool IsHighSurrogate(string s, int index)
                static bool IsHighSurrogate(char c)
                static bool IsLetter(string s, int index)
                static bool IsLetter(char c)
                static bool IsLetterOrDigit(char c)
                static bool IsLetterOrDigit(string s, int index)
                static bool IsLower(string s, int index)
                static bool IsLower(char c)
                static bool IsLowSurrogate(char c)
                static bool IsLowSurrogate(string s, int index)
                static bool IsNumber(string s, int index)
                static bool IsNumber(char c)
                static bool IsPunctuation(char c)
                static bool IsPunctuation(string s, int index)
                static bool IsSeparator(char c)
                static bool IsSeparator(string s, int index)
                static bool IsSurrogate(char c)
                static bool IsSurrogate(string s, int index)
                static bool IsSurrogatePair(string s, int index)
                static bool IsSurrogatePair(char highSurrogate, char lowSurrogate)
                static bool IsSymbol(char c)
                static bool IsSymbol(string s, int index)
                static bool IsUpper(string s, int index)
                static bool IsUpper(char c)
                static bool IsWhiteSpace(char c)
                static bool IsWhiteSpace(string s, int index)
                static char MaxValue {get;}
                static char MinValue {get;}
                static char Parse(string s)
                static char ToLower(char c, cultureinfo culture)
                static char ToLower(char c)
                static char ToLowerInvariant(char c)
                static string ToString(char c)
                string ToString(System.IFormatProvider provider)
                string ToString()
                static char ToUpper(char c, cultureinfo culture)
                static char ToUpper(char c)
                static char ToUpperInvariant(char c)
                static bool TryParse(string s, [ref] char result)
                """;
    }

    @Override
    Object getStatic(String property) {
        return property.equals("MaxValue") ? Character.MAX_VALUE : Character.MIN_VALUE;
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        char c = (Character) self;
        return switch (name(key)) {
            case "CompareTo" -> c - (Character) PSObject.unwrap(a[0]);
            case "Equals" -> PSObject.unwrap(a[0]) instanceof Character other && other == c;
            case "GetHashCode" -> c | c << 16;
            case "GetTypeCode" -> NetEnum.parse(Types.find("System.TypeCode"), "Char");
            case "ToString" -> String.valueOf(c);
            default -> throw missing(key);
        };
    }

    @Override
    Object callStatic(String key, Object[] a) {
        switch (name(key)) {
            case "ConvertFromUtf32":
                return fromCodePoint((Integer) a[0]);
            case "ConvertToUtf32":
                return a[0] instanceof String text
                        ? text.codePointAt((Integer) a[1])
                        : Character.toCodePoint((Character) a[0], (Character) a[1]);
            case "Parse":
                return parse((String) a[0]);
            case "TryParse":
                return tryParse((String) a[0], (Reference) a[1]);
            case "IsBetween":
                return (Character) a[0] >= (Character) a[1] && (Character) a[0] <= (Character) a[2];
            case "IsSurrogatePair":
                return a[0] instanceof String text
                        ? (Integer) a[1] + 1 < text.length()
                                && Character.isSurrogatePair(
                                        text.charAt((Integer) a[1]), text.charAt((Integer) a[1] + 1))
                        : Character.isSurrogatePair((Character) a[0], (Character) a[1]);
            default:
                return ofOne(key, a[0] instanceof String text ? text.charAt((Integer) a[1]) : (Character) a[0]);
        }
    }

    private Object ofOne(String key, char c) {
        boolean ascii = c < 128;
        return switch (name(key)) {
            case "GetNumericValue" -> (double) Character.getNumericValue(c);
            case "GetUnicodeCategory" -> category(c);
            case "IsAscii" -> ascii;
            case "IsAsciiDigit" -> c >= '0' && c <= '9';
            case "IsAsciiHexDigit" -> ascii && Character.digit(c, 16) >= 0;
            case "IsAsciiHexDigitLower" -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
            case "IsAsciiHexDigitUpper" -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F');
            case "IsAsciiLetter" -> ascii && Character.isLetter(c);
            case "IsAsciiLetterLower" -> c >= 'a' && c <= 'z';
            case "IsAsciiLetterUpper" -> c >= 'A' && c <= 'Z';
            case "IsAsciiLetterOrDigit" -> ascii && Character.isLetterOrDigit(c);
            case "IsControl" -> Character.isISOControl(c);
            case "IsDigit" -> Character.isDigit(c);
            case "IsHighSurrogate" -> Character.isHighSurrogate(c);
            case "IsLowSurrogate" -> Character.isLowSurrogate(c);
            case "IsSurrogate" -> Character.isSurrogate(c);
            case "IsLetter" -> Character.isLetter(c);
            case "IsLetterOrDigit" -> Character.isLetterOrDigit(c);
            case "IsLower" -> Character.isLowerCase(c);
            case "IsUpper" -> Character.isUpperCase(c);
            case "IsNumber" -> isIn(c, Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER);
            case "IsPunctuation" ->
                isIn(
                        c,
                        Character.CONNECTOR_PUNCTUATION,
                        Character.DASH_PUNCTUATION,
                        Character.START_PUNCTUATION,
                        Character.END_PUNCTUATION,
                        Character.INITIAL_QUOTE_PUNCTUATION,
                        Character.FINAL_QUOTE_PUNCTUATION,
                        Character.OTHER_PUNCTUATION);
            case "IsSeparator" -> Character.isSpaceChar(c);
            case "IsSymbol" ->
                isIn(
                        c,
                        Character.MATH_SYMBOL,
                        Character.CURRENCY_SYMBOL,
                        Character.MODIFIER_SYMBOL,
                        Character.OTHER_SYMBOL);
            case "IsWhiteSpace" -> Texts.isBlank(c);
            case "ToLower", "ToLowerInvariant" -> Character.toLowerCase(c);
            case "ToUpper", "ToUpperInvariant" -> Character.toUpperCase(c);
            case "ToString" -> String.valueOf(c);
            default -> throw missing(key);
        };
    }

    private static boolean isIn(char c, byte... categories) {
        int type = Character.getType(c);
        for (byte category : categories) {
            if (type == category) {
                return true;
            }
        }
        return false;
    }

    private static NetEnum category(char c) {
        return new NetEnum(Types.find("System.Globalization.UnicodeCategory"), CATEGORIES[Character.getType(c)]);
    }

    private static String fromCodePoint(int point) {
        if (!Character.isValidCodePoint(point) || (point >= 0xD800 && point < 0xE000)) {
            throw new NetThrow(
                    "System.ArgumentOutOfRangeException",
                    "A valid UTF32 value is between 0x000000 and 0x10ffff, inclusive, and should not include surrogate"
                            + " codepoint values (0x00d800 ~ 0x00dfff). (Parameter 'utf32')");
        }
        return Character.toString(point);
    }

    private static char parse(String text) {
        if (text == null || text.length() != 1) {
            throw new NetThrow("System.FormatException", "String must be exactly one character long.");
        }
        return text.charAt(0);
    }

    private static boolean tryParse(String text, Reference result) {
        boolean fits = text != null && text.length() == 1;
        result.set(fits ? text.charAt(0) : '\0');
        return fits;
    }
}
