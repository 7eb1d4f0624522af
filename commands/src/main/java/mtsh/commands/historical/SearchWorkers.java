package mtsh.commands.historical;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import mtsh.commands.source.PrivateFiles;

/**
 * The processes that make reports. Each runs with the Java and the classes of this one, and neither the end of the shell nor Ctrl-C at
 * its prompt ends it. Its number and the time of its start stand in a file, because numbers are used again.
 */
final class SearchWorkers {
    private static final Path SHELL = Path.of("/bin/sh");
    private static final String PROCESS = ".process";
    /** Behind the number and the start of a shell that waits for its report. */
    private static final String HERE = " shell";

    private static final int SECONDS_TO_END = 10;

    private final SearchJobs jobs;

    SearchWorkers(SearchJobs jobs) {
        this.jobs = jobs;
    }

    /** Starts a process for a job that is saved; it needs the folder of the store. */
    void start(UUID id, Path store) throws IOException {
        Path log = jobs.file(id, ".log");
        PrivateFiles.write(log, new byte[0]);
        boolean windows = File.separatorChar == '\\';
        ProcessBuilder builder = new ProcessBuilder(command(id, store))
                .directory(jobs.folder().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File(windows ? "NUL" : "/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        ProcessHandle process = builder.start().toHandle();
        write(id, process.pid() + " " + startOf(process));
    }

    /** Says that this process makes the report itself; others then leave it alone. */
    void startHere(UUID id) throws IOException {
        ProcessHandle process = ProcessHandle.current();
        write(id, process.pid() + " " + startOf(process) + HERE);
    }

    private void write(UUID id, String line) throws IOException {
        PrivateFiles.write(jobs.file(id, PROCESS), line.getBytes(StandardCharsets.US_ASCII));
    }

    /** A terminal that closes, and Ctrl-C in it, signal all its processes; what ignores that before Java starts, goes on. */
    private static List<String> command(UUID id, Path store) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SHELL)) {
            command.addAll(List.of(SHELL.toString(), "-c", "trap '' INT HUP; exec \"$@\"", "mtsh"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath(),
                HistoricalSearchWorker.class.getName(),
                store.toAbsolutePath().toString(),
                id.toString()));
        return command;
    }

    /** Where this process has its classes from, also when a test runner or an editor loaded them. */
    private static String classPath() {
        List<String> places = new ArrayList<>();
        ClassLoader loader = SearchWorkers.class.getClassLoader();
        while (loader != null) {
            if (loader instanceof URLClassLoader urls) {
                for (URL url : urls.getURLs()) {
                    place(url).ifPresent(places::add);
                }
            }
            loader = loader.getParent();
        }
        for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!place.isEmpty()) {
                places.add(new File(place).getAbsolutePath());
            }
        }
        return String.join(File.pathSeparator, places);
    }

    private static Optional<String> place(URL url) {
        try {
            return url.getProtocol().equals("file")
                    ? Optional.of(Path.of(url.toURI()).toString())
                    : Optional.empty();
        } catch (URISyntaxException noPlace) {
            return Optional.empty();
        }
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("");
    }

    /** The process of a job, when it is still there. */
    Optional<ProcessHandle> running(UUID id) throws IOException {
        String line = line(id);
        String process = line.endsWith(HERE) ? line.substring(0, line.length() - HERE.length()) : line;
        int blank = process.indexOf(' ');
        String pid = blank < 0 ? "" : process.substring(0, blank);
        if (!pid.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        String start = process.substring(blank + 1);
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(ProcessHandle::isAlive)
                .filter(found -> start.isEmpty() || startOf(found).equals(start));
    }

    /** Empty when no process was ever started. */
    private String line(UUID id) throws IOException {
        try {
            return Files.readString(jobs.file(id, PROCESS));
        } catch (NoSuchFileException never) {
            return "";
        }
    }

    /** Ends the process of a job and waits until it is gone; true when there is none any more. A shell is never ended. */
    boolean end(UUID id) throws IOException {
        Optional<ProcessHandle> process = running(id);
        if (process.isEmpty()) {
            return true;
        }
        if (line(id).endsWith(HERE)) {
            return false;
        }
        process.get().destroyForcibly();
        try {
            process.get().onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException stillThere) {
            return false;
        }
    }
}
