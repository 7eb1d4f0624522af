package mtsh.language.value;

import mtsh.language.error.NetThrow;
import mtsh.language.stream.PipelineStopped;

/** A text that counts how often a regular expression looks at it, so that one that backtracks without end is stopped, as Ctrl-C stops it. */
final class BoundedText implements CharSequence {
    /** A second or two of work; a sane pattern needs a few looks at each character. */
    private static final long MAX_LOOKS = 100_000_000L;

    private static final long LOOKS_PER_CHARACTER = 50;

    private static final long CHECK_EVERY = 0xFFFF;

    private final String text;
    private final String pattern;
    private long looks;

    BoundedText(String text, String pattern) {
        this.text = text;
        this.pattern = pattern;
    }

    @Override
    public char charAt(int index) {
        if ((++looks & CHECK_EVERY) == 0) {
            check();
        }
        return text.charAt(index);
    }

    private void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new PipelineStopped();
        }
        if (looks > Math.max(MAX_LOOKS, LOOKS_PER_CHARACTER * text.length())) {
            throw new NetThrow(
                    "System.Text.RegularExpressions.RegexMatchTimeoutException",
                    "The Regex engine has timed out while trying to match a pattern to an input string. This can occur for many"
                            + " reasons, including very large inputs or excessive backtracking caused by nested quantifiers,"
                            + " back-references and other factors. Pattern: " + pattern);
        }
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
