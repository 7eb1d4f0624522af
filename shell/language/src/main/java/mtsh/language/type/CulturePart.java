package mtsh.language.type;

import mtsh.language.value.CultureInfo;
import mtsh.language.value.NetObject;

/** A part of a culture: {@code TextInfo}, {@code CompareInfo}, a calendar. */
record CulturePart(CultureInfo culture, String typeName) implements NetObject {
    @Override
    public NetType netType() {
        return Types.find(typeName);
    }

    @Override
    public String toString() {
        String kind = typeName.substring(typeName.lastIndexOf('.') + 1);
        return kind.equals("TextInfo") || kind.equals("CompareInfo") ? kind + " - " + culture.name() : typeName;
    }
}
