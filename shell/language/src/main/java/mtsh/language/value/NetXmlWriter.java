package mtsh.language.value;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

import mtsh.language.error.NetThrow;
import mtsh.language.type.NetType;

/** {@code XmlWriter} and {@code XmlTextWriter}: markup, piece by piece, into a writer. */
public final class NetXmlWriter implements NetObject {
    /** An element that is open: its name, what prefixes it declares, and whether text stands in it, which ends indenting. */
    private static final class Open {
        private final String name;
        private final Map<String, String> prefixes = new LinkedHashMap<>();
        private boolean hasText;
        private boolean hasElements;

        Open(String name) {
            this.name = name;
        }
    }

    /** What settings there are: {@code lines} is what ends a line, {@code deeper} what stands before a line for each level. */
    public record Manner(
            boolean indents, String deeper, String lines, boolean declares, String encoding, boolean closes) {}

    private final NetType netType;
    private final NetWriter target;
    private final Deque<Open> open = new ArrayDeque<>();
    private final StringBuilder pending = new StringBuilder();
    private Manner manner;
    private boolean inTag;
    private boolean inAttribute;
    private boolean begun;
    private boolean any;
    private boolean hasRoot;
    private boolean closed;

    public NetXmlWriter(NetType netType, NetWriter target, Manner manner) {
        this.netType = netType;
        this.target = target;
        this.manner = manner;
    }

    public Manner manner() {
        return manner;
    }

    public void manner(Manner changed) {
        manner = changed;
    }

    /** WriteState's name. */
    public String state() {
        if (closed) {
            return "Closed";
        }
        if (inAttribute) {
            return "Attribute";
        }
        return inTag ? "Element" : !open.isEmpty() ? "Content" : begun ? "Prolog" : "Start";
    }

    /** XmlWriter declares by itself; XmlTextWriter does what it is told. */
    public boolean isModern() {
        return netType.name().equals("XmlWriter");
    }

    private void put(String text) throws IOException {
        any = true;
        target.write(text);
    }

    public void startDocument(Boolean standalone) throws IOException {
        if (begun) {
            throw wrong("WriteStartDocument needs to be the first call.");
        }
        begun = true;
        String alone = standalone == null ? "" : " standalone=\"" + (standalone ? "yes" : "no") + "\"";
        if (manner.declares() || !isModern()) {
            put("<?xml version=\"1.0\" encoding=\"" + manner.encoding() + "\"" + alone + "?>");
        }
    }

    private void begin() throws IOException {
        if (closed) {
            throw wrong("The Writer is closed or in error state.");
        }
        if (!begun && manner.declares() && isModern()) {
            startDocument(null);
        }
        begun = true;
        if (inAttribute) {
            endAttribute();
        }
    }

    private void closeTag() throws IOException {
        if (inTag) {
            inTag = false;
            put(pending + ">");
            pending.setLength(0);
        }
    }

    /** A new line for what begins here, unless text stands around it. */
    private void line(int depth) throws IOException {
        Open around = open.peek();
        if (manner.indents() && any && (around == null || !around.hasText)) {
            put(manner.lines() + manner.deeper().repeat(depth));
        }
    }

    public void startElement(String prefix, String localName, String namespace) throws IOException {
        begin();
        if (localName == null || localName.isEmpty()) {
            throw new NetThrow("System.ArgumentException", "The empty string '' is not a valid local name.");
        }
        if (open.isEmpty() && hasRoot) {
            throw wrong(
                    "Token StartElement in state EndRootElement would result in an invalid XML document. Make sure that"
                            + " the ConformanceLevel setting is set to ConformanceLevel.Fragment or ConformanceLevel.Auto if you"
                            + " want to write an XML fragment. ");
        }
        closeTag();
        line(open.size());
        if (!open.isEmpty()) {
            open.peek().hasElements = true;
        }
        String known = prefix == null && namespace != null && !namespace.isEmpty() ? prefixOf(namespace) : prefix;
        String shown = known == null || known.isEmpty() ? localName : known + ":" + localName;
        put("<" + shown);
        open.push(new Open(shown));
        hasRoot = true;
        inTag = true;
        if (namespace != null && !namespace.equals(uri(known == null ? "" : known))) {
            declare(known == null ? "" : known, namespace);
        }
    }

    /** What nobody declared is declared behind the attributes. */
    private void declare(String prefix, String uri) {
        open.peek().prefixes.put(prefix, uri);
        pending.append((prefix.isEmpty() ? " xmlns=\"" : " xmlns:" + prefix + "=\"") + escaped(uri, true) + "\"");
    }

    /** What a prefix stands for here; the empty text when nothing says it. */
    private String uri(String prefix) {
        for (Open each : open) {
            if (each.prefixes.containsKey(prefix)) {
                return each.prefixes.get(prefix);
            }
        }
        return "";
    }

    /** The nearest prefix for a namespace, or null. */
    public String prefixOf(String uri) {
        for (Open each : open) {
            for (Map.Entry<String, String> declared : each.prefixes.entrySet()) {
                if (declared.getValue().equals(uri)) {
                    return declared.getKey();
                }
            }
        }
        return null;
    }

    public void endElement(boolean whole) throws IOException {
        begin();
        if (open.isEmpty()) {
            throw wrong("There was no XML start tag open.");
        }
        Open ended = open.pop();
        if (inTag && !whole) {
            inTag = false;
            put(pending + " />");
            pending.setLength(0);
            return;
        }
        closeTag();
        if (manner.indents() && ended.hasElements && !ended.hasText) {
            put(manner.lines() + manner.deeper().repeat(open.size()));
        }
        put("</" + ended.name + ">");
    }

    public void startAttribute(String prefix, String localName, String namespace) throws IOException {
        if (inAttribute) {
            endAttribute();
        }
        if (!inTag) {
            throw wrong("Token StartAttribute in state " + state() + " would result in an invalid XML document.");
        }
        boolean declaration = "xmlns".equals(prefix) || prefix == null && "xmlns".equals(localName);
        String used = prefix;
        if (!declaration && namespace != null && !namespace.isEmpty()) {
            String known = prefixOf(namespace);
            used = prefix != null && !prefix.isEmpty() ? prefix : known == null || known.isEmpty() ? "p1" : known;
            if (!namespace.equals(uri(used)) && !used.equals("xml")) {
                declare(used, namespace);
            }
        }
        put(" " + (used == null || used.isEmpty() ? localName : used + ":" + localName) + "=\"");
        inAttribute = true;
    }

    /** One whole attribute; a declaration of a namespace counts from here. */
    public void attribute(String prefix, String localName, String namespace, String value) throws IOException {
        boolean declares = "xmlns".equals(prefix) || prefix == null && "xmlns".equals(localName);
        if (declares && inTag) {
            String declared = "xmlns".equals(prefix) ? localName : "";
            if (open.peek().prefixes.containsKey(declared)) {
                return;
            }
            open.peek().prefixes.put(declared, value == null ? "" : value);
        }
        startAttribute(prefix, localName, namespace);
        put(escaped(value == null ? "" : value, true));
        endAttribute();
    }

    public void endAttribute() throws IOException {
        if (inAttribute) {
            inAttribute = false;
            put("\"");
        }
    }

    public void text(String text) throws IOException {
        if (inAttribute) {
            put(escaped(text == null ? "" : text, true));
            return;
        }
        content(text == null ? "" : escaped(text, false));
    }

    /** Markup that is text of an element, or outside of all. */
    public void content(String markup) throws IOException {
        if (inAttribute) {
            put(markup);
            return;
        }
        begin();
        if (markup.isEmpty()) {
            return;
        }
        closeTag();
        if (!open.isEmpty()) {
            open.peek().hasText = true;
        }
        put(markup);
    }

    /** A comment or an instruction: on a line of its own. */
    public void aside(String markup) throws IOException {
        begin();
        closeTag();
        line(open.size());
        if (!open.isEmpty()) {
            open.peek().hasElements = true;
        }
        put(markup);
    }

    public void endDocument() throws IOException {
        while (!open.isEmpty()) {
            endElement(false);
        }
    }

    public void flush() throws IOException {
        if (!closed) {
            if (inTag && !inAttribute && isModern()) {
                closeTag();
            }
            target.flush();
        }
    }

    public void close() throws IOException {
        if (closed) {
            return;
        }
        if (inAttribute) {
            endAttribute();
        }
        endDocument();
        closed = true;
        if (manner.closes()) {
            target.close();
        } else {
            target.flush();
        }
    }

    private static NetThrow wrong(String message) {
        return new NetThrow("System.InvalidOperationException", message);
    }

    private static String escaped(String value, boolean attribute) {
        String text = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return attribute
                ? text.replace("\"", "&quot;")
                        .replace("\r", "&#xD;")
                        .replace("\n", "&#xA;")
                        .replace("\t", "&#x9;")
                : text;
    }

    @Override
    public NetType netType() {
        return netType;
    }

    @Override
    public String toString() {
        return netType.fullName();
    }
}
