package mtsh.commands.status;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tables of this package's resources: a line a row, tabs between the columns, {@code #} before remarks. */
final class Tables {
    private Tables() {}

    /** Rows of so many columns each; trailing ones may be empty. */
    static List<String[]> rows(String name, int columns) {
        try (InputStream stream = Tables.class.getResourceAsStream(name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", columns))
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
