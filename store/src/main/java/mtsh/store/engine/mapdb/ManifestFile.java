package mtsh.store.engine.mapdb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;

import mtsh.store.engine.StoreException;

/**
 * The file that names everything that counts. Replacing it is the only commit there is. A copy is kept for repair, of this commit or, when
 * the writer was killed in between, of the one before.
 */
final class ManifestFile {
    static final String NAME = "MANIFEST";
    static final String COPY = "MANIFEST.copy";
    private static final String CRC = "crc\t";
    private static final byte[] NOTHING = {};

    private final Path file;
    private final StoreFiles files;

    ManifestFile(Path folder) {
        this(folder, NAME);
    }

    private ManifestFile(Path folder, String name) {
        this.file = folder.resolve(name);
        this.files = StoreFiles.at(folder);
    }

    /** The copy of a store's manifest. */
    static ManifestFile copy(Path folder) {
        return new ManifestFile(folder, COPY);
    }

    /** The committed manifest; {@link Manifest#EMPTY} when nothing was ever committed. */
    Manifest read() {
        return parse(bytes());
    }

    /** What stands in the file; nothing when nothing was ever committed. */
    byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            if (Files.exists(file.resolveSibling(COPY)) && !Files.exists(file)) {
                throw damaged("it is missing", e);
            }
            return NOTHING;
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Kind.NOT_ACCESSIBLE,
                    "The store file " + file + " cannot be read: " + e.getMessage() + ". Check that you may read it.",
                    e);
        }
    }

    /** The same, or null when it is damaged. */
    Manifest readable() {
        try {
            return read();
        } catch (StoreException e) {
            if (e.kind() == StoreException.Kind.DAMAGED) {
                return null;
            }
            throw e;
        }
    }

    /** Commits: what the manifest names lasts before it does. */
    void replace(Manifest manifest) {
        String text = manifest.text();
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        String end = CRC + Integer.toHexString(StoreFiles.crc(body, body.length)) + "\n";
        byte[] whole = (text + end).getBytes(StandardCharsets.UTF_8);
        try {
            files.replace(file, whole);
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Kind.NOT_ACCESSIBLE,
                    "Committing to " + file + " failed: " + e.getMessage()
                            + ". Check that the disk has room and that you may write there; what was committed before is safe.",
                    e);
        }
        try {
            files.note(file.resolveSibling(COPY), whole);
        } catch (IOException unimportant) {
            // It is committed; the next commit has a copy again.
        }
    }

    /** What {@link #bytes()} says. An empty file is damaged, one that is not there is not. */
    Manifest parse(byte[] bytes) {
        if (bytes == NOTHING) {
            return Manifest.EMPTY;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        int version = version(text);
        int end = text.lastIndexOf(CRC);
        if (end <= 0 || text.charAt(end - 1) != '\n' || !text.endsWith("\n")) {
            // What a newer one ends with is not known.
            throw version > Manifest.VERSION
                    ? newer(file, version, Manifest.VERSION)
                    : damaged("its end is missing", null);
        }
        byte[] body = text.substring(0, end).getBytes(StandardCharsets.UTF_8);
        String crc = text.substring(end + CRC.length(), text.length() - 1);
        if (!crc.equals(Integer.toHexString(StoreFiles.crc(body, body.length)))) {
            throw damaged("its checksum is wrong", null);
        }
        if (version > Manifest.VERSION) {
            throw newer(file, version, Manifest.VERSION);
        }
        if (version < Manifest.OLDEST) {
            throw older(file, version, Manifest.OLDEST);
        }
        try {
            return Manifest.parse(text.substring(0, end));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw damaged(e.getMessage(), e);
        }
    }

    private int version(String text) {
        int end = text.indexOf('\n');
        String[] title = end < 0 ? new String[0] : text.substring(0, end).split("\t");
        if (title.length != 2 || !title[0].equals(Manifest.TITLE) || !isNumber(title[1])) {
            throw damaged("it does not begin like one", null);
        }
        return Integer.parseInt(title[1]);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static StoreException newer(Path file, int found, int known) {
        return new StoreException(
                StoreException.Kind.NEWER_VERSION,
                "The store file " + file + " was written by a newer mtsh (format " + found + ", this one knows up to "
                        + known + "). Use that mtsh, or import the logs into another folder.",
                null);
    }

    static StoreException older(Path file, int found, int known) {
        return new StoreException(
                StoreException.Kind.OLDER_VERSION,
                "The store file " + file + " was written by an older mtsh (format " + found + ", this one knows from "
                        + known + " on). Import the logs into another folder; this one stays as it is.",
                null);
    }

    private StoreException damaged(String why, Exception cause) {
        return new StoreException(
                StoreException.Kind.DAMAGED,
                "The store's " + file + " is damaged: " + why
                        + ". Repair-MessageStore takes what can be had from its copy and from the segments; or move the folder "
                        + file.getParent() + " away and import the logs again. The logs themselves are not touched.",
                cause);
    }
}
