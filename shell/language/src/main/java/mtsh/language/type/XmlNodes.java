package mtsh.language.type;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import mtsh.language.error.NetThrow;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetObject;
import mtsh.language.value.XmlAttributes;
import mtsh.language.value.XmlDocuments;
import mtsh.language.value.XmlNames;
import mtsh.language.value.XmlText;
import mtsh.language.value.XmlValue;

/** Properties of XML nodes, read and written. */
final class XmlNodes {
    static final String PRESERVE = "PreserveWhitespace";

    /** A document's table of names: scripts hand it to a namespace manager, nobody looks into it. */
    private record NameTable(NetType netType) implements NetObject {}

    private XmlNodes() {}

    static Object get(String property, Node node, XmlMembers members) {
        return switch (property) {
            case "Attributes" -> node.getNodeType() == Node.ELEMENT_NODE ? new XmlAttributes(node) : null;
            case "BaseURI" -> "";
            case "ChildNodes" -> XmlMembers.list(node.getChildNodes());
            case "DocumentElement" -> XmlValue.of(((Document) node).getDocumentElement());
            case "FirstChild" -> XmlValue.of(node.getFirstChild());
            case "HasAttributes" -> node.hasAttributes();
            case "HasChildNodes" -> node.hasChildNodes();
            case "InnerText" -> innerText(node);
            case "InnerXml" -> XmlText.inner(node);
            case "IsEmpty" -> !node.hasChildNodes();
            case "IsReadOnly" -> false;
            case "LastChild" -> XmlValue.of(node.getLastChild());
            case "LocalName" -> node instanceof Document ? "#document" : XmlNames.local(node);
            case "Name" -> node.getNodeName();
            case "NamespaceURI" -> XmlNames.namespace(node);
            case "NameTable" -> new NameTable(Types.find("System.Xml.XmlNameTable"));
            case "NextSibling" -> XmlValue.of(node.getNextSibling());
            case "NodeType" -> NetEnum.named("System.Xml.XmlNodeType", kind(node));
            case "OuterXml" -> XmlText.outer(node);
            case "OwnerDocument" -> XmlValue.of(node.getOwnerDocument());
            case "OwnerElement" -> XmlValue.of(((Attr) node).getOwnerElement());
            case "ParentNode" -> XmlValue.of(node.getParentNode());
            case "Prefix" -> XmlNames.prefix(node);
            case PRESERVE -> node.getUserData(PRESERVE) != null;
            case "PreviousSibling" -> XmlValue.of(node.getPreviousSibling());
            case "Specified" -> true;
            case "Value", "Data" -> node.getNodeValue();
            default -> ofDeclaration(property, node);
        };
    }

    private static String innerText(Node node) {
        if (!(node instanceof Document document)) {
            return node.getTextContent();
        }
        Element root = document.getDocumentElement();
        return root == null ? "" : root.getTextContent();
    }

    private static String ofDeclaration(String property, Node node) {
        String name = property.toLowerCase(java.util.Locale.ROOT);
        Matcher found = Pattern.compile(name + "\\s*=\\s*[\"']([^\"']*)").matcher(node.getNodeValue());
        return found.find() ? found.group(1) : "";
    }

    private static String kind(Node node) {
        return switch (node.getNodeType()) {
            case Node.ELEMENT_NODE -> "Element";
            case Node.ATTRIBUTE_NODE -> "Attribute";
            case Node.TEXT_NODE -> "Text";
            case Node.CDATA_SECTION_NODE -> "CDATA";
            case Node.COMMENT_NODE -> "Comment";
            case Node.DOCUMENT_FRAGMENT_NODE -> "DocumentFragment";
            case Node.PROCESSING_INSTRUCTION_NODE ->
                node.getNodeName().equals("xml") ? "XmlDeclaration" : "ProcessingInstruction";
            default -> "Document";
        };
    }

    static void set(String property, Node node, Object value) {
        switch (property) {
            case "Value", "Data" -> node.setNodeValue((String) value);
            case "InnerXml" -> innerXml(node, (String) value);
            case "Prefix" -> node.setPrefix((String) value);
            case PRESERVE -> node.setUserData(PRESERVE, (Boolean) value ? "" : null, null);
            case "IsEmpty" -> {
                while ((Boolean) value && node.getFirstChild() != null) {
                    node.removeChild(node.getFirstChild());
                }
            }
            case "Encoding", "Standalone" -> declaration(property, node, (String) value);
            default -> {
                if (node instanceof Document) {
                    throw new NetThrow(
                            "System.InvalidOperationException",
                            "The 'InnerText' of a 'Document' node is read-only and cannot be set.");
                }
                node.setTextContent((String) value);
            }
        }
    }

    private static void declaration(String property, Node node, String value) {
        String encoding = property.equals("Encoding") ? value : ofDeclaration("Encoding", node);
        String standalone = property.equals("Standalone") ? value : ofDeclaration("Standalone", node);
        node.setNodeValue(XmlDocumentChanges.declaration(ofDeclaration("Version", node), encoding, standalone));
    }

    private static void innerXml(Node node, String markup) {
        while (node.getFirstChild() != null) {
            node.removeChild(node.getFirstChild());
        }
        if (node instanceof Document document) {
            XmlDocumentChanges.copy(XmlDocuments.read(markup), document);
            return;
        }
        Document read = XmlDocuments.read("<r>" + markup + "</r>");
        Document owner = node.getOwnerDocument();
        for (Node child = read.getDocumentElement().getFirstChild(); child != null; child = child.getNextSibling()) {
            node.appendChild(owner.importNode(child, true));
        }
    }
}
