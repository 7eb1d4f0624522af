package mtsh.language.complete;

import java.util.ArrayList;
import java.util.List;

/** What texts are most often joined with, and the formats for that. */
final class JoinValues {
    private static final String NEW_LINE =
            System.lineSeparator().replace("\r", "`r").replace("\n", "`n");

    private static final String[][] SEPARATORS = {
        {",", "Comma"},
        {", ", "Comma-Space"},
        {";", "Semi-Colon"},
        {"; ", "Semi-Colon-Space"},
        {NEW_LINE, "Newline"},
        {"-", "Dash"},
        {" ", "Space"},
    };

    private static final List<String> FORMATS =
            List.of("[{0}]", "{0:N2}", NEW_LINE + "    `${0}", NEW_LINE + "    [string] `${0}");

    private JoinValues() {}

    static List<Item> separators(Word word) {
        List<Item> items = new ArrayList<>();
        for (String[] each : SEPARATORS) {
            boolean line = each[0].equals(NEW_LINE);
            String tip = (line ? each[0] : "'" + each[0] + "'") + " - " + each[1];
            items.add(item(each[0], word).label(each[1]).toolTip(() -> tip));
        }
        return chosen(items, word);
    }

    static List<Item> formats(Word word) {
        List<Item> items = new ArrayList<>();
        FORMATS.forEach(each -> items.add(item(each, word).kind(Item.Kind.Text)));
        return chosen(items, word);
    }

    /** A line's end means something in double quotes alone. */
    private static Item item(String value, Word word) {
        char quote = value.contains("`") || word.quote() == '"' ? '"' : '\'';
        return Item.code(quote + value + quote, "").label(value).match(value);
    }

    /** Brackets mean themselves here. */
    private static List<Item> chosen(List<Item> items, Word word) {
        String typed = word.quote() == '\''
                ? word.typed()
                : word.typed().replace("\n", "`n").replace("\r", "`r");
        return items.stream()
                .filter(each -> each.match().regionMatches(true, 0, typed, 0, typed.length()))
                .map(Item::always)
                .toList();
    }
}
