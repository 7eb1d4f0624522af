package mtsh.language.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.XMLConstants;

import org.w3c.dom.Node;

import mtsh.language.error.NetThrow;

/** Nodes as markup: {@code OuterXml} and {@code InnerXml}. */
public final class XmlText {
    /** Scripts can put elements into each other deeper than {@link XmlDocuments} reads them; at some depth that is an error. */
    private static final int DEEPEST = 2_000;

    private XmlText() {}

    /** What prefixes stand for at an element, as far as it has been written down. */
    private record Scope(Scope outer, Map<String, String> prefixes, int depth) {
        static final Scope TOP = new Scope(null, Map.of("", "", "xml", XMLConstants.XML_NS_URI), 0);

        String uri(String prefix) {
            for (Scope each = this; each != null; each = each.outer) {
                String found = each.prefixes.get(prefix);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }

        Scope with(Map<String, String> own) {
            return new Scope(this, own, depth + 1);
        }
    }

    public static String outer(Node node) {
        StringBuilder text = new StringBuilder();
        write(node, text, Scope.TOP);
        return text.toString();
    }

    public static String inner(Node node) {
        StringBuilder text = new StringBuilder();
        writeChildren(node, text, Scope.TOP);
        return text.toString();
    }

    /** As {@code Save} writes a document: elements that hold no text one a line, two blanks deeper each time. */
    public static String indented(Node document) {
        StringBuilder text = new StringBuilder();
        indent(document, text, Scope.TOP);
        return text.toString();
    }

    private static void indent(Node parent, StringBuilder text, Scope scope) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (!text.isEmpty()) {
                text.append(System.lineSeparator()).append("  ".repeat(scope.depth()));
            }
            if (child.getNodeType() != Node.ELEMENT_NODE || child.getFirstChild() == null || hasText(child)) {
                write(child, text, scope);
                continue;
            }
            Scope inside = startTag(child, text, scope);
            text.append('>');
            indent(child, text, inside);
            text.append(System.lineSeparator()).append("  ".repeat(scope.depth()));
            text.append("</").append(child.getNodeName()).append('>');
        }
    }

    private static boolean hasText(Node element) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                return true;
            }
        }
        return false;
    }

    /** Namespaces that nothing written so far declares are declared behind the attributes. */
    private static Scope startTag(Node node, StringBuilder text, Scope scope) {
        text.append('<').append(node.getNodeName());
        Map<String, String> own = new LinkedHashMap<>();
        List<Node> attributes = new ArrayList<>();
        for (Node attribute : XmlOrder.attributes(node)) {
            attributes.add(attribute);
            String name = attribute.getNodeName();
            if (name.equals("xmlns") || name.startsWith("xmlns:")) {
                own.put(name.equals("xmlns") ? "" : name.substring("xmlns:".length()), attribute.getNodeValue());
            }
            text.append(' ');
            write(attribute, text, scope);
        }
        Scope inside = scope.with(own);
        declare(node, inside, text);
        for (Node attribute : attributes) {
            if (attribute.getNodeName().indexOf(':') > 0
                    && !attribute.getNodeName().startsWith("xmlns:")) {
                declare(attribute, inside, text);
            }
        }
        return inside;
    }

    private static void declare(Node node, Scope inside, StringBuilder text) {
        String name = node.getNodeName();
        String prefix = name.substring(0, Math.max(0, name.indexOf(':')));
        String uri = node.getNamespaceURI() == null ? "" : node.getNamespaceURI();
        if (uri.equals(inside.uri(prefix))
                || uri.isEmpty() && !prefix.isEmpty()
                || inside.prefixes().containsKey(prefix)) {
            return;
        }
        inside.prefixes().put(prefix, uri);
        text.append(prefix.isEmpty() ? " xmlns" : " xmlns:" + prefix)
                .append("=\"")
                .append(escaped(uri, true))
                .append('"');
    }

    private static void writeChildren(Node node, StringBuilder text, Scope scope) {
        if (scope.depth() > DEEPEST) {
            throw new NetThrow("System.Xml.XmlException", "The elements are nested more than " + DEEPEST + " deep.");
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            write(child, text, scope);
        }
    }

    private static void write(Node node, StringBuilder text, Scope scope) {
        switch (node.getNodeType()) {
            case Node.ELEMENT_NODE -> element(node, text, scope);
            case Node.ATTRIBUTE_NODE ->
                text.append(node.getNodeName())
                        .append("=\"")
                        .append(escaped(node.getNodeValue(), true))
                        .append('"');
            case Node.TEXT_NODE -> text.append(escaped(node.getNodeValue(), false));
            case Node.CDATA_SECTION_NODE ->
                text.append("<![CDATA[").append(node.getNodeValue()).append("]]>");
            case Node.COMMENT_NODE ->
                text.append("<!--").append(node.getNodeValue()).append("-->");
            case Node.PROCESSING_INSTRUCTION_NODE ->
                text.append("<?")
                        .append(node.getNodeName())
                        .append(' ')
                        .append(node.getNodeValue())
                        .append("?>");
            default -> writeChildren(node, text, scope);
        }
    }

    private static void element(Node node, StringBuilder text, Scope scope) {
        Scope inside = startTag(node, text, scope);
        if (node.getFirstChild() == null) {
            text.append(" />");
            return;
        }
        text.append('>');
        writeChildren(node, text, inside);
        text.append("</").append(node.getNodeName()).append('>');
    }

    private static String escaped(String value, boolean attribute) {
        String text = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return attribute ? text.replace("\"", "&quot;") : text;
    }
}
