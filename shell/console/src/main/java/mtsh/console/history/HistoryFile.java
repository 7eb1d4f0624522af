package mtsh.console.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Typed lines on disk, one entry a line with {@code \n} and {@code \\} for line ends and backslashes. Several shells may append at the same
 * time: each write is one append under a lock. Only its owner may read it.
 */
public final class HistoryFile {
    private static final int MOST_ENTRIES = 10_000;
    /** Room for lines that were typed again before the file is written anew. */
    private static final int TRIM_AT = MOST_ENTRIES + MOST_ENTRIES / 2;

    private static final int LONGEST_ENTRY = 100_000;

    private final Path file;

    public HistoryFile(Path file) {
        this.file = file;
    }

    /** Entries, oldest first, each once at its latest place; empty when the file is not there or cannot be read. */
    public List<String> read() {
        try {
            return Files.exists(file) ? latestOfEach(lines(Files.readAllBytes(file))) : List.of();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static List<String> lines(byte[] bytes) {
        List<String> entries = new ArrayList<>();
        // Decoded leniently: a broken byte must not cost the other lines.
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
            if (!line.isBlank()) {
                entries.add(decode(line));
            }
        }
        return entries;
    }

    private static List<String> latestOfEach(List<String> entries) {
        Set<String> latest = new LinkedHashSet<>();
        for (String entry : entries) {
            latest.remove(entry);
            latest.add(entry);
        }
        List<String> kept = new ArrayList<>(latest);
        return kept.subList(Math.max(0, kept.size() - MOST_ENTRIES), kept.size());
    }

    /** Appends an entry; throws when the disk does not take it. */
    public void append(String entry) throws IOException {
        if (entry.length() > LONGEST_ENTRY) {
            return;
        }
        write(encode(entry) + "\n", false);
    }

    /** Drops what is too old or stands twice, when that is worth a rewrite. */
    public void trim() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        List<String> all = lines(Files.readAllBytes(file));
        if (all.size() < TRIM_AT) {
            return;
        }
        StringBuilder text = new StringBuilder();
        latestOfEach(all).forEach(entry -> text.append(encode(entry)).append('\n'));
        write(text.toString(), true);
    }

    private void write(String text, boolean anew) throws IOException {
        createForOwner();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            // Given back when the channel is closed.
            channel.lock();
            if (anew) {
                channel.truncate(0);
            }
            channel.position(channel.size());
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    private void createForOwner() throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(file.getParent());
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        try {
            if (posix) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException other) {
            // Another shell was quicker.
        }
    }

    private static String encode(String entry) {
        return entry.replace("\\", "\\\\").replace("\r", "").replace("\n", "\\n");
    }

    private static String decode(String line) {
        StringBuilder entry = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c != '\\' || i + 1 == line.length()) {
                entry.append(c);
                continue;
            }
            char next = line.charAt(++i);
            entry.append(next == 'n' ? '\n' : next);
        }
        return entry.toString();
    }
}
