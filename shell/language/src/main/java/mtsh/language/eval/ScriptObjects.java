package mtsh.language.eval;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

import mtsh.language.error.NetException;
import mtsh.language.type.Members;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSList;

/**
 * Objects of script classes. What inherits from an exception, a list or a dictionary of .NET is one, under the name of its own type;
 * the properties that the class adds to such an object are kept beside it.
 */
final class ScriptObjects {
    private static final Map<Object, Map<String, Object>> BESIDE = Collections.synchronizedMap(new WeakHashMap<>());

    private ScriptObjects() {}

    /** A new object of a class, before any constructor has run. */
    static Object make(NetType type) {
        if (inherits(type, "System.Exception")) {
            return NetException.ofType(type, "Exception of type '" + type.fullName() + "' was thrown.", null);
        }
        NetType outside = outside(type);
        Object like = outside == Types.OBJECT || outside.constructors().isEmpty() ? null : exampleOf(outside);
        if (like instanceof PSList) {
            return new PSList(type);
        }
        if (like instanceof PSDictionary dictionary) {
            return new PSDictionary(type, dictionary.ignoresCase());
        }
        return new ScriptObject(type);
    }

    private static boolean inherits(NetType type, String name) {
        NetType other = Types.find(name);
        return other != null && type.isA(other);
    }

    /** The nearest type that no script defined. */
    private static NetType outside(NetType type) {
        NetType each = type.base();
        while (each.fullName().indexOf('.') < 0) {
            each = each.base();
        }
        return each;
    }

    private static Object exampleOf(NetType type) {
        boolean collection = type.fullName().startsWith("System.Collections.");
        boolean empty =
                type.constructors().stream().anyMatch(one -> one.parameters().isEmpty());
        return collection && empty ? Members.create(type) : null;
    }

    /** The properties of an object by their lower-case names. */
    static Map<String, Object> fields(Object self) {
        if (self instanceof ScriptObject object) {
            return object.fields();
        }
        if (self instanceof NetException exception) {
            return exception.properties();
        }
        return BESIDE.computeIfAbsent(self, unused -> new LinkedHashMap<>());
    }

    /** What the constructor of a base from .NET does with its arguments. */
    static void initializeBase(NetType base, Object self, List<Object> arguments, String className) {
        if (self instanceof NetException exception) {
            String message = arguments.isEmpty()
                    ? "Exception of type '" + className + "' was thrown."
                    : Conversions.toText(arguments.get(0));
            boolean hasInner = arguments.size() > 1 && arguments.get(1) instanceof NetException;
            exception.initialize(message, hasInner ? (NetException) arguments.get(1) : null);
        } else if (arguments.isEmpty()) {
            return;
        } else if (self instanceof PSList list && Members.create(base, arguments.toArray()) instanceof PSList made) {
            list.items().addAll(made.items());
        } else if (self instanceof PSDictionary dictionary
                && Members.create(base, arguments.toArray()) instanceof PSDictionary made) {
            made.entries().forEach(entry -> dictionary.put(entry.key(), entry.value()));
        } else if (!base.constructors().isEmpty()) {
            Members.create(base, arguments.toArray());
        }
    }
}
