package mtsh.language.filter;

/**
 * A cmdlet that can leave out objects which the next command would refuse. It must not show otherwise that they are missing: what it
 * counts, numbers or warns about stays as it is without a filter.
 */
public interface TakesFilter {
    /** Called after {@code begin} and before {@code process}, when this cmdlet stands first and nobody else sees what it writes. */
    void take(PropertyFilter filter);
}
