package mtsh.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where this shell's cmdlets are not PowerShell's, read from {@code powershell-left-out.txt}. Its lines are {@code names: reason}, where
 * names are cmdlets that are not here, or cmdlets followed by parameters: {@code -Name} is left out, {@code +Name} is our own, {@code ~Name}
 * is there and differs.
 */
final class PowerShellDifferences {
    private record Difference(Set<String> cmdlets, List<String> parameters) {}

    private final List<Difference> all = new ArrayList<>();

    private PowerShellDifferences() {}

    static PowerShellDifferences read(String text) {
        PowerShellDifferences differences = new PowerShellDifferences();
        for (String line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int colon = line.indexOf(": ");
            assertTrue(colon > 0 && !line.substring(colon + 2).isBlank(), "a reason: " + line);
            Set<String> cmdlets = new LinkedHashSet<>();
            List<String> parameters = new ArrayList<>();
            for (String word : line.substring(0, colon).split(" ")) {
                (word.matches("[-+~].*") ? parameters : cmdlets).add(word);
            }
            differences.all.add(new Difference(cmdlets, parameters));
        }
        return differences;
    }

    Set<String> cmdlets() {
        Set<String> names = new LinkedHashSet<>();
        all.forEach(each -> names.addAll(each.cmdlets()));
        return names;
    }

    boolean isLeftOut(String cmdlet) {
        return all.stream()
                .anyMatch(each -> each.parameters().isEmpty() && each.cmdlets().contains(cmdlet));
    }

    /** Takes the differences of a cmdlet out of both sides; each must be one. */
    void apply(String cmdlet, Map<String, String> expected, Map<String, String> found) {
        for (Difference difference : all) {
            if (difference.cmdlets().contains(cmdlet)) {
                difference.parameters().forEach(each -> apply(each.charAt(0), each.substring(1), expected, found));
            }
        }
    }

    private static void apply(char kind, String name, Map<String, String> expected, Map<String, String> found) {
        if (kind == '-') {
            assertTrue(expected.remove(name) != null, "-" + name + " is listed as left out, and PowerShell has none");
            assertEquals(null, found.get(name), "-" + name + " is listed as left out, and is here");
        } else if (kind == '+') {
            assertTrue(found.remove(name) != null, "+" + name + " is listed as our own, and is not here");
            assertEquals(null, expected.get(name), "+" + name + " is listed as our own, and PowerShell has it");
        } else {
            String key = expected.containsKey(name) ? name : " " + name.replace('_', ' ');
            assertNotEquals(expected.remove(key), found.remove(key), "~" + name + " is listed as different");
        }
    }
}
