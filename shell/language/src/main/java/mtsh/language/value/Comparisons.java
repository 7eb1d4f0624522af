package mtsh.language.value;

/** Comparison of single values; collections on the left filter in evaluation through {@code Collections}. */
public final class Comparisons {
    private Comparisons() {}

    /** {@code -eq} of two values that are not collections on the left. */
    public static boolean equal(Object left, Object right, boolean ignoreCase) {
        return false;
    }

    /** Below, equal or above zero, as {@code -lt} and Sort-Object compare; a TerminatingError when there is no order. */
    public static int compare(Object left, Object right, boolean ignoreCase) {
        return 0;
    }
}
