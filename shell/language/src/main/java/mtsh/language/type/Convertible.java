package mtsh.language.type;

import java.util.Locale;
import java.util.Set;

import mtsh.language.value.PSObject;

/** What {@code IConvertible} asks of numbers, texts and dates: there when called by name, as in {@code '5'.ToInt32($null)}. */
final class Convertible {
    private static final Set<String> METHODS = Set.of(
            "toboolean",
            "tobyte",
            "tochar",
            "todatetime",
            "todecimal",
            "todouble",
            "toint16",
            "toint32",
            "toint64",
            "tosbyte",
            "tosingle",
            "touint16",
            "touint32",
            "touint64");

    private Convertible() {}

    static boolean has(NetType type, String method, int arguments) {
        return arguments == 1
                && METHODS.contains(method.toLowerCase(Locale.ROOT))
                && type.interfaces().contains("System.IConvertible");
    }

    static Object call(Object value, String method, Object provider) {
        return MethodCaller.invokeStatic(
                Types.find("System.Convert"), method, new Object[] {PSObject.unwrap(value), provider});
    }
}
