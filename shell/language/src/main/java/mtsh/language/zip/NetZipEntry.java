package mtsh.language.zip;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32;

import mtsh.language.error.NetThrow;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.DateTimeOffset;
import mtsh.language.value.NetFilterStream;
import mtsh.language.value.NetMemoryStream;
import mtsh.language.value.NetObject;
import mtsh.language.value.NetStream;

/** {@code System.IO.Compression.ZipArchiveEntry}: one entry of an archive. */
public final class NetZipEntry implements NetObject {
    private final NetZipArchive archive;
    private final String fullName;
    private final ZipTable.Line line;
    private final String level;
    private DateTimeOffset time;
    private String comment;
    private int attributes;
    private NetMemoryStream held;
    private boolean opened;

    /** {@code line} is null for a new one; {@code level} is CompressionLevel's name. */
    NetZipEntry(NetZipArchive archive, String fullName, ZipTable.Line line, String level) {
        this.archive = archive;
        this.fullName = fullName;
        this.line = line;
        this.level = level;
        this.time = line == null ? DosTime.now() : DosTime.read(line.time());
        this.comment = line == null ? "" : line.comment();
        this.attributes = line == null ? 0 : (int) line.attributes();
    }

    public NetZipArchive archive() {
        return archive.isDeleted(this) ? null : archive;
    }

    public String fullName() {
        return fullName;
    }

    /** What stands behind the last slash; empty for a folder. */
    public String name() {
        return fullName.substring(fullName.lastIndexOf('/') + 1);
    }

    public String comment() {
        return comment;
    }

    public void comment(String text) {
        comment = text == null ? "" : text;
        archive.changed();
    }

    public int attributes() {
        return attributes;
    }

    public void attributes(int value) {
        attributes = value;
        archive.changed();
    }

    public DateTimeOffset time() {
        return time;
    }

    public void time(DateTimeOffset value) {
        if (archive.mode().equals("Read")) {
            throw new NetThrow("System.NotSupportedException", "Cannot modify read-only archive.");
        }
        if (archive.mode().equals("Create") && opened) {
            throw new NetThrow(
                    "System.IO.IOException",
                    "Cannot modify entry in Create mode after entry has been opened for writing.");
        }
        DosTime.check(value);
        time = value;
        archive.changed();
    }

    public boolean isEncrypted() {
        return line != null && (line.flags() & 1) != 0;
    }

    public long crc() {
        if (held == null) {
            return line == null ? 0 : line.crc();
        }
        CRC32 crc = new CRC32();
        crc.update(held.toArray());
        return crc.getValue();
    }

    public long length() {
        requireUnopened();
        return line == null ? 0 : line.length();
    }

    public long packedLength() {
        requireUnopened();
        return line == null ? 0 : line.packed();
    }

    private void requireUnopened() {
        if (opened && !archive.mode().equals("Read")) {
            throw new NetThrow(
                    "System.InvalidOperationException",
                    "Length properties are unavailable once an entry has been opened for writing.");
        }
    }

    String level() {
        return level;
    }

    public void delete() {
        archive.delete(this);
    }

    /** To read it, to write it once, or, where the archive is updated, to do both. */
    public NetStream open() throws IOException {
        archive.requireOpen();
        return switch (archive.mode()) {
            case "Read" -> new NetFilterStream(reading(), null, true, content(), null);
            case "Create" -> created();
            default -> updated();
        };
    }

    private NetType reading() {
        return Types.find(line.method() == 0 ? "System.IO.Stream" : "System.IO.Compression.DeflateStream");
    }

    InputStream content() throws IOException {
        return archive.table().open(line);
    }

    private NetStream created() throws IOException {
        if (opened) {
            throw new NetThrow(
                    "System.IO.IOException",
                    "Entries in create mode may only be written to once, and only one entry may be held open at a time.");
        }
        opened = true;
        OutputStream into = archive.begin(this);
        return new NetFilterStream(Types.find("System.IO.Stream"), null, true, null, into);
    }

    private NetStream updated() throws IOException {
        if (held != null && !held.isClosed()) {
            throw new NetThrow("System.IO.IOException", "Entries cannot be opened multiple times in Update mode.");
        }
        byte[] bytes = bytes();
        opened = true;
        held = new NetMemoryStream(bytes.length);
        held.write(bytes, 0, bytes.length);
        held.position(0);
        archive.changed();
        return held;
    }

    /** All that it holds now. */
    byte[] bytes() throws IOException {
        if (held != null) {
            return held.toArray();
        }
        if (line == null) {
            return new byte[0];
        }
        try (InputStream from = content()) {
            return from.readAllBytes();
        }
    }

    @Override
    public NetType netType() {
        return Types.find("System.IO.Compression.ZipArchiveEntry");
    }

    @Override
    public String toString() {
        return fullName;
    }
}
