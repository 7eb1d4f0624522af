package mtsh.commands.trace;

import mtsh.store.query.TextMatch;

/** The values of {@code -SubjectFilterType}, spelled as scripts write them: Exchange's three, then ours. */
public enum SubjectFilterType {
    Contains(TextMatch.Kind.CONTAINS),
    EndsWith(TextMatch.Kind.ENDS_WITH),
    StartsWith(TextMatch.Kind.STARTS_WITH),
    Equals(TextMatch.Kind.EQUALS),
    Like(TextMatch.Kind.WILDCARD);

    private final TextMatch.Kind kind;

    SubjectFilterType(TextMatch.Kind kind) {
        this.kind = kind;
    }

    public TextMatch match(String text) {
        return TextMatch.of(kind, text);
    }
}
