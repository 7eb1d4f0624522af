package mtsh.language.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

import mtsh.language.error.NetThrow;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.NetObject;

/** {@code System.Diagnostics.Process}: a process of this machine, and what the system says of it when asked. */
public final class SystemProcess implements NetObject {
    private static final int COMMAND_LENGTH = 15;

    private final ProcessHandle handle;
    private final Process started;
    private final String name;

    private SystemProcess(ProcessHandle handle, Process started) {
        this.handle = handle;
        this.started = started;
        this.name = readName();
    }

    /** One that the shell started itself, so that its exit code is known. */
    public static SystemProcess of(Process process) {
        return new SystemProcess(process.toHandle(), process);
    }

    /** Null when there is no such process. */
    public static SystemProcess of(long id) {
        return id < 1
                ? null
                : ProcessHandle.of(id)
                        .map(each -> new SystemProcess(each, null))
                        .orElse(null);
    }

    /** Every process, by name and then by number. */
    public static List<SystemProcess> all() {
        List<SystemProcess> all = new ArrayList<>();
        ProcessHandle.allProcesses().forEach(each -> all.add(new SystemProcess(each, null)));
        all.sort(Comparator.comparing(SystemProcess::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(SystemProcess::id));
        return all;
    }

    public int id() {
        return (int) handle.pid();
    }

    public String name() {
        return name;
    }

    /** The kernel cuts names; the command line has the rest. */
    private String readName() {
        String command = read("comm").strip();
        if (command.isEmpty()) {
            return handle.info().command().map(each -> new File(each).getName()).orElse("");
        }
        // Read once: the process may end meanwhile.
        List<String> words = commandLineParts();
        String first = words.isEmpty() ? "" : new File(words.get(0)).getName();
        return command.length() == COMMAND_LENGTH && first.startsWith(command) ? first : command;
    }

    private String read(String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(handle.pid()), file));
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** A number of {@code /proc/id/stat}, counted from 1 as its manual does. */
    private long stat(int number) {
        String text = read("stat");
        int end = text.lastIndexOf(')');
        String[] parts =
                end < 0 ? new String[0] : text.substring(end + 1).strip().split(" ");
        int index = number - 3;
        return index < parts.length ? Long.parseLong(parts[index]) : 0;
    }

    /** A size of {@code /proc/id/status} in bytes. */
    private long status(String key) {
        for (String line : read("status").split("\n")) {
            if (line.startsWith(key + ":")) {
                String digits = line.replaceAll("[^0-9]", "");
                return digits.isEmpty() ? 0 : Long.parseLong(digits) * 1024;
            }
        }
        return 0;
    }

    public int sessionId() {
        return (int) stat(6);
    }

    public long workingSet() {
        return status("VmRSS");
    }

    public long peakWorkingSet() {
        return status("VmHWM");
    }

    public long virtualMemory() {
        return stat(23);
    }

    public long privateMemory() {
        return status("VmData");
    }

    public int basePriority() {
        return (int) stat(19);
    }

    public Duration userTime() {
        return Duration.ofMillis(stat(14) * 10);
    }

    public Duration kernelTime() {
        return Duration.ofMillis(stat(15) * 10);
    }

    public Instant startTime() {
        return handle.info().startInstant().orElse(null);
    }

    public String user() {
        return handle.info().user().orElse("");
    }

    /** Its program; null when that may not be known. */
    public String path() {
        return handle.info().command().orElse(null);
    }

    private List<String> commandLineParts() {
        String text = read("cmdline");
        return text.isEmpty() ? List.of() : List.of(text.split("\0"));
    }

    public String commandLine() {
        List<String> parts = commandLineParts();
        return parts.isEmpty() ? null : String.join(" ", parts);
    }

    public SystemProcess parent() {
        return handle.parent().map(each -> new SystemProcess(each, null)).orElse(null);
    }

    public boolean hasExited() {
        return !handle.isAlive();
    }

    /** Known of what the shell started itself, once it has ended. */
    public int exitCode() {
        if (!hasExited()) {
            throw new NetThrow(
                    "System.InvalidOperationException",
                    "Process must exit before requested information can be determined.");
        }
        if (started == null) {
            throw new NetThrow(
                    "System.InvalidOperationException",
                    "Process was not started by this object, so requested information cannot be determined.");
        }
        return started.exitValue();
    }

    /** Whether it has ended within this time. */
    public boolean waitFor(long milliseconds) throws InterruptedException {
        if (started != null) {
            return started.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        }
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        while (handle.isAlive() && System.nanoTime() < end) {
            Thread.sleep(Math.min(20, Math.max(1, milliseconds)));
        }
        return !handle.isAlive();
    }

    /** Ends it at once; false when it may not be. */
    public boolean kill() {
        if (!handle.isAlive()) {
            return true;
        }
        if (handle.equals(ProcessHandle.current())) {
            throw new NetThrow("System.InvalidOperationException", "The shell cannot end itself this way; use exit.");
        }
        return handle.destroyForcibly();
    }

    /** Ends it with all that it started. */
    public boolean killTree() {
        List<ProcessHandle> below = handle.descendants().toList();
        boolean killed = kill();
        below.forEach(ProcessHandle::destroyForcibly);
        return killed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SystemProcess process && process.handle.equals(handle);
    }

    @Override
    public int hashCode() {
        return handle.hashCode();
    }

    @Override
    public NetType netType() {
        return Types.find("System.Diagnostics.Process");
    }

    @Override
    public String toString() {
        return "System.Diagnostics.Process (" + name + ")";
    }
}
