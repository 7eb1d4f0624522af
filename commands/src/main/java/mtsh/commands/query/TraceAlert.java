package mtsh.commands.query;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import mtsh.language.value.PSDictionary;

/**
 * A saved query with a number that its results must not come to.
 *
 * @param mailbox for queries that ask about one; empty for none
 * @param below whether fewer results than the threshold alert, where otherwise as many or more do
 * @param cooldown a span such as 30m, for which no second crossing counts; empty for none
 * @param command the text of a script block that is run when the alert fires; empty for none
 * @param outFile a file that gets a line when the alert fires; empty for none
 * @param exitCode what Test-TraceAlert -Exit ends with while the alert is active
 */
record TraceAlert(
        String name,
        String query,
        String mailbox,
        String description,
        long threshold,
        boolean below,
        String cooldown,
        String command,
        String outFile,
        int exitCode,
        Instant registered) {

    /** Whether so many results are what the alert is about. */
    boolean isReached(long count) {
        return below ? count < threshold : count >= threshold;
    }

    /** As people say it. */
    String condition() {
        return below ? "fewer than " + threshold : threshold + " or more";
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("Name", name);
        tree.put("Query", query);
        tree.put("Mailbox", mailbox);
        tree.put("Description", description);
        tree.put("Threshold", threshold);
        tree.put("Below", below);
        tree.put("Cooldown", cooldown);
        tree.put("Command", command);
        tree.put("OutFile", outFile);
        tree.put("ExitCode", exitCode);
        tree.put("Registered", String.valueOf(registered));
        return tree;
    }

    static TraceAlert of(PSDictionary table, Path file) {
        String name = JsonFiles.text(table, "Name", "");
        String query = JsonFiles.text(table, "Query", "");
        if (name.isBlank() || query.isBlank()) {
            throw JsonFiles.damaged(file, "it has no Name or no Query");
        }
        return new TraceAlert(
                name,
                query,
                JsonFiles.text(table, "Mailbox", ""),
                JsonFiles.text(table, "Description", ""),
                number(table, "Threshold", file),
                Boolean.TRUE.equals(table.get("Below")),
                JsonFiles.text(table, "Cooldown", ""),
                JsonFiles.text(table, "Command", ""),
                JsonFiles.text(table, "OutFile", ""),
                (int) number(table, "ExitCode", file),
                QueryJson.time(table, "Registered"));
    }

    private static long number(PSDictionary table, String key, Path file) {
        if (table.get(key) instanceof Number number) {
            return number.longValue();
        }
        throw JsonFiles.damaged(file, "its " + key + " is no number");
    }
}
