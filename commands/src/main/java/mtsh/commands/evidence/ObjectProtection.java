package mtsh.commands.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import mtsh.language.value.Conversions;
import mtsh.language.value.DateTime;
import mtsh.language.value.Enumeration;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NumericType;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSMember;
import mtsh.language.value.PSObject;
import mtsh.language.value.TimeSpan;

/**
 * A copy of an object with pseudonyms in all its texts, however deep they lie. Its types stay, so that it looks and pipes on as before;
 * times,
 * numbers, Guids and statuses stay too, for they name nobody.
 */
final class ObjectProtection {
    private static final int DEEPEST = 20;

    private final TextProtection protection;
    private final List<String> subjects = new ArrayList<>();
    private final List<String> folders = new ArrayList<>();

    private ObjectProtection(TextProtection protection) {
        this.protection = protection;
    }

    static Object of(Object value, TextProtection protection) {
        ObjectProtection one = new ObjectProtection(protection);
        // A text of the object may hold its subject, wherever that stands.
        one.collect(value, "", 0);
        return one.copy(value, "", 0);
    }

    private void collect(Object value, String property, int depth) {
        Object plain = PSObject.unwrap(value);
        if (depth > DEEPEST || plain == null) {
            return;
        }
        if (plain instanceof String text) {
            PropertyKind kind = PropertyKind.of(property);
            if (kind == PropertyKind.SUBJECT && !text.isBlank()) {
                subjects.add(text);
            } else if (kind == PropertyKind.FOLDER && !text.isBlank()) {
                folders.add(text);
            } else if (kind == PropertyKind.MACHINE) {
                protection.learn(List.of(text));
            }
        } else if (isCustom(value)) {
            for (PSMember member : ((PSObject) value).members()) {
                if (member instanceof PSMember.Note note) {
                    collect(note.value(), effectiveName((PSObject) value, note), depth + 1);
                }
            }
        } else if (plain instanceof PSDictionary dictionary) {
            for (PSDictionary.Entry entry : dictionary.entries()) {
                collect(entry.value(), Conversions.toText(entry.key()), depth + 1);
            }
        } else if (Enumeration.isEnumerable(plain)) {
            Enumeration.list(plain).forEach(each -> collect(each, property, depth + 1));
        }
    }

    private static boolean isCustom(Object value) {
        return value instanceof PSObject object && object.isCustom();
    }

    /** In a list of names and values the name says what the value is. */
    private static String effectiveName(PSObject object, PSMember.Note note) {
        if (!note.name().equalsIgnoreCase("Value")) {
            return note.name();
        }
        Object name = PSObject.unwrap(object.noteValue("Name"));
        return name instanceof String text ? text : note.name();
    }

    private Object copy(Object value, String property, int depth) {
        Object plain = PSObject.unwrap(value);
        if (plain == null || isHarmless(plain)) {
            return value;
        }
        if (plain instanceof String text) {
            return text(text, property);
        }
        if (depth > DEEPEST) {
            return protection.text(Conversions.toText(value), subjects, folders);
        }
        if (isCustom(value)) {
            return custom((PSObject) value, depth);
        }
        if (plain instanceof PSDictionary dictionary) {
            PSDictionary copy = dictionary.isOrdered() ? PSDictionary.ordered() : PSDictionary.hashtable();
            for (PSDictionary.Entry entry : dictionary.entries()) {
                String key = Conversions.toText(entry.key());
                copy.put(copy(entry.key(), "", depth + 1), copy(entry.value(), key, depth + 1));
            }
            return copy;
        }
        if (Enumeration.isEnumerable(plain)) {
            List<Object> items = new ArrayList<>();
            Enumeration.list(plain).forEach(each -> items.add(copy(each, property, depth + 1)));
            boolean areTexts = items.stream().allMatch(String.class::isInstance);
            return areTexts
                    ? PSArray.ofStrings(items.stream().map(String.class::cast).toList())
                    : PSArray.of(items);
        }
        return protection.text(Conversions.toText(value), subjects, folders);
    }

    private static boolean isHarmless(Object plain) {
        return plain instanceof Boolean
                || plain instanceof DateTime
                || plain instanceof TimeSpan
                || plain instanceof UUID
                || plain instanceof NetEnum
                || plain instanceof Enum<?>
                || NumericType.of(plain) != null;
    }

    private PSObject custom(PSObject object, int depth) {
        PSObject copy = PSObject.custom();
        for (int i = object.ownTypeNames().size() - 1; i >= 0; i--) {
            copy.typeName(object.ownTypeNames().get(i));
        }
        for (PSMember member : object.members()) {
            if (member instanceof PSMember.Note note) {
                copy.note(note.name(), copy(note.value(), effectiveName(object, note), depth + 1));
            } else {
                copy.add(member);
            }
        }
        return copy;
    }

    private String text(String text, String property) {
        if (text.isBlank()) {
            return text;
        }
        PropertyKind kind = PropertyKind.of(property);
        return kind == PropertyKind.TEXT || text.indexOf('@') >= 0 && kind.isAddress()
                ? all(text)
                : protection.of(kind, text);
    }

    private String all(String text) {
        return protection.text(text, subjects, folders);
    }
}
