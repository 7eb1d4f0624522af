package mtsh.commands.data;

import java.util.List;

import mtsh.language.error.TerminatingError;
import mtsh.language.type.Members;
import mtsh.language.type.NetType;
import mtsh.language.type.PropertyView;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.DateTime;
import mtsh.language.value.Enumeration;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;
import mtsh.language.value.TimeSpan;

/** One object as an element of ConvertTo-Xml. */
final class ObjectXml {
    private final int depth;
    private final boolean withTypes;
    private final Runnable checkStopped;
    private final StringBuilder text = new StringBuilder();

    ObjectXml(int depth, boolean withTypes, Runnable checkStopped) {
        this.depth = depth;
        this.withTypes = withTypes;
        this.checkStopped = checkStopped;
    }

    String of(Object value, int indent) {
        element("Object", null, value, depth, indent);
        return text.substring(0, text.length() - 1);
    }

    private void element(String tag, String name, Object value, int levels, int indent) {
        checkStopped.run();
        Object plain = PSObject.unwrap(value);
        text.append("  ".repeat(indent)).append('<').append(tag);
        if (name != null) {
            text.append(" Name=\"").append(escape(name).replace("\"", "&quot;")).append('"');
        }
        NetType type = Types.of(value);
        if (withTypes && (type != null || name != null)) {
            text.append(" Type=\"")
                    .append(escape(type == null ? "System.Object" : type.toString()))
                    .append('"');
        }
        if (plain == null) {
            text.append(" />\n");
        } else if (isScalar(plain) || levels <= 0) {
            String content = escape(Conversions.toText(value));
            text.append(content.isEmpty() ? "></" + tag + ">\n" : ">" + content + "</" + tag + ">\n");
        } else {
            children(tag, value, plain, levels, indent);
        }
    }

    private void children(String tag, Object value, Object plain, int levels, int indent) {
        int before = text.length();
        text.append(">\n");
        int filled = text.length();
        List<Object> items = plain instanceof PSDictionary ? null : Enumeration.list(plain);
        if (plain instanceof PSDictionary dictionary) {
            for (PSDictionary.Entry entry : dictionary.entries()) {
                element("Property", "Key", entry.key(), levels - 1, indent + 1);
                element("Property", "Value", entry.value(), levels - 1, indent + 1);
            }
        } else if (items != null) {
            items.forEach(item -> element("Property", null, item, levels - 1, indent + 1));
        } else {
            for (PropertyView view : Members.properties(value)) {
                element("Property", view.name(), content(view), levels - 1, indent + 1);
            }
        }
        if (text.length() == filled) {
            text.setLength(before);
            text.append(" />\n");
        } else {
            text.append("  ".repeat(indent)).append("</").append(tag).append(">\n");
        }
    }

    private static Object content(PropertyView view) {
        try {
            return view.value();
        } catch (TerminatingError unreadable) {
            return null;
        }
    }

    private static boolean isScalar(Object plain) {
        NetType type = Types.of(plain);
        return plain instanceof String
                || plain instanceof Number
                || plain instanceof Boolean
                || plain instanceof Character
                || plain instanceof DateTime
                || plain instanceof TimeSpan
                || plain instanceof NetEnum
                || type.fullName().equals("System.Guid")
                || type.fullName().equals("System.Uri")
                || type.fullName().equals("System.Version");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
