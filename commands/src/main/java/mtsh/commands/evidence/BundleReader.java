package mtsh.commands.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A bundle that someone gave us: nothing in it is believed, and no name in it leads out of it. */
final class BundleReader implements AutoCloseable {
    private static final int LONGEST_TEXT = 64 * 1024 * 1024;
    private static final int MOST_MEMBERS = 10_000;

    private final Path folder;
    private final ZipFile zip;

    private BundleReader(Path folder, ZipFile zip) {
        this.folder = folder;
        this.zip = zip;
    }

    static BundleReader open(Path path) throws IOException {
        return Files.isDirectory(path)
                ? new BundleReader(path, null)
                : new BundleReader(null, new ZipFile(path.toFile(), StandardCharsets.UTF_8));
    }

    /** The members' names, sorted. */
    List<String> names() throws IOException {
        if (zip != null) {
            return Collections.list(zip.entries()).stream()
                    .map(ZipEntry::getName)
                    .sorted()
                    .limit(MOST_MEMBERS)
                    .toList();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .sorted()
                    .limit(MOST_MEMBERS)
                    .toList();
        }
    }

    /** Null when there is no such member. */
    InputStream open(String name) throws IOException {
        if (zip != null) {
            ZipEntry entry = zip.getEntry(name);
            return entry == null ? null : zip.getInputStream(entry);
        }
        boolean isPlain = !name.isEmpty() && name.matches("[^/\\\\:\\x00]{1,200}") && !name.startsWith("..");
        Path file = isPlain ? folder.resolve(name) : null;
        return file != null && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.newInputStream(file) : null;
    }

    /** Null when there is none, or when it is too long to be ours. */
    String text(String name) throws IOException {
        try (InputStream in = open(name)) {
            if (in == null) {
                return null;
            }
            byte[] bytes = in.readNBytes(LONGEST_TEXT + 1);
            return bytes.length > LONGEST_TEXT ? null : new String(bytes, StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }
}
