package mtsh.store.carrier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The files of a zip archive on the disk, each of which is reached at once by the directory at the archive's end. */
final class ZipFiles implements ArchiveFiles {
    private final String name;
    private final ZipFile zip;
    private final ReadLimits limits;
    private Iterator<ZipArchiveEntry> rest;
    private ZipArchiveEntry current;

    ZipFiles(String name, SeekableByteChannel channel, ReadLimits limits) throws IOException {
        this.name = name;
        this.limits = limits;
        ZipDirectory.check(name, channel, limits);
        try {
            zip = ZipFile.builder()
                    .setSeekableByteChannel(channel)
                    .setIgnoreLocalFileHeader(true)
                    .get();
        } catch (IOException | RuntimeException problem) {
            throw damaged(problem);
        }
        checkOverlap(channel.size());
        restart();
    }

    /** Files that share their bytes are how a small archive unpacks to more than there are disks for. */
    private void checkOverlap(long size) throws IOException {
        long packed = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            packed += Math.max(0, entry.getCompressedSize());
            if (packed < 0 || packed > size) {
                zip.close();
                throw new CarrierException(
                        name + ": the files in the zip archive overlap, which is made to harm; it is not read");
            }
        }
    }

    @Override
    public boolean restart() {
        rest = Collections.list(zip.getEntries()).iterator();
        return true;
    }

    @Override
    public Entry next() {
        while (rest.hasNext()) {
            current = rest.next();
            if (!current.isDirectory() && !current.isUnixSymlink()) {
                return entry(current, zip.canReadEntryData(current));
            }
        }
        return null;
    }

    static Entry entry(ZipArchiveEntry entry, boolean isReadable) {
        String problem = null;
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            problem = "is encrypted, which is not read; unpack it first";
        } else if (!isReadable) {
            problem = "is packed in a way (zip method " + entry.getMethod() + ") that is not read; unpack it first";
        }
        return new Entry(entry.getName(), entry.getSize(), modified(entry), Long.toHexString(entry.getCrc()), problem);
    }

    private static Instant modified(ZipArchiveEntry entry) {
        try {
            long millis = entry.getTime();
            return millis > 0 ? Instant.ofEpochMilli(millis) : null;
        } catch (RuntimeException noTime) {
            return null;
        }
    }

    @Override
    public InputStream content() throws IOException {
        try {
            long packed = current.getCompressedSize();
            return new ZipContent(
                    name + "!" + MemberName.clean(current.getName()),
                    zip.getInputStream(current),
                    limits,
                    () -> packed,
                    current.getCrc());
        } catch (IOException | RuntimeException problem) {
            throw damaged(problem);
        }
    }

    private CarrierException damaged(Exception problem) {
        return problem instanceof CarrierException ours
                ? ours
                : new CarrierException(name + ": the zip archive is damaged: " + problem.getMessage(), problem);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
