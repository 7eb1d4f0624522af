package mtsh.language.type;

import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import mtsh.language.error.NetThrow;
import mtsh.language.value.DateTimeOffset;
import mtsh.language.value.GuidParser;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.language.value.Reference;
import mtsh.language.value.TimeSource;

/** Members of System.Guid. */
final class GuidMembers extends Description {
    @Override
    String definitions() {
        return """
                new(byte[] b)
                new(uint a, ushort b, ushort c, byte d, byte e, byte f, byte g, byte h, byte i, byte j, byte k)
                new(int a, short b, short c, byte[] d)
                new(int a, short b, short c, byte d, byte e, byte f, byte g, byte h, byte i, byte j, byte k)
                new(string g)
                static guid AllBitsSet {get;}
                int CompareTo(guid value)
                int CompareTo(System.Object value)
                static guid CreateVersion7()
                static guid CreateVersion7(System.DateTimeOffset timestamp)
                static guid Empty {get;}
                bool Equals(guid g)
                bool Equals(System.Object o)
                int GetHashCode()
                static guid NewGuid()
                static guid Parse(string input)
                static guid Parse(string s, System.IFormatProvider provider)
                static guid ParseExact(string input, string format)
                byte[] ToByteArray(bool bigEndian)
                byte[] ToByteArray()
                string ToString()
                string ToString(string format, System.IFormatProvider provider)
                string ToString(string format)
                static bool TryParse(string input, [ref] guid result)
                static bool TryParse(string s, System.IFormatProvider provider, [ref] guid result)
                static bool TryParseExact(string input, string format, [ref] guid result)
                int Variant {get;}
                int Version {get;}
                """;
    }

    @Override
    Object get(String property, Object self) {
        UUID id = (UUID) self;
        return property.equals("Variant")
                ? (int) (id.getLeastSignificantBits() >>> 60)
                : (int) (id.getMostSignificantBits() >>> 12 & 0xF);
    }

    @Override
    Object getStatic(String property) {
        return property.equals("Empty") ? new UUID(0, 0) : new UUID(-1, -1);
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        UUID id = (UUID) self;
        return switch (name(key)) {
            case "CompareTo" -> Integer.signum(compare(id, (UUID) PSObject.unwrap(a[0])));
            case "Equals" -> id.equals(PSObject.unwrap(a[0]));
            case "GetHashCode" -> id.hashCode();
            case "ToByteArray" -> Bytes.array(bytes(id, a.length > 0 && (Boolean) a[0]));
            case "ToString" -> GuidParser.format(id, a.length > 0 ? (String) a[0] : null);
            default -> throw missing(key);
        };
    }

    private static int compare(UUID first, UUID second) {
        int high = Long.compareUnsigned(first.getMostSignificantBits(), second.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(first.getLeastSignificantBits(), second.getLeastSignificantBits());
    }

    /** .NET writes the first three groups with the lowest byte first. */
    private static byte[] bytes(UUID id, boolean bigEndian) {
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return bigEndian ? bytes : swapped(bytes);
    }

    private static byte[] swapped(byte[] bytes) {
        int[] order = {3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15};
        byte[] swapped = new byte[16];
        for (int i = 0; i < 16; i++) {
            swapped[i] = bytes[order[i]];
        }
        return swapped;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (name(key)) {
            case "new" -> create(a);
            case "NewGuid" -> UUID.randomUUID();
            case "CreateVersion7" ->
                version7(
                        a.length == 0
                                ? TimeSource.clock().millis()
                                : ((DateTimeOffset) a[0]).toInstant().toEpochMilli());
            case "Parse", "ParseExact" -> parse((String) a[0]);
            case "TryParse", "TryParseExact" -> tryParse((String) a[0], (Reference) a[a.length - 1]);
            default -> throw missing(key);
        };
    }

    private static UUID version7(long milliseconds) {
        long high = milliseconds << 16 | 0x7000 | ThreadLocalRandom.current().nextInt(0x1000);
        long low = ThreadLocalRandom.current().nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static UUID parse(String text) {
        if (text == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'input')");
        }
        UUID id = GuidParser.parse(text);
        if (id == null) {
            throw new NetThrow("System.FormatException", GuidParser.complaint(text));
        }
        return id;
    }

    private static boolean tryParse(String text, Reference result) {
        UUID id = text == null ? null : GuidParser.parse(text);
        result.set(id == null ? new UUID(0, 0) : id);
        return id != null;
    }

    private static UUID create(Object[] a) {
        if (a[0] instanceof String text) {
            return parse(text);
        }
        byte[] bytes = new byte[16];
        if (a.length == 1) {
            byte[] given = Bytes.of((PSArray) a[0]);
            if (given.length != 16) {
                throw new NetThrow(
                        "System.ArgumentException",
                        "Byte array for Guid must be exactly 16 bytes long. (Parameter 'b')");
            }
            bytes = swapped(given);
        } else {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            buffer.putInt(((Number) a[0]).intValue());
            buffer.putShort(((Number) a[1]).shortValue());
            buffer.putShort(((Number) a[2]).shortValue());
            if (a[3] instanceof PSArray rest) {
                buffer.put(Bytes.of(rest, 0, 8));
            } else {
                for (int i = 3; i < 11; i++) {
                    buffer.put(((Number) a[i]).byteValue());
                }
            }
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
