package mtsh.language.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.language.value.WindowsPaths;

/** What paths mean that name a drive. */
class DrivesTest {
    @TempDir
    Path home;

    @TempDir
    Path temporary;

    private final String userHome = System.getProperty("user.home");
    private Drives drives;

    @BeforeEach
    void makeDrives() {
        System.setProperty("user.home", home.toString());
        drives = new Drives(home, temporary);
    }

    @AfterEach
    void restoreHome() {
        System.setProperty("user.home", userHome);
    }

    @Test
    void readsEitherSlashOnDrivesWithFiles() {
        assertEquals(temporary.resolve("a/b.txt"), drives.resolve("Temp:/a/b.txt"));
        assertEquals(temporary.resolve("a/b.txt"), drives.resolve("temp:a\\b.txt"));
    }

    @Test
    void neverLeavesADrive() {
        assertEquals(temporary, drives.resolve("Temp:/../../etc"));
    }

    @Test
    void drivesOfWindowsAreFolders() throws IOException {
        Path file = drives.resolve("C:\\Reports\\today\\a.csv");
        assertEquals(home.resolve("mtsh/C/Reports/today/a.csv"), file);
        assertFalse(Files.exists(home.resolve("mtsh")), "looking makes nothing");
        WindowsPaths.makeParents(file);
        assertEquals(file, drives.resolve("\\\\?\\c:/reports/TODAY/./x/..\\a.csv"));
        assertEquals(home.resolve("mtsh/C"), drives.resolve("C:\\..\\.."));
    }

    @Test
    void sharesAreFolders() {
        assertEquals(home.resolve("mtsh/server/share/a.csv"), drives.resolve("\\\\server\\share\\a.csv"));
    }

    @Test
    void missesDrivesOfWindowsUntilSomethingIsWritten() throws IOException {
        assertTrue(drives.isMissing("C:\\Reports"));
        WindowsPaths.makeParents(drives.resolve("C:\\Reports\\a.csv"));
        assertFalse(drives.isMissing("C:\\Reports"));
    }

    @Test
    void missesUnknownDrives() {
        assertTrue(drives.isMissing("HKLM:\\Software"));
        assertFalse(drives.isMissing("Temp:/a"));
        assertFalse(drives.isMissing("/a:b"));
        assertFalse(drives.isMissing("a:b"));
    }

    @Test
    void leavesOtherPathsAlone() {
        assertNull(drives.resolve("/tmp/a"));
        assertNull(drives.resolve("a:b"));
        assertNull(drives.resolve("env:PATH"));
        assertNull(drives.resolve("name:with/colon"));
    }

    @Test
    void takesProvidersAway() {
        assertEquals("/tmp", Drives.withoutProvider("Microsoft.PowerShell.Core\\FileSystem::/tmp"));
        assertEquals("/tmp", Drives.withoutProvider("FileSystem::/tmp"));
        assertEquals("/a/FileSystem::x", Drives.withoutProvider("/a/FileSystem::x"));
    }
}
