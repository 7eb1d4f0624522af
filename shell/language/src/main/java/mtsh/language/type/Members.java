package mtsh.language.type;

import java.util.List;

/** Uses members of values: the one way of evaluation, formatting, cmdlets and completion. */
public final class Members {
    /** What {@link #get} gives when there is no such property. */
    public static final Object MISSING = new Object();

    private Members() {}

    /** A property's value, own members first, then keys of a dictionary, then the type's; collections are asked element by element. */
    public static Object get(Object target, String name) {
        return MISSING;
    }

    /** Like {@link #get} without looking into the elements of collections. */
    public static Object getOwn(Object target, String name) {
        return MISSING;
    }

    public static void set(Object target, String name, Object value) {}

    /** Calls a method with PowerShell's choice of overload and conversion of arguments. */
    public static Object invoke(Object target, String name, Object... arguments) {
        return null;
    }

    public static Object getStatic(NetType type, String name) {
        return MISSING;
    }

    public static void setStatic(NetType type, String name, Object value) {}

    public static Object invokeStatic(NetType type, String name, Object... arguments) {
        return null;
    }

    /** {@code [type]::new(...)} */
    public static Object create(NetType type, Object... arguments) {
        return null;
    }

    /** Every property of a value in PowerShell's order; dictionaries give their .NET properties, not their keys. */
    public static List<PropertyView> properties(Object target) {
        return List.of();
    }

    /** Type names, most special first: {@code PSObject.TypeNames}. */
    public static List<String> typeNames(Object target) {
        return List.of();
    }
}
