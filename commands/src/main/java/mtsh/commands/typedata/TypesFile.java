package mtsh.commands.typedata;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.error.TerminatingError;
import mtsh.language.type.NetType;
import mtsh.language.type.TypeData;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.Invocable;
import mtsh.language.value.PSMember;
import mtsh.language.value.Scriptable;

/** A types.ps1xml file: what it says of types, and what is wrong with it. What is wrong leaves the rest in force. */
final class TypesFile {
    private static final String MEMBERS =
            "NoteProperty, AliasProperty, ScriptProperty, CodeProperty, ScriptMethod, CodeMethod, PropertySet, MemberSet";

    private final String path;
    private final List<TypeData> data = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private TypesFile(String path) {
        this.path = path;
    }

    static TypesFile read(String path, String text) {
        TypesFile file = new TypesFile(path);
        try {
            XmlElement root = XmlElement.read(text);
            if (!root.name().equalsIgnoreCase("Types")) {
                file.unknown(root, "Types");
                return file;
            }
            root.children().forEach(file::type);
        } catch (XmlElement.Malformed problem) {
            file.problems.add(
                    path + ", " + path + "(" + problem.line() + ") : Error: Exception: " + problem.getMessage());
        }
        return file;
    }

    List<TypeData> data() {
        return data;
    }

    List<String> problems() {
        return problems;
    }

    private void type(XmlElement element) {
        if (!element.name().equalsIgnoreCase("Type")) {
            unknown(element, "Type");
            return;
        }
        String name = element.childText("Name");
        if (name == null || name.isEmpty()) {
            problem(
                    element,
                    null,
                    "Node \"Name\" was not found. It should occur only once under \"Type\". The parent node, \"Type\", will be "
                            + "ignored.");
            return;
        }
        TypeData type = new TypeData(name);
        for (XmlElement child : element.children()) {
            switch (child.name().toLowerCase(java.util.Locale.ROOT)) {
                case "name" -> {
                    // Read above.
                }
                case "members" -> child.children().forEach(member -> member(type, member));
                case "typeconverter" -> type.typeConverter(Types.find(String.valueOf(child.childText("TypeName"))));
                case "typeadapter" -> type.typeAdapter(Types.find(String.valueOf(child.childText("TypeName"))));
                default -> problem(child, name, notAllowed(child, "Name, Members, TypeConverter, TypeAdapter"));
            }
        }
        if (type.isEmpty()) {
            problem(element, name, "The \"Type\" node must have \"Members\", \"TypeConverters\", or \"TypeAdapters\".");
            return;
        }
        data.add(type);
    }

    private void member(TypeData type, XmlElement element) {
        String name = element.childText("Name");
        if (name == null || name.isEmpty()) {
            problem(
                    element,
                    type.typeName(),
                    "Node \"Name\" was not found. It should occur only once under \"" + element.name()
                            + "\". The parent node, \"" + element.name() + "\", will be ignored.");
            return;
        }
        boolean isStandard = element.name().equalsIgnoreCase("MemberSet") && name.equalsIgnoreCase("PSStandardMembers");
        if (isStandard && element.has("Members")) {
            element.child("Members").children().forEach(each -> standard(type, each));
            return;
        }
        PSMember member = read(type, element, name);
        if (member == null) {
            return;
        }
        if (type.member(name) != null) {
            problem(element, type.typeName(), "The member " + name + " is already present.");
            return;
        }
        type.add(member);
    }

    private void standard(TypeData type, XmlElement element) {
        PSMember member = read(type, element, String.valueOf(element.childText("Name")));
        if (member != null) {
            type.addStandard(member);
        }
    }

    private PSMember read(TypeData type, XmlElement element, String name) {
        return switch (element.name().toLowerCase(java.util.Locale.ROOT)) {
            case "noteproperty" -> new PSMember.Note(name, value(element));
            case "aliasproperty" -> alias(type, element, name);
            case "scriptproperty" -> property(type, element, name);
            case "scriptmethod" -> {
                Invocable body = script(type, element, "Script");
                yield body == null ? null : new PSMember.ScriptMethod(name, body);
            }
            case "propertyset" -> new PSMember.PropertySet(name, names(element.child("ReferencedProperties")));
            case "memberset" -> new PSMember.MemberSet(name, membersOf(type, element));
            case "codeproperty", "codemethod" -> {
                problem(
                        element,
                        type.typeName(),
                        "Exception: .NET code cannot be called here; write a ScriptProperty or ScriptMethod in place of the "
                                + element.name() + " " + name + ".");
                yield null;
            }
            default -> {
                problem(element, type.typeName(), notAllowed(element, MEMBERS));
                yield null;
            }
        };
    }

    private List<PSMember> membersOf(TypeData type, XmlElement element) {
        List<PSMember> members = new ArrayList<>();
        if (element.has("Members")) {
            for (XmlElement each : element.child("Members").children()) {
                PSMember member = read(type, each, String.valueOf(each.childText("Name")));
                if (member != null) {
                    members.add(member);
                }
            }
        }
        return members;
    }

    private Object value(XmlElement element) {
        String text = element.childText("Value");
        NetType wanted = element.has("TypeName") ? Types.find(element.childText("TypeName")) : null;
        if (wanted == null || text == null) {
            return text;
        }
        try {
            return Conversions.convert(text, wanted);
        } catch (TerminatingError notConverted) {
            problem(element, null, "Cannot convert note \"" + element.childText("Name") + "\":\"" + text + "\".");
            return null;
        }
    }

    private PSMember alias(TypeData type, XmlElement element, String name) {
        String referenced = element.childText("ReferencedMemberName");
        if (referenced == null || referenced.isEmpty()) {
            problem(
                    element,
                    type.typeName(),
                    "Node \"ReferencedMemberName\" was not found. It should occur only once under \"AliasProperty\". The parent "
                            + "node, \"AliasProperty\", will be ignored.");
            return null;
        }
        NetType conversion = element.has("TypeName") ? Types.find(element.childText("TypeName")) : null;
        return new PSMember.Alias(name, referenced, conversion);
    }

    private PSMember property(TypeData type, XmlElement element, String name) {
        Invocable getter = element.has("GetScriptBlock") ? script(type, element, "GetScriptBlock") : null;
        Invocable setter = element.has("SetScriptBlock") ? script(type, element, "SetScriptBlock") : null;
        if (getter == null && setter == null) {
            problem(element, type.typeName(), "The ScriptProperty should have a getter or setter.");
            return null;
        }
        return new PSMember.Script(name, getter, setter);
    }

    private Invocable script(TypeData type, XmlElement element, String child) {
        try {
            return Scriptable.Maker.make(String.valueOf(element.childText(child)));
        } catch (TerminatingError notParsed) {
            problem(element, type.typeName(), "Exception: " + notParsed.record().message());
            return null;
        }
    }

    private static List<String> names(XmlElement element) {
        return element == null
                ? List.of()
                : element.children("Name").stream().map(XmlElement::text).toList();
    }

    private void unknown(XmlElement element, String allowed) {
        problem(element, null, notAllowed(element, allowed));
    }

    private static String notAllowed(XmlElement element, String allowed) {
        return "The node " + element.name() + " is not allowed. The following nodes are allowed: " + allowed + ".";
    }

    private void problem(XmlElement element, String typeName, String message) {
        problems.add(path + ", " + path + "(" + element.line() + ") : Error"
                + (typeName == null ? "" : " in type \"" + typeName + "\"") + ": " + message);
    }
}
