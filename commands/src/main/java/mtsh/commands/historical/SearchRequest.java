package mtsh.commands.historical;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a search was asked for, by the names of Start-HistoricalSearch's parameters. All of it is text, so that it can wait in a file for
 * the process that does the work; what was not given has no values.
 */
final class SearchRequest {
    static final String ACCEPTED_DOMAINS = "AcceptedDomain";
    static final String LINE_LIMIT = "LineLimit";

    private final Map<String, List<String>> values;

    private SearchRequest(Map<String, List<String>> values) {
        this.values = values;
    }

    static SearchRequest empty() {
        return new SearchRequest(Map.of());
    }

    /** The same with the values of one more parameter; no values leave it out. */
    SearchRequest with(String parameter, List<String> given) {
        if (given.isEmpty()) {
            return this;
        }
        Map<String, List<String>> more = new TreeMap<>(values);
        more.put(parameter, List.copyOf(given));
        return new SearchRequest(more);
    }

    SearchRequest with(String parameter, String given) {
        return given == null || given.isEmpty() ? this : with(parameter, List.of(given));
    }

    Map<String, List<String>> values() {
        return values;
    }

    List<String> texts(String parameter) {
        return values.getOrDefault(parameter, List.of());
    }

    /** The only value, or empty. */
    String text(String parameter) {
        List<String> all = texts(parameter);
        return all.isEmpty() ? "" : all.get(0);
    }

    boolean is(String parameter) {
        return text(parameter).equals("true");
    }

    Instant start() {
        return Instant.parse(text("StartDate"));
    }

    Instant end() {
        return Instant.parse(text("EndDate"));
    }

    ReportType type() {
        return ReportType.valueOf(text("ReportType"));
    }

    List<UUID> networkMessageIds() {
        return texts("NetworkMessageID").stream().map(UUID::fromString).toList();
    }

    /** How many lines a report may have; {@link Long#MAX_VALUE} where nothing limits it. */
    long lineLimit() {
        String limit = text(LINE_LIMIT);
        return limit.isEmpty() ? Long.MAX_VALUE : Long.parseLong(limit);
    }
}
