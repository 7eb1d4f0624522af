package mtsh.language.type;

import java.util.Collections;
import java.util.HexFormat;
import java.util.Random;

import mtsh.language.value.NetRandom;
import mtsh.language.value.PSArray;
import mtsh.language.value.UInt8;

/** Members of System.Random. */
final class RandomMembers extends Description {
    private static final NetRandom SHARED = new NetRandom(new Random());

    @Override
    String definitions() {
        return """
                new()
                new(int Seed)
                string GetHexString(int stringLength, bool lowercase = False)
                System.Object[] GetItems(System.Object[] choices, int length)
                int Next(int minValue, int maxValue)
                int Next(int maxValue)
                int Next()
                void NextBytes(byte[] buffer)
                double NextDouble()
                long NextInt64(long minValue, long maxValue)
                long NextInt64(long maxValue)
                long NextInt64()
                float NextSingle()
                static System.Random Shared {get;}
                void Shuffle(System.Object[] values)
                """;
    }

    @Override
    Object getStatic(String property) {
        return SHARED;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return new NetRandom(a.length == 0 ? new Random() : new Random((Integer) a[0]));
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        Random random = ((NetRandom) self).random();
        return switch (name(key)) {
            case "Next" -> (int) between(random, a, Integer.MAX_VALUE);
            case "NextInt64" -> between(random, a, Long.MAX_VALUE);
            case "NextDouble" -> random.nextDouble();
            case "NextSingle" -> random.nextFloat();
            case "NextBytes" -> fill(random, (PSArray) a[0]);
            case "Shuffle" -> shuffle(random, (PSArray) a[0]);
            case "GetItems" -> items(random, (PSArray) a[0], (Integer) a[1]);
            case "GetHexString" -> hex(random, (Integer) a[0], a.length > 1 && Boolean.TRUE.equals(a[1]));
            default -> throw missing(key);
        };
    }

    private static long between(Random random, Object[] a, long limit) {
        long low = a.length == 2 ? ((Number) a[0]).longValue() : 0;
        long high = a.length == 0 ? limit : ((Number) a[a.length - 1]).longValue();
        if (low > high) {
            throw a.length == 2
                    ? ListMembers.outOfRange("minValue", "'minValue' cannot be greater than maxValue.")
                    : ListMembers.outOfRange("maxValue", "'maxValue' must be greater than zero.");
        }
        return low == high ? low : random.longs(1, low, high).findFirst().orElse(low);
    }

    private static Object fill(Random random, PSArray array) {
        for (int i = 0; i < array.length(); i++) {
            array.items()[i] = new UInt8(random.nextInt(256));
        }
        return null;
    }

    private static Object shuffle(Random random, PSArray array) {
        Collections.shuffle(array.asList(), random);
        return null;
    }

    private static PSArray items(Random random, PSArray choices, int count) {
        Object[] items = new Object[count];
        for (int i = 0; i < count; i++) {
            items[i] = choices.get(random.nextInt(choices.length()));
        }
        return new PSArray(choices.elementType(), items);
    }

    private static String hex(Random random, int length, boolean lower) {
        byte[] bytes = new byte[(length + 1) / 2];
        random.nextBytes(bytes);
        HexFormat format = lower ? HexFormat.of() : HexFormat.of().withUpperCase();
        return format.formatHex(bytes).substring(0, length);
    }
}
