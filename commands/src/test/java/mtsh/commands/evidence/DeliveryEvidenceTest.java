package mtsh.commands.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.commands.MailShell;

class DeliveryEvidenceTest {
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

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private String check(String name) {
        return shell.run(
                "$c = Test-DeliveryEvidence " + name + "; \"$($c.Valid) $($c.LinesStillThere) $($c.LinesGone.Count)\"");
    }

    @Test
    void holdsEveryLineOfTheQueueIdAsItStandsInTheLog() throws IOException {
        assertEquals(
                "1 6 0",
                shell.run(
                        "$e = Export-DeliveryEvidence erin@wingtiptoys.com proof; \"$($e.Messages) $($e.Lines) $($e.NotProven)\""));
        List<String> log = Files.readAllLines(folder.resolve("mail.log")).stream()
                .filter(line -> line.contains("4mB3bF0Zp1z3tBf"))
                .toList();
        assertEquals(String.join("\n", log), shell.run("(Get-Content -Raw proof/lines.json | ConvertFrom-Json).Text"));
        assertTrue(text("proof/verdict.txt").startsWith("RELAYED. alice@contoso.com -> erin@wingtiptoys.com"));
        assertTrue(text("proof/SHA256SUMS").contains("  manifest.json\n"));
    }

    @Test
    void isForItsOwnerAloneAndLeavesNothingElseBehind() throws IOException {
        shell.run("Export-DeliveryEvidence erin@wingtiptoys.com proof");
        shell.run("Export-DeliveryEvidence erin@wingtiptoys.com proof.zip");

        assertEquals(
                "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("proof"))));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("proof.zip"))));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("proof/verdict.txt"))));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("mail.log", "proof", "proof.zip", "store"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void isTheSameByteForByte() throws IOException {
        shell.run("Export-DeliveryEvidence erin@wingtiptoys.com one.zip");
        shell.run("Export-DeliveryEvidence erin@wingtiptoys.com two.zip");

        assertArrayEquals(Files.readAllBytes(folder.resolve("one.zip")), Files.readAllBytes(folder.resolve("two.zip")));
    }

    @Test
    void takesRowsOfAPipelineIntoOneBundle() {
        assertEquals(
                "2", shell.run("(Get-MessageTrace -Status Failed | Export-DeliveryEvidence -Path proof.zip).Messages"));
        assertTrue(check("proof.zip").matches("True \\d+ 0"), check("proof.zip"));
    }

    @Test
    void refusesWhatIsThereAndSaysWhatWasNotFound() {
        shell.run("Export-DeliveryEvidence erin@wingtiptoys.com proof.zip");

        assertTrue(shell.run("Export-DeliveryEvidence erin@wingtiptoys.com proof.zip")
                .contains("-Force overwrites it"));
        assertTrue(
                shell.run("Export-DeliveryEvidence erin@wingtiptoys.com store").contains("the folder is not empty"));
        assertTrue(shell.run("Export-DeliveryEvidence erin@wingtiptoys.com no/such.zip")
                .contains("there is no folder"));
        assertTrue(shell.run("Export-DeliveryEvidence zoe@contoso.com other.zip")
                .contains("NOT FOUND. No message matches"));
        assertFalse(Files.exists(folder.resolve("other.zip")));
        assertEquals("", shell.run("Export-DeliveryEvidence erin@wingtiptoys.com proof.zip -Force | Out-Null"));
        assertTrue(shell.run("Export-DeliveryEvidence erin@wingtiptoys.com what.zip -WhatIf")
                .contains("What if"));
        assertFalse(Files.exists(folder.resolve("what.zip")));
    }

    @Test
    void tellsTheLimit() {
        String warning = "Only the newest 2 messages";

        assertTrue(shell.run("Export-DeliveryEvidence *@contoso.com proof.zip -First 2")
                .contains(warning));
        assertTrue(shell.run("Get-MessageTrace | Export-DeliveryEvidence -Path rows.zip -First 2")
                .contains(warning));
        assertFalse(shell.run("Get-MessageTrace -Status Failed | Export-DeliveryEvidence -Path two.zip -First 2")
                .contains(warning));
    }

    @Test
    void findsLinesInRotatedAndPackedLogs() throws IOException {
        Path log = folder.resolve("mail.log");
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve("mail.log.1.gz")))) {
            Files.copy(log, packed);
        }
        Files.writeString(log, "2026-01-03T00:00:00+00:00 mx1 postfix/qmgr[1]: 4mB9bF0Zp1z3tBf: removed\n");

        assertEquals(
                "6 0",
                shell.run("$e = Export-DeliveryEvidence erin@wingtiptoys.com proof; \"$($e.Lines) $($e.NotProven)\""));
        assertTrue(text("proof/manifest.json").contains("mail.log.1.gz"));
        assertEquals("True 6 0", check("proof"));
    }

    @Test
    void findsLinesInArchives() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("logs.zip")))) {
            zip.putNextEntry(new ZipEntry("var/log/mail.log"));
            zip.write(text("mail.log")
                    .replace("4mB3bF0Zp1z3tBf", "4mB9bF0Zp1z3tBf")
                    .getBytes(StandardCharsets.UTF_8));
        }
        shell.run("Import-MailLog logs.zip");

        assertEquals(
                "6 0",
                shell.run("$e = Export-DeliveryEvidence 4mB9bF0Zp1z3tBf proof; \"$($e.Lines) $($e.NotProven)\""));
        assertTrue(text("proof/manifest.json").contains("logs.zip"));
        assertEquals("True 6 0", check("proof"));
    }

    @Test
    void saysWhatCannotBeProven() throws IOException {
        Files.delete(folder.resolve("mail.log"));

        assertEquals(
                "True",
                shell.run(
                        "$e = Export-DeliveryEvidence erin@wingtiptoys.com proof; $e.Lines -eq 0 -and $e.NotProven -gt 3"));
        assertTrue(text("proof/lines.txt").contains("NOT PROVEN: the log is gone"));
        assertTrue(text("proof/manifest.json").contains("is not proven: the log is gone"));
    }

    @Test
    void namesWhatWasChangedAddedOrTakenAway() throws IOException {
        shell.run("$made = Export-DeliveryEvidence erin@wingtiptoys.com proof");
        assertEquals("True", shell.run("(Test-DeliveryEvidence proof -ManifestHash $made.ManifestHash).Valid"));
        assertEquals("False", shell.run("(Test-DeliveryEvidence proof -ManifestHash ('0' * 64)).Valid"));

        Files.writeString(folder.resolve("proof/verdict.txt"), "DELIVERED", StandardOpenOption.APPEND);
        Files.delete(folder.resolve("proof/events.json"));
        Files.writeString(folder.resolve("proof/extra.txt"), "x");

        String problems = shell.run("(Test-DeliveryEvidence proof).Problems");
        assertTrue(problems.contains("verdict.txt was changed"), problems);
        assertTrue(problems.contains("events.json is missing"), problems);
        assertTrue(problems.contains("extra.txt is in the bundle and not in its manifest"), problems);
        assertTrue(shell.run("Test-DeliveryEvidence proof").contains("NOT AS WRITTEN"));
    }

    @Test
    void tellsWhatTheLogsSayToday() throws IOException {
        shell.run("Export-DeliveryEvidence erin@wingtiptoys.com proof.zip");
        Path log = folder.resolve("mail.log");

        Files.writeString(log, "one more line\n", StandardOpenOption.APPEND);
        assertEquals("Grown", shell.run("(Test-DeliveryEvidence proof.zip).Logs.State"));
        assertEquals("True 6 0", check("proof.zip"));

        Files.writeString(log, Files.readString(log).replace("250 2.0.0 Ok: q", "250 2.0.0 Ko: q"));
        assertEquals("Changed", shell.run("(Test-DeliveryEvidence proof.zip).Logs.State"));
        assertEquals("True 5 1", check("proof.zip"));

        Files.delete(log);
        assertEquals("Gone", shell.run("(Test-DeliveryEvidence proof.zip).Logs.State"));
        assertEquals("True 0 6", check("proof.zip"));
    }

    @Test
    void takesNoBundleForOne() throws IOException {
        Files.writeString(folder.resolve("bad.zip"), "no zip");
        Files.createDirectory(folder.resolve("empty"));
        Files.createDirectory(folder.resolve("liar"));
        Files.writeString(
                folder.resolve("liar/manifest.json"),
                "{\"Format\":\"mtsh-bundle/1\",\"Members\":[{\"Name\":\"../mail.log\",\"Size\":1,\"Sha256\":\"00\"}]}");

        assertTrue(shell.run("Test-DeliveryEvidence bad.zip").contains("is no bundle"));
        assertTrue(shell.run("Test-DeliveryEvidence empty").contains("There is no manifest.json in it"));
        assertTrue(shell.run("(Test-DeliveryEvidence liar).Problems").contains("../mail.log is missing"));
        assertTrue(shell.run("Test-DeliveryEvidence nowhere").contains("does not exist"));
    }
}
