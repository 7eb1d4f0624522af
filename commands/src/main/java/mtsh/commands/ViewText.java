package mtsh.commands;

import mtsh.language.format.Escapes;
import mtsh.language.type.Members;
import mtsh.language.value.Conversions;

/** What views of our own show of an object. */
public final class ViewText {
    private ViewText() {}

    /** A property as text; empty when there is none or it is null. */
    public static String text(Object value, String property) {
        Object found = Members.getOwn(value, property);
        return found == null || found == Members.MISSING ? "" : Conversions.toText(found);
    }

    /** A subject or a reply may hold line ends; on a line of its own it would pass for something that mtsh says. */
    public static String oneLine(String value) {
        return Escapes.visible(value.replace("\r", "\\r").replace("\n", "\\n"));
    }
}
