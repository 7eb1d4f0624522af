package mtsh.store.ingest.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.store.carrier.LineReader;
import mtsh.store.carrier.Place;
import mtsh.store.carrier.SourceFile;

class PlainLogTest {
    @TempDir
    Path folder;

    private PlainLog log(boolean isBrief) throws IOException {
        Path path = Files.writeString(folder.resolve("mail.log"), "one line\n");
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        SourceFile file = new SourceFile(path, path.toString());
        PlainLog log = new PlainLog(file, FileKeys.of(path, attributes), attributes, 0, isBrief);
        log.begin();
        return log;
    }

    /** A log that is gone is done with at once when no file of it is open. */
    @Test
    void aBriefLogIsOpenOnlyWhileItIsRead() throws IOException {
        PlainLog log = log(true);
        log.stored();
        log.leave(0);
        assertTrue(log.isDone(0));
        try (LineReader reader = log.open(Place.BEGINNING)) {
            assertFalse(log.isDone(0));
            log.stored();
            assertEquals("one line", reader.next().text());
        }
        assertTrue(log.isDone(0));
    }
}
