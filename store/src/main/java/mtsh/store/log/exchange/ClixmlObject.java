package mtsh.store.log.exchange;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The properties of one object in PowerShell's XML. A list becomes one text with semicolons, an object of another type what it says of
 * itself ({@code ToString}).
 */
final class ClixmlObject {
    private static final int DEEPEST = 24;
    private static final List<String> LISTS = List.of("LST", "IE", "QUE", "STK");

    private final List<String> names = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private final List<String> items = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String name;
    private int nameDepth;
    private int listDepth;
    private String told;

    private ClixmlObject() {}

    static ClixmlObject read(String xml) throws XMLStreamException {
        XMLStreamReader reader = SafeXml.open(new StringReader(xml));
        ClixmlObject object = new ClixmlObject();
        int depth = 0;
        try {
            while (reader.hasNext()) {
                int token = reader.next();
                if (token == XMLStreamConstants.START_ELEMENT) {
                    object.open(reader, ++depth);
                } else if (token == XMLStreamConstants.END_ELEMENT) {
                    object.close(reader.getLocalName(), depth--);
                } else if (reader.hasText()) {
                    object.text.append(reader.getText());
                }
            }
        } finally {
            reader.close();
        }
        return object;
    }

    List<String> names() {
        return names;
    }

    List<String> values() {
        return values;
    }

    private void open(XMLStreamReader reader, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new XMLStreamException("too deep");
        }
        String named = reader.getAttributeValue(null, "N");
        if (name == null && named != null) {
            name = unescaped(named);
            nameDepth = depth;
            listDepth = 0;
            told = null;
            items.clear();
        } else if (name != null && listDepth == 0 && LISTS.contains(reader.getLocalName())) {
            listDepth = depth;
        }
        text.setLength(0);
    }

    private void close(String element, int depth) {
        if (name == null) {
            return;
        }
        if (depth == nameDepth) {
            names.add(name);
            values.add(value());
            name = null;
        } else if (listDepth > 0 && depth == listDepth + 1) {
            items.add(unescaped(text.toString()));
        } else if (element.equals("ToString") && depth == nameDepth + 1) {
            told = unescaped(text.toString());
        }
        text.setLength(0);
    }

    private String value() {
        if (listDepth > 0) {
            return String.join(";", items);
        }
        return told == null ? unescaped(text.toString()) : told;
    }

    /** {@code _x000A_} is a character that XML does not hold. */
    private static String unescaped(String raw) {
        int mark = raw.indexOf("_x");
        if (mark < 0) {
            return raw;
        }
        StringBuilder plain = new StringBuilder();
        int start = 0;
        while (mark >= 0) {
            int code = mark + 7 <= raw.length() && raw.charAt(mark + 6) == '_' ? hex(raw, mark + 2) : -1;
            plain.append(raw, start, mark);
            if (code >= 0) {
                plain.append((char) code);
                start = mark + 7;
            } else {
                plain.append("_x");
                start = mark + 2;
            }
            mark = raw.indexOf("_x", start);
        }
        return plain.append(raw, start, raw.length()).toString();
    }

    private static int hex(String text, int start) {
        int code = 0;
        for (int place = start; place < start + 4; place++) {
            int digit = text.charAt(place) < 128 ? Character.digit(text.charAt(place), 16) : -1;
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}
