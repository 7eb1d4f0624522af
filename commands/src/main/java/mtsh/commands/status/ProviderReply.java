package mtsh.commands.status;

import java.util.List;

/**
 * A reply that shows who speaks: a large provider, a filter or a block list.
 *
 * @param provider its name
 * @param cause the cause's key, when its own texts tell one; empty otherwise
 */
record ProviderReply(String provider, String cause) {
    private record Row(ProviderReply reply, ReplyPattern pattern) {}

    private static final List<Row> ROWS = StatusTable.rows("providers.txt", 3).stream()
            .map(row -> new Row(new ProviderReply(row[0], row[1]), new ReplyPattern(row[2])))
            .toList();

    /** Null when nobody known speaks. The first text that tells a cause wins over the first sign of a provider. */
    static ProviderReply of(String reply, String enhancedCode, boolean temporary) {
        SaidWords said = new SaidWords(ServerSaid.linked(reply));
        ProviderReply speaker = null;
        for (Row row : ROWS) {
            boolean isNew = !row.reply().cause().isEmpty() || speaker == null;
            if (isNew && row.pattern().matches(said, enhancedCode, temporary)) {
                if (!row.reply().cause().isEmpty()) {
                    return row.reply();
                }
                speaker = row.reply();
            }
        }
        return speaker;
    }

    /** The causes that rows lead to, for the test that holds them to the list. */
    static List<String> keys() {
        return ROWS.stream()
                .map(row -> row.reply().cause())
                .filter(key -> !key.isEmpty())
                .toList();
    }
}
