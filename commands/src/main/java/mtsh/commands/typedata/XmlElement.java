package mtsh.commands.typedata;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An element of a ps1xml file and the line it stands on. Comments are gone; entities of the file's own are refused. */
final class XmlElement {
    /** Deeper files are no data of types or views. */
    private static final int DEEPEST = 200;

    private final String name;
    private final int line;
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private XmlElement(String name, int line) {
        this.name = name;
        this.line = line;
    }

    /** What is wrong with a text that is no XML. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;
        private final int line;

        Malformed(String message, int line) {
            super(message);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    /** Reads a whole text; gives its root. */
    static XmlElement read(String text) throws Malformed {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        try {
            XMLStreamReader reader =
                    factory.createXMLStreamReader(new StringReader(text.replaceFirst("^\uFEFF?\\s+", "")));
            XmlElement document = new XmlElement("", 0);
            document.fill(reader, 0);
            return document.children.get(0);
        } catch (XMLStreamException problem) {
            String message = problem.getMessage().replaceAll("(?s).*Message: ", "");
            throw new Malformed(
                    message,
                    problem.getLocation() == null ? 0 : problem.getLocation().getLineNumber());
        }
    }

    private void fill(XMLStreamReader reader, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new XMLStreamException("The elements are too deep.", reader.getLocation());
        }
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlElement child = new XmlElement(
                            reader.getLocalName(), reader.getLocation().getLineNumber());
                    children.add(child);
                    child.fill(reader, depth + 1);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    return;
                }
                default -> {
                    // Comments and instructions say nothing.
                }
            }
        }
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    String text() {
        return text.toString().strip();
    }

    /** The text with the blanks around it. */
    String wholeText() {
        return text.toString();
    }

    List<XmlElement> children() {
        return children;
    }

    List<XmlElement> children(String wanted) {
        return children.stream()
                .filter(child -> child.name.equalsIgnoreCase(wanted))
                .toList();
    }

    /** The first child with a name, or null. */
    XmlElement child(String wanted) {
        return children(wanted).stream().findFirst().orElse(null);
    }

    /** The text of a child, or null when it is not there. */
    String childText(String wanted) {
        XmlElement child = child(wanted);
        return child == null ? null : child.text();
    }

    /** The text of the last of nested children, or null: {@code path("GroupBy", "PropertyName")}. */
    XmlElement path(String... names) {
        XmlElement found = this;
        for (String each : names) {
            found = found == null ? null : found.child(each);
        }
        return found;
    }

    boolean has(String wanted) {
        return child(wanted) != null;
    }
}
