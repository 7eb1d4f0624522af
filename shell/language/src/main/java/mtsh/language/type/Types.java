package mtsh.language.type;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import mtsh.language.ast.TypeName;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSObject;

/** Finds types: by name as scripts write it, by value, by a tree's type name. */
public final class Types {
    public static final NetType OBJECT = NetType.named("System.Object").build();
    public static final NetType STRING = TypeCatalog.require("System.String");
    public static final NetType HASHTABLE = TypeCatalog.require("System.Collections.Hashtable");
    public static final NetType ORDERED_DICTIONARY =
            TypeCatalog.require("System.Collections.Specialized.OrderedDictionary");
    private static final Map<NetType, NetType> ARRAYS = new ConcurrentHashMap<>();

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

    /** The type that a tree names; a terminating TypeNotFound error when there is none. */
    public static NetType resolve(TypeName name) {
        return TypeCatalog.resolve(name);
    }

    public static NetType arrayOf(NetType element) {
        return ARRAYS.computeIfAbsent(element, ArrayTypes::describe);
    }

    /** The text that PowerShell uses in messages: the accelerator or the full name. */
    public static String displayName(NetType type) {
        return TypeCatalog.displayName(type);
    }
}
