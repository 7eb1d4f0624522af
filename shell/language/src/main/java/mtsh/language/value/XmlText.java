package mtsh.language.value;

import org.w3c.dom.Node;

import mtsh.language.error.NetThrow;

/** Nodes as markup: {@code OuterXml} and {@code InnerXml}. */
public final class XmlText {
    /** Scripts can put elements into each other deeper than {@link XmlDocuments} reads them; at some depth that is an error. */
    private static final int DEEPEST = 2_000;

    private XmlText() {}

    public static String outer(Node node) {
        StringBuilder text = new StringBuilder();
        write(node, text, 0);
        return text.toString();
    }

    public static String inner(Node node) {
        StringBuilder text = new StringBuilder();
        writeChildren(node, text, 0);
        return text.toString();
    }

    /** As {@code Save} writes a document: elements that hold no text one a line, two blanks deeper each time. */
    public static String indented(Node document) {
        StringBuilder text = new StringBuilder();
        indent(document, text, 0);
        return text.toString();
    }

    private static void indent(Node parent, StringBuilder text, int depth) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (!text.isEmpty()) {
                text.append(System.lineSeparator()).append("  ".repeat(depth));
            }
            if (child.getNodeType() != Node.ELEMENT_NODE || child.getFirstChild() == null || hasText(child)) {
                write(child, text, depth);
                continue;
            }
            startTag(child, text, depth);
            text.append('>');
            indent(child, text, depth + 1);
            text.append(System.lineSeparator()).append("  ".repeat(depth));
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

    private static void startTag(Node node, StringBuilder text, int depth) {
        text.append('<').append(node.getNodeName());
        for (Node attribute : XmlOrder.attributes(node)) {
            text.append(' ');
            write(attribute, text, depth);
        }
    }

    private static void writeChildren(Node node, StringBuilder text, int depth) {
        if (depth > DEEPEST) {
            throw new NetThrow("System.Xml.XmlException", "The elements are nested more than " + DEEPEST + " deep.");
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            write(child, text, depth + 1);
        }
    }

    private static void write(Node node, StringBuilder text, int depth) {
        switch (node.getNodeType()) {
            case Node.ELEMENT_NODE -> element(node, text, depth);
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
            default -> writeChildren(node, text, depth);
        }
    }

    private static void element(Node node, StringBuilder text, int depth) {
        startTag(node, text, depth);
        if (node.getFirstChild() == null) {
            text.append(" />");
            return;
        }
        text.append('>');
        writeChildren(node, text, depth);
        text.append("</").append(node.getNodeName()).append('>');
    }

    private static String escaped(String value, boolean attribute) {
        String text = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return attribute ? text.replace("\"", "&quot;") : text;
    }
}
