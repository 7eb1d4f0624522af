package mtsh.language.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.UserDataHandler;

/** The order in which attributes were given, which Java's documents do not keep. */
public final class XmlOrder {
    private static final String KEY = "mtsh.order";
    private static final AtomicLong NEXT = new AtomicLong(1);
    private static final UserDataHandler KEEP = XmlOrder::keep;

    private XmlOrder() {}

    private static void keep(short operation, String key, Object data, Node source, Node target) {
        if (target != null) {
            target.setUserData(key, data, KEEP);
        }
    }

    /** Puts an attribute behind those that were marked before; one that has its place keeps it. */
    public static void mark(Node attribute) {
        if (attribute != null && attribute.getUserData(KEY) == null) {
            attribute.setUserData(KEY, NEXT.getAndIncrement(), KEEP);
        }
    }

    /** The attributes of a node in their order; none for nodes that cannot have any. */
    public static List<Node> attributes(Node node) {
        List<Node> all = new ArrayList<>();
        NamedNodeMap attributes = node.getAttributes();
        for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
            all.add(attributes.item(i));
        }
        all.sort(Comparator.comparingLong(XmlOrder::place));
        return all;
    }

    private static long place(Node attribute) {
        return attribute.getUserData(KEY) instanceof Long place ? place : 0;
    }
}
