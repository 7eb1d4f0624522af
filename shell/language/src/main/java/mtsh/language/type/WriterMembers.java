package mtsh.language.type;

import java.io.IOException;
import java.util.Arrays;

import mtsh.language.error.NetThrow;
import mtsh.language.value.CultureInfo;
import mtsh.language.value.FilePaths;
import mtsh.language.value.NetEncoding;
import mtsh.language.value.NetStream;
import mtsh.language.value.NetStringBuilder;
import mtsh.language.value.NetWriter;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** Members of TextWriter, StreamWriter and StringWriter. */
final class WriterMembers extends Description {
    @Override
    String definitions() {
        return switch (type().name()) {
            case "StringWriter" -> """
                new()
                new(System.IFormatProvider formatProvider)
                new(System.Text.StringBuilder sb)
                new(System.Text.StringBuilder sb, System.IFormatProvider formatProvider)
                System.Text.StringBuilder GetStringBuilder()
                string ToString()
                """;
            case "StreamWriter" -> """
                new(System.IO.Stream stream)
                new(System.IO.Stream stream, System.Text.Encoding encoding)
                new(System.IO.Stream stream, System.Text.Encoding encoding, int bufferSize)
                new(System.IO.Stream stream, System.Text.Encoding encoding, int bufferSize, bool leaveOpen)
                new(string path)
                new(string path, bool append)
                new(string path, bool append, System.Text.Encoding encoding)
                new(string path, bool append, System.Text.Encoding encoding, int bufferSize)
                bool AutoFlush {get;set;}
                System.IO.Stream BaseStream {get;}
                static System.IO.StreamWriter Null {get;}
                """;
            default -> """
                void Close()
                void Dispose()
                System.Text.Encoding Encoding {get;}
                void Flush()
                System.IFormatProvider FormatProvider {get;}
                string NewLine {get;set;}
                string ToString()
                void Write(string format, System.Object arg0)
                void Write(System.Text.StringBuilder value)
                void Write(string format, Params System.Object[] arg)
                void Write(string format, System.Object arg0, System.Object arg1, System.Object arg2)
                void Write(System.Object value)
                void Write(decimal value)
                void Write(double value)
                void Write(float value)
                void Write(string format, System.Object arg0, System.Object arg1)
                void Write(long value)
                void Write(char value)
                void Write(ulong value)
                void Write(char[] buffer, int index, int count)
                void Write(string value)
                void Write(char[] buffer)
                void Write(bool value)
                void Write(int value)
                void Write(uint value)
                void WriteLine(string format, Params System.Object[] arg)
                void WriteLine(string format, System.Object arg0, System.Object arg1, System.Object arg2)
                void WriteLine(System.Text.StringBuilder value)
                void WriteLine(string format, System.Object arg0, System.Object arg1)
                void WriteLine(string format, System.Object arg0)
                void WriteLine(uint value)
                void WriteLine(string value)
                void WriteLine()
                void WriteLine(char value)
                void WriteLine(char[] buffer)
                void WriteLine(char[] buffer, int index, int count)
                void WriteLine(System.Object value)
                void WriteLine(int value)
                void WriteLine(bool value)
                void WriteLine(ulong value)
                void WriteLine(float value)
                void WriteLine(double value)
                void WriteLine(decimal value)
                void WriteLine(long value)
                """;
        };
    }

    @Override
    Object get(String property, Object self) {
        NetWriter writer = (NetWriter) self;
        return switch (property) {
            case "AutoFlush" -> writer.flushesAlways();
            case "BaseStream" -> writer.stream();
            case "Encoding" -> writer.encoding();
            case "NewLine" -> writer.newLine();
            default -> CultureInfo.current();
        };
    }

    @Override
    void set(String property, Object self, Object value) {
        NetWriter writer = (NetWriter) self;
        if (property.equals("NewLine")) {
            writer.newLine((String) value);
            return;
        }
        try {
            writer.flushesAlways((Boolean) value);
        } catch (IOException failed) {
            throw JavaFailures.input(failed, null);
        }
    }

    @Override
    Object getStatic(String property) {
        return new NetWriter(
                new mtsh.language.value.NetFilterStream(
                        Types.find("System.IO.Stream"), null, true, null, java.io.OutputStream.nullOutputStream()),
                NetEncoding.UTF8_WITHOUT_MARK,
                true);
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        NetWriter writer = (NetWriter) self;
        try {
            switch (name(key)) {
                case "Close", "Dispose" -> writer.close();
                case "Flush" -> writer.flush();
                case "Write" -> writer.write(text(key, a));
                case "WriteLine" -> writer.write((a.length == 0 ? "" : text(key, a)) + writer.newLine());
                case "GetStringBuilder" -> {
                    return writer.builder();
                }
                default -> {
                    return writer.toString();
                }
            }
            return null;
        } catch (IOException failed) {
            throw JavaFailures.input(failed, null);
        }
    }

    /** What one call writes: a value, a part of characters, or a format with its arguments. */
    static String text(String key, Object[] a) {
        Object first = PSObject.unwrap(a[0]);
        if (first instanceof PSArray characters && key.contains("(char[]")) {
            int from = a.length == 3 ? (Integer) a[1] : 0;
            int count = a.length == 3 ? (Integer) a[2] : characters.length();
            StreamMembers.checkPart(characters, from, count);
            return StringMembers.string(characters, from, count);
        }
        if (a.length == 1) {
            return first == null ? "" : Formats.of(first, null, null);
        }
        Object[] arguments = a.length == 2 && a[1] instanceof PSArray given && key.endsWith("[])")
                ? given.items()
                : Arrays.copyOfRange(a, 1, a.length);
        return Formats.composite((String) first, arguments, null);
    }

    @Override
    Object callStatic(String key, Object[] a) {
        if (type().name().equals("StringWriter")) {
            return new NetWriter(
                    a.length > 0 && a[0] instanceof NetStringBuilder given ? given : new NetStringBuilder(""));
        }
        if (a[0] instanceof String path) {
            NetEncoding encoding = a.length > 2 ? (NetEncoding) a[2] : NetEncoding.UTF8_WITHOUT_MARK;
            return FileOpening.writer(FilePaths.resolve(path), a.length > 1 && (Boolean) a[1], encoding);
        }
        if (a[0] == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'stream')");
        }
        NetEncoding encoding = a.length > 1 && a[1] != null ? (NetEncoding) a[1] : NetEncoding.UTF8_WITHOUT_MARK;
        return new NetWriter((NetStream) a[0], encoding, a.length > 3 && (Boolean) a[3]);
    }
}
