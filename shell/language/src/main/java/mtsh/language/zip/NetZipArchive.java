package mtsh.language.zip;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;

import mtsh.language.error.NetThrow;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.NetFilterStream;
import mtsh.language.value.NetObject;
import mtsh.language.value.NetStream;

/**
 * {@code System.IO.Compression.ZipArchive}: an archive in a stream, to read, to write from the beginning, or to change. A changed one is
 * held in memory and written when it is disposed of.
 */
public final class NetZipArchive implements NetObject {
    private final NetStream stream;
    private final String mode;
    private final boolean leavesOpen;
    private final ZipTable table;
    private final Charset names;
    private final List<NetZipEntry> entries = new ArrayList<>();
    private final ZipOutputStream writing;
    private NetZipEntry written;
    private String comment = "";
    private boolean changed;
    private boolean closed;

    /** {@code mode} is ZipArchiveMode's name; {@code names} says how names are written that do not say it themselves. */
    public NetZipArchive(NetStream stream, String mode, boolean leavesOpen, Charset names) throws IOException {
        check(stream, mode);
        this.stream = stream;
        this.mode = mode;
        this.leavesOpen = leavesOpen;
        this.names = names;
        boolean reads = mode.equals("Read") || mode.equals("Update") && stream.length() > 0;
        this.table = reads ? new ZipTable(stream, names) : null;
        this.writing = mode.equals("Create") ? new ZipOutputStream(NetFilterStream.into(stream), names) : null;
        this.changed = mode.equals("Update") && !reads;
        if (reads) {
            table.lines().forEach(line -> entries.add(new NetZipEntry(this, line.name(), line, "Optimal")));
            comment = table.comment();
        }
    }

    private static void check(NetStream stream, String mode) {
        if (stream == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'stream')");
        }
        String wrong =
                switch (mode) {
                    case "Read" -> stream.canRead() ? null : "Cannot use read mode on a non-readable stream.";
                    case "Create" -> stream.canWrite() ? null : "Cannot use create mode on a non-writable stream.";
                    default ->
                        stream.canRead() && stream.canWrite() && stream.canSeek()
                                ? null
                                : "Update mode requires a stream with read, write, and seek capabilities.";
                };
        if (wrong != null) {
            throw new NetThrow("System.ArgumentException", wrong);
        }
    }

    public String mode() {
        return mode;
    }

    public String comment() {
        return comment;
    }

    public void comment(String text) {
        comment = text == null ? "" : text;
        changed();
    }

    public List<NetZipEntry> entries() {
        requireOpen();
        if (mode.equals("Create")) {
            throw new NetThrow("System.NotSupportedException", "Cannot access entries in Create mode.");
        }
        return entries;
    }

    /** The first with this very name, or null. */
    public NetZipEntry entry(String name) {
        if (name == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'entryName')");
        }
        for (NetZipEntry each : entries()) {
            if (each.fullName().equals(name)) {
                return each;
            }
        }
        return null;
    }

    public NetZipEntry create(String name, String level) throws IOException {
        requireOpen();
        if (mode.equals("Read")) {
            throw new NetThrow(
                    "System.NotSupportedException", "Cannot create entries on an archive opened in read mode.");
        }
        if (name == null || name.isEmpty()) {
            throw name == null
                    ? new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'entryName')")
                    : new NetThrow(
                            "System.ArgumentException", "The value cannot be an empty string. (Parameter 'entryName')");
        }
        NetZipEntry made = new NetZipEntry(this, name, null, level);
        if (mode.equals("Create")) {
            endEmpty();
        }
        entries.add(made);
        changed();
        return made;
    }

    boolean isDeleted(NetZipEntry entry) {
        return !entries.contains(entry);
    }

    void delete(NetZipEntry entry) {
        requireOpen();
        if (!mode.equals("Update")) {
            throw new NetThrow(
                    "System.NotSupportedException", "Delete can only be used when the archive is in Update mode.");
        }
        entries.remove(entry);
        changed();
    }

    void changed() {
        changed = true;
    }

    ZipTable table() {
        return table;
    }

    void requireOpen() {
        if (closed) {
            throw new NetThrow(
                    "System.ObjectDisposedException",
                    "Cannot access a disposed object." + System.lineSeparator()
                            + "Object name: 'System.IO.Compression.ZipArchive'.");
        }
    }

    /** Entries that nobody wrote anything to are there all the same, empty. */
    private void endEmpty() throws IOException {
        NetZipEntry last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
        if (last != null && last != written) {
            begin(last).close();
        }
    }

    /** The one way to write an entry: from here until the stream is closed. */
    OutputStream begin(NetZipEntry entry) throws IOException {
        written = entry;
        put(writing, entry);
        return new OutputStream() {
            private boolean ended;

            @Override
            public void write(int one) throws IOException {
                writing.write(one);
            }

            @Override
            public void write(byte[] bytes, int offset, int count) throws IOException {
                writing.write(bytes, offset, count);
            }

            @Override
            public void close() throws IOException {
                if (!ended) {
                    ended = true;
                    writing.closeEntry();
                }
            }
        };
    }

    private static void put(ZipOutputStream into, NetZipEntry entry) throws IOException {
        ZipEntry head = new ZipEntry(entry.fullName());
        head.setTimeLocal(DosTime.local(entry.time()));
        if (!entry.comment().isEmpty()) {
            head.setComment(entry.comment());
        }
        into.setLevel(
                switch (entry.level()) {
                    case "NoCompression" -> Deflater.NO_COMPRESSION;
                    case "Fastest" -> Deflater.BEST_SPEED;
                    case "SmallestSize" -> Deflater.BEST_COMPRESSION;
                    default -> Deflater.DEFAULT_COMPRESSION;
                });
        try {
            into.putNextEntry(head);
        } catch (ZipException twice) {
            throw new NetThrow(
                    "System.IO.IOException", "The archive holds an entry '" + entry.fullName() + "' already.");
        }
    }

    /** Writes what is still to be written and closes the stream below. */
    public void close() throws IOException {
        if (closed) {
            return;
        }
        if (mode.equals("Create")) {
            endEmpty();
            finish(writing);
        } else if (mode.equals("Update") && changed) {
            rewrite();
        }
        closed = true;
        if (!leavesOpen) {
            stream.close();
        }
    }

    private void finish(ZipOutputStream into) throws IOException {
        if (!comment.isEmpty()) {
            into.setComment(comment);
        }
        into.finish();
        into.flush();
    }

    /** All entries are in memory before the old archive goes. */
    private void rewrite() throws IOException {
        Map<NetZipEntry, byte[]> all = new LinkedHashMap<>();
        for (NetZipEntry each : entries) {
            all.put(each, each.bytes());
        }
        stream.length(0);
        stream.position(0);
        ZipOutputStream into = new ZipOutputStream(NetFilterStream.into(stream), names);
        for (Map.Entry<NetZipEntry, byte[]> each : all.entrySet()) {
            put(into, each.getKey());
            into.write(each.getValue());
            into.closeEntry();
        }
        finish(into);
    }

    /** Moves everything from one to the other. */
    static void copy(InputStream from, OutputStream to) throws IOException {
        byte[] chunk = new byte[65_536];
        for (int read = from.read(chunk); read >= 0; read = from.read(chunk)) {
            mtsh.language.stream.Interruption.check();
            to.write(chunk, 0, read);
        }
    }

    @Override
    public NetType netType() {
        return Types.find("System.IO.Compression.ZipArchive");
    }

    @Override
    public String toString() {
        return netType().fullName();
    }
}
