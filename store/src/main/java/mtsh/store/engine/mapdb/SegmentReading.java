package mtsh.store.engine.mapdb;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.Optional;

import mtsh.store.engine.StoreException;

/**
 * One segment as maintenance finds it.
 *
 * @param segment null when it cannot be opened
 * @param dead null when the list of what was replaced cannot be read
 * @param problem of the segment itself, and {@code deadProblem} of that list; empty when nothing is wrong
 * @param isMissing whether the file is not there
 */
record SegmentReading(
        SegmentEntry entry, Segment segment, BitSet dead, String problem, String deadProblem, boolean isMissing)
        implements AutoCloseable {
    static SegmentReading of(Path folder, SegmentEntry entry, SegmentCheck check) {
        Segment segment = null;
        String problem = "";
        boolean isMissing = false;
        try {
            segment = Segment.open(folder, entry, new BlockCache());
        } catch (SegmentGone e) {
            problem = "it is missing";
            isMissing = true;
        } catch (StoreException e) {
            problem = reason(e);
        }
        BitSet dead = null;
        String deadProblem = "";
        try {
            dead = DeadFile.read(folder, entry);
        } catch (SegmentGone e) {
            deadProblem = "it is missing";
        } catch (StoreException e) {
            deadProblem = reason(e);
        }
        if (segment != null) {
            problem = problem(check, LiveSegment.of(segment, entry, dead == null ? new BitSet() : dead));
        }
        return new SegmentReading(entry, segment, dead, problem, deadProblem, isMissing);
    }

    private static String problem(SegmentCheck check, LiveSegment live) {
        try {
            Optional<String> found = check.problem(live);
            return found.orElse("");
        } catch (StoreException e) {
            return reason(e);
        }
    }

    /** Why it is damaged, without the file and the advice around it. What is not damaged is no business of maintenance. */
    private static String reason(StoreException e) {
        if (e.kind() != StoreException.Kind.DAMAGED) {
            throw e;
        }
        Throwable cause = e.getCause();
        boolean isTold =
                cause != null && cause.getMessage() != null && e.getMessage().contains(cause.getMessage());
        return isTold ? cause.getMessage() : e.getMessage();
    }

    boolean isWhole() {
        return problem.isEmpty() && deadProblem.isEmpty();
    }

    @Override
    public void close() {
        if (segment != null) {
            segment.close();
        }
    }
}
