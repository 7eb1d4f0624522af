package mtsh.language.value;

import mtsh.language.type.NetType;

/** PowerShell's conversions (LanguagePrimitives). */
public final class Conversions {
    private Conversions() {}

    /** Converts as a cast does; a TerminatingError with PowerShell's id and text when it cannot be. */
    public static Object convert(Object value, NetType type) {
        return value;
    }

    /** Converts as {@code -as} does: null when it cannot be. */
    public static Object convertOrNull(Object value, NetType type) {
        return value;
    }

    public static boolean toBoolean(Object value) {
        return false;
    }

    /** The text of a value as {@code "$value"} gives it: invariant culture, elements joined by blanks. */
    public static String toText(Object value) {
        return String.valueOf(value);
    }

    /** {@link #toText(Object)} with {@code $OFS}. */
    public static String toText(Object value, String separator) {
        return String.valueOf(value);
    }

    public static int toInt(Object value) {
        return 0;
    }

    public static long toLong(Object value) {
        return 0;
    }

    public static double toDouble(Object value) {
        return 0;
    }
}
