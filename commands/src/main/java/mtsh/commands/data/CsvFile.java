package mtsh.commands.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import mtsh.commands.file.TextEncodings;
import mtsh.language.value.PSObject;

/** A file of comma-separated values for commands that keep what they know in one. */
public final class CsvFile {
    private CsvFile() {}

    /** Its records as objects; the first line names the properties. */
    public static List<PSObject> read(Path file) throws IOException {
        List<PSObject> objects = new ArrayList<>();
        try (BufferedReader reader = TextEncodings.reader(file, TextEncodings.of(null))) {
            new CsvObjects(',', null, warning -> {}).read(reader, objects::add);
        }
        return objects;
    }
}
