package mtsh.store.carrier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start costs nothing for libraries that it does not need: looks at what a process of its own loads. */
class LoadedLibrariesTest {
    private static final List<String> LIBRARIES = List.of("org.apache.commons.", "org.tukaani.", "io.airlift.");

    @TempDir
    Path folder;

    @Test
    void plainAndGzipLogsLoadNoLibraryAndOthersOnlyTheirOwn() throws IOException, InterruptedException {
        byte[] log = "a line\n".getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of(), loaded("mail.log", log));
        assertEquals(
                List.of(), loaded("mail.log.tar.gz", Packing.pack("gz", Packing.tar(Packing.files("mail.log", log)))));
        assertEquals(List.of("org.tukaani."), loaded("mail.log.xz", Packing.pack("xz", log)));
        assertEquals(List.of("io.airlift."), loaded("mail.log.zst", Packing.pack("zst", log)));
    }

    private List<String> loaded(String name, byte[] bytes) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve(name), bytes);
        Path classes = folder.resolve("classes.txt");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xlog:class+load:file=" + classes.getFileName(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadedLibrariesTest.class.getName(),
                        file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertEquals(0, child.waitFor());
        try (Stream<String> lines = Files.lines(classes)) {
            List<String> all = lines.toList();
            assertTrue(all.stream().anyMatch(line -> line.contains("mtsh.store.carrier.LineReader ")));
            return LIBRARIES.stream()
                    .filter(library -> all.stream().anyMatch(line -> line.contains("] " + library)))
                    .toList();
        }
    }

    /** The child: reads all lines of a file. */
    public static void main(String[] arguments) throws IOException {
        try (Carrier carrier = new Carrier(Path.of("").toAbsolutePath(), InputStream.nullInputStream())) {
            for (SourceFile source : carrier.expand(List.of(arguments)).files()) {
                try (LineReader reader = carrier.open(source)) {
                    if (reader.next() == null || reader.next() != null) {
                        throw new IOException("not one line");
                    }
                }
            }
        }
    }
}
