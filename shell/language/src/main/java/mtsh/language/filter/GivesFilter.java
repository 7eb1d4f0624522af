package mtsh.language.filter;

/** A cmdlet that passes on only some of what it gets, and can say which. */
public interface GivesFilter {
    /**
     * What an object must fulfil so that this cmdlet does anything with it: pass it on, report an error, or change a variable. Called
     * after {@code begin}; null when that cannot be said.
     */
    PropertyFilter filter();
}
