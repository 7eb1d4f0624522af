package mtsh.language.type;

import java.io.IOException;

import org.w3c.dom.Node;

import mtsh.language.error.NetThrow;
import mtsh.language.value.FilePaths;
import mtsh.language.value.NetEncoding;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetRecord;
import mtsh.language.value.NetStream;
import mtsh.language.value.NetStringBuilder;
import mtsh.language.value.NetWriter;
import mtsh.language.value.NetXmlWriter;
import mtsh.language.value.PSObject;
import mtsh.language.value.XmlOrder;

/** Members of XmlWriter, XmlTextWriter and XmlWriterSettings. */
final class XmlWriterMembers extends Description {
    @Override
    String definitions() {
        return switch (type().name()) {
            case "XmlWriterSettings" -> """
                new()
                bool Async {get;set;}
                bool CheckCharacters {get;set;}
                bool CloseOutput {get;set;}
                System.Xml.ConformanceLevel ConformanceLevel {get;set;}
                bool DoNotEscapeUriAttributes {get;set;}
                System.Text.Encoding Encoding {get;set;}
                bool Indent {get;set;}
                string IndentChars {get;set;}
                System.Xml.NamespaceHandling NamespaceHandling {get;set;}
                string NewLineChars {get;set;}
                System.Xml.NewLineHandling NewLineHandling {get;set;}
                bool NewLineOnAttributes {get;set;}
                bool OmitXmlDeclaration {get;set;}
                bool WriteEndDocumentOnClose {get;set;}
                System.Xml.XmlWriterSettings Clone()
                void Reset()
                """;
            case "XmlTextWriter" -> """
                new(System.IO.Stream w, System.Text.Encoding encoding)
                new(string filename, System.Text.Encoding encoding)
                new(System.IO.TextWriter w)
                System.Xml.Formatting Formatting {get;set;}
                int Indentation {get;set;}
                char IndentChar {get;set;}
                bool Namespaces {get;set;}
                char QuoteChar {get;set;}
                """;
            default -> """
                System.Xml.XmlWriterSettings Settings {get;}
                System.Xml.WriteState WriteState {get;}
                void Close()
                void Dispose()
                void Flush()
                string LookupPrefix(string ns)
                void WriteAttributeString(string localName, string value)
                void WriteAttributeString(string localName, string ns, string value)
                void WriteAttributeString(string prefix, string localName, string ns, string value)
                void WriteBase64(byte[] buffer, int index, int count)
                void WriteCData(string text)
                void WriteChars(char[] buffer, int index, int count)
                void WriteComment(string text)
                void WriteDocType(string name, string pubid, string sysid, string subset)
                void WriteElementString(string localName, string value)
                void WriteElementString(string localName, string ns, string value)
                void WriteElementString(string prefix, string localName, string ns, string value)
                void WriteEndAttribute()
                void WriteEndDocument()
                void WriteEndElement()
                void WriteEntityRef(string name)
                void WriteFullEndElement()
                void WriteProcessingInstruction(string name, string text)
                void WriteRaw(string data)
                void WriteStartAttribute(string localName)
                void WriteStartAttribute(string localName, string ns)
                void WriteStartAttribute(string prefix, string localName, string ns)
                void WriteStartDocument()
                void WriteStartDocument(bool standalone)
                void WriteStartElement(string localName)
                void WriteStartElement(string localName, string ns)
                void WriteStartElement(string prefix, string localName, string ns)
                void WriteString(string text)
                void WriteValue(System.Object value)
                void WriteWhitespace(string ws)
                static System.Xml.XmlWriter Create(string outputFileName)
                static System.Xml.XmlWriter Create(string outputFileName, System.Xml.XmlWriterSettings settings)
                static System.Xml.XmlWriter Create(System.IO.Stream output)
                static System.Xml.XmlWriter Create(System.IO.Stream output, System.Xml.XmlWriterSettings settings)
                static System.Xml.XmlWriter Create(System.IO.TextWriter output)
                static System.Xml.XmlWriter Create(System.IO.TextWriter output, System.Xml.XmlWriterSettings settings)
                static System.Xml.XmlWriter Create(System.Text.StringBuilder output)
                static System.Xml.XmlWriter Create(System.Text.StringBuilder output, System.Xml.XmlWriterSettings settings)
                """;
        };
    }

    private NetRecord settings() {
        return new NetRecord(Types.find("System.Xml.XmlWriterSettings"))
                .set("CheckCharacters", true)
                .set("ConformanceLevel", NetEnum.named("System.Xml.ConformanceLevel", "Document"))
                .set("Encoding", NetEncoding.UTF8)
                .set("IndentChars", "  ")
                .set("NamespaceHandling", NetEnum.named("System.Xml.NamespaceHandling", "Default"))
                .set("NewLineChars", System.lineSeparator())
                .set("NewLineHandling", NetEnum.named("System.Xml.NewLineHandling", "Replace"))
                .set("WriteEndDocumentOnClose", true);
    }

    @Override
    Object get(String property, Object self) {
        if (self instanceof NetRecord settings) {
            Object value = settings.get(property);
            return value == null ? (Object) false : value;
        }
        NetXmlWriter writer = (NetXmlWriter) self;
        NetXmlWriter.Manner manner = writer.manner();
        return switch (property) {
            case "WriteState" -> NetEnum.named("System.Xml.WriteState", writer.state());
            case "Settings" ->
                type().name().equals("XmlTextWriter")
                        ? null
                        : settings()
                                .set("Indent", manner.indents())
                                .set("IndentChars", manner.deeper())
                                .set("NewLineChars", manner.lines())
                                .set("OmitXmlDeclaration", !manner.declares())
                                .set("CloseOutput", manner.closes());
            case "Formatting" -> NetEnum.named("System.Xml.Formatting", manner.indents() ? "Indented" : "None");
            case "Indentation" -> manner.deeper().length();
            case "IndentChar" ->
                manner.deeper().isEmpty() ? ' ' : manner.deeper().charAt(0);
            case "QuoteChar" -> '"';
            default -> true;
        };
    }

    @Override
    void set(String property, Object self, Object value) {
        if (self instanceof NetRecord settings) {
            settings.set(property, value);
            return;
        }
        NetXmlWriter writer = (NetXmlWriter) self;
        NetXmlWriter.Manner old = writer.manner();
        boolean indents = property.equals("Formatting") ? value.toString().equals("Indented") : old.indents();
        char with = property.equals("IndentChar")
                ? (Character) value
                : old.deeper().isEmpty() ? ' ' : old.deeper().charAt(0);
        int count = property.equals("Indentation")
                ? Math.max(0, (Integer) value)
                : old.deeper().length();
        writer.manner(new NetXmlWriter.Manner(
                indents,
                String.valueOf(with).repeat(Math.min(count, 100)),
                old.lines(),
                old.declares(),
                old.encoding(),
                old.closes()));
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        if (self instanceof NetRecord settings) {
            NetRecord fresh = settings();
            for (String line : definitions().split("\n")) {
                String property = line.endsWith("{get;set;}") ? line.split(" ")[1] : null;
                if (property != null && name(key).equals("Clone")) {
                    fresh.set(property, settings.get(property));
                } else if (property != null) {
                    settings.set(property, fresh.get(property));
                }
            }
            return name(key).equals("Clone") ? fresh : null;
        }
        try {
            return run(name(key), (NetXmlWriter) self, a);
        } catch (IOException failed) {
            throw JavaFailures.input(failed, null);
        }
    }

    private static String part(Object[] a, int fromEnd) {
        return a.length < fromEnd ? null : (String) a[a.length - fromEnd];
    }

    private static Object run(String name, NetXmlWriter writer, Object[] a) throws IOException {
        switch (name) {
            case "Close", "Dispose" -> writer.close();
            case "Flush" -> writer.flush();
            case "LookupPrefix" -> {
                return writer.prefixOf((String) a[0]);
            }
            case "WriteStartDocument" -> writer.startDocument(a.length == 0 ? null : (Boolean) a[0]);
            case "WriteEndDocument" -> writer.endDocument();
            case "WriteStartElement", "WriteStartAttribute" -> {
                String prefix = a.length == 3 ? (String) a[0] : null;
                String local = (String) a[a.length == 3 ? 1 : 0];
                String namespace = a.length > 1 ? part(a, 1) : null;
                if (name.endsWith("Element")) {
                    writer.startElement(prefix, local, namespace);
                } else {
                    writer.startAttribute(prefix, local, namespace);
                }
            }
            case "WriteAttributeString" ->
                writer.attribute(
                        a.length == 4 ? (String) a[0] : null,
                        (String) a[a.length == 4 ? 1 : 0],
                        a.length > 2 ? part(a, 2) : null,
                        part(a, 1));
            case "WriteElementString" -> {
                writer.startElement(
                        a.length == 4 ? (String) a[0] : null,
                        (String) a[a.length == 4 ? 1 : 0],
                        a.length > 2 ? part(a, 2) : null);
                writer.text(part(a, 1));
                writer.endElement(false);
            }
            case "WriteEndAttribute" -> writer.endAttribute();
            case "WriteEndElement", "WriteFullEndElement" -> writer.endElement(name.contains("Full"));
            default -> content(name, writer, a);
        }
        return null;
    }

    private static void content(String name, NetXmlWriter writer, Object[] a) throws IOException {
        switch (name) {
            case "WriteCData" -> writer.content("<![CDATA[" + a[0] + "]]>");
            case "WriteRaw", "WriteWhitespace" -> writer.content(a[0] == null ? "" : (String) a[0]);
            case "WriteEntityRef" -> writer.content("&" + a[0] + ";");
            case "WriteComment" -> writer.aside("<!--" + (a[0] == null ? "" : a[0]) + "-->");
            case "WriteProcessingInstruction" -> instruction(writer, (String) a[0], (String) a[1]);
            case "WriteDocType" -> {
                String place = a[2] == null ? "" : " \"" + a[2] + "\"";
                String outside =
                        a[1] != null ? " PUBLIC \"" + a[1] + "\"" + place : a[2] != null ? " SYSTEM" + place : "";
                writer.aside("<!DOCTYPE " + a[0] + outside + (a[3] == null ? "" : "[" + a[3] + "]") + ">");
            }
            case "WriteBase64" ->
                writer.text(java.util.Base64.getEncoder()
                        .encodeToString(Bytes.of((mtsh.language.value.PSArray) a[0], (Integer) a[1], (Integer) a[2])));
            case "WriteChars" -> writer.text(WriterMembers.text("Write(char[],int,int)", a));
            case "WriteValue" -> writer.text(value(PSObject.unwrap(a[0])));
            default -> writer.text((String) a[0]);
        }
    }

    /** The declaration can be written as an instruction too. */
    private static void instruction(NetXmlWriter writer, String name, String text) throws IOException {
        if (name.equals("xml") && writer.isModern()) {
            writer.startDocument(null);
            return;
        }
        writer.aside("<?" + name + (text == null || text.isEmpty() ? "" : " " + text) + "?>");
    }

    /** As XML writes values: lower-case truth, moments as in the standard. */
    private static String value(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? "true" : "false";
        }
        if (value instanceof mtsh.language.value.DateTime) {
            return Formats.of(value, "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", mtsh.language.value.CultureInfo.INVARIANT);
        }
        return value == null ? "" : Formats.of(value, null, mtsh.language.value.CultureInfo.INVARIANT);
    }

    @Override
    Object callStatic(String key, Object[] a) {
        if (type().name().equals("XmlWriterSettings")) {
            return settings();
        }
        if (a[0] == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'output')");
        }
        boolean isText = type().name().equals("XmlTextWriter");
        NetRecord settings = a.length > 1 && a[1] instanceof NetRecord given ? given : settings();
        NetEncoding encoding = a.length > 1 && a[1] instanceof NetEncoding given
                ? given
                : isText ? NetEncoding.UTF8_WITHOUT_MARK : (NetEncoding) settings.get("Encoding");
        NetWriter target = target(a[0], encoding);
        boolean fragment = String.valueOf(settings.get("ConformanceLevel")).equals("Fragment");
        boolean toFile = a[0] instanceof String;
        return new NetXmlWriter(
                type(),
                target,
                new NetXmlWriter.Manner(
                        Boolean.TRUE.equals(settings.get("Indent")),
                        (String) settings.get("IndentChars"),
                        (String) settings.get("NewLineChars"),
                        !fragment && !Boolean.TRUE.equals(settings.get("OmitXmlDeclaration")),
                        target.encoding()
                                .charset()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace("utf-16le", "utf-16"),
                        isText || toFile || Boolean.TRUE.equals(settings.get("CloseOutput"))));
    }

    private static NetWriter target(Object output, NetEncoding encoding) {
        if (output instanceof String path) {
            return FileOpening.writer(FilePaths.resolve(path), false, encoding);
        }
        if (output instanceof NetStream stream) {
            return new NetWriter(stream, encoding, false);
        }
        return output instanceof NetStringBuilder builder ? new NetWriter(builder) : (NetWriter) output;
    }

    /** {@code Save} of a document, {@code WriteTo} and {@code WriteContentTo} of nodes. */
    static Object write(String name, Node node, NetXmlWriter writer) {
        try {
            Node first = node.getFirstChild();
            boolean saves =
                    name.equals("Save") && first != null && writer.state().equals("Start");
            if (saves) {
                writer.startDocument(null);
                first = isDeclaration(first) ? first.getNextSibling() : first;
            }
            if (name.equals("WriteTo") && node.getNodeType() != Node.DOCUMENT_NODE) {
                write(node, writer);
                return null;
            }
            for (Node child = first; child != null; child = child.getNextSibling()) {
                write(child, writer);
            }
            if (saves) {
                writer.flush();
            }
            return null;
        } catch (IOException failed) {
            throw JavaFailures.input(failed, null);
        }
    }

    private static boolean isDeclaration(Node node) {
        return node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE
                && node.getNodeName().equals("xml");
    }

    private static void write(Node node, NetXmlWriter writer) throws IOException {
        switch (node.getNodeType()) {
            case Node.ELEMENT_NODE -> element(node, writer);
            case Node.ATTRIBUTE_NODE -> attribute(node, writer);
            case Node.TEXT_NODE -> writer.text(node.getNodeValue());
            case Node.CDATA_SECTION_NODE -> writer.content("<![CDATA[" + node.getNodeValue() + "]]>");
            case Node.COMMENT_NODE -> writer.aside("<!--" + node.getNodeValue() + "-->");
            case Node.PROCESSING_INSTRUCTION_NODE -> instruction(writer, node.getNodeName(), node.getNodeValue());
            default -> {
                for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
                    write(child, writer);
                }
            }
        }
    }

    private static String prefix(Node node) {
        int colon = node.getNodeName().indexOf(':');
        return colon < 0 ? null : node.getNodeName().substring(0, colon);
    }

    private static String local(Node node) {
        return node.getNodeName().substring(node.getNodeName().indexOf(':') + 1);
    }

    private static void element(Node node, NetXmlWriter writer) throws IOException {
        String namespace = node.getNamespaceURI() == null ? "" : node.getNamespaceURI();
        writer.startElement(prefix(node) == null ? "" : prefix(node), local(node), namespace);
        for (Node each : XmlOrder.attributes(node)) {
            attribute(each, writer);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            write(child, writer);
        }
        writer.endElement(false);
    }

    private static void attribute(Node node, NetXmlWriter writer) throws IOException {
        writer.attribute(prefix(node), local(node), node.getNamespaceURI(), node.getNodeValue());
    }
}
