package mtsh.store.carrier;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** The files of a zip archive that is packed itself or lies in an archive, so that it can only be read from its beginning. */
final class ZipStreamFiles implements ArchiveFiles {
    private final String name;
    private final ZipArchiveInputStream zip;
    private final ReadLimits limits;
    private ZipArchiveEntry current;

    ZipStreamFiles(String name, InputStream in, ReadLimits limits) {
        this.name = name;
        this.limits = limits;
        this.zip = new ZipArchiveInputStream(in);
    }

    @Override
    public Entry next() throws IOException {
        try {
            do {
                current = zip.getNextEntry();
            } while (current != null && (current.isDirectory() || current.isUnixSymlink()));
            return current == null ? null : ZipFiles.entry(current, zip.canReadEntryData(current));
        } catch (IOException | RuntimeException problem) {
            throw problem instanceof CarrierException ours
                    ? ours
                    : new CarrierException(name + ": the zip archive is damaged: " + problem.getMessage(), problem);
        }
    }

    @Override
    public InputStream content() {
        return new ZipContent(
                name + "!" + MemberName.clean(current.getName()),
                new Unclosed(zip),
                limits,
                zip::getCompressedCount,
                -1);
    }

    /** The library checks the sum itself. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // The next file is still to come.
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
