package mtsh.language.type;

import mtsh.language.value.Conversions;

/** Texts of values in formats and cultures, as {@code ToString(format, culture)} gives them. */
final class Formats {
    private Formats() {}

    /** {@code provider} is a culture, its number or date formats, or null for the current culture. */
    static String of(Object value, String format, Object provider) {
        return Conversions.toText(value);
    }
}
