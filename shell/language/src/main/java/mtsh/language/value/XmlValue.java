package mtsh.language.value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/**
 * One node of an XML document. Its attributes and child elements are its properties: text for what is text only, an array where several
 * children have one name.
 */
public record XmlValue(Node node) implements PropertySource {
    /** The value of a node, null for null. */
    public static XmlValue of(Node node) {
        return node == null ? null : new XmlValue(node);
    }

    @Override
    public List<String> propertyNames() {
        Set<String> names = new LinkedHashSet<>();
        XmlOrder.attributes(node).forEach(attribute -> names.add(attribute.getNodeName()));
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            names.add(child.getNodeName());
        }
        return List.copyOf(names);
    }

    @Override
    public boolean hasProperty(String name) {
        return !named(name).isEmpty();
    }

    @Override
    public Object property(String name) {
        List<Node> found = named(name);
        if (found.size() == 1) {
            return shown(found.get(0));
        }
        return PSArray.of(found.stream().map(XmlValue::shown).toArray());
    }

    private List<Node> named(String name) {
        List<Node> found = new ArrayList<>();
        NamedNodeMap attributes = node.getAttributes();
        for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
            if (attributes.item(i).getNodeName().equalsIgnoreCase(name)) {
                found.add(attributes.item(i));
            }
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeName().equalsIgnoreCase(name)) {
                found.add(child);
            }
        }
        return found;
    }

    /** Text for attributes, texts, comments and elements that hold text alone. */
    private static Object shown(Node node) {
        if (!(node instanceof Element element)) {
            return node instanceof Document ? new XmlValue(node) : node.getNodeValue();
        }
        if (element.getAttributes().getLength() > 0) {
            return new XmlValue(node);
        }
        Node only = element.getFirstChild();
        if (only == null) {
            return "";
        }
        boolean isText = only.getNextSibling() == null && only.getNodeType() == Node.TEXT_NODE;
        return isText ? only.getNodeValue() : new XmlValue(node);
    }

    @Override
    public boolean property(String name, Object value) {
        List<Node> found = named(name);
        if (found.size() != 1) {
            return false;
        }
        Node target = found.get(0);
        if (target instanceof Attr || target.getNodeType() == Node.TEXT_NODE) {
            target.setNodeValue(Conversions.toText(value));
            return true;
        }
        if (shown(target) instanceof String) {
            target.setTextContent(Conversions.toText(value));
            return true;
        }
        return false;
    }

    @Override
    public NetType netType() {
        return Types.find(
                switch (node.getNodeType()) {
                    case Node.DOCUMENT_NODE -> "System.Xml.XmlDocument";
                    case Node.ELEMENT_NODE -> "System.Xml.XmlElement";
                    case Node.ATTRIBUTE_NODE -> "System.Xml.XmlAttribute";
                    case Node.TEXT_NODE -> "System.Xml.XmlText";
                    case Node.CDATA_SECTION_NODE -> "System.Xml.XmlCDataSection";
                    case Node.COMMENT_NODE -> "System.Xml.XmlComment";
                    case Node.DOCUMENT_FRAGMENT_NODE -> "System.Xml.XmlDocumentFragment";
                    case Node.PROCESSING_INSTRUCTION_NODE ->
                        node.getNodeName().equals("xml")
                                ? "System.Xml.XmlDeclaration"
                                : "System.Xml.XmlProcessingInstruction";
                    default -> "System.Xml.XmlNode";
                });
    }

    /** The local name: what PowerShell makes of a node in a text. */
    @Override
    public String toString() {
        String name = node.getNodeName();
        return name.substring(name.indexOf(':') + 1);
    }
}
