package mtsh.commands.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import mtsh.commands.file.TextEncodings;
import mtsh.language.value.PSArray;

/** Objects that were saved into a file by Export-Csv or ConvertTo-Json, for cmdlets that compare with an earlier run. */
public final class SavedObjects {
    private static final int DEPTH = 64;

    /** How far the first character is looked for that is no blank. */
    private static final int LOOK_AHEAD = 8192;

    private SavedObjects() {}

    /** By what the file begins with, not by its name: a bracket begins JSON. */
    public static List<Object> read(Path file, ZoneId zone, Consumer<String> warnings) throws IOException {
        try (BufferedReader reader = TextEncodings.reader(file, TextEncodings.of(null))) {
            reader.mark(LOOK_AHEAD);
            int first = reader.read();
            for (int i = 1; i < LOOK_AHEAD && Character.isWhitespace(first); i++) {
                first = reader.read();
            }
            reader.reset();
            return first == '[' || first == '{' ? json(reader, zone) : csv(reader, warnings);
        }
    }

    private static List<Object> json(BufferedReader reader, ZoneId zone) throws IOException {
        StringWriter text = new StringWriter();
        reader.transferTo(text);
        Object value = new JsonReader(DEPTH, false, JsonDates.Kind.Default, zone).read(text.toString());
        return value instanceof PSArray array ? array.asList() : List.of(value);
    }

    private static List<Object> csv(BufferedReader reader, Consumer<String> warnings) throws IOException {
        List<Object> objects = new ArrayList<>();
        new CsvObjects(',', null, warnings).read(reader, objects::add);
        return objects;
    }
}
