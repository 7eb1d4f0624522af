package mtsh.commands.data;

import java.time.ZoneOffset;
import java.util.Map;

import mtsh.language.value.PSDictionary;

/** JSON for the files that mtsh itself keeps: written in lines that people can read and change, read as a table. */
public final class JsonDocument {
    /** Deep enough for what is kept, and a bound for what somebody put there. */
    private static final int DEPTH = 16;

    private JsonDocument() {}

    /** A tree of maps, lists, texts, numbers and booleans as text with an end of line. */
    public static String write(Map<String, ?> tree) {
        return text(tree, false);
    }

    /** The same in one line, for files that grow. */
    public static String line(Map<String, ?> tree) {
        return text(tree, true);
    }

    private static String text(Map<String, ?> tree, boolean compress) {
        JsonTree nodes = new JsonTree(DEPTH, true, () -> {});
        PSDictionary table = PSDictionary.ordered();
        tree.forEach(table::put);
        return JsonText.of(nodes.of(table), compress, JsonEscapes.Default) + "\n";
    }

    /** The object of a text, its keys in their order; a TerminatingError when it is none. Dates stay texts. */
    public static PSDictionary read(String text) {
        Object value = new JsonReader(DEPTH, true, JsonDates.Kind.String, ZoneOffset.UTC).read(text);
        return value instanceof PSDictionary table ? table : PSDictionary.ordered();
    }
}
