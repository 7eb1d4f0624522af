package mtsh.language.value;

/** The value that is none: what a statement gives that wrote nothing. Piped, it is not there; elsewhere it reads as null. */
public final class AutomationNull {
    public static final Object VALUE = new Object() {
        @Override
        public String toString() {
            return "";
        }
    };

    private AutomationNull() {}
}
