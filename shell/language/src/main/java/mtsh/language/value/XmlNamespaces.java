package mtsh.language.value;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** {@code XmlNamespaceManager}: what prefixes stand for in XPath expressions. */
public final class XmlNamespaces implements NamespaceContext, NetObject {
    private final Map<String, String> uris = new LinkedHashMap<>();

    public XmlNamespaces() {
        uris.put("", "");
        uris.put("xml", XMLConstants.XML_NS_URI);
        uris.put("xmlns", XMLConstants.XMLNS_ATTRIBUTE_NS_URI);
    }

    public Object add(String prefix, String uri) {
        uris.put(prefix, uri);
        return null;
    }

    public Object remove(String prefix) {
        uris.remove(prefix);
        return null;
    }

    /** What a prefix stands for, or null. */
    public String uri(String prefix) {
        return uris.get(prefix);
    }

    @Override
    public String getNamespaceURI(String prefix) {
        return prefix.isEmpty() ? XMLConstants.NULL_NS_URI : uris.get(prefix);
    }

    @Override
    public String getPrefix(String uri) {
        for (Map.Entry<String, String> each : uris.entrySet()) {
            if (each.getValue().equals(uri)) {
                return each.getKey();
            }
        }
        return null;
    }

    @Override
    public Iterator<String> getPrefixes(String uri) {
        String prefix = getPrefix(uri);
        return (prefix == null ? List.<String>of() : List.of(prefix)).iterator();
    }

    @Override
    public NetType netType() {
        return Types.find("System.Xml.XmlNamespaceManager");
    }

    @Override
    public String toString() {
        return netType().fullName();
    }
}
