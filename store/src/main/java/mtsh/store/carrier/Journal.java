package mtsh.store.carrier;

import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads this machine's journal through {@code journalctl}, which gives one entry a line, and goes on behind a cursor. */
final class Journal {
    /** All that is looked at; the cursor and the time of reception always come along. */
    private static final String FIELDS =
            "MESSAGE,_HOSTNAME,SYSLOG_IDENTIFIER,SYSLOG_PID,_PID,_SOURCE_REALTIME_TIMESTAMP";

    private static final int MOST_COMPLAINT = 2000;

    private final String program;

    /** @param program the name of the program, looked for on the PATH, or its path */
    Journal(String program) {
        this.program = program;
    }

    /** The entries behind a cursor, or all when it is empty. No shell sees these words. */
    InputStream open(SourceFile source, String cursor) throws CarrierException {
        String unit = source.name().substring(SourceFile.JOURNAL.length());
        List<String> command = new ArrayList<>(List.of(
                program(source), "--output=json", "--output-fields=" + FIELDS, "--all", "--no-pager", "--quiet"));
        if (!unit.isEmpty()) {
            command.add("--unit=" + unit);
        }
        if (!cursor.isEmpty()) {
            command.add("--after-cursor=" + cursor);
        }
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(ProcessBuilder.Redirect.from(new File(isWindows() ? "NUL" : "/dev/null")))
                    .start();
            return new Entries(source.name(), process);
        } catch (IOException problem) {
            throw new CarrierException(
                    source.name() + ": journalctl cannot be started: " + problem.getMessage(), problem);
        }
    }

    private String program(SourceFile source) throws CarrierException {
        if (Path.of(program).isAbsolute()) {
            return found(Path.of(program), source);
        }
        String path = System.getenv("PATH");
        for (String folder : path == null ? new String[0] : path.split(File.pathSeparator)) {
            Path candidate = folder.isEmpty() ? null : Path.of(folder).resolve(program);
            if (candidate != null && candidate.isAbsolute() && Files.isExecutable(candidate)) {
                return candidate.toString();
            }
        }
        throw missing(source);
    }

    private static String found(Path program, SourceFile source) throws CarrierException {
        if (!Files.isExecutable(program)) {
            throw missing(source);
        }
        return program.toString();
    }

    private static CarrierException missing(SourceFile source) {
        return new CarrierException(source.name() + ": this machine has no journalctl, so there is no journal to read. "
                + "Name a log file, or a file made with journalctl -o json");
    }

    private static boolean isWindows() {
        return File.separatorChar == '\\';
    }

    /** The program's output; its end is one only when the program says that all went well. */
    private static final class Entries extends FilterInputStream {
        private final String name;
        private final Process process;
        private final Thread listener;
        private volatile String complaint = "";

        Entries(String name, Process process) {
            super(process.getInputStream());
            this.name = name;
            this.process = process;
            this.listener = new Thread(this::listen, "mtsh-journalctl");
            listener.setDaemon(true);
            listener.start();
        }

        private void listen() {
            try (InputStream errors = process.getErrorStream()) {
                complaint = new String(errors.readNBytes(MOST_COMPLAINT), StandardCharsets.UTF_8).strip();
                errors.transferTo(java.io.OutputStream.nullOutputStream());
            } catch (IOException gone) {
                // Nothing more to hear.
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int count = in.read(target, from, length);
            if (count < 0) {
                checkEnd();
            }
            return count;
        }

        private void checkEnd() throws IOException {
            try {
                int code = process.waitFor();
                listener.join();
                if (code != 0) {
                    String said = complaint.isEmpty()
                            ? ""
                            : ": " + complaint.lines().findFirst().orElse("");
                    throw new CarrierException(name + ": journalctl ended with " + code + said);
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CarrierException(name + ": reading the journal was interrupted", interrupted);
            }
        }

        @Override
        public void close() throws IOException {
            process.destroy();
            super.close();
        }
    }
}
