package mtsh.language.parse;

/** Bounds depth and work, so that no text can exhaust the stack or take more than linear time. */
final class Limits {
    static final int MAXIMUM_DEPTH = 500;
    /** Operands of one expression, members of one chain: they nest to the left. */
    static final int MAXIMUM_CHAIN = 1000;

    static final int MAXIMUM_STRING_LEVEL = 24;
    /** Ten times what real scripts take. */
    private static final int WORK_PER_CHARACTER = 25;

    private static final int WORK_AT_LEAST = 200_000;

    private int depth;
    private long work;

    Limits(int length) {
        work = WORK_AT_LEAST + (long) WORK_PER_CHARACTER * length;
    }

    void enter() {
        if (++depth > MAXIMUM_DEPTH) {
            throw new TooComplicatedException();
        }
    }

    void leave() {
        depth--;
    }

    void spend(int characters) {
        work -= characters;
        if (work < 0) {
            throw new TooComplicatedException();
        }
    }

    static void checkChain(int length) {
        if (length > MAXIMUM_CHAIN) {
            throw new TooComplicatedException();
        }
    }

    static void checkStringLevel(int level) {
        if (level > MAXIMUM_STRING_LEVEL) {
            throw new TooComplicatedException();
        }
    }
}
