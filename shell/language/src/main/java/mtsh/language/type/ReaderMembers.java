package mtsh.language.type;

import java.io.IOException;

import mtsh.language.error.NetThrow;
import mtsh.language.value.FilePaths;
import mtsh.language.value.NetEncoding;
import mtsh.language.value.NetReader;
import mtsh.language.value.NetStream;
import mtsh.language.value.PSArray;

/** Members of TextReader, StreamReader and StringReader. */
final class ReaderMembers extends Description {
    @Override
    String definitions() {
        return switch (type().name()) {
            case "StringReader" -> "new(string s)\n";
            case "StreamReader" -> """
                new(System.IO.Stream stream)
                new(System.IO.Stream stream, bool detectEncodingFromByteOrderMarks)
                new(System.IO.Stream stream, System.Text.Encoding encoding)
                new(System.IO.Stream stream, System.Text.Encoding encoding, bool detectEncodingFromByteOrderMarks)
                new(System.IO.Stream stream, System.Text.Encoding encoding, bool detectEncodingFromByteOrderMarks, int bufferSize)
                new(System.IO.Stream stream, System.Text.Encoding encoding, bool detectEncodingFromByteOrderMarks, int bufferSize, bool leaveOpen)
                new(string path)
                new(string path, bool detectEncodingFromByteOrderMarks)
                new(string path, System.Text.Encoding encoding)
                new(string path, System.Text.Encoding encoding, bool detectEncodingFromByteOrderMarks)
                new(string path, System.Text.Encoding encoding, bool detectEncodingFromByteOrderMarks, int bufferSize)
                System.IO.Stream BaseStream {get;}
                System.Text.Encoding CurrentEncoding {get;}
                void DiscardBufferedData()
                bool EndOfStream {get;}
                static System.IO.StreamReader Null {get;}
                """;
            default -> """
                void Close()
                void Dispose()
                int Peek()
                int Read()
                int Read(char[] buffer, int index, int count)
                int ReadBlock(char[] buffer, int index, int count)
                string ReadLine()
                string ReadToEnd()
                """;
        };
    }

    @Override
    Object get(String property, Object self) {
        NetReader reader = (NetReader) self;
        return switch (property) {
            case "BaseStream" -> reader.stream();
            case "CurrentEncoding" -> reader.encoding();
            default -> (Integer) call("Peek()", self, new Object[0]) < 0;
        };
    }

    @Override
    Object getStatic(String property) {
        return new NetReader("");
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        try {
            return run(key, (NetReader) self, a);
        } catch (IOException failed) {
            throw JavaFailures.input(failed, null);
        }
    }

    private Object run(String key, NetReader reader, Object[] a) throws IOException {
        switch (name(key)) {
            case "Close", "Dispose":
                reader.close();
                return null;
            case "DiscardBufferedData":
                reader.discard();
                return null;
            case "Peek":
                return reader.peek();
            case "ReadLine":
                return reader.readLine();
            case "ReadToEnd":
                return reader.readToEnd();
            default:
                return a.length == 0
                        ? (Object) reader.read()
                        : into(reader, (PSArray) a[0], (Integer) a[1], (Integer) a[2]);
        }
    }

    private static int into(NetReader reader, PSArray target, int index, int count) throws IOException {
        StreamMembers.checkPart(target, index, count);
        int read = 0;
        for (; read < count; read++) {
            int next = reader.read();
            if (next < 0) {
                break;
            }
            target.items()[index + read] = (char) next;
        }
        return read;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        if (type().name().equals("StringReader")) {
            return new NetReader((String) a[0]);
        }
        boolean detects = true;
        NetEncoding encoding = NetEncoding.UTF8_WITHOUT_MARK;
        for (int i = 1; i < Math.min(a.length, 3); i++) {
            detects = a[i] instanceof Boolean given ? given : detects;
            encoding = a[i] instanceof NetEncoding given ? given : encoding;
        }
        if (a[0] instanceof String path) {
            return new NetReader(FileOpening.toRead(FilePaths.resolve(path)), encoding, detects, false);
        }
        if (a[0] == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'stream')");
        }
        boolean leavesOpen = a.length == 5 && (Boolean) a[4];
        return new NetReader((NetStream) a[0], encoding, detects, leavesOpen);
    }
}
