package mtsh.commands.historical;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;

/** A job as the text of its file, in the form of Java's properties: one line for each name, several values divided by line ends. */
final class JobText {
    private static final String REQUEST = "request.";
    private static final String BETWEEN = "\n";

    private JobText() {}

    static byte[] write(SearchJob job) {
        Map<String, String> lines = new TreeMap<>();
        lines.put("JobId", job.id().toString());
        lines.put("SubmitDate", job.submitted().toString());
        lines.put("Status", job.status().name());
        lines.put("Rows", Long.toString(job.rows()));
        lines.put("FileRows", Long.toString(job.fileRows()));
        lines.put("File", job.file());
        lines.put("Error", job.error());
        lines.put("Remark", job.remark());
        lines.put("Starts", Integer.toString(job.starts()));
        lines.put(
                "CompletionDate", job.completed() == null ? "" : job.completed().toString());
        job.request().values().forEach((name, values) -> lines.put(REQUEST + name, joined(values)));
        StringBuilder text = new StringBuilder();
        lines.forEach((name, value) ->
                text.append(name).append('=').append(escaped(value)).append('\n'));
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** What is wrong with a text that is no job is the reason of the exception. */
    static SearchJob read(String text) throws IOException {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(text));
            String completed = line(lines, "CompletionDate");
            return new SearchJob(
                    UUID.fromString(line(lines, "JobId")),
                    Instant.parse(line(lines, "SubmitDate")),
                    request(lines),
                    JobStatus.valueOf(line(lines, "Status")),
                    Long.parseLong(line(lines, "Rows")),
                    Long.parseLong(line(lines, "FileRows")),
                    line(lines, "File"),
                    line(lines, "Error"),
                    line(lines, "Remark"),
                    Integer.parseInt(line(lines, "Starts")),
                    completed.isEmpty() ? null : Instant.parse(completed));
        } catch (IllegalArgumentException | DateTimeException damaged) {
            throw new FileSystemException(null, null, "it is damaged: " + damaged.getMessage());
        }
    }

    private static String line(Properties lines, String name) {
        String value = lines.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static SearchRequest request(Properties lines) {
        SearchRequest request = SearchRequest.empty();
        for (String name : lines.stringPropertyNames()) {
            if (name.startsWith(REQUEST)) {
                String parameter = name.substring(REQUEST.length());
                request =
                        request.with(parameter, List.of(lines.getProperty(name).split(BETWEEN, -1)));
            }
        }
        return request;
    }

    /** A line end inside a value could be told from none between two. */
    private static String joined(List<String> values) {
        return String.join(
                BETWEEN, values.stream().map(value -> value.replace('\n', ' ')).toList());
    }

    /** All but plain letters and signs is written as its code, so that no value can pass for another line. */
    private static String escaped(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean plain = c > ' ' && c < 0x7F && c != '\\' || c == ' ' && i > 0;
            text.append(plain ? String.valueOf(c) : String.format("\\u%04X", (int) c));
        }
        return text.toString();
    }
}
