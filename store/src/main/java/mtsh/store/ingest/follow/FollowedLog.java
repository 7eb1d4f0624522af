package mtsh.store.ingest.follow;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

import mtsh.store.carrier.SourceFile;
import mtsh.store.ingest.SourceView;

/** One file that is followed, and what goes wrong with it. Times are in nanoseconds of the follower's own clock. */
abstract class FollowedLog implements SourceView {
    /** After so long without a change what is unfinished stays so, and what fails is told. */
    static final long PATIENCE = Duration.ofSeconds(5).toNanos();

    private static final long FIRST_RETRY = Duration.ofSeconds(1).toNanos();
    private static final long LAST_RETRY = Duration.ofMinutes(1).toNanos();

    private SourceFile file;
    private boolean isFailing;
    private boolean isTold;
    private long failingSince;
    private long retryAfter;
    private long nextTry;

    FollowedLog(SourceFile file) {
        this.file = file;
    }

    @Override
    public SourceFile file() {
        return file;
    }

    /** It has another name now. */
    final void rename(SourceFile now) {
        file = now;
    }

    /** Whether there may be something new in it. */
    abstract boolean look(long now) throws IOException;

    /** It was read, as far as it could be; a failure that has lasted is given back, once. */
    final Optional<String> wasRead(Optional<String> failure, long now) {
        noteRead();
        if (failure.isEmpty()) {
            isFailing = false;
            isTold = false;
            return failure;
        }
        if (!isFailing) {
            isFailing = true;
            failingSince = now;
            retryAfter = FIRST_RETRY;
        }
        nextTry = now + retryAfter;
        retryAfter = Math.min(2 * retryAfter, LAST_RETRY);
        if (isTold || isChanging() && now - failingSince < PATIENCE) {
            return Optional.empty();
        }
        isTold = true;
        return failure;
    }

    abstract void noteRead();

    /** Whether it was written to a moment ago, so that what is wrong may right itself. */
    abstract boolean isChanging();

    final boolean isFailing() {
        return isFailing;
    }

    final boolean mayTry(long now) {
        return !isFailing || now - nextTry >= 0;
    }

    abstract void close();
}
