package mtsh.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.cmdlet.ParameterInfo;

/**
 * PowerShell's cmdlets have PowerShell's parameters: names, types, other names, sets with positions, what is mandatory, what comes from
 * the pipeline, and what is checked. What differs stands with its reason in {@code powershell-left-out.txt}, which must say nothing else.
 */
class PowerShellParametersTest {
    @TempDir
    static Path folder;

    private static MailShell shell;
    private static Map<String, List<String>> blocks;
    private static PowerShellDifferences differences;

    @BeforeAll
    static void open() {
        shell = new MailShell(folder);
        blocks = blocks();
        differences = PowerShellDifferences.read(text("powershell-left-out.txt"));
    }

    @AfterAll
    static void close() {
        shell.close();
    }

    @TestFactory
    Stream<DynamicTest> cmdletsAreThoseOfPowerShell() {
        return blocks.entrySet().stream()
                .map(block -> DynamicTest.dynamicTest(
                        block.getKey().split(" ")[0],
                        () -> compare(block.getKey().split(" "), block.getValue())));
    }

    /** A difference that is none any more leads readers astray. */
    @Test
    void everyDifferenceIsOneOfPowerShellsCmdlets() {
        List<String> unknown = differences.cmdlets().stream()
                .filter(name -> blocks.keySet().stream().noneMatch(head -> head.startsWith(name + " ")))
                .toList();
        assertEquals(List.of(), unknown);
    }

    private static void compare(String[] head, List<String> lines) {
        CommandInfo resolved = shell.engine().commands().resolve(head[0]);
        // A command of another module only answers to the name, and says that it is not available.
        CommandInfo command = resolved == null || !resolved.module().equals(head[1]) ? null : resolved;
        if (differences.isLeftOut(head[0])) {
            assertEquals(null, command, head[0] + " is here, and listed as left out");
            return;
        }
        assertNotNull(command, head[0] + " is neither here, in " + head[1] + ", nor listed as left out");
        if (lines.isEmpty()) {
            // Of a few cmdlets the facts have the name alone.
            return;
        }
        Map<String, String> expected = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Map<String, String> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        expected.put(" default set", head[2]);
        found.put(" default set", command.defaultSet().isEmpty() ? "-" : command.defaultSet());
        expected.put(" -WhatIf", String.valueOf(head.length > 3));
        found.put(" -WhatIf", String.valueOf(command.allParameters().stream().anyMatch(each -> each.name()
                .equals("WhatIf"))));
        for (String line : lines) {
            String name = line.substring(0, line.indexOf(' '));
            expected.put(name, line);
        }
        for (ParameterInfo parameter : command.parameters()) {
            found.put(parameter.name(), PowerShellParameter.line(parameter, command));
        }
        differences.apply(head[0], expected, found);
        assertEquals(joined(expected), joined(found));
    }

    private static String joined(Map<String, String> lines) {
        return lines.entrySet().stream()
                .map(each -> each.getKey().startsWith(" ")
                        ? each.getKey().strip() + ": " + each.getValue()
                        : each.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, List<String>> blocks() {
        Map<String, List<String>> all = new TreeMap<>();
        List<String> block = null;
        for (String line : text("powershell-parameters.txt").lines().toList()) {
            if (line.isBlank()) {
                block = null;
            } else if (!line.startsWith("#") && block == null) {
                block = new ArrayList<>();
                all.put(line, block);
            } else if (!line.startsWith("#")) {
                block.add(PowerShellParameter.comparable(line));
            }
        }
        return all;
    }

    private static String text(String resource) {
        try (InputStream stream = PowerShellParametersTest.class.getResourceAsStream(resource)) {
            assertNotNull(stream, resource.toLowerCase(Locale.ROOT));
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
