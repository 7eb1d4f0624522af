package mtsh.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.session.HelpPage;
import mtsh.language.cmdlet.Cmdlet;

/** Holds together the list of cmdlets, their classes and their help pages. */
class CommandListTest {
    @TestFactory
    Stream<DynamicTest> everyCmdletHasClassAndHelp() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String[] each : CommandModules.cmdlets()) {
            for (String name : each[2].split(" ")) {
                tests.add(DynamicTest.dynamicTest(name, () -> check(each[1], name)));
            }
        }
        return tests.stream();
    }

    private static void check(String folder, String name) throws Exception {
        Class<?> type = cmdletClass(folder, name);
        Command command = type.getAnnotation(Command.class);
        assertNotNull(command, "@Command");
        assertEquals(name, command.name());
        assertTrue(command.description().length > 0, "a description");
        for (String parameter : parameters(type)) {
            assertTrue(!parameter.isBlank(), "a name for each parameter");
        }
        HelpPage page = page(name);
        assertEquals(name, page.name());
        assertTrue(!page.synopsis().isEmpty(), "a synopsis");
        assertTrue(!page.paragraphs("Description").isEmpty(), "a description in the help page");
        long fences = page.sections().get("Examples").stream()
                .filter("```mtsh"::equals)
                .count();
        assertTrue(fences >= 2, "two examples");
    }

    private static Class<?> cmdletClass(String folder, String name) throws ClassNotFoundException {
        return Class.forName(CommandModules.className(folder, name));
    }

    private static Set<String> parameters(Class<?> cmdlet) {
        Set<String> names = new TreeSet<>();
        for (Class<?> type = cmdlet; type != Cmdlet.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                Option option = field.getAnnotation(Option.class);
                if (option != null) {
                    assertTrue(option.description().length > 0, field + " has a description");
                    names.add(option.names()[0].substring(1));
                }
            }
        }
        return names;
    }

    private static HelpPage page(String name) throws IOException {
        return HelpPage.parse(resource(CommandModules.helpResource(name)));
    }

    private static String resource(String path) throws IOException {
        try (InputStream stream = CommandListTest.class.getResourceAsStream(path)) {
            assertNotNull(stream, path);
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
