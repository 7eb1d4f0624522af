package mtsh.store.query;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How a text is compared: without regard to case ({@link CaseFolding}), except that a regular expression brings its own options along.
 * Made ready once, for a scan asks it of every row.
 */
public final class TextMatch {
    private final Kind kind;
    private final String text;
    private final String folded;
    private final Wildcard wildcard;
    private final GuardedPattern pattern;

    /** The ways of comparing. */
    public enum Kind {
        EQUALS,
        CONTAINS,
        STARTS_WITH,
        ENDS_WITH,
        /** {@code *} is any run of characters, {@code ?} any one. */
        WILDCARD,
        REGEX
    }

    private TextMatch(Kind kind, String text, GuardedPattern pattern) {
        this.kind = kind;
        this.text = text;
        this.folded = CaseFolding.fold(text);
        this.wildcard = kind == Kind.WILDCARD ? Wildcard.ofText(text) : null;
        this.pattern = pattern;
    }

    /** For {@link Kind#REGEX} a Java regular expression, without regard to case; {@link QueryException} when it is none. */
    public static TextMatch of(Kind kind, String text) {
        return new TextMatch(kind, text, kind == Kind.REGEX ? GuardedPattern.of(text) : null);
    }

    public static TextMatch regex(Pattern pattern) {
        return new TextMatch(Kind.REGEX, pattern.pattern(), new GuardedPattern(pattern));
    }

    public Kind kind() {
        return kind;
    }

    public String text() {
        return text;
    }

    /** What a match must have in it, folded; empty when that is not known. */
    public String foldedPart() {
        return switch (kind) {
            case WILDCARD -> wildcard.longestPiece();
            case REGEX -> "";
            default -> folded;
        };
    }

    public boolean matches(String value) {
        return switch (kind) {
            case EQUALS -> CaseFolding.fold(value).equals(folded);
            case CONTAINS -> CaseFolding.fold(value).contains(folded);
            case STARTS_WITH -> CaseFolding.fold(value).startsWith(folded);
            case ENDS_WITH -> CaseFolding.fold(value).endsWith(folded);
            case WILDCARD -> wildcard.matches(value);
            case REGEX -> pattern.isFoundIn(value);
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextMatch match
                && match.kind == kind
                && match.text.equals(text)
                && Objects.equals(match.pattern, pattern);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, text);
    }

    @Override
    public String toString() {
        return kind + " " + text;
    }
}
