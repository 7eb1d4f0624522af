package mtsh.bench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** What was measured of one side, by name. Each process of a side adds its own. */
final class Measures {
    private final Map<String, Double> values = new TreeMap<>();

    void put(String name, double value) {
        values.put(name, value);
    }

    OptionalDouble get(String name) {
        Double value = values.get(name);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    static Measures read(Path file) throws IOException {
        Measures measures = new Measures();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                int equals = line.indexOf('=');
                measures.put(line.substring(0, equals), Double.parseDouble(line.substring(equals + 1)));
            }
        }
        return measures;
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        values.forEach((name, value) -> lines.add(name + '=' + value));
        Files.write(file, lines);
    }

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
