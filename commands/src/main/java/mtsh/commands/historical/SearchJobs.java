package mtsh.commands.historical;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import mtsh.commands.source.PrivateFiles;

/**
 * The jobs of a store: one folder, and in it for each job a file that says how it stands ({@code ID.job}), its report, the number of its
 * process and what that had to say. All are for their owner alone.
 */
final class SearchJobs {
    static final String FOLDER = "historical-searches";

    private static final String JOB = ".job";
    private static final Comparator<SearchJob> NEWEST_FIRST =
            Comparator.comparing(SearchJob::submitted).reversed().thenComparing(SearchJob::id);

    private final Path folder;

    SearchJobs(Path folder) {
        this.folder = folder;
    }

    /** A file of a job: {@code .job}, {@code .log}, {@code .process}, {@code .csv}. */
    Path file(UUID id, String ending) {
        return folder.resolve(id + ending);
    }

    Path folder() {
        return folder;
    }

    void save(SearchJob job) throws IOException {
        PrivateFiles.write(file(job.id(), JOB), JobText.write(job));
    }

    /** The job as it stands now, or null when there is none. */
    SearchJob find(UUID id) throws IOException {
        try {
            return JobText.read(Files.readString(file(id, JOB)));
        } catch (NoSuchFileException missing) {
            return null;
        }
    }

    /** All that can be read, the newest first; of others it is told why not. */
    List<SearchJob> all(Consumer<String> problem) throws IOException {
        List<SearchJob> jobs = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + JOB)) {
            for (Path file : files) {
                add(file, jobs, problem);
            }
        }
        jobs.sort(NEWEST_FIRST);
        return jobs;
    }

    private static void add(Path file, List<SearchJob> jobs, Consumer<String> problem) {
        try {
            jobs.add(JobText.read(Files.readString(file)));
        } catch (NoSuchFileException removed) {
            // Somebody else removed the job meanwhile.
        } catch (IOException unreadable) {
            problem.accept("The historical search in " + file + " cannot be read: " + PrivateFiles.reason(unreadable)
                    + ". Remove the file, and start the search again.");
        }
    }

    /** Removes a job with its report and all that belongs to it. */
    void remove(UUID id) throws IOException {
        removeAll(id + ".*");
    }

    /** Removes what a process left that was ended while it wrote. */
    void removeUnfinished(UUID id) throws IOException {
        removeAll(id + ".*.tmp");
    }

    private void removeAll(String names) throws IOException {
        List<Path> own = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, names)) {
            files.forEach(own::add);
        }
        for (Path file : own) {
            Files.deleteIfExists(file);
        }
    }

    /** What two shells must not do at once: to start, to stop and to remove. */
    void alone(Change change) throws IOException {
        Path lock = folder.resolve("searches.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (held.isValid()) {
                change.make();
            }
        }
    }

    /** Something that is done to jobs. */
    interface Change {
        void make() throws IOException;
    }
}
