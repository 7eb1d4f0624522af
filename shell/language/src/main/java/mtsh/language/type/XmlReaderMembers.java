package mtsh.language.type;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.w3c.dom.Node;

import mtsh.language.error.NetException;
import mtsh.language.error.NetThrow;
import mtsh.language.value.FilePaths;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetReader;
import mtsh.language.value.NetRecord;
import mtsh.language.value.NetStream;
import mtsh.language.value.NetUri;
import mtsh.language.value.PSObject;
import mtsh.language.value.XmlDocuments;
import mtsh.language.value.XmlValue;

/** Members of XmlReader, of its old kinds, and of XmlReaderSettings. Document types are refused or left out, never read. */
final class XmlReaderMembers extends RecordDescription {
    @Override
    String definitions() {
        return switch (type().name()) {
            case "XmlReaderSettings" -> XmlReaderDefinitions.SETTINGS;
            case "XmlTextReader" -> """
                new(string url)
                new(System.IO.Stream input)
                new(System.IO.TextReader input)
                System.Xml.DtdProcessing DtdProcessing {get;set;}
                int LineNumber {get;}
                int LinePosition {get;}
                bool Namespaces {get;set;}
                System.Xml.WhitespaceHandling WhitespaceHandling {get;set;}
                """;
            case "XmlNodeReader" -> "new(System.Xml.XmlNode node)\n";
            default -> XmlReaderDefinitions.READER;
        };
    }

    @Override
    Object callStatic(String key, Object[] a) {
        if (type().name().equals("XmlReaderSettings")) {
            return settings();
        }
        if (name(key).equals("IsName")) {
            return ((String) a[0]).matches("[\\p{L}_:][\\p{L}\\p{N}_:.-]*");
        }
        if (type().name().equals("XmlNodeReader")) {
            return new NetXmlReader(type(), ((XmlValue) a[0]).node(), new boolean[3], () -> {});
        }
        if (a[0] == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'input')");
        }
        if (PSObject.unwrap(a[0]) instanceof NetXmlReader inner) {
            return inner;
        }
        NetRecord settings = a.length > 1 && a[1] instanceof NetRecord given ? given : settings();
        return open(PSObject.unwrap(a[0]), settings);
    }

    private static NetRecord settings() {
        return record("System.Xml.XmlReaderSettings")
                .set("Async", false)
                .set("CheckCharacters", true)
                .set("CloseInput", false)
                .set("ConformanceLevel", NetEnum.named("System.Xml.ConformanceLevel", "Document"))
                .set("DtdProcessing", NetEnum.named("System.Xml.DtdProcessing", "Prohibit"))
                .set("IgnoreComments", false)
                .set("IgnoreProcessingInstructions", false)
                .set("IgnoreWhitespace", false)
                .set("LineNumberOffset", 0)
                .set("LinePositionOffset", 0)
                .set("MaxCharactersFromEntities", 10_000_000L)
                .set("MaxCharactersInDocument", 0L)
                .set("ValidationFlags", new NetEnum(Types.find("System.Xml.Schema.XmlSchemaValidationFlags"), 24))
                .set("ValidationType", NetEnum.named("System.Xml.ValidationType", "None"));
    }

    @Override
    void set(String property, Object self, Object value) {
        if (property.equals("ValidationType") && !value.toString().equals("None")
                || property.equals("Schemas") && value != null) {
            throw new NetThrow("System.NotSupportedException", "Validation by XML schemas is not supported here.");
        }
        if (property.equals("DtdProcessing") && value.toString().equals("Parse")
                || property.equals("ProhibitDtd") && Boolean.FALSE.equals(value)) {
            throw new NetThrow(
                    "System.NotSupportedException",
                    "Document types are not read here: DtdProcessing can be Prohibit or Ignore.");
        }
        if (self instanceof NetRecord) {
            super.set(property, self, value);
        }
    }

    private Object open(Object input, NetRecord settings) {
        String text;
        Runnable close = () -> {};
        try {
            if (input instanceof NetStream stream) {
                text = new NetReader(stream, mtsh.language.value.NetEncoding.UTF8_WITHOUT_MARK, true, true).readToEnd();
                close = Boolean.TRUE.equals(settings.get("CloseInput")) ? () -> closed(stream) : close;
            } else if (input instanceof NetReader reader) {
                text = reader.readToEnd();
            } else {
                Path path = FilePaths.resolve(local(input.toString()));
                if (!Files.exists(path)) {
                    throw new NetThrow("System.IO.FileNotFoundException", "Could not find file '" + path + "'.");
                }
                text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
            }
        } catch (IOException failed) {
            throw JavaFailures.input(failed, null);
        }
        boolean ignoresType = settings.get("DtdProcessing").toString().equals("Ignore");
        String plain = ignoresType ? withoutType(text) : text;
        if (!ignoresType && plain.contains("<!DOCTYPE")) {
            throw new NetThrow(
                    "System.Xml.XmlException",
                    "For security reasons DTD is prohibited in this XML document. To enable DTD processing set the"
                            + " DtdProcessing property on XmlReaderSettings to Parse and pass the settings into"
                            + " XmlReader.Create method.");
        }
        boolean[] ignores = {
            Boolean.TRUE.equals(settings.get("IgnoreComments")),
            Boolean.TRUE.equals(settings.get("IgnoreProcessingInstructions")),
            Boolean.TRUE.equals(settings.get("IgnoreWhitespace"))
        };
        return new NetXmlReader(Types.find("System.Xml.XmlReader"), XmlDocuments.read(plain, true), ignores, close);
    }

    /** A file's path; nothing is fetched. */
    private static String local(String place) {
        NetUri uri = place.contains("://") ? NetUri.tryParse(place, 1) : null;
        if (uri == null) {
            return place;
        }
        if (!uri.scheme().equals("file")) {
            throw new NetThrow(
                    "System.NotSupportedException",
                    "XML is not fetched from '" + place + "'. Use Invoke-WebRequest, and read its text.");
        }
        return uri.path();
    }

    private static void closed(NetStream stream) {
        try {
            stream.close();
        } catch (IOException failed) {
            throw JavaFailures.input(failed, null);
        }
    }

    private static String withoutType(String text) {
        return text.replaceFirst("(?s)<!DOCTYPE[^\\[>]*(\\[.*?\\]\\s*)?>", "");
    }

    @Override
    Object get(String property, Object self) {
        if (self instanceof NetRecord) {
            return super.get(property, self);
        }
        NetXmlReader reader = (NetXmlReader) self;
        Node node = reader.node();
        return switch (property) {
            case "ReadState" -> NetEnum.named("System.Xml.ReadState", reader.state());
            case "EOF" -> reader.state().equals("EndOfFile");
            case "NodeType" -> NetEnum.named("System.Xml.XmlNodeType", kind(reader));
            case "Depth" -> reader.step() == null ? 0 : reader.step().depth() + (reader.isOnAttribute() ? 1 : 0);
            case "AttributeCount" -> reader.isEnd() ? 0 : reader.attributes().size();
            case "HasAttributes" -> !reader.isEnd() && !reader.attributes().isEmpty();
            case "HasValue" -> node != null && !isElement(node);
            case "IsEmptyElement" -> node != null && isElement(node) && !reader.isEnd() && !node.hasChildNodes();
            case "Value" -> node == null || isElement(node) ? "" : value(node);
            case "Name" -> name(node);
            case "LocalName" -> local(node);
            case "Prefix" -> node == null || node.getPrefix() == null ? "" : node.getPrefix();
            case "NamespaceURI" -> node == null || node.getNamespaceURI() == null ? "" : node.getNamespaceURI();
            case "QuoteChar" -> '"';
            case "ValueType" -> Types.STRING;
            case "BaseURI", "XmlLang" -> "";
            case "XmlSpace" -> NetEnum.named("System.Xml.XmlSpace", "None");
            case "LineNumber", "LinePosition" -> 0;
            case "CanReadBinaryContent", "CanResolveEntity", "Namespaces" -> true;
            case "Settings" -> settings();
            case "DtdProcessing" -> NetEnum.named("System.Xml.DtdProcessing", "Prohibit");
            case "WhitespaceHandling" -> NetEnum.named("System.Xml.WhitespaceHandling", "All");
            default -> false;
        };
    }

    private static boolean isElement(Node node) {
        return node.getNodeType() == Node.ELEMENT_NODE;
    }

    private static boolean isDeclaration(Node node) {
        return node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE
                && node.getNodeName().equals("xml");
    }

    private static String value(Node node) {
        return node.getNodeValue() == null ? "" : node.getNodeValue();
    }

    private static String name(Node node) {
        boolean named = node != null && !node.getNodeName().startsWith("#");
        return named ? node.getNodeName() : "";
    }

    private static String local(Node node) {
        String name = name(node);
        return name.substring(name.indexOf(':') + 1);
    }

    private static String kind(NetXmlReader reader) {
        Node node = reader.node();
        if (node == null) {
            return "None";
        }
        if (reader.isInValue()) {
            return "Text";
        }
        return switch (node.getNodeType()) {
            case Node.ATTRIBUTE_NODE -> "Attribute";
            case Node.ELEMENT_NODE -> reader.isEnd() ? "EndElement" : "Element";
            case Node.CDATA_SECTION_NODE -> "CDATA";
            case Node.COMMENT_NODE -> "Comment";
            case Node.PROCESSING_INSTRUCTION_NODE -> isDeclaration(node) ? "XmlDeclaration" : "ProcessingInstruction";
            default -> value(node).isBlank() ? "Whitespace" : "Text";
        };
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        if (self instanceof NetRecord settings) {
            if (name(key).equals("Clone")) {
                NetRecord copy = settings();
                for (NetMember.Property each : type().allProperties()) {
                    copy.set(each.name(), settings.get(each.name()));
                }
                return copy;
            }
            return null;
        }
        NetXmlReader reader = (NetXmlReader) self;
        return switch (name(key)) {
            case "Read" -> reader.read();
            case "Skip" -> {
                reader.skip();
                yield null;
            }
            case "Close", "Dispose" -> {
                reader.close();
                yield null;
            }
            case "GetAttribute", "Item" -> attribute(reader, a);
            case "MoveToAttribute" -> moveToAttribute(reader, a);
            case "MoveToElement" -> {
                boolean moved = reader.isOnAttribute();
                reader.moveTo(-1);
                yield moved;
            }
            case "MoveToFirstAttribute" -> move(reader, 0);
            case "MoveToNextAttribute" -> move(reader, reader.attributeIndex() + 1);
            case "ReadAttributeValue" -> {
                boolean enters = reader.isOnAttribute() && !reader.isInValue();
                if (enters) {
                    reader.enterValue();
                }
                yield enters;
            }
            case "LookupNamespace" ->
                reader.node() == null
                        ? null
                        : reader.node().lookupNamespaceURI(((String) a[0]).isEmpty() ? null : (String) a[0]);
            case "ToString" -> reader.toString();
            default -> XmlReading.call(name(key), reader, a);
        };
    }

    private static boolean move(NetXmlReader reader, int index) {
        if (reader.isEnd() || index >= reader.attributes().size()) {
            return false;
        }
        reader.moveTo(index);
        return true;
    }

    private static int find(NetXmlReader reader, Object[] a) {
        List<Node> attributes = reader.attributes();
        if (a[0] instanceof Integer place) {
            return place >= 0 && place < attributes.size() ? place : -2;
        }
        for (int i = 0; i < attributes.size(); i++) {
            Node each = attributes.get(i);
            String space = each.getNamespaceURI() == null ? "" : each.getNamespaceURI();
            boolean found = a.length == 1
                    ? each.getNodeName().equals(a[0])
                    : local(each).equals(a[0]) && space.equals(a[1]);
            if (found) {
                return i;
            }
        }
        return -1;
    }

    private static String attribute(NetXmlReader reader, Object[] a) {
        int found = find(reader, a);
        if (found == -2) {
            throw ListMembers.outOfRange("i", "Specified argument was out of the range of valid values.");
        }
        return found < 0 ? null : value(reader.attributes().get(found));
    }

    private static Object moveToAttribute(NetXmlReader reader, Object[] a) {
        int found = find(reader, a);
        if (found >= 0) {
            reader.moveTo(found);
        }
        return a[0] instanceof Integer ? null : (Object) (found >= 0);
    }

    /** An XmlException. */
    static NetThrow error(String message) {
        return new NetThrow(new NetException("System.Xml.XmlException", message, null));
    }
}
