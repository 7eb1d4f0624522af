package mtsh.language.value;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

import mtsh.language.error.NetException;
import mtsh.language.error.NetThrow;

/** Reads XML from text. Document types and entities of their own are refused, so nothing outside of the text is ever read. */
public final class XmlDocuments {
    private static final Pattern DECLARATION = Pattern.compile("\uFEFF?<\\?xml(\\s[^>]*?)\\?>");

    /** Deeper elements are an error: all that works on nodes goes down with them. */
    private static final int DEEPEST = 500;

    private XmlDocuments() {}

    /** An empty document. */
    public static Document empty() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** Throws an XmlException, in the words of .NET, when the text is not well-formed. */
    public static Document read(String text) {
        return read(text, false);
    }

    /** {@code keepsBlanks}: text that is blank is kept between elements too. */
    public static Document read(String text, boolean keepsBlanks) {
        Document document = empty();
        Builder builder = new Builder(document, keepsBlanks);
        Matcher declaration = DECLARATION.matcher(text);
        if (declaration.lookingAt()) {
            document.appendChild(document.createProcessingInstruction(
                    "xml", declaration.group(1).strip()));
        }
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/namespace-prefixes", true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            var parser = factory.newSAXParser();
            parser.setProperty("http://xml.org/sax/properties/lexical-handler", builder);
            parser.parse(new InputSource(new StringReader(text)), builder);
        } catch (SAXParseException problem) {
            throw builder.error(problem, text);
        } catch (SAXException | ParserConfigurationException | IOException problem) {
            throw failure(problem.getMessage(), 0, 0);
        }
        return document;
    }

    private static NetThrow failure(String message, int line, int position) {
        String where = line <= 0 ? "" : " Line " + line + ", position " + position + ".";
        NetException exception = new NetException("System.Xml.XmlException", message + where, null);
        exception.properties().put("LineNumber", line);
        exception.properties().put("LinePosition", position);
        return new NetThrow(exception);
    }

    /** Makes nodes of what the parser meets. */
    private static final class Builder extends DefaultHandler2 {
        private final Document document;
        private final Deque<Node> open = new ArrayDeque<>();
        private final StringBuilder characters = new StringBuilder();
        private final boolean keepsBlanks;
        private boolean inData;
        private Locator locator;

        Builder(Document document, boolean keepsBlanks) {
            this.document = document;
            this.keepsBlanks = keepsBlanks;
            open.push(document);
        }

        @Override
        public void setDocumentLocator(Locator place) {
            locator = place;
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
            endText();
            if (open.size() > DEEPEST) {
                throw new SAXParseException("The elements are nested more than " + DEEPEST + " deep.", locator);
            }
            Element element = document.createElementNS(uri == null || uri.isEmpty() ? null : uri, name);
            for (int i = 0; i < attributes.getLength(); i++) {
                String attribute = attributes.getQName(i);
                element.setAttributeNS(
                        XmlNames.ofAttribute(attribute, attributes.getURI(i)), attribute, attributes.getValue(i));
                XmlOrder.mark(element.getAttributeNode(attribute));
            }
            open.peek().appendChild(element);
            open.push(element);
        }

        @Override
        public void endElement(String uri, String localName, String name) {
            endText();
            open.pop();
        }

        @Override
        public void characters(char[] text, int start, int length) {
            characters.append(text, start, length);
        }

        @Override
        public void startCDATA() {
            endText();
            inData = true;
        }

        @Override
        public void endCDATA() {
            open.peek().appendChild(document.createCDATASection(characters.toString()));
            characters.setLength(0);
            inData = false;
        }

        @Override
        public void comment(char[] text, int start, int length) {
            endText();
            open.peek().appendChild(document.createComment(new String(text, start, length)));
        }

        @Override
        public void processingInstruction(String target, String data) {
            endText();
            open.peek().appendChild(document.createProcessingInstruction(target, data));
        }

        /** Blanks between elements are no content. */
        private void endText() {
            if (!inData && !characters.isEmpty()) {
                String text = characters.toString();
                if (!text.isBlank() || keepsBlanks && open.peek() != document) {
                    open.peek().appendChild(document.createTextNode(text));
                }
                characters.setLength(0);
            }
        }

        NetThrow error(SAXParseException problem, String text) {
            String message = problem.getMessage();
            int line = Math.max(1, problem.getLineNumber());
            int column = Math.max(1, problem.getColumnNumber());
            if (text.isBlank() || message.startsWith("Premature end of file")) {
                return failure("Root element is missing.", 0, 0);
            }
            boolean ended = message.contains("must start and end within the same entity");
            if (ended && open.size() > 1) {
                return failure(
                        "Unexpected end of file has occurred. The following elements are not closed: "
                                + String.join(", ", openNames()) + ".",
                        line,
                        column);
            }
            if (message.contains("Content is not allowed in prolog")) {
                return failure("Data at the root level is invalid.", line, column);
            }
            if (message.contains("must be terminated by the matching end-tag") && open.size() > 1) {
                return failure(
                        "The '" + open.peek().getNodeName() + "' start tag does not match the end tag.", line, column);
            }
            if (message.contains("DOCTYPE is disallowed")) {
                return failure("For security reasons DTD is prohibited in this XML document.", line, column);
            }
            return failure(message, line, column);
        }

        /** The innermost first. */
        private List<String> openNames() {
            List<String> names = new ArrayList<>();
            for (Node node : open) {
                if (node != document) {
                    names.add(node.getNodeName());
                }
            }
            return names;
        }
    }
}
