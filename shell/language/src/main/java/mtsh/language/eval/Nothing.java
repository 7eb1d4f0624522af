package mtsh.language.eval;

/**
 * What a statement gave that wrote nothing (PowerShell's AutomationNull). Kept in variables so that {@code $x | ForEach-Object} runs
 * zero times; everywhere else it reads as null.
 */
final class Nothing {
    static final Object VALUE = new Object() {
        @Override
        public String toString() {
            return "";
        }
    };

    private Nothing() {}

    static Object toNull(Object value) {
        return value == VALUE ? null : value;
    }
}
