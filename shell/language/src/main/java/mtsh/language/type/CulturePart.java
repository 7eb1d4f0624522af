package mtsh.language.type;

import mtsh.language.value.CultureInfo;
import mtsh.language.value.NetObject;

/** A part of a culture: {@code NumberFormatInfo}, {@code DateTimeFormatInfo}, {@code TextInfo}, {@code CompareInfo}, a calendar. */
record CulturePart(CultureInfo culture, String typeName) implements NetObject {
    @Override
    public NetType netType() {
        return Types.find(typeName);
    }

    @Override
    public String toString() {
        return typeName.endsWith("TextInfo") ? "TextInfo - " + culture.name() : typeName;
    }
}
