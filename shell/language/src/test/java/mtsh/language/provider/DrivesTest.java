package mtsh.language.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What paths mean that name a drive. */
class DrivesTest {
    @TempDir
    Path home;

    @TempDir
    Path temporary;

    private Drives drives;

    @BeforeEach
    void makeDrives() {
        drives = new Drives(home, temporary);
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
    void makesFoldersForDrivesOfWindows() {
        Path file = drives.resolve("C:\\Reports\\today\\a.csv");
        assertEquals(home.resolve("mtsh/C/Reports/today/a.csv"), file);
        assertTrue(Files.isDirectory(file.getParent()));
    }

    @Test
    void makesFoldersForShares() {
        assertEquals(home.resolve("mtsh/UNC/server/share/a.csv"), drives.resolve("\\\\server\\share\\a.csv"));
    }

    @Test
    void missesDrivesOfWindowsUntilSomethingIsWritten() {
        assertTrue(drives.isMissing("C:\\Reports"));
        drives.resolve("C:\\Reports\\a.csv");
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
