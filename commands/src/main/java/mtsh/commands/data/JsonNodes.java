package mtsh.commands.data;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Nodes of JSON as schemas speak of them. */
final class JsonNodes {
    private JsonNodes() {}

    static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }

    /** Texts as a JSON array. */
    static JsonNode list(List<String> texts) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        texts.forEach(list::add);
        return list;
    }

    static String type(JsonNode node) {
        return isWhole(node) ? "integer" : node.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    /** Whether a value is of a type that a schema names; whole numbers are integers and numbers. */
    static boolean is(JsonNode node, String type) {
        return type(node).equals(type) || node.isNumber() && type.equals("number");
    }

    private static boolean isWhole(JsonNode node) {
        return node.isNumber() && node.decimalValue().stripTrailingZeros().scale() <= 0;
    }

    /** Numbers are equal when they mean the same, wherever they stand. */
    static boolean equal(JsonNode one, JsonNode other) {
        return one.equals(JsonNodes::order, other);
    }

    private static int order(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    }
}
