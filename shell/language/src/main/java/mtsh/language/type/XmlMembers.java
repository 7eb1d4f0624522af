package mtsh.language.type;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathFactoryConfigurationException;

import org.w3c.dom.DOMException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

import mtsh.language.error.NetThrow;
import mtsh.language.value.Enumerator;
import mtsh.language.value.PSList;
import mtsh.language.value.PSObject;
import mtsh.language.value.XmlAttributes;
import mtsh.language.value.XmlDocuments;
import mtsh.language.value.XmlNamespaces;
import mtsh.language.value.XmlValue;

/** Members of XmlNode, XmlDocument, XmlElement and their like. */
final class XmlMembers extends Description {
    private static final String NODE = """
            System.Xml.XmlNode AppendChild(System.Xml.XmlNode newChild)
            System.Xml.XmlAttributeCollection Attributes {get;}
            string BaseURI {get;}
            System.Xml.XmlNodeList ChildNodes {get;}
            System.Xml.XmlNode Clone()
            System.Xml.XmlNode CloneNode(bool deep)
            System.Xml.XmlNode FirstChild {get;}
            System.Collections.IEnumerator GetEnumerator()
            string GetNamespaceOfPrefix(string prefix)
            string GetPrefixOfNamespace(string namespaceURI)
            bool HasChildNodes {get;}
            string InnerText {get;set;}
            string InnerXml {get;set;}
            System.Xml.XmlNode InsertAfter(System.Xml.XmlNode newChild, System.Xml.XmlNode refChild)
            System.Xml.XmlNode InsertBefore(System.Xml.XmlNode newChild, System.Xml.XmlNode refChild)
            bool IsReadOnly {get;}
            System.Xml.XmlNode LastChild {get;}
            string LocalName {get;}
            string Name {get;}
            string NamespaceURI {get;}
            System.Xml.XmlNode NextSibling {get;}
            System.Xml.XmlNodeType NodeType {get;}
            void Normalize()
            string OuterXml {get;}
            xml OwnerDocument {get;}
            System.Xml.XmlNode ParentNode {get;}
            string Prefix {get;set;}
            System.Xml.XmlNode PrependChild(System.Xml.XmlNode newChild)
            System.Xml.XmlNode PreviousSibling {get;}
            void RemoveAll()
            System.Xml.XmlNode RemoveChild(System.Xml.XmlNode oldChild)
            System.Xml.XmlNode ReplaceChild(System.Xml.XmlNode newChild, System.Xml.XmlNode oldChild)
            System.Xml.XmlNodeList SelectNodes(string xpath)
            System.Xml.XmlNodeList SelectNodes(string xpath, System.Xml.XmlNamespaceManager nsmgr)
            System.Xml.XmlNode SelectSingleNode(string xpath)
            System.Xml.XmlNode SelectSingleNode(string xpath, System.Xml.XmlNamespaceManager nsmgr)
            bool Supports(string feature, string version)
            string Value {get;set;}
            void WriteContentTo(System.Xml.XmlWriter w)
            void WriteTo(System.Xml.XmlWriter w)
            """;

    @Override
    String definitions() {
        return switch (type().fullName()) {
            case "System.Xml.XmlNode" -> NODE;
            case "System.Xml.XmlDocument" -> """
                    new()
                    System.Xml.XmlNameTable NameTable {get;}
                    System.Xml.XmlAttribute CreateAttribute(string qualifiedName, string namespaceURI)
                    System.Xml.XmlAttribute CreateAttribute(string prefix, string localName, string namespaceURI)
                    System.Xml.XmlAttribute CreateAttribute(string name)
                    System.Xml.XmlCDataSection CreateCDataSection(string data)
                    System.Xml.XmlComment CreateComment(string data)
                    System.Xml.XmlDocumentFragment CreateDocumentFragment()
                    System.Xml.XmlElement CreateElement(string name)
                    System.Xml.XmlElement CreateElement(string prefix, string localName, string namespaceURI)
                    System.Xml.XmlElement CreateElement(string qualifiedName, string namespaceURI)
                    System.Xml.XmlNode CreateNode(string nodeTypeString, string name, string namespaceURI)
                    System.Xml.XmlNode CreateNode(System.Xml.XmlNodeType type, string name, string namespaceURI)
                    System.Xml.XmlNode CreateNode(System.Xml.XmlNodeType type, string prefix, string name, string namespaceURI)
                    System.Xml.XmlProcessingInstruction CreateProcessingInstruction(string target, string data)
                    System.Xml.XmlText CreateTextNode(string text)
                    System.Xml.XmlWhitespace CreateWhitespace(string text)
                    System.Xml.XmlDeclaration CreateXmlDeclaration(string version, string encoding, string standalone)
                    System.Xml.XmlElement DocumentElement {get;}
                    System.Xml.XmlNodeList GetElementsByTagName(string localName, string namespaceURI)
                    System.Xml.XmlNodeList GetElementsByTagName(string name)
                    System.Xml.XmlNode ImportNode(System.Xml.XmlNode node, bool deep)
                    string InnerText {set;}
                    void Load(System.IO.TextReader txtReader)
                    void Load(System.IO.Stream inStream)
                    void Load(string filename)
                    void LoadXml(string xml)
                    xml OwnerDocument {get;}
                    bool PreserveWhitespace {get;set;}
                    void Save(string filename)
                    void Save(System.IO.Stream outStream)
                    void Save(System.IO.TextWriter writer)
                    void Save(System.Xml.XmlWriter w)
                    void WriteContentTo(System.Xml.XmlWriter xw)
                    """;
            case "System.Xml.XmlElement" -> """
                    string GetAttribute(string name)
                    string GetAttribute(string localName, string namespaceURI)
                    System.Xml.XmlAttribute GetAttributeNode(string localName, string namespaceURI)
                    System.Xml.XmlAttribute GetAttributeNode(string name)
                    System.Xml.XmlNodeList GetElementsByTagName(string name)
                    System.Xml.XmlNodeList GetElementsByTagName(string localName, string namespaceURI)
                    bool HasAttribute(string localName, string namespaceURI)
                    bool HasAttribute(string name)
                    bool HasAttributes {get;}
                    bool IsEmpty {get;set;}
                    void RemoveAllAttributes()
                    void RemoveAttribute(string localName, string namespaceURI)
                    void RemoveAttribute(string name)
                    System.Xml.XmlNode RemoveAttributeAt(int i)
                    System.Xml.XmlAttribute RemoveAttributeNode(System.Xml.XmlAttribute oldAttr)
                    System.Xml.XmlAttribute RemoveAttributeNode(string localName, string namespaceURI)
                    void SetAttribute(string name, string value)
                    string SetAttribute(string localName, string namespaceURI, string value)
                    System.Xml.XmlAttribute SetAttributeNode(System.Xml.XmlAttribute newAttr)
                    System.Xml.XmlAttribute SetAttributeNode(string localName, string namespaceURI)
                    """;
            case "System.Xml.XmlAttribute" -> """
                    System.Xml.XmlElement OwnerElement {get;}
                    bool Specified {get;}
                    """;
            case "System.Xml.XmlDeclaration" -> """
                    string Encoding {get;set;}
                    string Standalone {get;set;}
                    string Version {get;}
                    """;
            case "System.Xml.XmlAttributeCollection" -> """
                    int Count {get;}
                    System.Xml.XmlAttribute Item(string name)
                    System.Xml.XmlAttribute Item(int i)
                    System.Xml.XmlNode GetNamedItem(string name)
                    System.Xml.XmlAttribute Append(System.Xml.XmlAttribute node)
                    System.Xml.XmlAttribute Prepend(System.Xml.XmlAttribute node)
                    System.Xml.XmlNode SetNamedItem(System.Xml.XmlNode node)
                    System.Xml.XmlAttribute Remove(System.Xml.XmlAttribute node)
                    System.Xml.XmlNode RemoveNamedItem(string name)
                    void RemoveAll()
                    """;
            case "System.Xml.XmlNodeList" -> """
                    int Count {get;}
                    System.Xml.XmlNode Item(int index)
                    """;
            case "System.Xml.XmlNamespaceManager" -> """
                    new(System.Xml.XmlNameTable nameTable)
                    string DefaultNamespace {get;}
                    void AddNamespace(string prefix, string uri)
                    bool HasNamespace(string prefix)
                    string LookupNamespace(string prefix)
                    string LookupPrefix(string uri)
                    void RemoveNamespace(string prefix, string uri)
                    """;
            default -> type().name().equals("XmlNameTable") ? "" : "string Data {get;set;}\n";
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
        if (self instanceof XmlAttributes attributes) {
            return attributes.list().size();
        }
        if (self instanceof XmlNamespaces namespaces) {
            return namespaces.uri("");
        }
        return XmlNodes.get(property, node(self), this);
    }

    @Override
    void set(String property, Object self, Object value) {
        XmlNodes.set(property, node(self), value);
    }

    static PSList list(NodeList nodes) {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            all.add(new XmlValue(nodes.item(i)));
        }
        return new PSList(Types.find("System.Xml.XmlNodeList"), all);
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
        if (self instanceof XmlAttributes attributes) {
            return XmlChanges.onAttributes(name(key), attributes, a);
        }
        if (self instanceof XmlNamespaces namespaces) {
            return onNamespaces(name(key), namespaces, a);
        }
        Node node = node(self);
        return switch (name(key)) {
            case "SelectNodes" -> list((NodeList) select(node, a, true));
            case "SelectSingleNode" -> XmlValue.of((Node) select(node, a, false));
            case "GetElementsByTagName" -> list(tagged(node, a));
            case "GetEnumerator" -> Enumerator.of(list(node.getChildNodes()).iterator());
            case "GetNamespaceOfPrefix" ->
                text(node.lookupNamespaceURI(a[0].toString().isEmpty() ? null : (String) a[0]));
            case "GetPrefixOfNamespace" -> text(node.lookupPrefix((String) a[0]));
            case "WriteTo", "WriteContentTo" ->
                XmlWriterMembers.write(name(key), node, (mtsh.language.value.NetXmlWriter) PSObject.unwrap(a[0]));
            case "Normalize" -> {
                node.normalize();
                yield null;
            }
            case "Supports" -> ((String) a[0]).equalsIgnoreCase("XML");
            default -> {
                boolean onDocument = node instanceof Document && XmlDocumentChanges.isOne(name(key));
                yield onDocument
                        ? XmlDocumentChanges.call(name(key), (Document) node, a)
                        : XmlChanges.call(name(key), node, a);
            }
        };
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static NodeList tagged(Node node, Object[] a) {
        boolean byNamespace = a.length == 2;
        if (node instanceof Document document) {
            return byNamespace
                    ? document.getElementsByTagNameNS((String) a[1], (String) a[0])
                    : document.getElementsByTagName((String) a[0]);
        }
        Element element = (Element) node;
        return byNamespace
                ? element.getElementsByTagNameNS((String) a[1], (String) a[0])
                : element.getElementsByTagName((String) a[0]);
    }

    private static Object onNamespaces(String name, XmlNamespaces namespaces, Object[] a) {
        return switch (name) {
            case "AddNamespace" -> namespaces.add((String) a[0], (String) a[1]);
            case "RemoveNamespace" -> namespaces.remove((String) a[0]);
            case "HasNamespace" -> namespaces.uri((String) a[0]) != null;
            case "LookupNamespace" -> namespaces.uri((String) a[0]);
            default -> namespaces.getPrefix((String) a[0]);
        };
    }

    /** What an XPath expression finds from a node on; prefixes are those of a namespace manager when one is given. */
    private static Object select(Node node, Object[] a, boolean all) {
        String expression = (String) a[0];
        XmlNamespaces namespaces = a.length > 1 && a[1] instanceof XmlNamespaces given ? given : new XmlNamespaces();
        try {
            XPathFactory factory = XPathFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            XPath path = factory.newXPath();
            path.setNamespaceContext(namespaces);
            return path.evaluate(expression, node, all ? XPathConstants.NODESET : XPathConstants.NODE);
        } catch (XPathExpressionException | XPathFactoryConfigurationException problem) {
            Matcher prefix = Pattern.compile("([A-Za-z_][\\w.-]*):[A-Za-z_*]").matcher(expression.replace("::", "  "));
            while (prefix.find()) {
                if (namespaces.uri(prefix.group(1)) == null) {
                    throw new NetThrow(
                            "System.Xml.XPath.XPathException",
                            "Namespace Manager or XsltContext needed. This query has a prefix, variable, or user-defined"
                                    + " function.");
                }
            }
            throw new NetThrow("System.Xml.XPath.XPathException", "'" + expression + "' has an invalid token.");
        }
    }

    @Override
    Object callStatic(String key, Object[] arguments) {
        return type().name().equals("XmlNamespaceManager") ? new XmlNamespaces() : XmlValue.of(XmlDocuments.empty());
    }
}
