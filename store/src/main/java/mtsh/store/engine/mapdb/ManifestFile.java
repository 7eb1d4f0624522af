package mtsh.store.engine.mapdb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;

import mtsh.store.engine.StoreException;

/** The file that names everything that counts. Replacing it is the only commit there is. */
final class ManifestFile {
    static final String NAME = "MANIFEST";

    private final Path file;

    ManifestFile(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /** The committed manifest; {@link Manifest#EMPTY} when there is none. */
    Manifest read() {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return Manifest.EMPTY;
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Kind.NOT_ACCESSIBLE,
                    "The store file " + file + " cannot be read: " + e.getMessage() + ". Check that you may read it.",
                    e);
        }
        return parse(bytes);
    }

    void replace(Manifest manifest) {
        String text = manifest.text();
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        String end = "crc\t" + Integer.toHexString(StoreFiles.crc(body, body.length)) + "\n";
        try {
            StoreFiles.replace(file, (text + end).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Kind.NOT_ACCESSIBLE,
                    "Committing to " + file + " failed: " + e.getMessage()
                            + ". Check that the disk has room and that you may write there; what was committed before is safe.",
                    e);
        }
    }

    private Manifest parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        checkVersion(text);
        int end = text.lastIndexOf("crc\t");
        if (end <= 0 || text.charAt(end - 1) != '\n' || !text.endsWith("\n")) {
            throw damaged("its end is missing", null);
        }
        byte[] body = text.substring(0, end).getBytes(StandardCharsets.UTF_8);
        String crc = text.substring(end + 4, text.length() - 1);
        if (!crc.equals(Integer.toHexString(StoreFiles.crc(body, body.length)))) {
            throw damaged("its checksum is wrong", null);
        }
        try {
            return Manifest.parse(text.substring(0, end));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw damaged(e.getMessage(), e);
        }
    }

    private void checkVersion(String text) {
        int end = text.indexOf('\n');
        String[] title = end < 0 ? new String[0] : text.substring(0, end).split("\t");
        if (title.length != 2 || !title[0].equals(Manifest.TITLE) || !isNumber(title[1])) {
            throw damaged("it does not begin like one", null);
        }
        if (Integer.parseInt(title[1]) > Manifest.VERSION) {
            throw newer(file, Integer.parseInt(title[1]), Manifest.VERSION);
        }
        if (Integer.parseInt(title[1]) < Manifest.OLDEST) {
            throw older(file, Integer.parseInt(title[1]), Manifest.OLDEST);
        }
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
                "The store's " + file + " is damaged: " + why + ". Move the folder " + file.getParent()
                        + " away and import the logs again; the logs themselves are not touched.",
                cause);
    }
}
