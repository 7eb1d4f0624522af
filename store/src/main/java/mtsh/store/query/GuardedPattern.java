package mtsh.store.query;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression that cannot hang: some need exponential time on some texts, so the steps on one text are counted, and more than
 * any sensible expression needs is a {@link QueryException}. An interrupted thread stops too.
 */
final class GuardedPattern {
    private static final int MOST_STEPS = 2_000_000;
    private static final int STEPS_BETWEEN_LOOKS = 4096;

    private final Pattern pattern;

    GuardedPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    static GuardedPattern of(String regex) {
        try {
            return new GuardedPattern(Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        } catch (PatternSyntaxException problem) {
            throw new QueryException("'" + regex + "' is not a regular expression: " + problem.getDescription() + ".");
        }
    }

    boolean isFoundIn(String text) {
        try {
            return pattern.matcher(new CountedText(text)).find();
        } catch (StackOverflowError deep) {
            throw tooSlow();
        }
    }

    private QueryException tooSlow() {
        return new QueryException("The regular expression '" + pattern.pattern()
                + "' takes too long on one of the texts. Write it without repetitions inside of repetitions.");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GuardedPattern guarded
                && guarded.pattern.pattern().equals(pattern.pattern())
                && guarded.pattern.flags() == pattern.flags();
    }

    @Override
    public int hashCode() {
        return pattern.pattern().hashCode();
    }

    /** The engine of java.util.regex reads each character through here, so that its steps can be counted. */
    private final class CountedText implements CharSequence {
        private final String text;
        private int steps;

        CountedText(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++steps > MOST_STEPS) {
                throw tooSlow();
            }
            if (steps % STEPS_BETWEEN_LOOKS == 0 && Thread.currentThread().isInterrupted()) {
                throw new QueryException("The search was interrupted.");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
