package mtsh.console.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Snippets of PowerShell print here, byte by byte, what PowerShell 7.6.9 printed for them; the whole shell runs in processes of its own. */
class SnippetsTest {
    /** The folder in which PowerShell ran them. Its name is in what some print, and its length in how they wrap. */
    private static final String RECORDED = "/tmp/mtsnip";

    /** Where {@code cat} and {@code write} are programs of the system for PowerShell, and commands of the shell here as on Windows. */
    private static final TreeSet<String> DIFFERENT = new TreeSet<>(List.of("automatic-005", "streams-011"));

    private static final int BATCH = 60;
    private static final int PROCESSES = 2;
    private static final int MINUTES = 5;

    /** {@code alone}: what happens after an error matters, so nothing may be around it that catches. */
    private record Snippet(String id, boolean alone, String text, String output) {}

    private Path root;

    @BeforeEach
    void makeFolder() throws IOException {
        Random random = new Random();
        while (root == null) {
            try {
                String name = Integer.toString(36 * 36 + random.nextInt(35 * 36 * 36), 36);
                root = Files.createDirectory(Path.of("/tmp", "mts" + name));
            } catch (FileAlreadyExistsException taken) {
                continue;
            }
        }
        assertEquals(RECORDED.length(), root.toString().length());
        for (String folder : List.of("src", "w", "home", "tmp", "list")) {
            Files.createDirectory(root.resolve(folder));
        }
        for (String script : List.of("snippet-alone.ps1", "snippet-batch.ps1")) {
            Files.writeString(root.resolve(script), resource(script));
        }
    }

    @AfterEach
    void removeFolder() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> all = new ArrayList<>(files.toList());
            Collections.reverse(all);
            for (Path each : all) {
                Files.delete(each);
            }
        }
    }

    @Test
    void printWhatPowerShellPrinted() throws Exception {
        List<Snippet> snippets = snippets();
        assertEquals(464, snippets.size());
        List<Callable<Map<String, String>>> work = new ArrayList<>();
        List<Snippet> together = new ArrayList<>();
        for (Snippet snippet : snippets) {
            Files.writeString(root.resolve("src/" + snippet.id() + ".ps1"), snippet.text());
            Files.createDirectory(root.resolve("w/" + snippet.id()));
            if (snippet.alone()) {
                work.add(() -> runAlone(snippet));
            } else {
                together.add(snippet);
            }
        }
        for (int i = 0; i < together.size(); i += BATCH) {
            List<Snippet> batch = together.subList(i, Math.min(i + BATCH, together.size()));
            work.add(() -> runBatch(batch));
        }
        Map<String, String> printed = runAll(work);
        StringBuilder expected = new StringBuilder();
        StringBuilder found = new StringBuilder();
        TreeSet<String> different = new TreeSet<>();
        for (Snippet snippet : snippets) {
            String output = printed.getOrDefault(snippet.id(), "did not run");
            if (!output.equals(snippet.output())) {
                different.add(snippet.id());
                if (!DIFFERENT.contains(snippet.id())) {
                    expected.append("## ").append(snippet.id()).append('\n').append(snippet.output());
                    found.append("## ").append(snippet.id()).append('\n').append(output);
                }
            }
        }
        assertEquals(expected.toString(), found.toString());
        assertEquals(DIFFERENT, different);
    }

    private static Map<String, String> runAll(List<Callable<Map<String, String>>> work)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(PROCESSES);
        try {
            Map<String, String> printed = new LinkedHashMap<>();
            for (Future<Map<String, String>> each : threads.invokeAll(work)) {
                printed.putAll(each.get());
            }
            return printed;
        } finally {
            threads.shutdownNow();
        }
    }

    private Map<String, String> runAlone(Snippet snippet) throws IOException, InterruptedException {
        String output = run(
                snippet.id(),
                "-File",
                root + "/snippet-alone.ps1",
                "-CodeFile",
                root + "/src/" + snippet.id() + ".ps1",
                "-Work",
                root + "/w/" + snippet.id());
        return Map.of(snippet.id(), output);
    }

    private Map<String, String> runBatch(List<Snippet> batch) throws IOException, InterruptedException {
        String name = batch.get(0).id();
        Path list = root.resolve("list/" + name);
        Files.write(list, batch.stream().map(Snippet::id).toList());
        String output = run(
                name,
                "-File",
                root + "/snippet-batch.ps1",
                "-Dir",
                root + "/src",
                "-List",
                list.toString(),
                "-Work",
                root + "/w");
        Map<String, String> printed = new LinkedHashMap<>();
        for (Snippet snippet : batch) {
            String begin = "##BEGIN " + snippet.id() + "##\n";
            int from = output.indexOf(begin);
            int to = output.indexOf("##END " + snippet.id() + "##\n");
            printed.put(snippet.id(), from < 0 || to < 0 ? output : output.substring(from + begin.length(), to));
        }
        return printed;
    }

    /** Runs the shell as a user does, and gives all that it printed. */
    private String run(String name, String... words) throws IOException, InterruptedException {
        Path printed = root.resolve("list/" + name + ".out");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Duser.home=" + root.resolve("home"),
                "-Djava.io.tmpdir=" + root.resolve("tmp"),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "mtsh.console.Main",
                "-NoProfile"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(printed.toFile());
        Map<String, String> environment = builder.environment();
        environment
                .keySet()
                .removeIf(each -> each.startsWith("XDG_") || each.startsWith("LC_") || each.equals("COLUMNS"));
        environment.putAll(Map.of(
                "LANG", "C.UTF-8",
                "LC_ALL", "C.UTF-8",
                "TZ", "UTC",
                "TERM", "dumb",
                "NO_COLOR", "1",
                "HOME", root + "/home",
                "TMPDIR", root + "/tmp"));
        Process process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return "did not end";
        }
        return Files.readString(printed).replace(root.toString(), RECORDED);
    }

    private static List<Snippet> snippets() throws IOException {
        List<Snippet> snippets = new ArrayList<>();
        String id = null;
        List<String> text = new ArrayList<>();
        StringBuilder output = new StringBuilder();
        for (String line : (resource("snippets.txt") + "\n## ").split("\n")) {
            if (line.startsWith("## ")) {
                if (id != null) {
                    String[] words = id.split(" ");
                    snippets.add(new Snippet(words[0], words.length > 1, String.join("\n", text), output.toString()));
                }
                id = line.substring(3);
                text.clear();
                output.setLength(0);
            } else if (line.startsWith("> ")) {
                text.add(line.substring(2));
            } else if (line.startsWith("| ")) {
                output.append(line, 2, line.length()).append('\n');
            }
        }
        return snippets;
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = SnippetsTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
