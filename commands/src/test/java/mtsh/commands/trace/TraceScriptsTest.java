package mtsh.commands.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import mtsh.commands.MailShell;

/**
 * Runs scripts such as admins write, with arguments, and compares all they show and the files they write with what stands beside them.
 * The first line of a script may give its arguments: {@code # arguments: ...}. {@code -Dmtst.update} writes the expected texts.
 */
class TraceScriptsTest {
    private static final Path SCRIPTS = Path.of("src/test/resources/mtsh/commands/mail/scripts");
    private static final String ARGUMENTS = "# arguments: ";

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> scriptsShowWhatTheyShould() throws IOException {
        try (Stream<Path> all = Files.list(SCRIPTS)) {
            List<Path> scripts = all.filter(each -> each.toString().endsWith(".ps1"))
                    .sorted()
                    .toList();
            return scripts.stream()
                    .map(each -> DynamicTest.dynamicTest(each.getFileName().toString(), () -> check(each)));
        }
    }

    private void check(Path script) throws IOException {
        Path work = Files.createTempDirectory(folder, "work").toRealPath();
        String first = Files.readAllLines(script).get(0);
        List<String> arguments = first.startsWith(ARGUMENTS)
                ? List.of(first.substring(ARGUMENTS.length()).split(" "))
                : List.of();
        String shown;
        try (MailShell shell = MailShell.withMail(work)) {
            shown = shell.runFile(script.toAbsolutePath(), arguments) + files(work) + "\n";
        }
        Path expected = Path.of(script.toString().replace(".ps1", ".txt"));
        if (System.getProperty("mtst.update") != null) {
            Files.writeString(expected, shown);
        }
        assertEquals(Files.readString(expected), shown);
    }

    private static String files(Path work) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> all = Files.list(work)) {
            for (Path each : all.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                text.append("\n--- ")
                        .append(each.getFileName())
                        .append('\n')
                        .append(Files.readString(each).replace("\r\n", "\n").strip());
            }
        }
        return text.toString();
    }
}
