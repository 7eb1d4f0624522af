package mtsh.language.type;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.stream.CurrentShell;
import mtsh.language.value.CultureInfo;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSArray;
import mtsh.language.value.TimeSpan;
import mtsh.language.value.UInt8;

/** Members of GC, Buffer and Thread. Scripts have one thread; memory is the machine's business. */
final class RuntimeMembers extends Description {
    /** The thread that runs the script. */
    private record CurrentThread(NetType netType) implements NetObject {}

    @Override
    String definitions() {
        return switch (type().name()) {
            case "GC" -> """
                static void AddMemoryPressure(long bytesAllocated)
                static void Collect(int generation)
                static void Collect()
                static void Collect(int generation, System.GCCollectionMode mode)
                static void Collect(int generation, System.GCCollectionMode mode, bool blocking)
                static void Collect(int generation, System.GCCollectionMode mode, bool blocking, bool compacting)
                static int CollectionCount(int generation)
                static long GetAllocatedBytesForCurrentThread()
                static int GetGeneration(System.Object obj)
                static long GetTotalAllocatedBytes(bool precise = False)
                static long GetTotalMemory(bool forceFullCollection)
                static void KeepAlive(System.Object obj)
                static int MaxGeneration {get;}
                static void RefreshMemoryLimit()
                static void RemoveMemoryPressure(long bytesAllocated)
                static void ReRegisterForFinalize(System.Object obj)
                static void SuppressFinalize(System.Object obj)
                static void WaitForPendingFinalizers()
                """;
            case "Buffer" -> """
                static void BlockCopy(array src, int srcOffset, array dst, int dstOffset, int count)
                static int ByteLength(array array)
                static byte GetByte(array array, int index)
                static void SetByte(array array, int index, byte value)
                """;
            default -> """
                cultureinfo CurrentCulture {get;set;}
                static System.Threading.Thread CurrentThread {get;}
                cultureinfo CurrentUICulture {get;set;}
                static int GetCurrentProcessorId()
                bool IsAlive {get;}
                bool IsBackground {get;set;}
                bool IsThreadPoolThread {get;}
                int ManagedThreadId {get;}
                static void MemoryBarrier()
                string Name {get;set;}
                static void Sleep(timespan timeout)
                static void Sleep(int millisecondsTimeout)
                static void SpinWait(int iterations)
                static bool Yield()
                """;
        };
    }

    @Override
    Object get(String property, Object self) {
        return switch (property) {
            case "CurrentCulture" -> CultureInfo.current();
            case "CurrentUICulture" -> CultureInfo.currentUi();
            case "ManagedThreadId" -> (int) Thread.currentThread().getId();
            case "IsAlive" -> true;
            case "Name" -> "Pipeline Execution Thread";
            default -> false;
        };
    }

    @Override
    void set(String property, Object self, Object value) {
        switch (property) {
            case "CurrentCulture" -> CultureInfo.current((CultureInfo) value);
            case "CurrentUICulture" -> CultureInfo.currentUi((CultureInfo) value);
            case "Name" ->
                throw new NetThrow(
                        "System.InvalidOperationException",
                        "This property has already been set and cannot be modified.");
            default -> {
                // Whether it is in the background matters to nobody: it is the only one.
            }
        }
    }

    @Override
    Object getStatic(String property) {
        return property.equals("MaxGeneration") ? (Object) 2 : new CurrentThread(type());
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (type().name()) {
            case "GC" -> memory(name(key));
            case "Buffer" -> buffer(name(key), a);
            default -> thread(name(key), a);
        };
    }

    private static Object memory(String name) {
        Runtime runtime = Runtime.getRuntime();
        return switch (name) {
            case "GetTotalMemory", "GetTotalAllocatedBytes", "GetAllocatedBytesForCurrentThread" ->
                runtime.totalMemory() - runtime.freeMemory();
            case "CollectionCount", "GetGeneration" -> 0;
            default -> null;
        };
    }

    private static Object thread(String name, Object[] a) {
        switch (name) {
            case "Sleep":
                long milliseconds = a[0] instanceof TimeSpan span ? span.ticks() / 10_000 : (Integer) a[0];
                if (milliseconds < -1) {
                    throw new NetThrow(
                            "System.ArgumentOutOfRangeException",
                            "Number must be either non-negative and less than or equal to Int32.MaxValue or -1. (Parameter"
                                    + " 'millisecondsTimeout')");
                }
                CurrentShell.sleep(milliseconds < 0 ? Long.MAX_VALUE / 2_000_000 : milliseconds);
                return null;
            case "Yield":
                return false;
            case "GetCurrentProcessorId":
                return 0;
            default:
                return null;
        }
    }

    /** Arrays of numbers as the bytes that they are. */
    private static Object buffer(String name, Object[] a) {
        PSArray first = array(a[0], name.equals("BlockCopy") ? "src" : "array");
        byte[] bytes = bytes(first);
        return switch (name) {
            case "ByteLength" -> bytes.length;
            case "GetByte" -> new UInt8(bytes[index(bytes, (Integer) a[1])] & 0xFF);
            case "SetByte" -> {
                bytes[index(bytes, (Integer) a[1])] = ((UInt8) a[2]).byteValue();
                yield write(first, bytes);
            }
            default -> copy(bytes, (Integer) a[1], array(a[2], "dst"), (Integer) a[3], (Integer) a[4]);
        };
    }

    private static PSArray array(Object value, String parameter) {
        if (value == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter '" + parameter + "')");
        }
        return (PSArray) value;
    }

    private static int index(byte[] bytes, int index) {
        if (index < 0 || index >= bytes.length) {
            throw ListMembers.outOfRange(
                    "index", "Index was out of range. Must be non-negative and less than the size of the collection.");
        }
        return index;
    }

    private static byte[] bytes(PSArray array) {
        List<byte[]> parts = new ArrayList<>();
        int length = 0;
        for (Object item : array) {
            byte[] part = BitConverterMembers.bytes(item);
            if (part == null) {
                throw new NetThrow(
                        "System.ArgumentException", "Object must be an array of primitives. (Parameter 'array')");
            }
            parts.add(part);
            length += part.length;
        }
        byte[] all = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private static Object copy(byte[] source, int from, PSArray target, int to, int count) {
        if (from < 0 || to < 0 || count < 0) {
            String parameter = from < 0 ? "srcOffset" : to < 0 ? "dstOffset" : "count";
            throw ListMembers.outOfRange(parameter, "Non-negative number required.");
        }
        byte[] changed = bytes(target);
        if (from + count > source.length || to + count > changed.length) {
            throw new NetThrow(
                    "System.ArgumentException",
                    "Offset and length were out of bounds for the array or count is greater than the number of elements from"
                            + " index to the end of the source collection.");
        }
        System.arraycopy(source, from, changed, to, count);
        return write(target, changed);
    }

    private static Object write(PSArray target, byte[] bytes) {
        int width = target.length() == 0 ? 1 : bytes.length / target.length();
        for (int i = 0; i < target.length(); i++) {
            target.items()[i] = BitConverterMembers.value(target.elementType(), bytes, i * width);
        }
        return null;
    }
}
