package mtsh.commands.data;

import java.util.List;
import java.util.Map;

/** Writes a {@link JsonTree} as text, in lines or in one. */
final class JsonText {
    private final StringBuilder json = new StringBuilder();
    private final boolean compress;
    private final JsonEscapes escapes;

    private JsonText(boolean compress, JsonEscapes escapes) {
        this.compress = compress;
        this.escapes = escapes;
    }

    static String of(Object tree, boolean compress, JsonEscapes escapes) {
        JsonText text = new JsonText(compress, escapes);
        text.write(tree, 0);
        return text.json.toString();
    }

    private void write(Object node, int level) {
        if (node == null) {
            json.append("null");
        } else if (node instanceof JsonTree.Raw raw) {
            json.append(raw.text());
        } else if (node instanceof Map<?, ?> map) {
            writeMap(map, level);
        } else if (node instanceof List<?> list) {
            writeList(list, level);
        } else if (node instanceof Boolean flag) {
            json.append(flag.booleanValue());
        } else {
            escapes.append(json, node.toString());
        }
    }

    private void writeMap(Map<?, ?> map, int level) {
        if (map.isEmpty()) {
            json.append("{}");
            return;
        }
        json.append('{');
        String separator = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            json.append(separator);
            newLine(level + 1);
            escapes.append(json, String.valueOf(entry.getKey()));
            json.append(compress ? ":" : ": ");
            write(entry.getValue(), level + 1);
            separator = ",";
        }
        newLine(level);
        json.append('}');
    }

    private void writeList(List<?> list, int level) {
        if (list.isEmpty()) {
            json.append("[]");
            return;
        }
        json.append('[');
        String separator = "";
        for (Object each : list) {
            json.append(separator);
            newLine(level + 1);
            write(each, level + 1);
            separator = ",";
        }
        newLine(level);
        json.append(']');
    }

    private void newLine(int level) {
        if (!compress) {
            json.append(System.lineSeparator()).append("  ".repeat(level));
        }
    }
}
