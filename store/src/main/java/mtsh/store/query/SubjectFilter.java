package mtsh.store.query;

import java.util.Locale;

/** How {@code -Subject} is compared, without regard to case. */
public record SubjectFilter(Kind kind, String text) {
    /** The values of {@code -SubjectFilterType}. */
    public enum Kind {
        Contains,
        EndsWith,
        StartsWith
    }

    public boolean matches(String subject) {
        String whole = subject.toLowerCase(Locale.ROOT);
        String part = text.toLowerCase(Locale.ROOT);
        return switch (kind) {
            case Contains -> whole.contains(part);
            case EndsWith -> whole.endsWith(part);
            case StartsWith -> whole.startsWith(part);
        };
    }
}
