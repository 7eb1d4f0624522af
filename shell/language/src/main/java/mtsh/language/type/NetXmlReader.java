package mtsh.language.type;

import java.util.ArrayList;
import java.util.List;

import org.w3c.dom.Document;
import org.w3c.dom.Node;

import mtsh.language.value.NetObject;
import mtsh.language.value.XmlOrder;

/** {@code XmlReader}: a place in a document that goes forward node by node. The document is read whole before the first of them. */
final class NetXmlReader implements NetObject {
    /** A step: a node, or the end of an element. */
    record Step(Node node, boolean isEnd, int depth) {}

    private final NetType netType;
    private final List<Step> steps = new ArrayList<>();
    private int at = -1;
    private int attribute = -1;
    private boolean inValue;
    private boolean closed;
    private final Runnable onClose;

    NetXmlReader(NetType netType, Node root, boolean[] ignores, Runnable onClose) {
        this.netType = netType;
        this.onClose = onClose;
        if (root instanceof Document) {
            for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
                add(child, 0, ignores);
            }
        } else {
            add(root, 0, ignores);
        }
    }

    /** {@code ignores}: comments, processing instructions, white space. */
    private void add(Node node, int depth, boolean[] ignores) {
        boolean declaration = node.getNodeName().equals("xml");
        boolean left =
                switch (node.getNodeType()) {
                    case Node.COMMENT_NODE -> ignores[0];
                    case Node.PROCESSING_INSTRUCTION_NODE -> ignores[1] && !declaration;
                    case Node.TEXT_NODE -> ignores[2] && node.getNodeValue().isBlank();
                    default -> false;
                };
        if (left) {
            return;
        }
        steps.add(new Step(node, false, depth));
        if (node.getNodeType() != Node.ELEMENT_NODE || !node.hasChildNodes()) {
            return;
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            add(child, depth + 1, ignores);
        }
        steps.add(new Step(node, true, depth));
    }

    boolean read() {
        attribute = -1;
        inValue = false;
        if (closed || at >= steps.size()) {
            return false;
        }
        at++;
        return at < steps.size();
    }

    /** The step where it stands; null before the first and after the last. */
    Step step() {
        return closed || at < 0 || at >= steps.size() ? null : steps.get(at);
    }

    String state() {
        return closed ? "Closed" : at < 0 ? "Initial" : at >= steps.size() ? "EndOfFile" : "Interactive";
    }

    /** The node that is shown: an attribute when it was moved to one. */
    Node node() {
        Step step = step();
        if (step == null) {
            return null;
        }
        return attribute >= 0 ? attributes().get(attribute) : step.node();
    }

    boolean isOnAttribute() {
        return attribute >= 0;
    }

    boolean isInValue() {
        return inValue;
    }

    void enterValue() {
        inValue = true;
    }

    int attributeIndex() {
        return attribute;
    }

    void moveTo(int index) {
        attribute = index;
        inValue = false;
    }

    boolean isEnd() {
        Step step = step();
        return step != null && step.isEnd() && attribute < 0;
    }

    /** Goes behind the end of the element where it stands. */
    void skip() {
        Step step = step();
        attribute = -1;
        if (step == null || step.isEnd() || step.node().getNodeType() != Node.ELEMENT_NODE) {
            read();
            return;
        }
        read();
        if (step.node().hasChildNodes()) {
            while (step() != null && !(step().isEnd() && step().node() == step.node())) {
                at++;
            }
            read();
        }
    }

    /** The attributes of the element where it stands, in the order of the document. */
    List<Node> attributes() {
        return step() == null ? List.of() : XmlOrder.attributes(step().node());
    }

    void close() {
        if (!closed) {
            closed = true;
            onClose.run();
        }
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
