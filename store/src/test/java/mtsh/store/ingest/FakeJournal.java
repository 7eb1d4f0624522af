package mtsh.store.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** A journal, and a program in journalctl's place that gives the entries behind the cursor it is told and notes how it was called. */
public final class FakeJournal {
    private final Path program;
    private final Path journal;
    private final Path calls;
    private final List<String> entries = new ArrayList<>();

    public FakeJournal(Path folder) {
        program = folder.resolve("journalctl");
        journal = folder.resolve("journal.json");
        calls = folder.resolve("calls");
        try {
            Files.createFile(journal);
            Files.createFile(calls);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        ends("");
    }

    /** What the program does when it has given all entries. */
    public void ends(String shell) {
        String script = "#!/bin/sh\n"
                + "for word in \"$@\"; do echo \"[$word]\" >> '" + calls + "'; done\n"
                + "after=\nfor word in \"$@\"; do case $word in --after-cursor=*) after=${word#--after-cursor=};; esac; done\n"
                + "if [ -z \"$after\" ]; then cat '" + journal + "'; else sed \"1,/__CURSOR\\\":\\\"$after\\\"/d\" '"
                + journal
                + "'; fi\n" + shell + "\n";
        try {
            Files.writeString(program, script);
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** @param number what its cursor ends with */
    public void entry(int number, String message) {
        String entry = "{\"__CURSOR\":\"" + cursor(number) + "\",\"__REALTIME_TIMESTAMP\":\""
                + (1_772_323_200_000_000L + number)
                + "\",\"_HOSTNAME\":\"mx1\",\"SYSLOG_IDENTIFIER\":\"postfix/qmgr\",\"_PID\":\"7\",\"MESSAGE\":\""
                + message
                + "\"}";
        entries.add(entry);
        try {
            Files.writeString(journal, entry + "\n", StandardOpenOption.APPEND);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    public static String cursor(int number) {
        return "s=ab;i=" + number;
    }

    public String program() {
        return program.toString();
    }

    /** How many bytes all entries have. */
    public long bytes() {
        return entries.stream().mapToLong(entry -> entry.length() + 1L).sum();
    }

    /** All words with which it was called, in brackets. */
    public List<String> calls() {
        try {
            return Files.readAllLines(calls);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
