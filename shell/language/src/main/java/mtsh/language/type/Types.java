package mtsh.language.type;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import mtsh.language.ast.TypeName;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSObject;

/** Finds types: by name as scripts write it, by value, by a tree's type name. */
public final class Types {
    public static final NetType OBJECT = TypeCatalog.require("System.Object");
    public static final NetType STRING = TypeCatalog.require("System.String");
    public static final NetType HASHTABLE = TypeCatalog.require("System.Collections.Hashtable");
    public static final NetType ORDERED_DICTIONARY =
            TypeCatalog.require("System.Collections.Specialized.OrderedDictionary");
    private static final Map<NetType, NetType> ARRAYS = new ConcurrentHashMap<>();

    private static volatile Supplier<List<String>> namespaces = List::of;

    private Types() {}

    /** The type of a value, unwrapped; null has none. */
    public static NetType of(Object value) {
        Object plain = PSObject.unwrap(value);
        if (plain == null) {
            return null;
        }
        return plain instanceof NetObject object ? object.netType() : TypeCatalog.ofJavaClass(plain.getClass());
    }

    /** By full name, name without {@code System.}, or accelerator, without regard to case, brackets and generics included; or null. */
    public static NetType find(String name) {
        return TypeCatalog.find(name);
    }

    /** As {@link #find}, and in the namespaces that the running script uses. */
    public static NetType findVisible(String name) {
        return TypeCatalog.find(name, namespaces.get());
    }

    /** Where the namespaces of the running script are asked for. */
    public static void useNamespaces(Supplier<List<String>> source) {
        namespaces = source;
    }

    /** The type that a tree names; a terminating TypeNotFound error when there is none. */
    public static NetType resolve(TypeName name) {
        return TypeCatalog.resolve(name, List.of());
    }

    /** Looks into the namespaces of {@code using namespace} too. */
    public static NetType resolve(TypeName name, List<String> namespaces) {
        return TypeCatalog.resolve(name, namespaces);
    }

    /** Makes a type of the script known by its name; it comes before all others. */
    public static void define(NetType type) {
        TypeCatalog.define(type);
    }

    /** Makes a type known that the static part of a class {@link #define}s; the class is loaded when the type is asked for. */
    public static void defineLater(String fullName, String className) {
        TypeCatalog.defineLater(fullName, className);
    }

    /** Forgets a type of the script. */
    public static void undefine(NetType type) {
        TypeCatalog.undefine(type);
    }

    /** Whether a name, in lower case, is one that stands for a type beside the type's own. */
    public static boolean isAccelerator(String lowerName) {
        return Accelerators.fullName(lowerName) != null;
    }

    /** Every name that {@link #find} takes (lower case), sorted: for completion. */
    public static List<String> names() {
        return TypeCatalog.names();
    }

    /** How a short name is usually written: {@code ValidateSet} for {@code validateset}. */
    public static String spelled(String lowerName) {
        return Accelerators.spelled(lowerName);
    }

    public static NetType arrayOf(NetType element) {
        return ARRAYS.computeIfAbsent(element, ArrayTypes::describe);
    }

    /** An array type of several dimensions. */
    public static NetType arrayOf(NetType element, int rank) {
        return ArrayTypes.of(element, rank);
    }

    /** The text that PowerShell uses in messages: the accelerator or the full name. */
    public static String displayName(NetType type) {
        return TypeCatalog.displayName(type);
    }
}
