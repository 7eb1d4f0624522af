package mtsh.language.value;

import mtsh.language.type.Members;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** The order and the equality that classes of scripts bring with them: {@code CompareTo} and {@code Equals}. */
final class OwnOrder {
    private OwnOrder() {}

    private static boolean isOfScript(Object value) {
        return value instanceof Scripted;
    }

    /** Whether a value is of a script's class that implements IComparable. */
    static boolean has(Object value) {
        NetType comparable = isOfScript(value) ? Types.find("System.IComparable") : null;
        return comparable != null && Types.of(value).isA(comparable);
    }

    static int compare(Object first, Object second) {
        return Conversions.toInt(Members.invoke(first, "CompareTo", second));
    }

    /** Whether a value is of a script's class that says itself what is equal. */
    static boolean hasEquals(Object value) {
        return isOfScript(value)
                && Types.of(value).methods("Equals").size() > 0
                && Types.of(value).methods("Equals").get(0)
                        != Types.OBJECT.methods("Equals").get(0);
    }

    static boolean equal(Object first, Object second) {
        return Conversions.toBoolean(Members.invoke(first, "Equals", second));
    }
}
