package mtsh.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.Parameter;

/** Exchange's cmdlets have the parameters that Microsoft documents, and beside them only those that are known to be ours. */
class ExchangeParametersTest {
    private static final Map<String, String> TYPES = Map.of(
            "UUID", "Guid", "int", "Int32", "Integer", "Int32", "boolean", "Switch", "Boolean", "Boolean", "long",
            "Int64");

    @TestFactory
    Stream<DynamicTest> areThoseOfExchange() throws IOException {
        return blocks().entrySet().stream()
                .map(block -> DynamicTest.dynamicTest(block.getKey(), () -> compare(block.getKey(), block.getValue())));
    }

    private static Map<String, List<String>> blocks() throws IOException {
        Map<String, List<String>> blocks = new TreeMap<>();
        try (InputStream stream = ExchangeParametersTest.class.getResourceAsStream("exchange-parameters.txt")) {
            assertNotNull(stream);
            List<String> block = null;
            for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.isBlank()) {
                    block = null;
                } else if (!line.startsWith("#") && block == null) {
                    block = new ArrayList<>();
                    blocks.put(line.strip(), block);
                } else if (!line.startsWith("#")) {
                    block.add(line.strip());
                }
            }
        }
        return blocks;
    }

    private static void compare(String cmdlet, List<String> lines) throws Exception {
        TreeSet<String> expected = new TreeSet<>();
        TreeSet<String> ours = new TreeSet<>();
        for (String line : lines) {
            if (line.startsWith("+")) {
                ours.addAll(List.of(line.substring(1).strip().split(" ")));
            } else {
                expected.add(line);
            }
        }
        TreeSet<String> found = new TreeSet<>();
        TreeSet<String> foundOurs = new TreeSet<>();
        for (Field field : fields(cmdlet)) {
            String name = field.getAnnotation(Option.class).names()[0].substring(1);
            if (expected.stream().anyMatch(line -> line.startsWith(name + " "))) {
                found.add(describe(name, field));
            } else {
                foundOurs.add(name);
            }
        }
        assertEquals(String.join("\n", expected), String.join("\n", found));
        assertEquals(ours, foundOurs, "parameters of our own");
    }

    private static List<Field> fields(String cmdlet) throws ClassNotFoundException {
        List<Field> fields = new ArrayList<>();
        for (String[] each : CommandModules.cmdlets()) {
            if (List.of(each[2].split(" ")).contains(cmdlet)) {
                Class<?> type = Class.forName(CommandModules.className(each[1], cmdlet));
                for (; type != Cmdlet.class; type = type.getSuperclass()) {
                    Arrays.stream(type.getDeclaredFields())
                            .filter(field -> field.getAnnotation(Option.class) != null)
                            .forEach(fields::add);
                }
                return fields;
            }
        }
        throw new AssertionError(cmdlet + " is not there");
    }

    private static String describe(String name, Field field) {
        StringBuilder text = new StringBuilder(name).append(' ').append(type(field.getType()));
        Parameter[] sets = field.getAnnotationsByType(Parameter.class);
        if (sets.length == 0) {
            return text.toString();
        }
        Parameter parameter = sets[0];
        if (parameter.position() >= 0) {
            text.append(' ').append(parameter.position());
        }
        String flags = (parameter.mandatory() ? "M" : "")
                + (parameter.pipeline() ? "V" : "")
                + (parameter.pipelineByPropertyName() ? "P" : "");
        if (!flags.isEmpty()) {
            text.append(' ').append(flags);
        }
        if (parameter.values().length > 0) {
            text.append(" [").append(String.join(" ", parameter.values())).append(']');
        }
        return text.toString();
    }

    private static String type(Class<?> type) {
        return type.isArray()
                ? type(type.getComponentType()) + "[]"
                : TYPES.getOrDefault(type.getSimpleName(), type.getSimpleName());
    }
}
