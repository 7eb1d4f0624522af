package mtsh.commands.status;

/**
 * A reply made ready to be asked for many words: most words of the tables are ruled out by their letters, without reading the reply again.
 * Pairs of neighbouring letters are marked in a few bits, so a pair that is not marked does not occur.
 */
final class SaidWords {
    private static final int PAIRS = 4096;

    private final String text;
    private final long[] pairs = new long[PAIRS / Long.SIZE];

    /** {@code text} is in lower case. */
    SaidWords(String text) {
        this.text = text;
        for (int i = 0; i + 1 < text.length(); i++) {
            int pair = pair(text, i);
            pairs[pair / Long.SIZE] |= 1L << pair;
        }
    }

    private static int pair(String text, int at) {
        return (text.charAt(at) * 61 + text.charAt(at + 1)) & (PAIRS - 1);
    }

    boolean has(String words) {
        for (int i = 0; i + 1 < words.length(); i++) {
            int pair = pair(words, i);
            if ((pairs[pair / Long.SIZE] & 1L << pair) == 0) {
                return false;
            }
        }
        return ServerSaid.has(text, words);
    }
}
