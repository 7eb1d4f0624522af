package mtsh.store.carrier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CarrierTest {
    @TempDir
    Path folder;

    private Carrier carrier;

    @BeforeEach
    void files() throws IOException {
        carrier =
                new Carrier(folder, new ByteArrayInputStream("from standard input\n".getBytes(StandardCharsets.UTF_8)));
        for (String name :
                List.of("mail.log", "mail.log.1", "mail.log.2.gz", "old/2019/mail.log", "old/.hidden", "odd[1].log")) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name + "\n");
        }
    }

    private List<String> expand(String... names) {
        return carrier.expand(List.of(names)).files().stream()
                .map(source -> source.isStandardInput()
                        ? "-"
                        : folder.relativize(source.path()).toString())
                .toList();
    }

    @Test
    void expandsWhatUsersWrite() {
        assertEquals(List.of("mail.log"), expand("mail.log"));
        assertEquals(List.of("mail.log.1", "mail.log.2.gz"), expand("mail.log.*"));
        assertEquals(List.of("mail.log.1"), expand("mail.log.[0-9]"));
        assertEquals(List.of("mail.log.1"), expand("mail.log.?"));
        assertEquals(List.of("odd[1].log"), expand("odd[1].log"));
        assertEquals(List.of("old/2019/mail.log"), expand("o*/20[!2]?/mail.*"));
        assertEquals(List.of("old/2019/mail.log"), expand("old"));
        assertEquals(
                List.of("mail.log.1", "mail.log", "mail.log.2.gz", "-"), expand("mail.log.1", "mail.log*", "-", "-"));
        assertEquals(List.of("mail.log"), expand(folder.resolve("mail.log").toString(), "mail.log"));
    }

    @Test
    void saysWhatItDidNotFindAndGoesOn() {
        Carrier.Expansion found = carrier.expand(List.of("nothing.log", "mail.log", "none*", "bad\0name"));
        assertEquals(1, found.files().size());
        assertEquals(
                List.of(
                        "nothing.log: no such file or folder",
                        "none*: no file matches",
                        "bad\0name: is no possible path"),
                found.problems());
    }

    /** Opening a pipe waits for its writer, and what was read of it to know it by is gone. */
    @Test
    void whatIsNoFileIsSaidAndNotOpened() {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device), "only some systems have devices among their files");
        for (String name : List.of("/dev/null", "/dev/nul[l]")) {
            Carrier.Expansion found = carrier.expand(List.of(name));
            assertEquals(List.of(), found.files());
            assertEquals(
                    List.of(
                            "/dev/null: is no file but a pipe, a device or a socket; what comes out of it is read from -"),
                    found.problems());
        }
    }

    @Test
    void opensFilesAndStandardInput() throws IOException {
        for (SourceFile source : carrier.expand(List.of("-", "mail.log")).files()) {
            try (LineReader reader = carrier.open(source)) {
                assertEquals(
                        source.isStandardInput() ? "from standard input" : "mail.log",
                        reader.next().text());
            }
        }
        SourceFile gone = new SourceFile(folder.resolve("gone"), "gone");
        CarrierException failure = assertThrows(CarrierException.class, () -> carrier.open(gone));
        assertEquals("gone: cannot be read: no such file", failure.getMessage());
        String denied = CarrierException.of("mail.log", new AccessDeniedException("/var/log/mail.log"))
                .getMessage();
        assertTrue(denied.startsWith("mail.log: cannot be read: permission denied. "), denied);
    }

    @Test
    void knowsASourceAgainAfterItGrewWasRenamedAndCompressed() throws IOException {
        Path log = folder.resolve("growing.log");
        Files.writeString(log, "one line\nhalf a li");
        SourceIdentity early = identity(log);
        assertEquals(9, early.length());

        Files.writeString(log, "one line\nhalf a line\n" + "many more lines\n".repeat(1_000));
        SourceIdentity grown = identity(log);
        assertTrue(early.isHeadOf(carrier.head(source(log))));
        assertTrue(grown.length() > 4_000 && grown.length() <= SourceIdentity.HEAD_LIMIT);

        Path rotated = folder.resolve("growing.log.1.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(rotated))) {
            Files.copy(log, out);
        }
        assertEquals(grown, identity(rotated));

        Files.writeString(log, "another line\n");
        assertFalse(early.isHeadOf(carrier.head(source(log))));
    }

    @Test
    void hasNoIdentityBeforeTheFirstLineIsComplete() {
        assertFalse(
                SourceIdentity.of("half a li".getBytes(StandardCharsets.UTF_8)).isKnown());
        assertEquals(
                4096,
                SourceIdentity.of("x".repeat(5_000).getBytes(StandardCharsets.UTF_8))
                        .length());
    }

    private SourceIdentity identity(Path path) throws CarrierException {
        return SourceIdentity.of(carrier.head(source(path)));
    }

    private static SourceFile source(Path path) {
        return new SourceFile(path, path.getFileName().toString());
    }
}
