package mtsh.language.value;

/** Operators on values that need no scope. */
public final class Operators {
    private Operators() {}

    public static Object add(Object left, Object right) {
        return null;
    }

    public static Object subtract(Object left, Object right) {
        return null;
    }

    public static Object multiply(Object left, Object right) {
        return null;
    }

    public static Object divide(Object left, Object right) {
        return null;
    }

    public static Object remainder(Object left, Object right) {
        return null;
    }

    public static Object negate(Object value) {
        return null;
    }

    public static Object plus(Object value) {
        return null;
    }

    /** {@code ++} and {@code --} */
    public static Object increment(Object value, int step) {
        return null;
    }

    public static Object bitAnd(Object left, Object right) {
        return null;
    }

    public static Object bitOr(Object left, Object right) {
        return null;
    }

    public static Object bitXor(Object left, Object right) {
        return null;
    }

    public static Object bitNot(Object value) {
        return null;
    }

    public static Object shiftLeft(Object left, Object right) {
        return null;
    }

    public static Object shiftRight(Object left, Object right) {
        return null;
    }

    /** {@code a..b}, numbers or characters */
    public static PSArray range(Object from, Object to) {
        return null;
    }

    /** {@code -f} */
    public static String format(Object format, Object arguments) {
        return null;
    }
}
