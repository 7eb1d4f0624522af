package mtsh.store.ingest;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

import mtsh.store.carrier.CarrierException;
import mtsh.store.carrier.LineReader;
import mtsh.store.carrier.Place;
import mtsh.store.carrier.SourceFile;
import mtsh.store.carrier.Stored;

/** One source as an import sees it: by the path that a user named, or through the open file of somebody who follows it. */
public interface SourceView {
    SourceFile file();

    /** Its first uncompressed bytes, as {@link mtsh.store.carrier.Carrier#head}. */
    byte[] head() throws IOException;

    /** How it lies on the disk, as {@link mtsh.store.carrier.Carrier#stored}. */
    Stored stored() throws IOException;

    /** Whether nobody has written to it for a while, so that what its end lacks will not come. */
    boolean isSettled(Instant now) throws IOException;

    /** Whether there will be a next time soon: then what its end is in the middle of is left for that, until it is settled. */
    boolean isFollowed();

    /** Opens it at a place that an earlier reading reached. */
    LineReader open(Place place) throws CarrierException;

    /** Which of the places is in it, as {@link mtsh.store.carrier.Carrier#find}. */
    int find(List<Place> places) throws CarrierException;
}
