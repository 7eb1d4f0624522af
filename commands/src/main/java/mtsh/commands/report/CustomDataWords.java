package mtsh.commands.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What agents, parts, keys and values of Exchange's custom data mean; the words stand in {@code custom-data.tsv}. */
final class CustomDataWords {
    private static final String TABLE = "/mtsh/commands/report/custom-data.tsv";
    private static final String NONE = "-";
    private static final String ANY = "*";

    private final Map<String, String> words = new HashMap<>();

    private CustomDataWords() {}

    static CustomDataWords read() {
        CustomDataWords table = new CustomDataWords();
        try (InputStream stream = CustomDataWords.class.getResourceAsStream(TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(table::add);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return table;
    }

    private void add(String[] columns) {
        words.put(key(columns[0], columns[1], columns[2]), columns[3]);
    }

    private static String key(String agent, String key, String value) {
        return (agent + '\t' + key + '\t' + value).toLowerCase(Locale.ROOT);
    }

    /** What an agent is, or empty. */
    String agent(String agent) {
        return words.getOrDefault(key(agent, NONE, NONE), "");
    }

    /** What an item without keys says, or empty. */
    String plain(String name) {
        return words.getOrDefault(key(name, NONE, ANY), "");
    }

    /** What a value means; the value itself first, then all that begin as it does, then what the key is about; or empty. */
    String value(String agent, String name, String value) {
        String exact = words.get(key(agent, name, value));
        if (exact != null) {
            return exact;
        }
        String begins = value.isEmpty() ? null : words.get(key(agent, name, value.charAt(0) + ANY));
        return begins != null ? begins : words.getOrDefault(key(agent, name, ANY), "");
    }

    /** What a part without a value is: one engine, the sum of all. */
    static String part(String part) {
        return switch (part.toUpperCase(Locale.ROOT)) {
            case "SUM" -> "all together";
            case "EV" -> "one engine";
            case "ETR" -> "a transport rule";
            case "ETRP" -> "how long the rules took";
            case "DC" -> "a kind of data that a DLP rule looks for";
            default -> "";
        };
    }
}
