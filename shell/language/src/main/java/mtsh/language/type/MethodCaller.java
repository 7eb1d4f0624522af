package mtsh.language.type;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;
import mtsh.language.value.Enumeration;
import mtsh.language.value.MethodGroup;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSMember;
import mtsh.language.value.PSObject;

/** Calls methods: of the object, of its type, the two that everything has, and of the elements of a collection. */
final class MethodCaller {
    private MethodCaller() {}

    static Object invoke(Object target, String name, Object[] arguments) {
        if (target == null) {
            if (Intrinsics.isOne(name)) {
                return Intrinsics.invoke(null, name, arguments);
            }
            throw Members.nullCall();
        }
        PSMember own = target instanceof PSObject object ? object.member(name) : null;
        PSMember member = own != null ? own : ExtendedMembers.find(target, name);
        if (member instanceof PSMember.ScriptMethod method) {
            return method.body().invoke(target, arguments);
        }
        Object plain = PSObject.unwrap(target);
        NetType type = Types.of(plain);
        List<NetMember.Method> overloads = type.methods(name);
        if (!overloads.isEmpty()) {
            return Overloads.call(overloads, overloads.get(0).name(), ownerOf(target, plain), arguments);
        }
        if (plain instanceof BaseView view
                && !Types.of(view.target()).methods(name).isEmpty()) {
            return Overloads.call(Types.of(view.target()).methods(name), name, view.target(), arguments);
        }
        Object accessed = accessor(target, type, name, arguments);
        if (accessed != Members.MISSING) {
            return accessed;
        }
        if (Convertible.has(type, name, arguments.length)) {
            return Convertible.call(plain, name, arguments[0]);
        }
        if (Intrinsics.isOne(name)) {
            return Intrinsics.invoke(target, name, arguments);
        }
        Iterator<?> elements = plain instanceof Iterator<?> ? null : Enumeration.of(plain);
        if (elements != null && elements.hasNext() && anyHas(plain, name)) {
            return onElements(elements, name, arguments);
        }
        throw notFound(ofElement(plain, type), name);
    }

    /** The type that an error names: that of a collection's first element, when there is one. */
    private static NetType ofElement(Object plain, NetType type) {
        Iterator<?> elements = plain instanceof Iterator<?> ? null : Enumeration.of(plain);
        NetType element = elements != null && elements.hasNext() ? Types.of(elements.next()) : null;
        return element == null ? type : element;
    }

    /** Methods of PSObject itself see the wrapper. */
    private static Object ownerOf(Object target, Object plain) {
        return plain instanceof PSObject ? target : plain;
    }

    /** {@code get_Length()} and {@code set_Length(x)}. */
    private static Object accessor(Object target, NetType type, String name, Object[] arguments) {
        if (name.length() < 5 || name.charAt(3) != '_') {
            return Members.MISSING;
        }
        String property = name.substring(4);
        if (name.regionMatches(true, 0, "get_", 0, 4)) {
            if (arguments.length == 0 && type.property(property) != null) {
                return PropertyReader.read(type.property(property), PSObject.unwrap(target));
            }
            List<NetMember.Method> indexers = type.methods(property);
            return indexers.isEmpty()
                    ? Members.MISSING
                    : Overloads.call(indexers, name, PSObject.unwrap(target), arguments);
        }
        if (name.regionMatches(true, 0, "set_", 0, 4) && arguments.length == 1 && type.property(property) != null) {
            PropertyWriter.assign(type.property(property), PSObject.unwrap(target), arguments[0]);
            return null;
        }
        return Members.MISSING;
    }

    private static boolean anyHas(Object collection, String name) {
        Iterator<?> elements = Enumeration.of(collection);
        while (elements.hasNext()) {
            Object element = elements.next();
            if (element != null && has(element, name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(Object target, String name) {
        if (target instanceof PSObject object && object.member(name) instanceof PSMember.ScriptMethod) {
            return true;
        }
        return ExtendedMembers.find(target, name) instanceof PSMember.ScriptMethod
                || !Types.of(target).methods(name).isEmpty();
    }

    private static Object onElements(Iterator<?> elements, String name, Object[] arguments) {
        List<Object> results = new ArrayList<>();
        while (elements.hasNext()) {
            Object result = invoke(elements.next(), name, arguments);
            if (result instanceof PSArray array) {
                results.addAll(array.asList());
            } else if (result != null) {
                results.add(result);
            }
        }
        return results.isEmpty() ? null : results.size() == 1 ? results.get(0) : PSArray.of(results.toArray());
    }

    static Object invokeStatic(NetType type, String name, Object[] arguments) {
        if (name.equalsIgnoreCase("new")) {
            return create(type, arguments);
        }
        List<NetMember.Method> overloads = type.staticMethods(name);
        if (overloads.isEmpty()) {
            Object viaType = onTypeItself(type, name, arguments);
            if (viaType != Members.MISSING) {
                return viaType;
            }
            throw notFound(type, name);
        }
        return Overloads.call(overloads, overloads.get(0).name(), type, arguments);
    }

    /** With the type arguments written. */
    static Object invoke(Object target, String name, List<NetType> types, Object[] arguments) {
        if (target == null) {
            throw Members.nullCall();
        }
        Object plain = PSObject.unwrap(target);
        List<NetMember.Method> overloads = Types.of(plain).methods(name);
        return overloads.isEmpty()
                ? invoke(target, name, arguments)
                : GenericMethods.call(overloads, ownerOf(target, plain), arguments, types);
    }

    static Object invokeStatic(NetType type, String name, List<NetType> types, Object[] arguments) {
        List<NetMember.Method> overloads = type.staticMethods(name);
        return overloads.isEmpty()
                ? invokeStatic(type, name, arguments)
                : GenericMethods.call(overloads, type, arguments, types);
    }

    /** {@code [int]::get_MaxValue()} */
    private static Object onTypeItself(NetType type, String name, Object[] arguments) {
        boolean getter = name.regionMatches(true, 0, "get_", 0, 4) && arguments.length == 0;
        NetMember.Property property = getter ? type.staticProperty(name.substring(4)) : null;
        return property == null ? Members.MISSING : PropertyReader.read(property, null);
    }

    static Object create(NetType type, Object[] arguments) {
        List<NetMember.Method> constructors = type.constructors();
        if (constructors.isEmpty() && type.isArray() && arguments.length == type.rank()) {
            return ArrayMaker.ofLengths(type.elementType(), List.of(arguments));
        }
        if (arguments.length == 0
                && type.isValueType()
                && constructors.stream().allMatch(one -> !one.parameters().isEmpty())) {
            return type.isEnum() ? new NetEnum(type, 0) : type.defaultValue();
        }
        if (constructors.isEmpty()) {
            throw Errors.of(
                    "System.Management.Automation.MethodException",
                    "MethodCountCouldNotFindBest",
                    ErrorCategory.NotSpecified,
                    null,
                    "Cannot find an overload for \"new\" and the argument count: \"" + arguments.length + "\".");
        }
        return Overloads.call(constructors, ".ctor", type, arguments);
    }

    static MethodGroup group(Object target, List<NetMember.Method> overloads, boolean isStatic) {
        return new MethodGroup(target, overloads.get(0).name(), Overloads.definitions(overloads), isStatic);
    }

    static MethodGroup group(Object target, PSMember.ScriptMethod method) {
        return new MethodGroup(target, method.name(), List.of("System.Object " + method.name() + "();"), false);
    }

    private static TerminatingError notFound(NetType type, String name) {
        return Errors.runtime(
                "MethodNotFound",
                ErrorCategory.InvalidOperation,
                name,
                "Method invocation failed because [" + GenericTypes.text(type) + "] does not contain a method named '"
                        + name + "'." + events(name));
    }

    /** Scripts subscribe to an object's events with methods that .NET has for each of them. */
    private static String events(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("add_") || lower.startsWith("remove_")
                ? " Objects here have no events to subscribe to; read what a process writes with StandardOutput.ReadToEnd()"
                        + " or StandardOutput.ReadLine()."
                : "";
    }
}
