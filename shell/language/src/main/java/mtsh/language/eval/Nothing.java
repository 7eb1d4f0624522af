package mtsh.language.eval;

import mtsh.language.value.AutomationNull;

/**
 * What a statement gave that wrote nothing (PowerShell's AutomationNull). Kept in variables so that {@code $x | ForEach-Object} runs
 * zero times; everywhere else it reads as null.
 */
final class Nothing {
    static final Object VALUE = AutomationNull.VALUE;

    private Nothing() {}

    static Object toNull(Object value) {
        return value == VALUE ? null : value;
    }
}
