package mtsh.commands;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import mtsh.language.ast.Ast;
import mtsh.language.ast.Children;
import mtsh.language.ast.Redirection;
import mtsh.language.ast.Source;
import mtsh.language.parse.Parser;

/**
 * Scripts that were good once and were changed here and there: all go through the parser, and all that cannot reach out of their folder
 * are run. {@code -Dmtsh.fuzz.scripts=N} sets how many, {@code -Dmtsh.fuzz.seed=N} which one is the first.
 */
@EnabledIfSystemProperty(
        named = "mtsh.fuzz.scripts",
        matches = "[0-9]+",
        disabledReason =
                "scripts change what the whole process shares (PATH, data of types): run it alone, with the flag")
class ScriptFuzzTest {
    private static final int SCRIPTS = Integer.getInteger("mtsh.fuzz.scripts", 10_000);
    private static final int MOST_FAULTS = 50;
    private static final Pattern PLACE = Pattern.compile("\\(\\w+\\.java:\\d+\\)");
    private static final long FIRST = Long.getLong("mtsh.fuzz.seed", 1);

    /** Words of what changes files, starts programs or other sessions, or asks the network. */
    private static final List<String> OUTSIDE = List.of(
            "io.file",
            "io.directory",
            "io.stream",
            "[file]",
            "[directory]",
            "delete",
            "moveto",
            "copyto",
            "createsub",
            "/bin/",
            "/usr/",
            "parallel",
            "powershell]",
            "runspace",
            "process]",
            "diagnostics",
            "kill",
            "closemain",
            "env:path",
            "environmentvariable",
            "invoke-web",
            "invoke-rest",
            "send-mail",
            "webclient",
            "exit");

    /** Cmdlets that write files or begin something that goes on: in the shell of the test they do nothing. */
    private static final String HARMLESS = Stream.of(
                    ("Remove-Item Move-Item Rename-Item Copy-Item New-Item Set-Content Add-Content Clear-Content Out-File Tee-Object"
                                    + " Export-Csv Start-Job Start-ThreadJob Start-MailLogImport Import-MailLog Remove-MessageStoreData"
                                    + " Backup-MessageStore Export-MessageTrace Export-DeliveryEvidence Start-HistoricalSearch"
                                    + " Watch-MessageTrace Save-TraceQuery Register-TraceAlert Stop-Process Start-Process Wait-Process"
                                    + " Debug-Process Stop-Computer Restart-Computer Set-Date Invoke-Item Set-Item Clear-Item"
                                    + " Set-ItemProperty Clear-ItemProperty New-ItemProperty Remove-ItemProperty Move-ItemProperty"
                                    + " Copy-ItemProperty Rename-ItemProperty New-PSDrive Compress-Archive Expand-Archive"
                                    + " Export-Clixml Export-Alias Start-Transcript New-TemporaryFile New-ModuleManifest"
                                    + " Test-Connection Invoke-WebRequest Invoke-RestMethod Send-MailMessage Set-Clipboard")
                            .split(" "))
            .map(name -> "function global:" + name + " { }")
            .reduce("$env:PATH = ''", (all, each) -> all + "\n" + each);

    @TempDir
    static Path folder;

    @Test
    @Timeout(value = 12, unit = TimeUnit.HOURS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void anyScriptEndsInGoodOrder() throws IOException {
        List<String> seeds = seeds();
        assertTrue(seeds.size() > 500, () -> seeds.size() + " seeds");
        Map<String, String> faults = new LinkedHashMap<>();
        try (FuzzShell shell = new FuzzShell(folder)) {
            for (long seed = FIRST; seed < FIRST + SCRIPTS && faults.size() < MOST_FAULTS; seed++) {
                String script = new ScriptMutator(seeds, seed).make();
                if (staysInside(script)) {
                    run(shell, seed, script, faults);
                }
            }
        }
        assertTrue(faults.isEmpty(), () -> String.join("\n\n", faults.values()));
    }

    /** Goes on after a fault: each place in the code is told once. */
    private static void run(FuzzShell shell, long seed, String script, Map<String, String> faults) {
        try {
            shell.run(seed, HARMLESS, script);
        } catch (AssertionError fault) {
            Matcher place = PLACE.matcher(String.valueOf(fault.getMessage()));
            faults.putIfAbsent(place.find() ? place.group() : "seed " + seed, fault.getMessage());
        }
    }

    /** What is typed in the transcripts and in the examples of the help pages. */
    private static List<String> seeds() throws IOException {
        List<String> seeds = new ArrayList<>();
        for (String root : List.of("src/test/resources/mtsh/commands", "src/main/resources/mtsh/commands")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file :
                        files.filter(ScriptFuzzTest::isSession).sorted().toList()) {
                    addAll(seeds, Files.readAllLines(file));
                }
            }
        }
        return seeds;
    }

    private static boolean isSession(Path file) {
        return file.toString().endsWith(".mtst") || file.toString().endsWith(".md");
    }

    private static void addAll(List<String> seeds, List<String> lines) {
        boolean goesOn = false;
        for (String line : lines) {
            if (line.startsWith("mtsh> ")) {
                seeds.add(line.substring("mtsh> ".length()));
                goesOn = true;
            } else if (goesOn && line.startsWith(">> ")) {
                seeds.add(seeds.remove(seeds.size() - 1) + "\n" + line.substring(">> ".length()));
            } else {
                goesOn = false;
            }
        }
    }

    private static boolean staysInside(String script) {
        Ast tree = Parser.parse(Source.of(script)).script();
        String text = script.toLowerCase(Locale.ROOT);
        return OUTSIDE.stream().noneMatch(text::contains) && !writesFile(tree);
    }

    private static boolean writesFile(Ast node) {
        return node instanceof Redirection.ToFile || Children.of(node).stream().anyMatch(ScriptFuzzTest::writesFile);
    }
}
