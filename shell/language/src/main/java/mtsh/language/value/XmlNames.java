package mtsh.language.value;

import javax.xml.XMLConstants;

import org.w3c.dom.Node;

/** Names of nodes with their prefixes and namespaces, as .NET gives them: empty where there is none. */
public final class XmlNames {
    private XmlNames() {}

    /** The namespace of an attribute; that of declarations is fixed. Null when it has none. */
    public static String ofAttribute(String name, String namespace) {
        if (name.equals("xmlns") || name.startsWith("xmlns:")) {
            return XMLConstants.XMLNS_ATTRIBUTE_NS_URI;
        }
        if (name.startsWith("xml:")) {
            return XMLConstants.XML_NS_URI;
        }
        return namespace == null || namespace.isEmpty() ? null : namespace;
    }

    public static String prefix(Node node) {
        String name = node.getNodeName();
        boolean named = node.getNodeType() == Node.ELEMENT_NODE || node.getNodeType() == Node.ATTRIBUTE_NODE;
        int colon = named ? name.indexOf(':') : -1;
        return colon < 0 ? "" : name.substring(0, colon);
    }

    public static String local(Node node) {
        String name = node.getNodeName();
        boolean named = node.getNodeType() == Node.ELEMENT_NODE || node.getNodeType() == Node.ATTRIBUTE_NODE;
        return named ? name.substring(name.indexOf(':') + 1) : name;
    }

    public static String namespace(Node node) {
        return node.getNamespaceURI() == null ? "" : node.getNamespaceURI();
    }

    public static String qualified(String prefix, String local) {
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }
}
