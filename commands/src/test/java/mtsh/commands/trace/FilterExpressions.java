package mtsh.commands.trace;

import static mtsh.commands.trace.VariedRows.one;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes up what people, and nobody in his senses, write behind Where-Object. */
final class FilterExpressions {
    private static final List<String> PROPERTIES = List.of(
            "Status",
            "Subject",
            "RecipientAddress",
            "SENDERADDRESS",
            "senderaddress",
            "Size",
            "Attempts",
            "EverDeferred",
            "Disposition",
            "MessageId",
            "MessageTraceId",
            "FromIP",
            "ToIP",
            "Received",
            "LastSmtp",
            "Index",
            "NoSuchProperty");
    private static final List<String> OPERATORS = List.of(
            "eq",
            "ne",
            "like",
            "notlike",
            "match",
            "notmatch",
            "gt",
            "ge",
            "lt",
            "le",
            "in",
            "notin",
            "contains",
            "notcontains",
            "ceq",
            "cne",
            "clike",
            "cmatch",
            "cin",
            "cgt",
            "eq",
            "eq",
            "like",
            "like");

    private final Random random;

    FilterExpressions(Random random) {
        this.random = random;
    }

    /** All that stands behind Where-Object. */
    String next() {
        if (random.nextInt(4) == 0) {
            String property = one(random, PROPERTIES);
            return switch (random.nextInt(8)) {
                case 0 -> property;
                case 1 -> property + " -not";
                default -> property + " -" + one(random, OPERATORS) + " " + value(property);
            };
        }
        return "{ " + (random.nextInt(12) == 0 ? "$seen++; " : "") + expression(3) + " }";
    }

    private String expression(int depth) {
        switch (depth == 0 ? 9 : random.nextInt(10)) {
            case 0, 1, 2:
                return expression(depth - 1) + " -and " + expression(depth - 1);
            case 3, 4:
                return "(" + expression(depth - 1) + " -or " + expression(depth - 1) + ")";
            case 5:
                return "-not (" + expression(depth - 1) + ")";
            case 6:
                return one(random, List.of("$(++$seen; $true)", "$seen++", "$_.Subject.Length -gt 5", "$undefined"));
            default:
                return comparison();
        }
    }

    private String comparison() {
        String property = one(random, PROPERTIES);
        return switch (random.nextInt(12)) {
            case 0 -> "$_." + property;
            case 1 -> value(property) + " -" + one(random, OPERATORS) + " $_." + property;
            case 2 -> "$_." + property + " -eq $_." + one(random, PROPERTIES);
            default -> "$_." + property + " -" + one(random, OPERATORS) + " " + value(property);
        };
    }

    private String value(String property) {
        if (random.nextInt(8) == 0) {
            return one(
                    random, List.of("$null", "$true", "$status", "$list", "1", "''", "$address", "$changing", "'x['"));
        }
        if (random.nextInt(6) == 0) {
            List<String> some = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                some.add(single(property));
            }
            return "(" + String.join(", ", some) + ")";
        }
        return single(property);
    }

    private String single(String property) {
        return switch (property) {
            case "Status" -> quoted(one(random, VariedRows.STATUSES));
            case "Disposition" -> one(random, List.of("'Delivered'", "'Bounced'", "'InTransit'", "'in*'"));
            case "Size", "Attempts", "Index" ->
                one(random, List.of("0", "1", "100", "-5", "1kb", "2147483647", "3gb", "'100'", "1.5"));
            case "Received" -> one(random, List.of("'2026-01-01T03:00:00Z'", "'nonsense'", "([datetime]'2026-01-01')"));
            case "MessageTraceId" -> quoted(VariedRows.traceId(random.nextInt(60)));
            case "MessageId" -> quoted("<m" + random.nextInt(40) + "@example.com>");
            case "FromIP", "ToIP" -> quoted(pattern(one(random, VariedRows.MACHINES)));
            case "Subject", "LastSmtp" -> quoted(pattern(one(random, VariedRows.SUBJECTS)));
            default -> quoted(pattern(one(random, VariedRows.ADDRESSES)));
        };
    }

    /** Perhaps with wildcards, perhaps in capitals. */
    private String pattern(String text) {
        return switch (random.nextInt(7)) {
            case 0 -> "*" + text.substring(text.length() / 2);
            case 1 -> text.substring(0, text.length() / 2) + "*";
            case 2 -> "*" + (text.isEmpty() ? "" : text.substring(1, Math.max(1, text.length() - 1))) + "*";
            case 3 -> text.isEmpty() ? "?" : "?" + text.substring(1);
            case 4 -> text.toUpperCase(java.util.Locale.ROOT);
            default -> text;
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
