package mtsh.commands.job;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import mtsh.language.error.ErrorRecord;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.Members;
import mtsh.language.type.PropertyView;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumerable;
import mtsh.language.value.Enumeration;
import mtsh.language.value.FixedText;
import mtsh.language.value.Invocable;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSList;
import mtsh.language.value.PSMember;
import mtsh.language.value.PSObject;

/**
 * What comes out at the other end when an object goes to another process: simple values as they are, collections as collections, everything
 * else as its properties under type names that begin with {@code Deserialized}. Properties of properties become texts, except those that a
 * script added itself.
 */
final class DeserializedCopy {
    /** How many levels of .NET properties are taken along. */
    private static final int DEPTH = 1;

    private static final int DEEPEST = 50;
    private static final String PREFIX = "Deserialized.";

    private final Map<Object, Object> done = new IdentityHashMap<>();
    private int level;

    private DeserializedCopy() {}

    static Object of(Object value) {
        return new DeserializedCopy().copy(value, DEPTH);
    }

    /** The same for each value of a list. */
    static List<Object> ofAll(List<?> values) {
        List<Object> copies = new ArrayList<>();
        values.forEach(value -> copies.add(of(value)));
        return copies;
    }

    private Object copy(Object value, int depth) {
        Object plain = PSObject.unwrap(value);
        if (plain == null) {
            return null;
        }
        if (isSimple(plain)) {
            return value instanceof PSObject object && !object.members().isEmpty()
                    ? withNotes(new PSObject(plain), object, depth)
                    : plain;
        }
        Object known = done.get(plain);
        if (known != null) {
            return known;
        }
        if (level >= DEEPEST) {
            return text(value);
        }
        level++;
        try {
            return complex(value, plain, depth);
        } finally {
            level--;
        }
    }

    private static boolean isSimple(Object plain) {
        if (plain instanceof String
                || plain instanceof Number
                || plain instanceof Boolean
                || plain instanceof Character
                || plain instanceof ErrorRecord) {
            return true;
        }
        return switch (Types.of(plain).fullName()) {
            case "System.DateTime",
                    "System.TimeSpan",
                    "System.Guid",
                    "System.Uri",
                    "System.Version",
                    "System.Byte",
                    "System.UInt16",
                    "System.UInt32",
                    "System.UInt64",
                    "System.Decimal",
                    "System.Security.SecureString",
                    "System.Xml.XmlDocument",
                    "System.Management.Automation.SemanticVersion" -> true;
            default -> false;
        };
    }

    private Object complex(Object value, Object plain, int depth) {
        if (plain instanceof NetEnum constant) {
            return enumeration(constant);
        }
        if (plain instanceof Invocable block) {
            return block.text();
        }
        if (plain instanceof PSDictionary dictionary) {
            return dictionary(dictionary, depth);
        }
        if (plain instanceof PSArray || plain instanceof PSList || plain instanceof Enumerable) {
            return collection(plain, depth);
        }
        return depth == 0 ? text(value) : properties(value, plain, depth);
    }

    /** The number, that shows its name. */
    private static Object enumeration(NetEnum constant) {
        PSObject copy = new PSObject((int) constant.value());
        copy.typeNames(List.of(
                PREFIX + constant.type().fullName(),
                PREFIX + "System.Enum",
                PREFIX + "System.ValueType",
                PREFIX + "System.Object"));
        copy.add(new PSMember.ScriptMethod("ToString", new FixedText(constant.toString())));
        return copy.note("Value", constant.toString());
    }

    private Object dictionary(PSDictionary dictionary, int depth) {
        PSDictionary copy = dictionary.isOrdered() ? PSDictionary.ordered() : PSDictionary.hashtable();
        done.put(dictionary, copy);
        for (PSDictionary.Entry entry : List.copyOf(dictionary.entries())) {
            copy.put(copy(entry.key(), depth), copy(entry.value(), depth));
        }
        return copy;
    }

    private Object collection(Object plain, int depth) {
        List<Object> elements = Enumeration.list(plain);
        if (plain instanceof PSArray array && isSimpleArray(array)) {
            return array;
        }
        PSList copy = new PSList(Types.find("System.Collections.ArrayList"));
        done.put(plain, copy);
        for (Object element : elements) {
            copy.items().add(copy(element, depth));
        }
        return copy;
    }

    /** Bytes and characters travel as they are. */
    private static boolean isSimpleArray(PSArray array) {
        String element = array.netType().elementType().fullName();
        return element.equals("System.Byte") || element.equals("System.Char");
    }

    private Object properties(Object value, Object plain, int depth) {
        PSObject copy = PSObject.custom();
        done.put(plain, copy);
        List<String> names = new ArrayList<>();
        for (String name : Members.typeNames(value)) {
            names.add(name.startsWith(PREFIX) ? name : PREFIX + name);
        }
        copy.typeNames(names);
        boolean custom = plain instanceof PSObject;
        for (PropertyView property : Members.properties(value)) {
            boolean own = custom || property.memberType().equals("NoteProperty");
            copy.note(property.name(), copy(read(property), own ? depth : depth - 1));
        }
        if (!custom) {
            copy.add(new PSMember.ScriptMethod("ToString", new FixedText(text(value))));
        }
        return copy;
    }

    private Object withNotes(PSObject copy, PSObject from, int depth) {
        for (PSMember member : from.members()) {
            if (member instanceof PSMember.Note note) {
                copy.note(note.name(), copy(note.value(), depth));
            }
        }
        return copy;
    }

    private static Object read(PropertyView property) {
        try {
            return property.value();
        } catch (TerminatingError unreadable) {
            return null;
        }
    }

    private static String text(Object value) {
        return Conversions.toText(value);
    }
}
