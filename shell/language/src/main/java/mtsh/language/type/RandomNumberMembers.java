package mtsh.language.type;

import java.security.SecureRandom;

import mtsh.language.error.NetThrow;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSArray;
import mtsh.language.value.UInt8;

/** Members of System.Security.Cryptography.RandomNumberGenerator and RNGCryptoServiceProvider. */
final class RandomNumberMembers extends Description {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A generator as a value; all share one source. */
    private record Generator(NetType netType) implements NetObject {}

    @Override
    String definitions() {
        return type().name().equals("RNGCryptoServiceProvider") ? "new()\n" : """
                static System.Security.Cryptography.RandomNumberGenerator Create()
                static void Fill(byte[] data)
                static byte[] GetBytes(int count)
                static int GetInt32(int fromInclusive, int toExclusive)
                static int GetInt32(int toExclusive)
                static string GetHexString(int stringLength, bool lowercase = False)
                void GetBytes(byte[] data)
                void GetBytes(byte[] data, int offset, int count)
                void GetNonZeroBytes(byte[] data)
                void Dispose()
                """;
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        if (name(key).equals("Dispose")) {
            return null;
        }
        PSArray data = (PSArray) a[0];
        int offset = a.length == 3 ? (Integer) a[1] : 0;
        int count = a.length == 3 ? (Integer) a[2] : data.length();
        StreamMembers.checkPart(data, offset, count);
        boolean nonZero = name(key).equals("GetNonZeroBytes");
        for (int i = 0; i < count; i++) {
            data.items()[offset + i] = new UInt8(nonZero ? 1 + RANDOM.nextInt(255) : RANDOM.nextInt(256));
        }
        return null;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (name(key)) {
            case "Fill" -> call("GetBytes(byte[])", null, a);
            case "GetBytes" -> Bytes.array(bytes((Integer) a[0]));
            case "GetHexString" -> hex((Integer) a[0], a.length > 1 && Boolean.TRUE.equals(a[1]));
            case "GetInt32" -> a.length == 1 ? number(0, (Integer) a[0]) : number((Integer) a[0], (Integer) a[1]);
            default -> new Generator(type());
        };
    }

    private static byte[] bytes(int count) {
        if (count < 0) {
            throw ListMembers.outOfRange("count", "Non-negative number required.");
        }
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String hex(int length, boolean lower) {
        StringBuilder text = new StringBuilder();
        for (byte each : bytes((length + 1) / 2)) {
            text.append(String.format(lower ? "%02x" : "%02X", each));
        }
        return text.substring(0, length);
    }

    private static int number(int from, int to) {
        if (from >= to) {
            throw new NetThrow(
                    "System.ArgumentException", "Range of random number does not contain at least one possibility.");
        }
        return from + (int) (Math.floorMod(RANDOM.nextLong(), (long) to - from));
    }
}
