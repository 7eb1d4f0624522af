package mtsh.bench.store;

import java.util.List;
import java.util.SplittableRandom;

/** Subjects: a few go to very many, most to one or two, and people answer. The same number is always the same subject. */
final class Subjects {
    private static final long SEED = 0x5eed0002L;

    private final ZipfNumbers numbers;

    Subjects(int count) {
        this.numbers = new ZipfNumbers(count, 0.7);
    }

    String next(SplittableRandom random) {
        String subject = subject(numbers.next(random));
        return switch (random.nextInt(16)) {
            case 0, 1, 2 -> "Re: " + subject;
            case 3 -> "AW: " + subject;
            case 4 -> "Fwd: " + subject;
            default -> subject;
        };
    }

    private static String subject(int number) {
        SplittableRandom random = new SplittableRandom(SEED + number * 0x9e3779b97f4a7c15L);
        String thing = word(Words.THINGS, random);
        return switch (random.nextInt(9)) {
            case 0 -> capital(thing) + " no. " + random.nextInt(100_000);
            case 1 ->
                "[" + capital(thing) + " #" + random.nextInt(1_000_000) + "] " + word(Words.QUALITIES, random) + ' '
                        + word(Words.THINGS, random);
            case 2 -> word(Words.OTHER_THINGS, random) + ' ' + random.nextInt(100_000);
            case 3 ->
                word(Words.OTHER_THINGS, random) + " für " + capital(word(Words.FIRST_NAMES, random)) + ' '
                        + capital(word(Words.LAST_NAMES, random));
            case 4 -> "Your " + thing + " of 2026-0" + (1 + random.nextInt(6)) + "-1" + random.nextInt(10);
            case 5 -> capital(word(Words.QUALITIES, random)) + ' ' + thing + ' ' + word(Words.TAILS, random) + '?';
            case 6 ->
                capital(thing) + ", " + word(Words.QUALITIES, random) + ' ' + word(Words.THINGS, random) + " and "
                        + word(Words.THINGS, random);
            default -> capital(word(Words.QUALITIES, random)) + ' ' + thing + " for " + word(Words.TAILS, random);
        };
    }

    private static String word(List<String> words, SplittableRandom random) {
        return words.get(random.nextInt(words.size()));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
