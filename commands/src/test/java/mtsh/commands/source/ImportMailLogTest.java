package mtsh.commands.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.commands.MailFixture;
import mtsh.commands.MailShell;
import mtsh.store.engine.mapdb.MapDbWriter;

class ImportMailLogTest {
    private static final String IMPORT =
            "Import-MailLog %s -WarningAction SilentlyContinue | ForEach-Object { \"$($_.Files) $($_.SkippedFiles) $($_.Messages)\" }";

    @TempDir
    Path folder;

    private byte[] gzip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(Files.readAllBytes(folder.resolve(MailFixture.LOG)));
        }
        return bytes.toByteArray();
    }

    @Test
    void takesFilesFoldersPatternsAndThePipeline() throws IOException {
        MailFixture.copyLog(folder);
        Files.createDirectory(folder.resolve("logs"));
        Files.write(folder.resolve("logs/old.log.gz"), gzip());
        try (MailShell shell = new MailShell(folder)) {
            assertEquals("1 0 8", shell.run(IMPORT.formatted("logs")));
            assertEquals("0 1 0", shell.run(IMPORT.formatted("logs/*.gz")));
            assertEquals("0 1 0", shell.run("Get-ChildItem logs | " + IMPORT.formatted("")));
            assertFalse(shell.engine().storeFailed());
        }
    }

    @Test
    void saysWhatIsWrongWithASource() throws IOException {
        MailFixture.copyLog(folder);
        byte[] whole = gzip();
        Files.write(folder.resolve("cut.log.gz"), Arrays.copyOf(whole, whole.length / 2));
        Files.writeString(folder.resolve("notes.txt"), "Dear diary\n");
        Files.createDirectory(folder.resolve("empty"));
        try (MailShell shell = new MailShell(folder)) {
            assertEquals("Import-MailLog: gone.log: no such file or folder", shell.run("Import-MailLog gone.log"));
            assertTrue(shell.run("Import-MailLog empty").endsWith("the folder has no files"));
            assertTrue(shell.run("Import-MailLog *.nothing").endsWith("no file matches"));
            assertTrue(shell.run(IMPORT.formatted("notes.txt"))
                    .contains("notes.txt: this is no mail log that mtsh knows"));
            String cut = shell.run(IMPORT.formatted("cut.log.gz"));
            assertTrue(cut.contains("cut.log.gz: the gzip data ends early"), cut);
            assertTrue(shell.engine().errorsShown() > 0);
            assertFalse(shell.engine().storeFailed());
        }
    }

    @Test
    void aBusyStoreIsTheStoresFault() {
        MailFixture.copyLog(folder);
        try (MapDbWriter writer = MapDbWriter.open(folder.resolve("store"));
                MailShell shell = new MailShell(folder)) {
            String shown = shell.run("Import-MailLog mail.log");
            assertTrue(shown.contains("is being written by"), shown);
            assertTrue(shell.engine().storeFailed());
            assertEquals(0, writer.messages());
        }
    }

    @Test
    void damageAndNewerFormatsAreTheStoresFault() throws IOException {
        MailShell.withMail(folder).close();
        Path manifest = folder.resolve("store/MANIFEST");
        String text = Files.readString(manifest);
        String body = text.substring(0, text.lastIndexOf("crc\t"));
        Files.writeString(manifest, body.replaceFirst("\t\\d+\n", "\t99\n"));
        try (MailShell shell = new MailShell(folder)) {
            String shown = shell.run("Get-MessageTrace");
            assertTrue(shown.contains("was written by a newer mtsh"), shown);
            assertTrue(shell.engine().storeFailed());
        }
        Files.writeString(manifest, "nonsense");
        try (MailShell shell = new MailShell(folder)) {
            assertTrue(shell.run("Get-MessageStore").contains("damaged"));
            assertTrue(shell.engine().storeFailed());
        }
    }
}
