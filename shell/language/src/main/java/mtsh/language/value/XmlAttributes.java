package mtsh.language.value;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.w3c.dom.Node;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** {@code XmlAttributeCollection}: the attributes of a node, as they are now. */
public record XmlAttributes(Node owner) implements Enumerable {
    public List<Object> list() {
        List<Object> all = new ArrayList<>();
        XmlOrder.attributes(owner).forEach(each -> all.add(new XmlValue(each)));
        return all;
    }

    @Override
    public Iterator<Object> iterator() {
        return list().iterator();
    }

    @Override
    public NetType netType() {
        return Types.find("System.Xml.XmlAttributeCollection");
    }

    @Override
    public String toString() {
        return netType().fullName();
    }
}
