package mtsh.commands.data;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import mtsh.language.error.TerminatingError;
import mtsh.language.type.Members;
import mtsh.language.type.NetType;
import mtsh.language.type.PropertyView;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.DateTime;
import mtsh.language.value.DateTimeFormat;
import mtsh.language.value.Enumeration;
import mtsh.language.value.NetCulture;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NumberText;
import mtsh.language.value.NumericType;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSMember;
import mtsh.language.value.PSObject;

/** Values as a tree of texts, numbers, lists and maps, cut at a depth: what {@link JsonText} writes. */
final class JsonTree {
    private final int depth;
    private final boolean enumsAsStrings;
    private final Runnable checkStopped;
    private boolean truncated;

    JsonTree(int depth, boolean enumsAsStrings, Runnable checkStopped) {
        this.depth = depth;
        this.enumsAsStrings = enumsAsStrings;
        this.checkStopped = checkStopped;
    }

    /** A number that is written as it stands. */
    record Raw(String text) {}

    /** Whether something lay deeper than allowed and was made a text. */
    boolean isTruncated() {
        return truncated;
    }

    Object of(Object value) {
        return node(value, 0);
    }

    private Object node(Object value, int level) {
        checkStopped.run();
        Object plain = PSObject.unwrap(value);
        if (plain == null || plain instanceof Boolean) {
            return plain;
        }
        Object scalar = scalar(plain);
        if (scalar != null) {
            boolean alone = plain instanceof String || plain instanceof DateTime || !(value instanceof PSObject);
            return alone ? scalar : withNotes(scalar, value, level);
        }
        if (level > depth) {
            truncated = true;
            return Conversions.toText(value);
        }
        if (plain instanceof PSDictionary dictionary) {
            return dictionary(dictionary, value, level);
        }
        List<Object> items = Enumeration.list(plain);
        if (items != null) {
            List<Object> list = new ArrayList<>();
            for (Object each : items) {
                list.add(node(each, level + 1));
            }
            return withNotes(list, value, level);
        }
        return object(value, level);
    }

    /** Text, number, date and the like; null when it is a thing with parts. */
    private Object scalar(Object plain) {
        if (plain instanceof String || plain instanceof Character || plain instanceof UUID) {
            return plain.toString();
        }
        if (plain instanceof NetEnum constant) {
            return enumsAsStrings ? constant.toString() : (Object) new Raw(Long.toString(constant.value()));
        }
        if (plain instanceof Enum<?> constant) {
            return enumsAsStrings ? constant.toString() : (Object) new Raw(Integer.toString(constant.ordinal()));
        }
        if (NumericType.of(plain) != null) {
            return number((Number) plain);
        }
        if (plain instanceof DateTime time) {
            return DateTimeFormat.format(time, "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", NetCulture.INVARIANT);
        }
        NetType type = Types.of(plain);
        return switch (type == null ? "" : type.fullName()) {
            case "System.Uri" -> Conversions.toText(Members.get(plain, "OriginalString"));
            case "System.Guid", "System.Version", "System.Management.Automation.SemanticVersion" ->
                Conversions.toText(plain);
            case "System.DateTimeOffset" ->
                Conversions.toText(Members.invoke(plain, "ToString", "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz"));
            case "System.Management.Automation.SwitchParameter" -> Map.of("IsPresent", Conversions.toBoolean(plain));
            default -> null;
        };
    }

    private static Object number(Number number) {
        if (number instanceof Double || number instanceof Float) {
            double value = number.doubleValue();
            if (!Double.isFinite(value)) {
                return Double.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
            }
        }
        String text = NumberText.of(number);
        boolean needsPoint = (number instanceof Double || number instanceof Float || number instanceof BigDecimal)
                && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '-');
        return new Raw(number instanceof BigInteger || !needsPoint ? text : text + ".0");
    }

    private Object dictionary(PSDictionary dictionary, Object value, int level) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (PSDictionary.Entry entry : dictionary.entries()) {
            map.put(Conversions.toText(entry.key()), node(entry.value(), level + 1));
        }
        addNotes(map, value, level);
        return map;
    }

    private Object withNotes(Object own, Object value, int level) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("value", own);
        addNotes(map, value, level);
        return map.size() == 1 ? own : map;
    }

    /** Members that were added to an object come after its own. */
    private void addNotes(Map<String, Object> map, Object value, int level) {
        if (!(value instanceof PSObject object)) {
            return;
        }
        for (PSMember member : object.members()) {
            if (member instanceof PSMember.Note note) {
                map.putIfAbsent(note.name(), node(note.value(), level + 1));
            }
        }
    }

    private Object object(Object value, int level) {
        Map<String, Object> map = new LinkedHashMap<>();
        boolean custom = value instanceof PSObject object && object.isCustom();
        for (PropertyView property : Members.properties(value)) {
            boolean isOwn = property.memberType().equals("Property");
            boolean isCounted = custom ? !property.memberType().equals("PropertySet") : isOwn;
            if (isCounted) {
                map.put(property.name(), property(property, level));
            }
        }
        addNotes(map, value, level);
        return map.isEmpty() && !custom ? (Object) Conversions.toText(value) : map;
    }

    private Object property(PropertyView property, int level) {
        try {
            Object value = property.value();
            // A property that gives its own object again (Date.Date) would go on for ever; the depth ends it.
            return node(value, level + 1);
        } catch (TerminatingError unreadable) {
            return null;
        }
    }
}
