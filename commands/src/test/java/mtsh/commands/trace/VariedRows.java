package mtsh.commands.trace;

import java.util.List;
import java.util.Random;

/** A trace of Exchange Online with rows of every kind: texts that collation and characters compare differently among them. */
final class VariedRows {
    static final List<String> SUBJECTS = List.of(
            "",
            "Größe",
            "GRÖSSE",
            "gro\u0308ße",
            "Q3 offer",
            "q3 OFFER",
            "Q3\u200b offer",
            "300 \u212a",
            "300 k",
            "ıstanbul",
            "İstanbul",
            "Istanbul",
            "50% off",
            "[list] news",
            "a`b",
            "co\u00adop",
            "coop",
            "co-op",
            "100");
    static final List<String> ADDRESSES = List.of(
            "alice@contoso.com",
            "Alice@Contoso.com",
            "bob@fabrikam.com",
            "bob@sub.fabrikam.com",
            "bo\u00adb@fabrikam.com",
            "bo\u212a@fabrikam.com",
            "bok@fabrikam.com",
            "bü\u017fo@fabri\u212aam.com",
            "büro@example.net",
            "bu\u0308ro@example.net",
            "list%x@example.net",
            "[x]@example.net",
            "root");
    static final List<String> STATUSES =
            List.of("Failed", "Delivered", "Pending", "Expanded", "Quarantined", "FilteredAsSpam", "GettingStatus");
    static final List<String> MACHINES = List.of("", "192.0.2.1", "192.0.2.77", "198.51.100.3", "2001:db8::1");
    static final List<String> SIZES = List.of("0", "1", "100", "1000", "2147483647");

    private VariedRows() {}

    static String traceId(int number) {
        return String.format("6b0d8f5e-1c2a-4d3b-9e4f-4300%08d", number);
    }

    static String csv(int rows, long seed) {
        Random random = new Random(seed);
        StringBuilder csv =
                new StringBuilder("\"MessageId\",\"Received\",\"SenderAddress\",\"RecipientAddress\",\"Subject\","
                        + "\"Status\",\"ToIP\",\"FromIP\",\"Size\",\"MessageTraceId\"\n");
        for (int i = 0; i < rows; i++) {
            List<String> row = List.of(
                    "<" + (random.nextBoolean() ? "m" : "M") + random.nextInt(40) + "@example.com>",
                    String.format("2026-01-01T%02d:%02d:00Z", random.nextInt(6), random.nextInt(4)),
                    one(random, ADDRESSES),
                    one(random, ADDRESSES),
                    one(random, SUBJECTS),
                    one(random, STATUSES),
                    one(random, MACHINES),
                    one(random, MACHINES),
                    one(random, SIZES),
                    traceId(i));
            csv.append('"').append(String.join("\",\"", row)).append("\"\n");
        }
        return csv.toString();
    }

    static <T> T one(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
