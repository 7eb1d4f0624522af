package mtsh.store.carrier;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.function.LongSupplier;

/**
 * Opens files in archives. The archive that was read last stays open where reading stopped, so that reading its files one after the other
 * unpacks it once.
 */
final class ArchiveShelf implements Closeable {
    private final ReadLimits limits;
    private Open idle;

    ArchiveShelf(ReadLimits limits) {
        this.limits = limits;
    }

    /** An open archive, and what its file was like when it was opened. */
    private record Open(Path file, long size, FileTime changed, ArchiveWalk walk) {}

    /** The file's bytes as they lie in the archive, perhaps packed. */
    MemberBytes open(SourceFile source) throws IOException {
        return new MemberBytes(at(source));
    }

    /** One file's bytes; closing them leaves the archive open for the next. */
    final class MemberBytes extends FilterInputStream {
        private final Open place;
        private boolean isClosed;

        private MemberBytes(Open place) {
            super(place.walk().content());
            this.place = place;
        }

        /** How many bytes of the archive itself were read for it. */
        LongSupplier origin() {
            return place.walk().sinceNow();
        }

        @Override
        public void close() throws IOException {
            if (!isClosed) {
                isClosed = true;
                putBack(place);
            }
        }
    }

    private Open at(SourceFile source) throws IOException {
        Path file = source.path();
        long size = Files.size(file);
        FileTime changed = Files.getLastModifiedTime(file);
        Open place = take();
        boolean isSame = place != null
                && place.file().equals(file)
                && place.size() == size
                && place.changed().equals(changed);
        if (isSame && place.walk().reach(source.member().ordinal())) {
            return checked(place, source);
        }
        if (place != null) {
            place.walk().close();
        }
        Open fresh = new Open(file, size, changed, new ArchiveWalk(file, source.archiveName(), limits, problem -> {
            // Was told when the archive's files were listed.
        }));
        if (!fresh.walk().reach(source.member().ordinal())) {
            fresh.walk().close();
            throw changed(source);
        }
        return checked(fresh, source);
    }

    private static Open checked(Open place, SourceFile source) throws IOException {
        if (!place.walk().member().name().equals(source.name())) {
            place.walk().close();
            throw changed(source);
        }
        return place;
    }

    private static CarrierException changed(SourceFile source) {
        return new CarrierException(source.name() + ": the archive changed while it was read; read it again");
    }

    private synchronized Open take() {
        Open place = idle;
        idle = null;
        return place;
    }

    private void putBack(Open place) throws IOException {
        Open before;
        synchronized (this) {
            before = idle;
            idle = place;
        }
        if (before != null && before != place) {
            before.walk().close();
        }
    }

    @Override
    public void close() throws IOException {
        Open place = take();
        if (place != null) {
            place.walk().close();
        }
    }
}
