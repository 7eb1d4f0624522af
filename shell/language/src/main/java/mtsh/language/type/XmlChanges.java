package mtsh.language.type;

import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

import mtsh.language.error.NetThrow;
import mtsh.language.value.PSObject;
import mtsh.language.value.XmlAttributes;
import mtsh.language.value.XmlNames;
import mtsh.language.value.XmlOrder;
import mtsh.language.value.XmlValue;

/** Methods that change XML nodes: children, attributes. */
final class XmlChanges {
    private XmlChanges() {}

    static Node node(Object value) {
        if (!(PSObject.unwrap(value) instanceof XmlValue given)) {
            throw new NetThrow(
                    "System.InvalidOperationException",
                    "The node to be inserted is from a different document context.");
        }
        return given.node();
    }

    private static Node orNull(Object value) {
        return value == null ? null : node(value);
    }

    static Object call(String name, Node node, Object[] a) {
        return switch (name) {
            case "AppendChild" -> XmlValue.of(insert(node, node(a[0]), null));
            case "PrependChild" -> XmlValue.of(insert(node, node(a[0]), node.getFirstChild()));
            case "InsertBefore" -> XmlValue.of(insert(node, node(a[0]), orNull(a[1])));
            case "InsertAfter" ->
                XmlValue.of(insert(
                        node,
                        node(a[0]),
                        a[1] == null ? node.getFirstChild() : node(a[1]).getNextSibling()));
            case "RemoveChild" -> XmlValue.of(node.removeChild(node(a[0])));
            case "ReplaceChild" -> XmlValue.of(node.replaceChild(node(a[0]), node(a[1])));
            case "Clone" -> XmlValue.of(node.cloneNode(true));
            case "CloneNode" -> XmlValue.of(node.cloneNode((Boolean) a[0]));
            case "RemoveAll" -> removeAll(node);
            default -> onElement(name, (Element) node, a);
        };
    }

    private static Node insert(Node parent, Node child, Node before) {
        Document owner = parent instanceof Document document ? document : parent.getOwnerDocument();
        if (child.getOwnerDocument() != owner) {
            throw new NetThrow(
                    "System.ArgumentException", "The node to be inserted is from a different document context.");
        }
        if (parent instanceof Document document && child instanceof Element && document.getDocumentElement() != null) {
            throw new NetThrow(
                    "System.InvalidOperationException", "This document already has a 'DocumentElement' node.");
        }
        return parent.insertBefore(child, before);
    }

    private static Object removeAll(Node node) {
        while (node.getFirstChild() != null) {
            node.removeChild(node.getFirstChild());
        }
        return node instanceof Element element ? removeAttributes(element) : null;
    }

    private static Object removeAttributes(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        while (attributes.getLength() > 0) {
            element.removeAttributeNode((Attr) attributes.item(0));
        }
        return null;
    }

    private static Object onElement(String name, Element element, Object[] a) {
        return switch (name) {
            case "GetAttribute" ->
                attribute(element, a) == null ? "" : attribute(element, a).getValue();
            case "GetAttributeNode" -> XmlValue.of(attribute(element, a));
            case "HasAttribute" -> attribute(element, a) != null;
            case "RemoveAttribute" -> {
                remove(element, attribute(element, a));
                yield null;
            }
            case "RemoveAttributeNode" ->
                XmlValue.of(remove(element, a.length == 2 ? attribute(element, a) : (Attr) node(a[0])));
            case "RemoveAttributeAt" ->
                XmlValue.of(remove(element, (Attr) element.getAttributes().item((Integer) a[0])));
            case "RemoveAllAttributes" -> removeAttributes(element);
            case "SetAttribute" -> setAttribute(element, a);
            case "SetAttributeNode" -> setNode(element, a);
            default -> throw new IllegalStateException("No change " + name);
        };
    }

    private static Attr attribute(Element element, Object[] a) {
        return a.length == 2
                ? element.getAttributeNodeNS((String) a[1], (String) a[0])
                : element.getAttributeNode((String) a[0]);
    }

    private static Attr remove(Element element, Attr attribute) {
        return attribute == null ? null : element.removeAttributeNode(attribute);
    }

    private static Object setAttribute(Element element, Object[] a) {
        String name = (String) a[0];
        if (a.length == 2) {
            String namespace = XmlNames.ofAttribute(name, null);
            element.setAttributeNS(namespace, name, text(a[1]));
            XmlOrder.mark(element.getAttributeNode(name));
            return null;
        }
        element.setAttributeNS(XmlNames.ofAttribute(name, (String) a[1]), name, text(a[2]));
        XmlOrder.mark(element.getAttributeNode(name));
        return text(a[2]);
    }

    private static String text(Object value) {
        return value == null ? "" : (String) value;
    }

    private static Object setNode(Element element, Object[] a) {
        if (a.length == 2) {
            element.setAttributeNS((String) a[1], (String) a[0], "");
            XmlOrder.mark(element.getAttributeNode((String) a[0]));
            return XmlValue.of(element.getAttributeNodeNS((String) a[1], (String) a[0]));
        }
        XmlOrder.mark(node(a[0]));
        return XmlValue.of(element.setAttributeNode((Attr) node(a[0])));
    }

    static Object onAttributes(String name, XmlAttributes attributes, Object[] a) {
        Element owner = (Element) attributes.owner();
        return switch (name) {
            case "Item" ->
                a[0] instanceof Integer place
                        ? attributes.list().get(ListMembers.index(attributes.list(), place))
                        : XmlValue.of(owner.getAttributeNode((String) a[0]));
            case "GetNamedItem" -> XmlValue.of(owner.getAttributeNode((String) a[0]));
            case "RemoveNamedItem" -> XmlValue.of(remove(owner, owner.getAttributeNode((String) a[0])));
            case "Remove" -> XmlValue.of(remove(owner, (Attr) node(a[0])));
            case "RemoveAll" -> removeAttributes(owner);
            default -> {
                XmlOrder.mark(node(a[0]));
                owner.setAttributeNode((Attr) node(a[0]));
                yield a[0];
            }
        };
    }
}
