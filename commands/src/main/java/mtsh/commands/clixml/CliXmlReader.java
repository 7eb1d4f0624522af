package mtsh.commands.clixml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.NetThrow;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.Members;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.FixedText;
import mtsh.language.value.NetQueue;
import mtsh.language.value.PSCredential;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSList;
import mtsh.language.value.PSMember;
import mtsh.language.value.PSObject;
import mtsh.language.value.SecureString;
import mtsh.language.value.XmlDocuments;

/** Makes objects of CLIXML. What was an object of a type is a bag of its properties now; its type names say {@code Deserialized.} first. */
final class CliXmlReader {
    private static final String PREFIX = "Deserialized.";
    private static final String CERTIFICATE = "System.Security.Cryptography.X509Certificates.X509Certificate2";
    private final Map<String, Object> references = new HashMap<>();
    private final Map<String, List<String>> typeReferences = new HashMap<>();

    private CliXmlReader() {}

    /** Every object of a text, in its order. */
    static List<Object> read(String text) {
        Element root;
        try {
            root = XmlDocuments.read(text).getDocumentElement();
        } catch (NetThrow malformed) {
            throw invalid(malformed.exception().message());
        }
        CliXmlReader reader = new CliXmlReader();
        if (!name(root).equals("Objs")) {
            throw invalid("The Objs XML tag was expected, and " + name(root) + " was found.");
        }
        List<Object> objects = new ArrayList<>();
        elements(root).forEach(each -> objects.add(reader.object(each)));
        return objects;
    }

    private static TerminatingError invalid(String message) {
        return Errors.of(
                "System.Xml.XmlException", "System.Xml.XmlException", ErrorCategory.NotSpecified, null, message);
    }

    private static String name(Element element) {
        String name = element.getNodeName();
        return name.substring(name.indexOf(':') + 1);
    }

    private static List<Element> elements(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    private Object object(Element element) {
        return switch (name(element)) {
            case "Nil" -> null;
            case "Ref" -> references.get(element.getAttribute("RefId"));
            case "Obj" -> complex(element);
            default -> primitive(element);
        };
    }

    private static Object primitive(Element element) {
        Object value = CliXmlPrimitive.read(name(element), element.getTextContent());
        if (value == null) {
            throw invalid(name(element) + " XML tag is not recognized.");
        }
        return value;
    }

    private Object complex(Element element) {
        List<String> typeNames = List.of();
        Object base = null;
        String asText = null;
        List<Element> members = new ArrayList<>();
        for (Element child : elements(element)) {
            switch (name(child)) {
                case "TN" -> typeNames = typeNames(child);
                case "TNRef" -> typeNames = typeReferences.getOrDefault(child.getAttribute("RefId"), List.of());
                case "ToString" -> asText = CliXmlText.decode(child.getTextContent());
                case "Props", "MS" -> members.addAll(elements(child));
                case "DCT" -> base = dictionary(child, typeNames);
                case "LST", "IE" -> base = list(child);
                case "QUE", "STK" -> base = queue(child);
                default -> base = object(child);
            }
        }
        PSObject object = base == null ? PSObject.custom() : new PSObject(base);
        references.put(element.getAttribute("RefId"), object);
        for (Element member : members) {
            member(object, member);
        }
        if (asText != null) {
            object.add(new PSMember.ScriptMethod("ToString", new FixedText(asText)));
        }
        if (!typeNames.isEmpty()) {
            object.typeNames(typeNames.stream().map(CliXmlReader::deserialized).toList());
        }
        return live(object, typeNames, asText);
    }

    private void member(PSObject object, Element element) {
        String name = CliXmlText.decode(element.getAttribute("N"));
        if (!name.isEmpty()) {
            object.note(name, object(element));
        }
    }

    private static String deserialized(String typeName) {
        return typeName.startsWith(PREFIX) ? typeName : PREFIX + typeName;
    }

    /** Types whose objects come back as what they were. */
    private static Object live(PSObject object, List<String> typeNames, String asText) {
        String typeName = typeNames.isEmpty() ? "" : typeNames.get(0);
        if (typeNames.contains(CERTIFICATE) || typeNames.contains(PREFIX + CERTIFICATE)) {
            return certificate(object);
        }
        switch (typeName) {
            case "System.Management.Automation.PSCredential" -> {
                Object secret = PSObject.unwrap(object.noteValue("Password"));
                return new PSCredential(
                        Conversions.toText(object.noteValue("UserName")),
                        secret instanceof SecureString known ? known : new SecureString());
            }
            case "System.Management.Automation.SwitchParameter" -> {
                return Conversions.toBoolean(object.noteValue("IsPresent"));
            }
            case "System.Net.IPAddress", "System.Net.Mail.MailAddress", "System.Globalization.CultureInfo" -> {
                Object value = asText == null ? null : Conversions.convertOrNull(asText, Types.find(typeName));
                return value == null ? object : value;
            }
            default -> {
                return object;
            }
        }
    }

    /** A certificate is made anew of its bytes, also one of a type that inherits; what was noted on it stays. */
    private static Object certificate(PSObject object) {
        NetType type = Types.find(CERTIFICATE);
        Object bytes = PSObject.unwrap(object.noteValue("RawData"));
        if (type == null || type.constructors().isEmpty() || bytes == null) {
            return object;
        }
        PSObject certificate;
        try {
            certificate = new PSObject(Members.create(type, bytes));
        } catch (TerminatingError damaged) {
            return object;
        }
        for (PSMember member : object.members()) {
            if (member instanceof PSMember.Note && Members.getOwn(certificate, member.name()) == Members.MISSING) {
                certificate.add(member);
            }
        }
        return certificate;
    }

    private List<String> typeNames(Element element) {
        List<String> names = elements(element).stream()
                .map(each -> CliXmlText.decode(each.getTextContent()))
                .toList();
        typeReferences.put(element.getAttribute("RefId"), names);
        return names;
    }

    private PSDictionary dictionary(Element element, List<String> typeNames) {
        boolean ordered =
                !typeNames.isEmpty() && typeNames.get(0).endsWith("System.Collections.Specialized.OrderedDictionary");
        PSDictionary dictionary = ordered ? PSDictionary.ordered() : PSDictionary.hashtable();
        for (Element entry : elements(element)) {
            Object key = null;
            Object value = null;
            for (Element part : elements(entry)) {
                if (part.getAttribute("N").equals("Key")) {
                    key = object(part);
                } else {
                    value = object(part);
                }
            }
            if (key == null) {
                throw invalid("The dictionary key is not specified.");
            }
            if (!ordered && dictionary.containsKey(key)) {
                dictionary = withRegardToCase(dictionary);
            }
            dictionary.put(key, value);
        }
        return dictionary;
    }

    /** A table has keys that only differ in case when it was made so. */
    private static PSDictionary withRegardToCase(PSDictionary table) {
        if (!table.ignoresCase()) {
            return table;
        }
        PSDictionary exact = new PSDictionary(Types.HASHTABLE, false);
        table.entries().forEach(entry -> exact.put(entry.key(), entry.value()));
        return exact;
    }

    private PSList list(Element element) {
        PSList list = new PSList(Types.find("System.Collections.ArrayList"));
        elements(element).forEach(each -> list.items().add(object(each)));
        return list;
    }

    private NetQueue queue(Element element) {
        boolean isStack = name(element).equals("STK");
        NetQueue queue =
                new NetQueue(Types.find(isStack ? "System.Collections.Stack" : "System.Collections.Queue"), isStack);
        List<Element> items = elements(element);
        for (int i = 0; i < items.size(); i++) {
            queue.add(object(items.get(isStack ? items.size() - 1 - i : i)));
        }
        return queue;
    }
}
