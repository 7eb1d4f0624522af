package mtsh.language.type;

import org.w3c.dom.Node;

import mtsh.language.error.NetException;
import mtsh.language.error.NetThrow;
import mtsh.language.value.Conversions;
import mtsh.language.value.XmlText;

/** What XmlReader reads at once: contents of elements, subtrees, the way to the next element of a name. */
final class XmlReading {
    private XmlReading() {}

    static Object call(String name, NetXmlReader reader, Object[] a) {
        switch (name) {
            case "MoveToContent":
                return mtsh.language.value.NetEnum.named("System.Xml.XmlNodeType", toContent(reader));
            case "IsStartElement":
                return toContent(reader).equals("Element") && (a.length == 0 || isNamed(reader, a));
            case "ReadStartElement":
                start(reader, a);
                reader.read();
                return null;
            case "ReadEndElement":
                if (!toContent(reader).equals("EndElement")) {
                    throw error("'" + kind(reader) + "' is an invalid XmlNodeType.");
                }
                reader.read();
                return null;
            case "ReadToFollowing":
                while (reader.read()) {
                    if (isStart(reader) && isNamed(reader, a)) {
                        return true;
                    }
                }
                return false;
            case "ReadToDescendant":
                return toDescendant(reader, a);
            case "ReadToNextSibling":
                return toNextSibling(reader, a);
            case "ReadInnerXml", "ReadOuterXml":
                return markup(name, reader);
            case "ReadSubtree":
                Node root = reader.node();
                reader.skip();
                return new NetXmlReader(Types.find("System.Xml.XmlReader"), root, new boolean[3], () -> {});
            default:
                return content(name, reader, a);
        }
    }

    private static NetThrow error(String message) {
        return new NetThrow(new NetException("System.Xml.XmlException", message, null));
    }

    private static String kind(NetXmlReader reader) {
        return Conversions.toText(Members.get(reader, "NodeType"));
    }

    /** Goes over what is no content: comments, instructions, white space. */
    private static String toContent(NetXmlReader reader) {
        if (reader.isOnAttribute()) {
            reader.moveTo(-1);
        }
        if (reader.state().equals("Initial")) {
            reader.read();
        }
        String kind = kind(reader);
        while (kind.equals("Comment")
                || kind.equals("ProcessingInstruction")
                || kind.equals("Whitespace")
                || kind.equals("XmlDeclaration")) {
            if (!reader.read()) {
                return "None";
            }
            kind = kind(reader);
        }
        return kind;
    }

    private static boolean isStart(NetXmlReader reader) {
        return reader.node() != null && reader.node().getNodeType() == Node.ELEMENT_NODE && !reader.isEnd();
    }

    private static boolean isNamed(NetXmlReader reader, Object[] a) {
        Node node = reader.node();
        if (a.length == 1) {
            return node.getNodeName().equals(a[0]);
        }
        String space = node.getNamespaceURI() == null ? "" : node.getNamespaceURI();
        String name = node.getNodeName();
        return name.substring(name.indexOf(':') + 1).equals(a[0]) && space.equals(a[1]);
    }

    private static void start(NetXmlReader reader, Object[] a) {
        String kind = toContent(reader);
        if (!kind.equals("Element")) {
            throw error("'" + kind + "' is an invalid XmlNodeType.");
        }
        if (a.length > 0 && !isNamed(reader, a)) {
            throw error("Element '" + a[0] + "' was not found.");
        }
    }

    private static boolean toDescendant(NetXmlReader reader, Object[] a) {
        if (!isStart(reader) || !reader.node().hasChildNodes()) {
            return false;
        }
        Node parent = reader.node();
        while (reader.read()) {
            if (reader.isEnd() && reader.node() == parent) {
                return false;
            }
            if (isStart(reader) && isNamed(reader, a)) {
                return true;
            }
        }
        return false;
    }

    private static boolean toNextSibling(NetXmlReader reader, Object[] a) {
        if (reader.state().equals("Initial")) {
            return false;
        }
        reader.skip();
        while (reader.step() != null && !reader.isEnd()) {
            if (isStart(reader) && isNamed(reader, a)) {
                return true;
            }
            reader.skip();
        }
        return false;
    }

    private static String markup(String name, NetXmlReader reader) {
        Node node = reader.node();
        if (node == null) {
            return "";
        }
        if (reader.isOnAttribute()) {
            return name.equals("ReadInnerXml")
                    ? node.getNodeValue()
                    : node.getNodeName() + "=\"" + node.getNodeValue() + "\"";
        }
        String text = name.equals("ReadInnerXml") ? XmlText.inner(node) : XmlText.outer(node);
        reader.skip();
        return text;
    }

    /** {@code ReadElementContentAsInt} and its kin, {@code ReadString}, {@code ReadContentAsString}. */
    private static Object content(String name, NetXmlReader reader, Object[] a) {
        String text;
        if (name.startsWith("ReadElement")) {
            start(reader, a);
            Node element = reader.node();
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child.getNodeType() == Node.ELEMENT_NODE) {
                    throw error("The " + name + " method is not supported on node type Element.");
                }
            }
            text = element.getTextContent();
            reader.skip();
        } else {
            text = run(reader);
        }
        String wanted = name.substring(name.lastIndexOf("As") + 2);
        String typeName =
                switch (name.contains("ContentAs") ? wanted : "String") {
                    case "Int" -> "System.Int32";
                    case "Long" -> "System.Int64";
                    case "Double" -> "System.Double";
                    case "Float" -> "System.Single";
                    case "Decimal" -> "System.Decimal";
                    case "Boolean" -> "System.Boolean";
                    case "DateTime" -> "System.DateTime";
                    default -> "System.String";
                };
        if (typeName.equals("System.String")) {
            return text;
        }
        if (typeName.equals("System.Boolean")) {
            return text.strip().equals("1") || text.strip().equals("true");
        }
        return Conversions.convert(text.strip(), Types.find(typeName));
    }

    /** The texts that follow one another here. */
    private static String run(NetXmlReader reader) {
        if (reader.isOnAttribute()) {
            return reader.node().getNodeValue();
        }
        if (isStart(reader)) {
            reader.read();
        }
        StringBuilder text = new StringBuilder();
        String kind = kind(reader);
        while (kind.equals("Text") || kind.equals("CDATA") || kind.equals("Whitespace")) {
            text.append(reader.node().getNodeValue());
            if (!reader.read()) {
                break;
            }
            kind = kind(reader);
        }
        return text.toString();
    }
}
