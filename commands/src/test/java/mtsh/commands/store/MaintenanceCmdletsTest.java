package mtsh.commands.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.commands.MailShell;

class MaintenanceCmdletsTest {
    @TempDir
    Path folder;

    private MailShell shell;

    @BeforeEach
    void open() {
        shell = MailShell.withMail(folder);
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private void damage(String pattern) throws IOException {
        try (var files = Files.newDirectoryStream(folder.resolve("store"), pattern)) {
            for (Path file : files) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[Math.min(5000, bytes.length / 2)] ^= 1;
                Files.write(file, bytes);
            }
        }
    }

    @Test
    void whatIsDamagedIsFoundDroppedAndImportedAgain() throws IOException {
        String before = shell.run("Get-MessageTrace -StartDate 2026-01-01 -EndDate 2026-01-03 | Out-String");
        assertEquals("True", shell.run("Test-MessageStore -Quiet"));
        damage("segment-*");
        assertEquals("False", shell.run("Test-MessageStore -Quiet -WarningAction SilentlyContinue"));
        String found = shell.run("Test-MessageStore");
        assertTrue(found.contains("Damaged") && found.contains("Repair-MessageStore -WhatIf"), found);
        String plan = shell.run("Repair-MessageStore -WhatIf");
        assertTrue(plan.startsWith("What if: Performing the operation \"drop segment-"), plan);
        assertTrue(plan.contains(" messages and ") && plan.contains("have 1 log imported again"), plan);
        assertEquals("False", shell.run("Test-MessageStore -Quiet"));
        String done = shell.run("(Repair-MessageStore).Messages -gt 0");
        assertTrue(done.contains("True") && done.contains("mail.log"), done);
        assertEquals("True", shell.run("Test-MessageStore -Quiet"));
        shell.run("Import-MailLog mail.log");
        assertEquals(before, shell.run("Get-MessageTrace -StartDate 2026-01-01 -EndDate 2026-01-03 | Out-String"));
    }

    @Test
    void aLostManifestComesBack() throws IOException {
        String before = shell.run("(Get-MessageStore).Messages");
        damage("MANIFEST");
        String damaged = shell.run("Get-MessageStore");
        assertTrue(damaged.contains("Repair-MessageStore"), damaged);
        String done = shell.run("Repair-MessageStore -Verbose");
        assertTrue(done.contains("made anew from its copy"), done);
        assertEquals(before, shell.run("(Get-MessageStore).Messages"));
    }

    @Test
    void retentionSaysBeforeItDoes() {
        String all = shell.run("(Get-MessageStore).Messages");
        String plan = shell.run("Remove-MessageStoreData -Before '2026-01-01 12:00' -WhatIf");
        assertTrue(plan.startsWith("What if: Performing the operation \"Remove "), plan);
        assertTrue(plan.contains("received before 2026-01-01T12:00:00Z"), plan);
        assertEquals(all, shell.run("(Get-MessageStore).Messages"));
        String removed = shell.run("(Remove-MessageStoreData -Before '2026-01-01 12:00').Messages");
        assertEquals(
                Integer.parseInt(all) - Integer.parseInt(removed),
                Integer.parseInt(shell.run("(Get-MessageStore).Messages")));
        String again = shell.run("(Import-MailLog mail.log).Messages");
        assertEquals("0", again);
    }

    @Test
    void aBackupRefusesAFolderThatIsNotEmpty() {
        assertEquals("True", shell.run("(Backup-MessageStore copy).Messages -eq (Get-MessageStore).Messages"));
        String refused = shell.run("Backup-MessageStore copy");
        assertTrue(refused.contains("is not empty"), refused);
        String what = shell.run("Backup-MessageStore other -WhatIf; Test-Path other");
        assertTrue(what.startsWith("What if: ") && what.endsWith("False"), what);
    }
}
