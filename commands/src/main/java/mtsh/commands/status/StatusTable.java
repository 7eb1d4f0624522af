package mtsh.commands.status;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table of what is known about replies, one row a line with bars between the columns; lines with # are remarks. */
final class StatusTable {
    private StatusTable() {}

    /** The rows, each with at least this many columns. */
    static List<String[]> rows(String name, int columns) {
        InputStream stream = StatusTable.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("The table " + name + " is missing in this build.");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> row(name, line, columns))
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String[] row(String name, String line, int columns) {
        String[] row = line.split("\\|", -1);
        if (row.length < columns) {
            throw new IllegalStateException(name + " needs " + columns + " columns: " + line);
        }
        for (int i = 0; i < row.length; i++) {
            row[i] = row[i].strip();
        }
        return row;
    }
}
