package mtsh.language.complete;

import mtsh.language.error.TerminatingError;
import mtsh.language.value.Wildcard;

/** A word as far as it is typed: names begin with it, or fit it when it has wildcards. */
public final class Begun {
    private final String typed;
    private final Wildcard pattern;

    private Begun(String typed, Wildcard pattern) {
        this.typed = typed;
        this.pattern = pattern;
    }

    public static Begun of(String typed) {
        return new Begun(typed, Wildcard.isPattern(typed) ? pattern(typed) : null);
    }

    /** A bracket that is not closed yet makes no pattern; it is a letter. */
    private static Wildcard pattern(String typed) {
        try {
            return Wildcard.of(typed.endsWith("*") ? typed : typed + "*", true);
        } catch (TerminatingError notClosed) {
            return null;
        }
    }

    public boolean isPattern() {
        return pattern != null;
    }

    public boolean fits(String name) {
        return pattern != null ? pattern.matches(name) : name.regionMatches(true, 0, typed, 0, typed.length());
    }
}
