package mtsh.language.type;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;

import org.w3c.dom.Document;
import org.w3c.dom.Node;

import mtsh.language.error.NetThrow;
import mtsh.language.value.FilePaths;
import mtsh.language.value.NetEncoding;
import mtsh.language.value.NetReader;
import mtsh.language.value.NetStream;
import mtsh.language.value.NetWriter;
import mtsh.language.value.NetXmlWriter;
import mtsh.language.value.WindowsPaths;
import mtsh.language.value.XmlDocuments;
import mtsh.language.value.XmlNames;
import mtsh.language.value.XmlText;
import mtsh.language.value.XmlValue;

/** Methods of XmlDocument: making nodes, reading and writing. */
final class XmlDocumentChanges {
    private static final Set<String> OTHERS = Set.of("ImportNode", "Load", "LoadXml", "Save");

    private XmlDocumentChanges() {}

    static boolean isOne(String name) {
        return name.startsWith("Create") || OTHERS.contains(name);
    }

    static Object call(String name, Document document, Object[] a) {
        return switch (name) {
            case "ImportNode" -> XmlValue.of(document.importNode(XmlChanges.node(a[0]), (Boolean) a[1]));
            case "LoadXml" -> load(document, (String) a[0]);
            case "Load" -> load(document, content(a[0]));
            case "Save" ->
                a[0] instanceof NetXmlWriter writer
                        ? XmlWriterMembers.write("Save", document, writer)
                        : save(document, a[0]);
            case "CreateNode" -> created(document, a);
            default -> XmlValue.of(made(name, document, a));
        };
    }

    private static Node made(String name, Document document, Object[] a) {
        return switch (name) {
            case "CreateElement" -> document.createElementNS(namespace(a), qualified(a));
            case "CreateAttribute" ->
                document.createAttributeNS(XmlNames.ofAttribute(qualified(a), namespace(a)), qualified(a));
            case "CreateTextNode", "CreateWhitespace" -> document.createTextNode(text(a[0]));
            case "CreateCDataSection" -> document.createCDATASection(text(a[0]));
            case "CreateComment" -> document.createComment(text(a[0]));
            case "CreateDocumentFragment" -> document.createDocumentFragment();
            case "CreateProcessingInstruction" -> document.createProcessingInstruction((String) a[0], text(a[1]));
            default ->
                document.createProcessingInstruction("xml", declaration((String) a[0], (String) a[1], (String) a[2]));
        };
    }

    private static String text(Object value) {
        return value == null ? "" : (String) value;
    }

    /** {@code (name)}, {@code (qualified name, namespace)} or {@code (prefix, name, namespace)}. */
    private static String qualified(Object[] a) {
        return a.length == 3 ? XmlNames.qualified((String) a[0], (String) a[1]) : (String) a[0];
    }

    private static String namespace(Object[] a) {
        String namespace = a.length == 1 ? null : (String) a[a.length - 1];
        return namespace == null || namespace.isEmpty() ? null : namespace;
    }

    static String declaration(String version, String encoding, String standalone) {
        if (!"1.0".equals(version)) {
            throw new NetThrow(
                    "System.ArgumentException",
                    "Wrong XML version information. The XML must match production"
                            + " \"VersionNum ::= '1.' [0-9]+\".");
        }
        return "version=\"1.0\""
                + (encoding == null || encoding.isEmpty() ? "" : " encoding=\"" + encoding + "\"")
                + (standalone == null || standalone.isEmpty() ? "" : " standalone=\"" + standalone + "\"");
    }

    /** {@code CreateNode(kind, name, namespace)} or {@code (kind, prefix, name, namespace)}. */
    private static Object created(Document document, Object[] a) {
        String kind = a[0].toString();
        Object[] rest = java.util.Arrays.copyOfRange(a, 1, a.length);
        return switch (kind.toLowerCase(java.util.Locale.ROOT)) {
            case "element" -> XmlValue.of(made("CreateElement", document, rest));
            case "attribute" -> XmlValue.of(made("CreateAttribute", document, rest));
            case "text" -> XmlValue.of(document.createTextNode(""));
            case "cdata", "cdatasection" -> XmlValue.of(document.createCDATASection(""));
            case "comment" -> XmlValue.of(document.createComment(""));
            default ->
                throw new NetThrow("System.ArgumentException", "'" + kind + "' does not represent any 'XmlNodeType'.");
        };
    }

    private static Object load(Document document, String text) {
        Document read = XmlDocuments.read(text, document.getUserData(XmlNodes.PRESERVE) != null);
        while (document.getFirstChild() != null) {
            document.removeChild(document.getFirstChild());
        }
        copy(read, document);
        return null;
    }

    static void copy(Document from, Document to) {
        for (Node child = from.getFirstChild(); child != null; child = child.getNextSibling()) {
            to.appendChild(to.importNode(child, true));
        }
    }

    private static String content(Object source) {
        try {
            if (source instanceof NetReader reader) {
                return reader.readToEnd();
            }
            if (source instanceof NetStream stream) {
                return new NetReader(stream, NetEncoding.UTF8, true, true).readToEnd();
            }
            Path path = FilePaths.resolve((String) source);
            byte[] bytes = Files.readAllBytes(path);
            String ascii =
                    new String(bytes, 0, Math.min(bytes.length, 200), java.nio.charset.StandardCharsets.ISO_8859_1);
            boolean marked = bytes.length > 1 && (bytes[0] & 0xFF) >= 0xEF;
            NetStream stream = new mtsh.language.value.NetMemoryStream(bytes, false);
            NetEncoding encoding = marked ? NetEncoding.UTF8 : declared(ascii);
            return new NetReader(stream, encoding == null ? NetEncoding.UTF8 : encoding, true, false).readToEnd();
        } catch (NoSuchFileException gone) {
            throw FileMembers.notFound(FilePaths.resolve((String) source), gone);
        } catch (IOException problem) {
            throw JavaFailures.input(problem, source instanceof String path ? path : null);
        }
    }

    /** The encoding that a declaration names, or null. */
    private static NetEncoding declared(String text) {
        java.util.regex.Matcher found = java.util.regex.Pattern.compile("<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']+)")
                .matcher(text);
        if (!found.find()) {
            return null;
        }
        try {
            Charset.forName(found.group(1));
            return NetEncoding.named(found.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    /** Into a file, a stream or a writer; a declared encoding is used, with its byte order mark. */
    private static Object save(Document document, Object target) {
        boolean asIs = document.getUserData(XmlNodes.PRESERVE) != null;
        String text = asIs ? XmlText.outer(document) : XmlText.indented(document);
        NetEncoding encoding = declared(text);
        NetEncoding used = encoding == null ? NetEncoding.UTF8_WITHOUT_MARK : encoding;
        try {
            if (target instanceof NetWriter writer) {
                writer.write(text);
                return null;
            }
            byte[] mark = used.preamble();
            byte[] bytes = used.encode(text);
            if (target instanceof NetStream stream) {
                stream.write(mark, 0, mark.length);
                stream.write(bytes, 0, bytes.length);
                return null;
            }
            byte[] all = java.util.Arrays.copyOf(mark, mark.length + bytes.length);
            System.arraycopy(bytes, 0, all, mark.length, bytes.length);
            Files.write(WindowsPaths.inMadeFolder(FilePaths.resolve((String) target)), all);
            return null;
        } catch (NoSuchFileException gone) {
            throw FileMembers.notFound(FilePaths.resolve((String) target), gone);
        } catch (IOException problem) {
            throw JavaFailures.input(problem, target instanceof String path ? path : null);
        }
    }
}
