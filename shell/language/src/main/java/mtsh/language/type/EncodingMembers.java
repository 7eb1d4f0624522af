package mtsh.language.type;

import mtsh.language.error.NetThrow;
import mtsh.language.value.NetEncoding;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** Members of System.Text.Encoding and its heirs. */
final class EncodingMembers extends Description {
    @Override
    String definitions() {
        return switch (type().name()) {
            case "UTF8Encoding" -> """
                new()
                new(bool encoderShouldEmitUTF8Identifier)
                new(bool encoderShouldEmitUTF8Identifier, bool throwOnInvalidBytes)
                """;
            case "UnicodeEncoding", "UTF32Encoding" -> """
                new()
                new(bool bigEndian, bool byteOrderMark)
                """;
            case "ASCIIEncoding" -> "new()\n";
            default -> """
                static System.Text.Encoding ASCII {get;}
                static System.Text.Encoding BigEndianUnicode {get;}
                string BodyName {get;}
                System.Object Clone()
                int CodePage {get;}
                static byte[] Convert(System.Text.Encoding srcEncoding, System.Text.Encoding dstEncoding, byte[] bytes)
                static byte[] Convert(System.Text.Encoding srcEncoding, System.Text.Encoding dstEncoding, byte[] bytes, int index, int count)
                static System.Text.Encoding Default {get;}
                string EncodingName {get;}
                bool Equals(System.Object value)
                int GetByteCount(string s)
                int GetByteCount(string s, int index, int count)
                int GetBytes(string s, int charIndex, int charCount, byte[] bytes, int byteIndex)
                byte[] GetBytes(string s, int index, int count)
                byte[] GetBytes(string s)
                int GetCharCount(byte[] bytes)
                int GetCharCount(byte[] bytes, int index, int count)
                char[] GetChars(byte[] bytes)
                int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
                char[] GetChars(byte[] bytes, int index, int count)
                static System.Text.Encoding GetEncoding(int codepage)
                static System.Text.Encoding GetEncoding(string name)
                int GetHashCode()
                int GetMaxByteCount(int charCount)
                int GetMaxCharCount(int byteCount)
                byte[] GetPreamble()
                string GetString(byte[] bytes, int index, int count)
                string GetString(byte[] bytes)
                string HeaderName {get;}
                bool IsAlwaysNormalized(System.Text.NormalizationForm form)
                bool IsAlwaysNormalized()
                bool IsBrowserDisplay {get;}
                bool IsBrowserSave {get;}
                bool IsMailNewsDisplay {get;}
                bool IsMailNewsSave {get;}
                bool IsReadOnly {get;}
                bool IsSingleByte {get;}
                static System.Text.Encoding Latin1 {get;}
                static System.Text.Encoding Unicode {get;}
                static System.Text.Encoding UTF32 {get;}
                static System.Text.Encoding UTF7 {get;}
                static System.Text.Encoding UTF8 {get;}
                string WebName {get;}
                int WindowsCodePage {get;}
                byte[] GetBytes(char[] chars)
                byte[] GetBytes(char[] chars, int index, int count)
                int GetByteCount(char[] chars)
                static void RegisterProvider(System.Object provider)
                """;
        };
    }

    @Override
    Object get(String property, Object self) {
        NetEncoding encoding = (NetEncoding) self;
        return switch (property) {
            case "BodyName", "HeaderName", "WebName" -> encoding.webName();
            case "CodePage" -> encoding.codePage();
            case "WindowsCodePage" -> encoding.codePage() == 28591 || encoding.codePage() == 20127 ? 1252 : 1200;
            case "EncodingName" -> displayName(encoding);
            case "IsSingleByte" -> encoding.charset().newEncoder().maxBytesPerChar() == 1;
            case "IsReadOnly" -> true;
            default -> encoding.codePage() == 65001;
        };
    }

    private static String displayName(NetEncoding encoding) {
        return switch (encoding.codePage()) {
            case 65001 -> "Unicode (UTF-8)";
            case 20127 -> "US-ASCII";
            case 1200 -> "Unicode";
            case 1201 -> "Unicode (Big-Endian)";
            case 12000 -> "Unicode (UTF-32)";
            case 28591 -> "Western European (ISO)";
            default -> encoding.charset().displayName();
        };
    }

    @Override
    Object getStatic(String property) {
        return switch (property) {
            case "ASCII" -> NetEncoding.ASCII;
            case "BigEndianUnicode" -> NetEncoding.BIG_ENDIAN_UNICODE;
            case "Default" -> NetEncoding.UTF8_WITHOUT_MARK;
            case "Latin1" -> NetEncoding.LATIN1;
            case "Unicode" -> NetEncoding.UNICODE;
            case "UTF32" -> NetEncoding.UTF32;
            default -> NetEncoding.UTF8;
        };
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        NetEncoding encoding = (NetEncoding) self;
        return switch (name(key)) {
            case "Clone" -> encoding;
            case "Equals" -> encoding.equals(PSObject.unwrap(a[0]));
            case "GetHashCode" -> encoding.hashCode();
            case "GetByteCount" -> encoding.encode(text(a)).length;
            case "GetBytes" -> a.length == 5 ? into(encoding, a) : Bytes.array(encoding.encode(text(a)));
            case "GetCharCount" -> decode(encoding, a).length();
            case "GetChars" -> characters(encoding, a);
            case "GetString" -> decode(encoding, a);
            case "GetMaxByteCount" ->
                (int) ((1L + (Integer) a[0])
                        * (long) encoding.charset().newEncoder().maxBytesPerChar());
            case "GetMaxCharCount" -> (Integer) a[0] + 1;
            case "GetPreamble" -> Bytes.array(encoding.preamble());
            case "IsAlwaysNormalized" -> false;
            default -> throw missing(key);
        };
    }

    /** A text or characters, or a part of them. */
    private static String text(Object[] a) {
        if (a[0] == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 's')");
        }
        String whole = a[0] instanceof PSArray characters
                ? StringMembers.string(characters, 0, characters.length())
                : (String) a[0];
        return a.length >= 3 ? whole.substring((Integer) a[1], (Integer) a[1] + (Integer) a[2]) : whole;
    }

    private static int into(NetEncoding encoding, Object[] a) {
        PSArray bytes = Bytes.array(encoding.encode(text(a)));
        ListMembers.copy(bytes.asList(), (PSArray) a[3], (Integer) a[4]);
        return bytes.length();
    }

    private static String decode(NetEncoding encoding, Object[] a) {
        if (a[0] == null) {
            throw new NetThrow("System.ArgumentNullException", "Array cannot be null. (Parameter 'bytes')");
        }
        byte[] bytes = Bytes.of((PSArray) a[0]);
        return a.length >= 3
                ? encoding.decode(bytes, (Integer) a[1], (Integer) a[2])
                : encoding.decode(bytes, 0, bytes.length);
    }

    private static Object characters(NetEncoding encoding, Object[] a) {
        String text = decode(encoding, a);
        PSArray characters = StringMembers.characters(text, 0, text.length());
        if (a.length < 5) {
            return characters;
        }
        ListMembers.copy(characters.asList(), (PSArray) a[3], (Integer) a[4]);
        return characters.length();
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (name(key)) {
            case "new" -> create(a);
            case "Convert" -> convert(a);
            case "GetEncoding" -> NetEncoding.named(a[0].toString());
            case "RegisterProvider" -> null;
            default -> throw missing(key);
        };
    }

    private NetEncoding create(Object[] a) {
        boolean first = a.length > 0 && (Boolean) a[0];
        return switch (type().name()) {
            case "UTF8Encoding" -> first ? NetEncoding.UTF8 : NetEncoding.UTF8_WITHOUT_MARK;
            case "ASCIIEncoding" -> NetEncoding.ASCII;
            case "UTF32Encoding" -> NetEncoding.UTF32;
            default -> first ? NetEncoding.BIG_ENDIAN_UNICODE : NetEncoding.UNICODE;
        };
    }

    private static PSArray convert(Object[] a) {
        PSArray bytes = (PSArray) a[2];
        int start = a.length > 3 ? (Integer) a[3] : 0;
        int count = a.length > 3 ? (Integer) a[4] : bytes.length();
        String text = ((NetEncoding) a[0]).decode(Bytes.of(bytes), start, count);
        return Bytes.array(((NetEncoding) a[1]).encode(text));
    }
}
