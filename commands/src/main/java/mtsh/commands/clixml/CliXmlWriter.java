package mtsh.commands.clixml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import mtsh.language.error.TerminatingError;
import mtsh.language.type.Members;
import mtsh.language.type.NetType;
import mtsh.language.type.PropertyView;
import mtsh.language.type.StandardMembers;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetQueue;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSList;
import mtsh.language.value.PSMember;
import mtsh.language.value.PSObject;

/** Writes objects as CLIXML. */
final class CliXmlWriter {
    /** How deep objects within objects are followed at most, whatever the depth asked for. */
    private static final int DEEPEST = 200;

    private final StringBuilder text = new StringBuilder();
    private final Runnable checkStopped;
    private final Map<Object, Integer> references = new IdentityHashMap<>();
    private final Map<List<String>, Integer> typeReferences = new HashMap<>();
    private int indent = 1;

    CliXmlWriter(Runnable checkStopped) {
        this.checkStopped = checkStopped;
        text.append("<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">");
    }

    /** Adds one object; {@code depth} is how many levels of properties are written as objects. */
    void add(Object value, int depth) {
        write(value, null, depth);
    }

    String finish() {
        boolean empty = text.charAt(text.length() - 1) == '>' && indent == 1 && text.indexOf("\n") < 0;
        return empty
                ? text.substring(0, text.length() - 1) + " />"
                : text.append("\n</Objs>").toString();
    }

    private void write(Object value, String name, int depth) {
        checkStopped.run();
        Object plain = PSObject.unwrap(value);
        if (plain == null) {
            element("Nil", name, null);
            return;
        }
        Integer known = references.get(value);
        if (known != null) {
            line("<Ref" + nameAttribute(name) + " RefId=\"" + known + "\" />");
            return;
        }
        String tag = CliXmlPrimitive.tag(plain);
        if (tag != null) {
            primitive(value, plain, tag, name, depth);
        } else if (container(plain) != null) {
            containerObject(value, plain, name, depth);
        } else if (depth <= 0 || indent > DEEPEST) {
            element("S", name, CliXmlText.encode(Conversions.toText(value)));
        } else {
            complex(value, plain, name, depthOf(value, depth));
        }
    }

    private static int depthOf(Object value, int depth) {
        Object own = StandardMembers.value(value, "SerializationDepth");
        return own instanceof Integer number ? number : depth;
    }

    private void primitive(Object value, Object plain, String tag, String name, int depth) {
        String content = CliXmlPrimitive.text(plain);
        boolean isText = tag.equals("S") || tag.equals("SBK") || tag.equals("XD") || tag.equals("URI");
        String encoded = isText ? CliXmlText.encode(content) : content;
        boolean hasNotes =
                value instanceof PSObject object && object.members().stream().anyMatch(PSMember.Note.class::isInstance);
        if (!hasNotes) {
            element(tag, name, encoded);
            return;
        }
        open(value, name);
        element(tag, null, encoded);
        members(value, depth);
        close("Obj");
    }

    /** The tag of a collection, or null. */
    private static String container(Object plain) {
        if (plain instanceof PSDictionary) {
            return "DCT";
        }
        if (plain instanceof NetQueue queue) {
            return queue.isStack() ? "STK" : "QUE";
        }
        if (plain instanceof PSArray || plain instanceof PSList) {
            return "LST";
        }
        return Enumeration.of(plain) != null ? "IE" : null;
    }

    private void containerObject(Object value, Object plain, String name, int depth) {
        open(value, name);
        typeNames(value);
        String tag = container(plain);
        if (plain instanceof PSDictionary dictionary) {
            dictionary(dictionary, depth);
        } else {
            List<Object> items = Enumeration.list(plain);
            start(tag, items.isEmpty());
            items.forEach(item -> write(item, null, depth));
            end(tag, items.isEmpty());
        }
        if (depth > 0 && value instanceof PSObject) {
            members(value, depth);
        }
        close("Obj");
    }

    private void dictionary(PSDictionary dictionary, int depth) {
        start("DCT", dictionary.size() == 0);
        for (PSDictionary.Entry entry : dictionary.entries()) {
            start("En", false);
            write(entry.key(), "Key", depth);
            write(entry.value(), "Value", depth);
            end("En", false);
        }
        end("DCT", dictionary.size() == 0);
    }

    private void complex(Object value, Object plain, String name, int depth) {
        open(value, name);
        typeNames(value);
        boolean isCustom = value instanceof PSObject object && object.isCustom();
        if (!isCustom) {
            element("ToString", null, CliXmlText.encode(Conversions.toText(value)));
        }
        if (plain instanceof NetEnum constant) {
            NetType underlying = constant.type().underlyingType();
            write(Conversions.convert(constant.value(), underlying), null, depth);
        } else if (!isCustom) {
            properties(value, depth - 1);
        }
        members(value, depth);
        close("Obj");
    }

    /** What the type has. */
    private void properties(Object value, int depth) {
        List<String> chosen = StandardMembers.propertySet(value, "PropertySerializationSet");
        List<PropertyView> all = new ArrayList<>();
        for (PropertyView view : Members.properties(value)) {
            boolean wanted = chosen == null || chosen.stream().anyMatch(view.name()::equalsIgnoreCase);
            if (view.memberType().equals("Property") && wanted) {
                all.add(view);
            }
        }
        start("Props", all.isEmpty());
        all.forEach(view -> property(view, depth));
        end("Props", all.isEmpty());
    }

    private void property(PropertyView view, int depth) {
        Object content;
        try {
            content = view.value();
        } catch (TerminatingError unreadable) {
            // What cannot be read is not written, as in PowerShell.
            return;
        }
        write(content, view.name(), depth);
    }

    /** What was added to the object or its type. */
    private void members(Object value, int depth) {
        List<PropertyView> all = new ArrayList<>();
        for (PropertyView view : Members.properties(value)) {
            if (!view.memberType().equals("Property") && !isOfPrimitive(value, view)) {
                all.add(view);
            }
        }
        if (all.isEmpty()) {
            if (value instanceof PSObject object && object.isCustom()) {
                start("MS", true);
            }
            return;
        }
        start("MS", false);
        all.forEach(view -> property(view, view.memberType().equals("NoteProperty") ? depth : depth - 1));
        end("MS", false);
    }

    /** Dates, arrays and their like get the members of their types anew when they are read. */
    private static boolean isOfPrimitive(Object value, PropertyView view) {
        Object plain = PSObject.unwrap(value);
        boolean rebuilt = CliXmlPrimitive.tag(plain) != null || container(plain) != null;
        return rebuilt && !view.memberType().equals("NoteProperty");
    }

    private void open(Object value, String name) {
        int number = references.size();
        references.put(value, number);
        line("<Obj" + nameAttribute(name) + " RefId=\"" + number + "\">");
        indent++;
    }

    private void typeNames(Object value) {
        List<String> names = Members.typeNames(value);
        Integer known = typeReferences.get(names);
        if (known != null) {
            line("<TNRef RefId=\"" + known + "\" />");
            return;
        }
        int number = typeReferences.size();
        typeReferences.put(names, number);
        line("<TN RefId=\"" + number + "\">");
        indent++;
        names.forEach(each -> element("T", null, CliXmlText.encode(each)));
        close("TN");
    }

    private static String nameAttribute(String name) {
        return name == null ? "" : " N=\"" + CliXmlText.attribute(CliXmlText.encode(name)) + "\"";
    }

    private void element(String tag, String name, String content) {
        String head = "<" + tag + nameAttribute(name);
        line(content == null ? head + " />" : head + ">" + CliXmlText.markup(content) + "</" + tag + ">");
    }

    private void start(String tag, boolean empty) {
        line("<" + tag + (empty ? " />" : ">"));
        indent += empty ? 0 : 1;
    }

    private void end(String tag, boolean empty) {
        if (!empty) {
            close(tag);
        }
    }

    private void close(String tag) {
        indent--;
        line("</" + tag + ">");
    }

    private void line(String content) {
        text.append('\n').append("  ".repeat(indent)).append(content);
    }
}
