package mtsh.store.engine.mapdb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class ZstdLibraryTest {
    @TempDir
    Path folder;

    @AfterEach
    void forgetTheFolder() {
        System.clearProperty(ZstdLibrary.FOLDER);
    }

    private List<Path> kept() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private void load(Path where) {
        System.setProperty(ZstdLibrary.FOLDER, where.toString());
        ZstdLibrary.load();
        Zstd zstd = Zstd.open();
        byte[] raw = new byte[1_000];
        int packed = zstd.pack(raw, 0, raw.length);
        assertArrayEquals(raw, zstd.unpack(zstd.packed(), 0, packed, raw.length));
        zstd.close();
    }

    @Test
    void theLibraryIsUnpackedOnceForItsOwnerAlone() throws IOException {
        load(folder);
        assertEquals(1, kept().size(), () -> "one library and no other file");
        Path library = kept().get(0);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(library)));
        Object made = Files.getAttribute(library, "unix:ino");
        load(folder);
        assertEquals(List.of(library), kept());
        assertEquals(made, Files.getAttribute(library, "unix:ino"));
    }

    /** Whatever is wrong with the folder, the store can be read. */
    @Test
    void whatIsNoLibraryIsNotLoadedAndNothingIsLostByIt() throws IOException {
        load(folder);
        Path library = kept().get(0);
        byte[] nonsense = "not a library".getBytes();
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.write(other.resolve(library.getFileName()), nonsense);
        load(other);
        assertArrayEquals(nonsense, Files.readAllBytes(other.resolve(library.getFileName())));
        Path missing = folder.resolve("missing");
        load(missing);
        assertFalse(Files.exists(missing));
    }
}
