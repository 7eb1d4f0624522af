package mtsh.language.type;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathFactoryConfigurationException;

import org.w3c.dom.DOMException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

import mtsh.language.error.NetThrow;
import mtsh.language.value.FilePaths;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSList;
import mtsh.language.value.PSObject;
import mtsh.language.value.XmlDocuments;
import mtsh.language.value.XmlText;
import mtsh.language.value.XmlValue;

/** Members of XmlNode, XmlDocument, XmlElement and their like. */
final class XmlMembers extends Description {
    private static final String NODE = """
            System.Xml.XmlAttributeCollection Attributes {get;}
            System.Xml.XmlNodeList ChildNodes {get;}
            System.Xml.XmlNode FirstChild {get;}
            bool HasChildNodes {get;}
            string InnerText {set;}
            string InnerXml {get;set;}
            System.Xml.XmlNode LastChild {get;}
            string LocalName {get;}
            string Name {get;}
            System.Xml.XmlNode NextSibling {get;}
            System.Xml.XmlNodeType NodeType {get;}
            string OuterXml {get;}
            xml OwnerDocument {get;}
            System.Xml.XmlNode ParentNode {get;}
            System.Xml.XmlNode PreviousSibling {get;}
            string Value {get;set;}
            System.Xml.XmlNode AppendChild(System.Xml.XmlNode newChild)
            System.Xml.XmlNode CloneNode(bool deep)
            System.Xml.XmlNode PrependChild(System.Xml.XmlNode newChild)
            System.Xml.XmlNode RemoveChild(System.Xml.XmlNode oldChild)
            System.Xml.XmlNodeList SelectNodes(string xpath)
            System.Xml.XmlNode SelectSingleNode(string xpath)
            """;

    @Override
    String definitions() {
        return switch (type().fullName()) {
            case "System.Xml.XmlNode" -> NODE;
            case "System.Xml.XmlDocument" -> """
                    new()
                    System.Xml.XmlElement DocumentElement {get;}
                    System.Xml.XmlElement CreateElement(string name)
                    System.Xml.XmlText CreateTextNode(string text)
                    System.Xml.XmlNodeList GetElementsByTagName(string name)
                    System.Xml.XmlNode ImportNode(System.Xml.XmlNode node, bool deep)
                    void Load(string filename)
                    void LoadXml(string xml)
                    void Save(string filename)
                    """;
            case "System.Xml.XmlElement" -> """
                    bool IsEmpty {get;set;}
                    string GetAttribute(string name)
                    System.Xml.XmlNodeList GetElementsByTagName(string name)
                    bool HasAttribute(string name)
                    bool HasAttributes {get;}
                    void RemoveAttribute(string name)
                    void SetAttribute(string name, string value)
                    """;
            case "System.Xml.XmlNodeList" -> """
                    int Count {get;}
                    System.Xml.XmlNode Item(int index)
                    """;
            default -> "";
        };
    }

    private static Node node(Object value) {
        return ((XmlValue) PSObject.unwrap(value)).node();
    }

    @Override
    Object get(String property, Object self) {
        if (self instanceof PSList list) {
            return list.items().size();
        }
        Node node = node(self);
        return switch (property) {
            case "Attributes" -> attributes(node);
            case "ChildNodes" -> list(node.getChildNodes());
            case "DocumentElement" -> XmlValue.of(((Document) node).getDocumentElement());
            case "FirstChild" -> XmlValue.of(node.getFirstChild());
            case "HasAttributes" -> node.hasAttributes();
            case "HasChildNodes" -> node.hasChildNodes();
            case "InnerText" -> node instanceof Document document ? textOf(document) : node.getTextContent();
            case "InnerXml" -> XmlText.inner(node);
            case "IsEmpty" -> !node.hasChildNodes();
            case "LastChild" -> XmlValue.of(node.getLastChild());
            case "LocalName" -> self.toString();
            case "Name" -> node.getNodeName();
            case "NextSibling" -> XmlValue.of(node.getNextSibling());
            case "NodeType" -> NetEnum.named("System.Xml.XmlNodeType", kind(node));
            case "OuterXml" -> XmlText.outer(node);
            case "OwnerDocument" -> XmlValue.of(node.getOwnerDocument());
            case "ParentNode" -> XmlValue.of(node.getParentNode());
            case "PreviousSibling" -> XmlValue.of(node.getPreviousSibling());
            case "Value" -> node.getNodeValue();
            default -> throw missing(property);
        };
    }

    private static String textOf(Document document) {
        Element root = document.getDocumentElement();
        return root == null ? "" : root.getTextContent();
    }

    private static String kind(Node node) {
        return switch (node.getNodeType()) {
            case Node.ELEMENT_NODE -> "Element";
            case Node.ATTRIBUTE_NODE -> "Attribute";
            case Node.TEXT_NODE -> "Text";
            case Node.CDATA_SECTION_NODE -> "CDATA";
            case Node.COMMENT_NODE -> "Comment";
            case Node.PROCESSING_INSTRUCTION_NODE -> "ProcessingInstruction";
            default -> "Document";
        };
    }

    @Override
    void set(String property, Object self, Object value) {
        if (property.equals("Value")) {
            node(self).setNodeValue((String) value);
        } else {
            node(self).setTextContent((String) value);
        }
    }

    private static PSList attributes(Node node) {
        NamedNodeMap attributes = node.getAttributes();
        List<Object> all = new ArrayList<>();
        for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
            all.add(new XmlValue(attributes.item(i)));
        }
        return list(all);
    }

    private static PSList list(NodeList nodes) {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            all.add(new XmlValue(nodes.item(i)));
        }
        return list(all);
    }

    private static PSList list(List<Object> nodes) {
        return new PSList(Types.find("System.Xml.XmlNodeList"), nodes);
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        try {
            return change(key, self, a);
        } catch (DOMException refused) {
            throw new NetThrow(
                    "System.ArgumentException",
                    "The name or node cannot be used here: it is not valid, or belongs to another document.");
        }
    }

    private Object change(String key, Object self, Object[] a) {
        if (self instanceof PSList list) {
            int index = (Integer) a[0];
            return index >= 0 && index < list.items().size() ? list.items().get(index) : null;
        }
        Node node = node(self);
        return switch (name(key)) {
            case "AppendChild" -> XmlValue.of(node.appendChild(node(a[0])));
            case "CloneNode" -> XmlValue.of(node.cloneNode((Boolean) a[0]));
            case "PrependChild" -> XmlValue.of(node.insertBefore(node(a[0]), node.getFirstChild()));
            case "RemoveChild" -> XmlValue.of(node.removeChild(node(a[0])));
            case "SelectNodes" -> list((NodeList) select(node, (String) a[0], true));
            case "SelectSingleNode" -> XmlValue.of((Node) select(node, (String) a[0], false));
            case "GetElementsByTagName" ->
                list(
                        node instanceof Document document
                                ? document.getElementsByTagName((String) a[0])
                                : ((Element) node).getElementsByTagName((String) a[0]));
            default -> node instanceof Document document ? onDocument(key, document, a) : onElement(key, node, a);
        };
    }

    private Object onElement(String key, Node node, Object[] a) {
        Element element = (Element) node;
        switch (name(key)) {
            case "GetAttribute":
                return element.getAttribute((String) a[0]);
            case "HasAttribute":
                return element.hasAttribute((String) a[0]);
            case "RemoveAttribute":
                element.removeAttribute((String) a[0]);
                return null;
            case "SetAttribute":
                element.setAttribute((String) a[0], (String) a[1]);
                return null;
            default:
                throw missing(key);
        }
    }

    private Object onDocument(String key, Document document, Object[] a) {
        return switch (name(key)) {
            case "CreateElement" -> XmlValue.of(document.createElement((String) a[0]));
            case "CreateTextNode" -> XmlValue.of(document.createTextNode((String) a[0]));
            case "ImportNode" -> XmlValue.of(document.importNode(node(a[0]), (Boolean) a[1]));
            case "Load" -> replace(document, XmlDocuments.read(content((String) a[0])));
            case "LoadXml" -> replace(document, XmlDocuments.read((String) a[0]));
            case "Save" -> save(document, (String) a[0]);
            default -> throw missing(key);
        };
    }

    private static Object replace(Document document, Document read) {
        while (document.getFirstChild() != null) {
            document.removeChild(document.getFirstChild());
        }
        for (Node child = read.getFirstChild(); child != null; child = child.getNextSibling()) {
            document.appendChild(document.importNode(child, true));
        }
        return null;
    }

    private static String content(String file) {
        try {
            return Files.readString(FilePaths.resolve(file), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new NetThrow("System.IO.IOException", "Could not read the file '" + file + "'.");
        }
    }

    private static Object save(Document document, String file) {
        try {
            Files.writeString(FilePaths.resolve(file), XmlText.outer(document) + "\n", StandardCharsets.UTF_8);
            return null;
        } catch (IOException problem) {
            throw new NetThrow("System.IO.IOException", "Could not write the file '" + file + "'.");
        }
    }

    /** What an XPath expression finds from a node on. */
    private static Object select(Node node, String expression, boolean all) {
        try {
            XPathFactory factory = XPathFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newXPath().evaluate(expression, node, all ? XPathConstants.NODESET : XPathConstants.NODE);
        } catch (XPathExpressionException | XPathFactoryConfigurationException problem) {
            throw new NetThrow(
                    "System.Xml.XPath.XPathException",
                    "'" + expression + "' has an invalid token or is no set of nodes.");
        }
    }

    @Override
    Object callStatic(String key, Object[] arguments) {
        return XmlValue.of(XmlDocuments.empty());
    }
}
