package mtsh.language.type;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.value.PSObject;

/** Uses members of values: the one way of evaluation, formatting, cmdlets and completion. */
public final class Members {
    /** What {@link #get} gives when there is no such property. */
    public static final Object MISSING = new Object() {
        @Override
        public String toString() {
            return "";
        }
    };

    private Members() {}

    /** A property's value, own members first, then keys of a dictionary, then the type's; collections are asked element by element. */
    public static Object get(Object target, String name) {
        return PropertyReader.get(target, name);
    }

    /** Like {@link #get} in strict mode: without the Count and Length that everything has. */
    public static Object getDeclared(Object target, String name) {
        return PropertyReader.declared(target, name);
    }

    /** Like {@link #get} without looking into the elements of collections. */
    public static Object getOwn(Object target, String name) {
        return PropertyReader.getOwn(target, name);
    }

    public static void set(Object target, String name, Object value) {
        PropertyWriter.set(target, name, value);
    }

    /** Calls a method with PowerShell's choice of overload and conversion of arguments. */
    public static Object invoke(Object target, String name, Object... arguments) {
        return MethodCaller.invoke(target, name, arguments);
    }

    /** Calls the method that a type has, whatever a type that inherits from it puts in its place. */
    public static Object invokeAs(NetType type, Object target, String name, Object... arguments) {
        List<NetMember.Method> overloads = type.methods(name);
        return overloads.isEmpty()
                ? invoke(target, name, arguments)
                : Overloads.call(overloads, overloads.get(0).name(), target, arguments);
    }

    /** Whether the type of a value says itself how it is written as text. */
    public static boolean overridesToString(Object target) {
        List<NetMember.Method> inherited = Types.OBJECT.methods("ToString");
        return Types.of(target).methods("ToString").stream()
                .anyMatch(each -> each.parameters().isEmpty() && !inherited.contains(each));
    }

    /** Whether a method gives nothing at all, which is not the same as giving null. */
    public static boolean isVoid(Object target, String name) {
        NetType type = Types.of(PSObject.unwrap(target));
        List<NetMember.Method> overloads = type == null ? List.of() : type.methods(name);
        return overloads instanceof OverloadList list && list.isVoid();
    }

    /** The same of a static method. */
    public static boolean isVoidStatic(NetType type, String name) {
        return type.staticMethods(name) instanceof OverloadList list && list.isVoid();
    }

    /** {@code $target[key]} of values other than arrays, lists, dictionaries and strings; MISSING when it cannot be indexed. */
    public static Object index(Object target, Object... keys) {
        NetType type = Types.of(target);
        List<NetMember.Method> overloads = type == null ? List.of() : type.methods("Item");
        return overloads.isEmpty() ? MISSING : Overloads.call(overloads, "Item", PSObject.unwrap(target), keys);
    }

    public static Object getStatic(NetType type, String name) {
        NetMember.Property property = type.staticProperty(name);
        if (property != null) {
            return property.getter().apply(null);
        }
        List<NetMember.Method> overloads = type.staticMethods(name);
        if (overloads.isEmpty() && name.equalsIgnoreCase("new")) {
            overloads = type.constructors();
        }
        return overloads.isEmpty() ? MISSING : MethodCaller.group(type, overloads, true);
    }

    public static void setStatic(NetType type, String name, Object value) {
        NetMember.Property property = type.staticProperty(name);
        if (property == null) {
            throw Errors.runtime(
                    "PropertyAssignmentException",
                    ErrorCategory.InvalidOperation,
                    null,
                    PropertyWriter.notFound(name).record().message());
        }
        PropertyWriter.assign(property, null, value);
    }

    public static Object invokeStatic(NetType type, String name, Object... arguments) {
        return MethodCaller.invokeStatic(type, name, arguments);
    }

    /** {@code $target.Method[types](...)}, or of a type when the call is a static one. */
    public static Object invokeGeneric(
            Object target, String name, List<NetType> types, boolean isStatic, Object... arguments) {
        return isStatic
                ? MethodCaller.invokeStatic((NetType) target, name, types, arguments)
                : MethodCaller.invoke(target, name, types, arguments);
    }

    /** {@code [type]::new(...)} */
    public static Object create(NetType type, Object... arguments) {
        return MethodCaller.create(type, arguments);
    }

    /** Runs a constructor of a class on an object of it, or of one that inherits from it. */
    public static void initialize(NetType type, Object self, Object... arguments) {
        Overloads.call(type.constructors(), ".ctor", self, arguments);
    }

    /** Every property of a value in PowerShell's order; dictionaries give their .NET properties, not their keys. */
    public static List<PropertyView> properties(Object target) {
        return PropertyList.of(target);
    }

    /** The name of a property as it is listed, or null when that takes a look at {@link #properties}. */
    public static String propertyName(Object target, String name) {
        return target == null ? null : PropertyList.nameOf(target, name);
    }

    /** Type names, most special first: {@code PSObject.TypeNames}. */
    public static List<String> typeNames(Object target) {
        List<String> names = new ArrayList<>();
        if (target instanceof PSObject object) {
            names.addAll(object.ownTypeNames());
            if (object.hasAllTypeNames()) {
                return names;
            }
        }
        for (NetType type = Types.of(target); type != null; type = type.base()) {
            if (!names.contains(type.fullName())) {
                names.add(type.fullName());
            }
        }
        return names;
    }

    /** {@code $null.Method()} */
    static RuntimeException nullCall() {
        return Errors.runtime(
                "InvokeMethodOnNull",
                ErrorCategory.InvalidOperation,
                null,
                "You cannot call a method on a null-valued expression.");
    }
}
