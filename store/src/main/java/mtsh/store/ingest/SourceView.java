package mtsh.store.ingest;

import java.io.IOException;
import java.time.Instant;

import mtsh.store.carrier.CarrierException;
import mtsh.store.carrier.LineReader;
import mtsh.store.carrier.SourceFile;

/** One source as an import sees it: by the path that a user named, or through the open file of somebody who follows it. */
public interface SourceView {
    SourceFile file();

    /** Its first uncompressed bytes, as {@link mtsh.store.carrier.Carrier#head}. */
    byte[] head() throws IOException;

    /** Its size as it is stored, -1 when it has none. */
    long size() throws IOException;

    /** When it was last written to, as far as that is known; never asked of standard input. */
    Instant changed() throws IOException;

    /** Whether nobody has written to it for a while, so that what its end lacks will not come. */
    boolean isSettled(Instant now) throws IOException;

    /** Whether there will be a next time soon: then what its end is in the middle of is left for that, until it is settled. */
    boolean isFollowed();

    /** Opens it behind so many uncompressed bytes, which hold so many lines. */
    LineReader open(long skipTo, long linesBefore) throws CarrierException;
}
