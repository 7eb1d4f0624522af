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

    private ProcessHandle handle;
    private Process started;
    private ProcessPipes pipes;
    private Instant begun;
    private Instant ended;
    private String name;
    private StartInfo info;

    private SystemProcess(ProcessHandle handle, Process started) {
        this.handle = handle;
        this.started = started;
        this.name = readName();
    }

    /** One that a script will start. */
    public SystemProcess() {
        this.info = new StartInfo();
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

    public StartInfo info() {
        boolean foreign = info == null && started == null;
        if (foreign) {
            throw ProcessPipes.invalid(
                    "Process was not started by this object, so requested information cannot be determined.");
        }
        info = info == null ? new StartInfo() : info;
        return info;
    }

    public void info(StartInfo given) {
        if (given == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'value')");
        }
        info = given;
    }

    /** Starts what {@link #info} says; a Win32Exception when it does not run. */
    public void start() {
        close();
        pipes = ProcessPipes.start(info());
        started = pipes.process();
        handle = started.toHandle();
        name = readName();
        begun = Instant.now();
        ended = null;
        started.onExit().thenRun(() -> ended = Instant.now());
    }

    /** Lets go of it; it runs on. */
    public void close() {
        if (pipes != null) {
            pipes.close();
        }
        pipes = null;
        started = null;
        handle = null;
    }

    /** A reader or writer that the script asked for with {@code RedirectStandard...}. */
    public Object stream(String property) {
        if (pipes == null) {
            throw ProcessPipes.notRedirected(property);
        }
        return pipes.get(property);
    }

    /** {@code BeginOutputReadLine} and {@code CancelOutputRead}, and those of the errors. */
    public void readAside(String method) {
        String stream = ProcessPipes.streamIn(method);
        if (pipes == null) {
            throw ProcessPipes.notRedirected(stream);
        }
        if (method.startsWith("Begin")) {
            pipes.drain(stream);
        } else {
            pipes.cancel(stream);
        }
    }

    /** False before it is started, and once it was let go of. */
    public boolean isAssociated() {
        return handle != null;
    }

    private ProcessHandle handle() {
        if (handle == null) {
            throw ProcessPipes.invalid("No process is associated with this object.");
        }
        return handle;
    }

    public int id() {
        return (int) handle().pid();
    }

    public String name() {
        handle();
        return name;
    }

    /** When it ended, of what the shell started itself; until then an error. */
    public Instant exitTime() {
        exitCode();
        return ended == null ? Instant.now() : ended;
    }

    /** Settings that mean nothing here are taken of any process that is there. */
    public void hasExitedOrNotBegun() {
        if (info == null) {
            handle();
        }
    }

    /** Another priority; a Win32Exception when the system does not allow it. */
    public void nice(int value) {
        try {
            Process renice = new ProcessBuilder("renice", "-n", Integer.toString(value), "-p", Integer.toString(id()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (renice.waitFor() != 0) {
                throw new NetThrow("System.ComponentModel.Win32Exception", "Permission denied");
            }
        } catch (IOException noSuchProgram) {
            throw new NetThrow("System.ComponentModel.Win32Exception", "Permission denied");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a thread took of the processor. */
    public record Times(Duration user, Duration kernel) {}

    public Times times(int thread) {
        String text = read("task/" + thread + "/stat");
        return new Times(Duration.ofMillis(number(text, 14) * 10), Duration.ofMillis(number(text, 15) * 10));
    }

    /** The numbers of its threads. */
    public List<Integer> threads() {
        String[] names =
                Path.of("/proc", Integer.toString(id()), "task").toFile().list();
        List<Integer> numbers = new ArrayList<>();
        for (String each : names == null ? new String[0] : names) {
            numbers.add(Integer.valueOf(each));
        }
        numbers.sort(Comparator.naturalOrder());
        return numbers;
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
            return Files.readString(Path.of("/proc", Long.toString(handle().pid()), file));
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** A number of {@code /proc/id/stat}, counted from 1 as its manual does. */
    private long stat(int number) {
        return number(read("stat"), number);
    }

    private static long number(String text, int number) {
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
        return handle().info().startInstant().orElse(begun);
    }

    public String user() {
        return handle().info().user().orElse("");
    }

    /** Its program; null when that may not be known. */
    public String path() {
        return handle().info().command().orElse(null);
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
        return handle().parent().map(each -> new SystemProcess(each, null)).orElse(null);
    }

    public boolean hasExited() {
        return !handle().isAlive();
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
        handle();
        if (started != null) {
            boolean over = started.waitFor(milliseconds, TimeUnit.MILLISECONDS);
            if (over && pipes != null && milliseconds == Integer.MAX_VALUE) {
                pipes.awaitDrains();
            }
            return over;
        }
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        while (handle.isAlive() && System.nanoTime() < end) {
            Thread.sleep(Math.min(20, Math.max(1, milliseconds)));
        }
        return !handle.isAlive();
    }

    /** Ends it at once; false when it may not be. */
    public boolean kill() {
        if (!handle().isAlive()) {
            return true;
        }
        if (handle.equals(ProcessHandle.current())) {
            throw new NetThrow("System.InvalidOperationException", "The shell cannot end itself this way; use exit.");
        }
        return handle.destroyForcibly();
    }

    /** Ends it with all that it started. */
    public boolean killTree() {
        List<ProcessHandle> below = handle().descendants().toList();
        boolean killed = kill();
        below.forEach(ProcessHandle::destroyForcibly);
        return killed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SystemProcess process
                && (process == this || handle != null && handle.equals(process.handle));
    }

    @Override
    public int hashCode() {
        return handle == null ? 0 : handle.hashCode();
    }

    @Override
    public NetType netType() {
        return Types.find("System.Diagnostics.Process");
    }

    @Override
    public String toString() {
        return "System.Diagnostics.Process" + (handle == null ? "" : " (" + name + ")");
    }
}
