package mtsh.bench.store;

import java.util.List;
import java.util.SplittableRandom;

/** Mail addresses by Zipf's law, in lower case. The same number is always the same address. */
final class Addresses {
    private static final long SEED = 0x5eed0001L;
    /** Prime, so that the busy senders are others than the busy recipients. */
    private static final long STRIDE = 1_000_003;

    private final int count;
    private final ZipfNumbers numbers;
    private final Domains domains;

    Addresses(int count, Domains domains) {
        this.count = count;
        this.numbers = new ZipfNumbers(count, 0.95);
        this.domains = domains;
    }

    String recipient(SplittableRandom random) {
        return address(numbers.next(random));
    }

    String sender(SplittableRandom random) {
        return address((int) ((numbers.next(random) * STRIDE + 17) % count));
    }

    static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private String address(int number) {
        SplittableRandom random = new SplittableRandom(SEED + number * 0x9e3779b97f4a7c15L);
        String domain = Domains.name(domains.next(random));
        return localPart(number, random) + '@' + domain;
    }

    private static String localPart(int number, SplittableRandom random) {
        String first = word(Words.FIRST_NAMES, random);
        String last = word(Words.LAST_NAMES, random);
        return switch (random.nextInt(10)) {
            case 0 -> word(Words.ROLES, random);
            case 1, 2 -> first.charAt(0) + "." + last;
            case 3 -> first + number % 1000;
            case 4 -> last + '.' + number;
            case 5 -> "u" + Integer.toHexString(number * 0x9e3779b9);
            default -> first + '.' + last;
        };
    }

    private static String word(List<String> words, SplittableRandom random) {
        return words.get(random.nextInt(words.size()));
    }
}
