package mtsh.language.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import mtsh.language.ast.TypeName;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;
import mtsh.language.value.DateTime;
import mtsh.language.value.PSObject;
import mtsh.language.value.TimeSpan;
import mtsh.language.value.UInt16;
import mtsh.language.value.UInt32;
import mtsh.language.value.UInt64;
import mtsh.language.value.UInt8;

/** Holds every type that was asked for, one object for each, and those that scripts define. */
final class TypeCatalog {
    private static final Map<String, NetType> BY_NAME = new ConcurrentHashMap<>();
    private static final Map<String, NetType> BY_SPELLING = new ConcurrentHashMap<>();
    private static final Map<String, NetType> DEFINED = new ConcurrentHashMap<>();
    private static final Map<String, String> DEFINED_LATER = new ConcurrentHashMap<>();
    private static final Map<Class<?>, String> JAVA_CLASSES = new HashMap<>(64);
    private static final int MAXIMUM_SPELLINGS = 4_096;

    static {
        JAVA_CLASSES.put(String.class, "System.String");
        JAVA_CLASSES.put(Integer.class, "System.Int32");
        JAVA_CLASSES.put(Long.class, "System.Int64");
        JAVA_CLASSES.put(Short.class, "System.Int16");
        JAVA_CLASSES.put(Byte.class, "System.SByte");
        JAVA_CLASSES.put(UInt8.class, "System.Byte");
        JAVA_CLASSES.put(UInt16.class, "System.UInt16");
        JAVA_CLASSES.put(UInt32.class, "System.UInt32");
        JAVA_CLASSES.put(UInt64.class, "System.UInt64");
        JAVA_CLASSES.put(Double.class, "System.Double");
        JAVA_CLASSES.put(Float.class, "System.Single");
        JAVA_CLASSES.put(Boolean.class, "System.Boolean");
        JAVA_CLASSES.put(Character.class, "System.Char");
        JAVA_CLASSES.put(BigDecimal.class, "System.Decimal");
        JAVA_CLASSES.put(BigInteger.class, "System.Numerics.BigInteger");
        JAVA_CLASSES.put(UUID.class, "System.Guid");
        JAVA_CLASSES.put(DateTime.class, "System.DateTime");
        JAVA_CLASSES.put(TimeSpan.class, "System.TimeSpan");
        JAVA_CLASSES.put(PSObject.class, "System.Management.Automation.PSCustomObject");
        JAVA_CLASSES.put(PSObject.CUSTOM.getClass(), "System.Management.Automation.PSCustomObject");
    }

    private TypeCatalog() {}

    /** A type that the catalogue must have. */
    static NetType require(String fullName) {
        NetType type = load(MemberList.key(fullName));
        if (type == null) {
            throw new IllegalStateException("The catalogue has no type " + fullName);
        }
        return type;
    }

    static NetType ofJavaClass(Class<?> type) {
        String name = JAVA_CLASSES.get(type);
        if (name != null) {
            return require(name);
        }
        return Iterator.class.isAssignableFrom(type) ? require("System.Collections.IEnumerator") : Types.OBJECT;
    }

    static void define(NetType type) {
        DEFINED.put(MemberList.key(type.fullName()), type);
        BY_SPELLING.clear();
    }

    /** A type whose class defines it when it is loaded, which is when the type is first asked for. */
    static void defineLater(String fullName, String className) {
        DEFINED_LATER.put(MemberList.key(fullName), className);
    }

    private static NetType definedByNow(String lowerName) {
        String className = DEFINED_LATER.remove(lowerName);
        if (className == null) {
            return null;
        }
        try {
            Class.forName(className);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
        return DEFINED.get(lowerName);
    }

    static boolean isDefined(NetType type) {
        return DEFINED.get(MemberList.key(type.fullName())) == type;
    }

    static void forgetSpellings() {
        BY_SPELLING.clear();
    }

    static void undefine(NetType type) {
        DEFINED.remove(MemberList.key(type.fullName()), type);
        BY_SPELLING.clear();
    }

    static NetType find(String name) {
        NetType known = BY_SPELLING.get(name);
        if (known != null) {
            return known;
        }
        String trimmed = name.trim();
        boolean bracketed = trimmed.startsWith("[") && trimmed.endsWith("]");
        NetType found = TypeNameReader.read(bracketed ? trimmed.substring(1, trimmed.length() - 1) : trimmed);
        if (found != null && BY_SPELLING.size() < MAXIMUM_SPELLINGS) {
            BY_SPELLING.put(name, found);
        }
        return found;
    }

    /** A type by its name alone, without arguments and ranks. */
    static NetType findPlain(String name) {
        String lower = MemberList.key(name);
        NetType defined = DEFINED.get(lower);
        if (defined != null) {
            return defined;
        }
        NetType described = definedByNow(lower);
        if (described != null) {
            return described;
        }
        String accelerated = Accelerators.fullName(lower);
        if (accelerated != null) {
            NetType named = DEFINED.get(MemberList.key(accelerated));
            if (named == null) {
                named = definedByNow(MemberList.key(accelerated));
            }
            return named != null ? named : TypeNameReader.read(accelerated);
        }
        NetType found = load(lower);
        if (found == null) {
            found = load("system." + lower);
        }
        if (found == null) {
            found = DEFINED.get("system." + lower);
        }
        return found != null ? found : definedByNow("system." + lower);
    }

    private static NetType load(String lowerName) {
        NetType known = BY_NAME.get(lowerName);
        if (known != null) {
            return known;
        }
        TypeTable.Row row = TypeTable.find(lowerName);
        NetType made = row != null ? make(row) : EnumTable.find(lowerName);
        if (made == null) {
            return null;
        }
        NetType kept = BY_NAME.putIfAbsent(lowerName, made);
        return kept != null ? kept : made;
    }

    private static NetType make(TypeTable.Row row) {
        NetType.Builder builder = NetType.named(row.fullName()).implementing(row.interfaces());
        int plus = row.fullName().lastIndexOf('+');
        if (plus >= 0) {
            builder.name(row.fullName().substring(plus + 1));
        }
        if (!row.base().isEmpty()) {
            builder.base(require(row.base()));
        }
        if (row.kind() == 's') {
            builder.valueType(null);
        }
        if (row.kind() == 'i') {
            builder.isInterface();
        }
        if (row.fullName().equals("System.Management.Automation.PSObject")) {
            builder.instances(PSObject.class::isInstance);
        }
        if (row.base().equals("System.MulticastDelegate")) {
            return builder.description(new DelegateMembers())
                    .converter(value -> DelegateMembers.convert(require(row.fullName()), value))
                    .build();
        }
        Converters.addTo(builder, row.fullName());
        return builder.description(Descriptions.of(row.fullName())).build();
    }

    static NetType resolve(TypeName name, List<String> namespaces) {
        NetType found = find(name.fullText(), namespaces);
        if (found == null) {
            throw unknown(name.fullText());
        }
        return found;
    }

    static NetType find(String text, List<String> namespaces) {
        NetType found = find(text);
        for (int i = 0; found == null && i < namespaces.size(); i++) {
            found = find(namespaces.get(i) + "." + text);
        }
        if (found == null && !namespaces.isEmpty() && text.indexOf('[') >= 0) {
            found = TypeNameReader.read(text, namespaces);
        }
        return found;
    }

    private static TerminatingError unknown(String text) {
        String message = "Unable to find type [" + text + "].";
        return Errors.runtime("TypeNotFound", ErrorCategory.InvalidOperation, text, message);
    }

    static String displayName(NetType type) {
        return GenericTypes.display(type);
    }

    /** Every type by its full name, open generic ones included. */
    static List<String> fullNames() {
        TreeSet<String> names = new TreeSet<>(DEFINED.keySet());
        TypeTable.names().forEach(names::add);
        EnumTable.names().forEach(names::add);
        return new ArrayList<>(names);
    }

    /** Every name that {@link #find} takes, for completion. */
    static List<String> names() {
        TreeSet<String> names = new TreeSet<>();
        Accelerators.names().forEach(names::add);
        TypeTable.names().forEach(names::add);
        EnumTable.names().forEach(names::add);
        names.addAll(DEFINED.keySet());
        return new ArrayList<>(names);
    }
}
