package mtsh.language.type;

import java.io.IOException;

import mtsh.language.error.NetThrow;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetFileStream;
import mtsh.language.value.NetFilterStream;
import mtsh.language.value.NetMemoryStream;
import mtsh.language.value.NetStream;
import mtsh.language.value.PSArray;
import mtsh.language.value.UInt8;

/** Members of System.IO.Stream and of the streams in memory, in files and of packed bytes. */
final class StreamMembers extends Description {
    private static final int CHUNK = 81_920;

    @Override
    String definitions() {
        return switch (type().name()) {
            case "MemoryStream" -> """
                new()
                new(int capacity)
                new(byte[] buffer)
                new(byte[] buffer, bool writable)
                new(byte[] buffer, int index, int count)
                new(byte[] buffer, int index, int count, bool writable)
                new(byte[] buffer, int index, int count, bool writable, bool publiclyVisible)
                int Capacity {get;set;}
                byte[] GetBuffer()
                long Seek(long offset, System.IO.SeekOrigin loc)
                byte[] ToArray()
                void WriteTo(System.IO.Stream stream)
                """;
            case "FileStream" -> """
                new(string path, System.IO.FileMode mode)
                new(string path, System.IO.FileMode mode, System.IO.FileAccess access)
                new(string path, System.IO.FileMode mode, System.IO.FileAccess access, System.IO.FileShare share)
                new(string path, System.IO.FileMode mode, System.IO.FileAccess access, System.IO.FileShare share, int bufferSize)
                new(string path, System.IO.FileMode mode, System.IO.FileAccess access, System.IO.FileShare share, int bufferSize, bool useAsync)
                new(string path, System.IO.FileMode mode, System.IO.FileAccess access, System.IO.FileShare share, int bufferSize, System.IO.FileOptions options)
                void Flush(bool flushToDisk)
                bool IsAsync {get;}
                void Lock(long position, long length)
                string Name {get;}
                void Unlock(long position, long length)
                """;
            case "GZipStream", "DeflateStream", "ZLibStream" -> packed();
            default -> """
                bool CanRead {get;}
                bool CanSeek {get;}
                bool CanTimeout {get;}
                bool CanWrite {get;}
                void Close()
                void CopyTo(System.IO.Stream destination, int bufferSize)
                void CopyTo(System.IO.Stream destination)
                void Dispose()
                void Flush()
                long Length {get;}
                long Position {get;set;}
                int Read(byte[] buffer, int offset, int count)
                int ReadByte()
                void ReadExactly(byte[] buffer, int offset, int count)
                int ReadTimeout {get;set;}
                void SetLength(long value)
                void Write(byte[] buffer, int offset, int count)
                void WriteByte(byte value)
                int WriteTimeout {get;set;}
                static System.IO.Stream Null {get;}
                long Seek(long offset, System.IO.SeekOrigin origin)
                """;
        };
    }

    private static String packed() {
        return """
                new(System.IO.Stream stream, System.IO.Compression.CompressionMode mode)
                new(System.IO.Stream stream, System.IO.Compression.CompressionMode mode, bool leaveOpen)
                new(System.IO.Stream stream, System.IO.Compression.CompressionLevel compressionLevel)
                new(System.IO.Stream stream, System.IO.Compression.CompressionLevel compressionLevel, bool leaveOpen)
                System.IO.Stream BaseStream {get;}
                """;
    }

    @Override
    Object get(String property, Object self) {
        NetStream stream = (NetStream) self;
        try {
            return switch (property) {
                case "CanRead" -> stream.canRead();
                case "CanWrite" -> stream.canWrite();
                case "CanSeek" -> stream.canSeek();
                case "CanTimeout", "IsAsync" -> false;
                case "Length" -> stream.length();
                case "Position" -> stream.position();
                case "Capacity" -> ((NetMemoryStream) stream).capacity();
                case "Name" -> ((NetFileStream) stream).name();
                case "BaseStream" -> ((NetFilterStream) stream).base();
                default -> throw noTimeouts();
            };
        } catch (IOException failed) {
            throw JavaFailures.input(failed, null);
        }
    }

    private static NetThrow noTimeouts() {
        return new NetThrow("System.InvalidOperationException", "Timeouts are not supported on this stream.");
    }

    @Override
    void set(String property, Object self, Object value) {
        try {
            switch (property) {
                case "Position" -> ((NetStream) self).position((Long) value);
                case "Capacity" -> ((NetMemoryStream) self).capacity((Integer) value);
                default -> throw noTimeouts();
            }
        } catch (IOException failed) {
            throw JavaFailures.input(failed, null);
        }
    }

    @Override
    Object getStatic(String property) {
        return new NetFilterStream(
                type(), null, true, java.io.InputStream.nullInputStream(), java.io.OutputStream.nullOutputStream());
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        try {
            return run(name(key), (NetStream) self, a);
        } catch (IOException failed) {
            throw JavaFailures.input(failed, null);
        }
    }

    private Object run(String name, NetStream stream, Object[] a) throws IOException {
        switch (name) {
            case "Close", "Dispose" -> stream.close();
            case "Flush" -> stream.flush();
            case "CopyTo" -> copy(stream, (NetStream) a[0]);
            case "Write" -> {
                byte[] bytes = part(a);
                stream.write(bytes, 0, bytes.length);
            }
            case "WriteByte" -> stream.write(new byte[] {((UInt8) a[0]).byteValue()}, 0, 1);
            case "SetLength" -> stream.length((Long) a[0]);
            case "ReadExactly" -> {
                if (fill(stream, (PSArray) a[0], (Integer) a[1], (Integer) a[2]) < (Integer) a[2]) {
                    throw new NetThrow(
                            "System.IO.EndOfStreamException", "Unable to read beyond the end of the stream.");
                }
            }
            case "WriteTo" -> {
                byte[] all = ((NetMemoryStream) stream).toArray();
                ((NetStream) a[0]).write(all, 0, all.length);
            }
            case "Lock", "Unlock" ->
                throw new NetThrow(
                        "System.PlatformNotSupportedException", "Locking files is not supported on this platform.");
            default -> {
                return value(name, stream, a);
            }
        }
        return null;
    }

    private Object value(String name, NetStream stream, Object[] a) throws IOException {
        return switch (name) {
            case "Read" -> read(stream, (PSArray) a[0], (Integer) a[1], (Integer) a[2]);
            case "ReadByte" -> stream.readByte();
            case "Seek" -> stream.seek((Long) a[0], (int) ((NetEnum) a[1]).value());
            case "ToArray" -> Bytes.array(((NetMemoryStream) stream).toArray());
            case "GetBuffer" -> Bytes.array(((NetMemoryStream) stream).buffer());
            default -> throw missing(name);
        };
    }

    private static void copy(NetStream from, NetStream to) throws IOException {
        byte[] bytes = new byte[CHUNK];
        for (int read = from.read(bytes, 0, CHUNK); read > 0; read = from.read(bytes, 0, CHUNK)) {
            to.write(bytes, 0, read);
        }
    }

    private static byte[] part(Object[] a) {
        checkPart((PSArray) a[0], (Integer) a[1], (Integer) a[2]);
        return Bytes.of((PSArray) a[0], (Integer) a[1], (Integer) a[2]);
    }

    static void checkPart(PSArray array, int offset, int count) {
        if (offset < 0 || count < 0) {
            throw ListMembers.outOfRange(offset < 0 ? "offset" : "count", "Non-negative number required.");
        }
        if (offset + count > array.length()) {
            throw new NetThrow(
                    "System.ArgumentException",
                    "Offset and length were out of bounds for the array or count is greater than the number of elements from"
                            + " index to the end of the source collection.");
        }
    }

    private static int read(NetStream stream, PSArray target, int offset, int count) throws IOException {
        checkPart(target, offset, count);
        byte[] bytes = new byte[count];
        int read = stream.read(bytes, 0, count);
        for (int i = 0; i < read; i++) {
            target.items()[offset + i] = new UInt8(bytes[i] & 0xFF);
        }
        return read;
    }

    private static int fill(NetStream stream, PSArray target, int offset, int count) throws IOException {
        int filled = 0;
        int read = 1;
        while (filled < count && read > 0) {
            read = read(stream, target, offset + filled, count - filled);
            filled += read;
        }
        return filled;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (type().name()) {
            case "MemoryStream" -> inMemory(a);
            case "FileStream" -> FileOpening.open((String) a[0], a);
            default -> Packing.stream(type(), (NetStream) a[0], (NetEnum) a[1], a.length > 2 && (Boolean) a[2]);
        };
    }

    private static NetStream inMemory(Object[] a) {
        if (a.length == 0) {
            return new NetMemoryStream(0);
        }
        if (a[0] instanceof Integer capacity) {
            if (capacity < 0) {
                throw ListMembers.outOfRange("capacity", "Capacity must be positive.");
            }
            return new NetMemoryStream(capacity);
        }
        if (a[0] == null) {
            throw new NetThrow("System.ArgumentNullException", "Buffer cannot be null. (Parameter 'buffer')");
        }
        boolean part = a.length >= 3;
        byte[] bytes = part ? part(a) : Bytes.of((PSArray) a[0]);
        Object last = a[part && a.length > 3 ? 3 : a.length - 1];
        return new NetMemoryStream(bytes, !(last instanceof Boolean writable) || writable);
    }
}
