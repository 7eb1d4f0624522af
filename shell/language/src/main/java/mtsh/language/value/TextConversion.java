package mtsh.language.value;

import java.util.Iterator;

import mtsh.language.error.ErrorRecord;
import mtsh.language.error.NetException;
import mtsh.language.error.TerminatingError;
import mtsh.language.stream.Interruption;
import mtsh.language.type.Members;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** The text of any value. */
final class TextConversion {
    private TextConversion() {}

    static String text(Object value, String separator, NetCulture culture) {
        return text(value, separator, culture, 0);
    }

    private static String text(Object value, String separator, NetCulture culture, int depth) {
        Object plain = PSObject.unwrap(value);
        if (plain == null) {
            return "";
        }
        if (plain instanceof String text) {
            return text;
        }
        if (value instanceof PSObject object) {
            String own = ownText(object, culture, depth);
            if (own != null) {
                return own;
            }
        }
        if (depth == 0 && !(plain instanceof PSDictionary)) {
            Iterator<?> elements = Enumeration.of(plain);
            if (elements != null) {
                return joined(elements, separator, culture);
            }
        }
        return single(plain, culture);
    }

    private static String ownText(PSObject object, NetCulture culture, int depth) {
        if (object.member("ToString") instanceof PSMember.ScriptMethod method) {
            return text(method.body().invoke(object), " ", culture, depth + 1);
        }
        return object.isCustom() ? custom(object, culture, depth) : null;
    }

    /** Only an object itself is written out: as an element or a property of another it has no text, as in PowerShell. */
    private static String custom(PSObject object, NetCulture culture, int depth) {
        if (depth > 0) {
            return "";
        }
        StringBuilder text = new StringBuilder("@{");
        String between = "";
        for (PSMember member : object.members()) {
            if (member instanceof PSMember.ScriptMethod
                    || member instanceof PSMember.PropertySet
                    || member instanceof PSMember.MemberSet) {
                continue;
            }
            text.append(between).append(member.name()).append('=');
            text.append(text(property(object, member), " ", culture, depth + 1));
            between = "; ";
        }
        return text.append('}').toString();
    }

    private static Object property(PSObject object, PSMember member) {
        if (member instanceof PSMember.Note note) {
            return note.value();
        }
        try {
            Object value = Members.getOwn(object, member.name());
            return value == Members.MISSING ? null : value;
        } catch (TerminatingError getterFailed) {
            return null;
        }
    }

    /** The text of a value among others, which is not taken apart itself. */
    static String element(Object value, NetCulture culture) {
        return text(value, " ", culture, 1);
    }

    private static String joined(Iterator<?> elements, String separator, NetCulture culture) {
        StringBuilder text = new StringBuilder();
        boolean first = true;
        while (elements.hasNext()) {
            if (!first) {
                text.append(separator);
            }
            first = false;
            Interruption.check(text.length());
            text.append(text(elements.next(), separator, culture, 1));
        }
        return text.toString();
    }

    private static String single(Object plain, NetCulture culture) {
        if (plain instanceof Number number && NumericType.of(number) != null) {
            return number(number, culture);
        }
        if (plain instanceof Boolean flag) {
            return flag ? "True" : "False";
        }
        if (plain instanceof DateTime time) {
            return DateTimeFormat.format(time, null, culture);
        }
        if (MomentFormat.writes(plain)) {
            return MomentFormat.format(plain, null, culture);
        }
        if (plain instanceof Invocable block) {
            return block.text();
        }
        if (plain instanceof NetType type) {
            return Types.displayName(type);
        }
        if (plain instanceof ErrorRecord error) {
            return error.message();
        }
        if (plain instanceof NetException exception) {
            return exception.toString();
        }
        if (plain instanceof PSDictionary.Entry entry) {
            return "[" + text(entry.key(), " ", culture, 1) + ", " + text(entry.value(), " ", culture, 1) + "]";
        }
        return plain.toString();
    }

    private static String number(Number number, NetCulture culture) {
        boolean binary = number instanceof Double || number instanceof Float;
        if (binary && !Double.isFinite(number.doubleValue())) {
            return culture.special(number.doubleValue());
        }
        // The digits that are certain: a text of the language rounds, unlike ToString().
        return binary
                ? NumberFormat.format(number, number instanceof Double ? "G15" : "G7", culture)
                : NumberFormat.format(number, null, culture);
    }
}
