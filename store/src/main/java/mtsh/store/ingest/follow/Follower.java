package mtsh.store.ingest.follow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

import mtsh.store.carrier.Carrier;
import mtsh.store.carrier.CarrierException;
import mtsh.store.carrier.SourceFile;
import mtsh.store.ingest.ImportProgress;
import mtsh.store.ingest.ImportSummary;
import mtsh.store.ingest.MailLogImporter;
import mtsh.store.ingest.OpenImport;
import mtsh.store.ingest.ShieldedRun;

/**
 * Reads logs while they are written, each line once, through rotation, truncation and compression. {@link #follow} does so until it is
 * cancelled; {@link #look} once. Not safe for threads.
 */
public final class Follower implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** Listing folders takes at most one part in so many of the time. */
    private static final int LISTING_SHARE = 50;

    /** How many files are held open before old ones are opened only to be read. */
    static final int MOST_OPEN = 256;

    private static final Duration OLD = Duration.ofHours(1);

    private final Carrier carrier;
    private final MailLogImporter importer;
    private final List<String> names;
    private final FollowListener listener;
    private final LongSupplier nanoTime;
    private final OpenImport open;
    private final Commits commits;
    private final Searches searches;
    private final Map<Object, FollowedLog> logs = new LinkedHashMap<>();
    private final Set<String> waiting = new HashSet<>();

    /** What is wrong with files that cannot even be looked at. */
    private final Set<String> unreadable = new HashSet<>();

    private long nextListing;
    private int told;

    /**
     * @param names of files, folders and patterns, whether or not there is anything behind them yet
     * @param nanoTime as {@link System#nanoTime}
     */
    public Follower(
            MailLogImporter importer,
            List<String> names,
            ImportProgress progress,
            FollowListener listener,
            LongSupplier nanoTime) {
        this.importer = importer;
        this.carrier = importer.carrier();
        this.names = List.copyOf(names);
        this.listener = listener;
        this.nanoTime = nanoTime;
        this.nextListing = nanoTime.getAsLong();
        this.open = importer.open(progress);
        this.commits = new Commits(open, nanoTime);
        this.searches = new Searches(carrier, open, listener);
    }

    /** Looks at least once, and until it is cancelled or the thread is interrupted; what was read is committed then. */
    public static ImportSummary follow(
            MailLogImporter importer, List<String> names, ImportProgress progress, FollowListener listener) {
        return ShieldedRun.run(progress, shielded -> {
            try (Follower follower = new Follower(importer, names, shielded, listener, System::nanoTime)) {
                follower.look();
                while (!shielded.isCancelled()) {
                    pause();
                    follower.look();
                }
                return follower.end();
            }
        });
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException impossible) {
            throw new IllegalStateException("the following thread is never interrupted", impossible);
        }
    }

    /** Finds what is new, reads it, and commits it unless there was a commit a moment ago. */
    public void look() {
        long now = nanoTime.getAsLong();
        if (now - nextListing >= 0) {
            list(now);
        }
        List<FollowedLog> due = due(now);
        searches.run(now, logs.keySet());
        if (!due.isEmpty()) {
            open.read(due);
            for (FollowedLog log : due) {
                wasRead(log, now);
            }
        }
        dismiss(now);
        commits.run();
    }

    /** Commits what was read, and tells what was done. */
    public ImportSummary end() {
        if (open.hasLines()) {
            open.commit();
        }
        return open.summary(true);
    }

    /** How many files are followed now. */
    public int sources() {
        return logs.size();
    }

    /** How many files are held open now. */
    int openFiles() {
        return held().size();
    }

    private List<PlainLog> held() {
        List<PlainLog> held = new ArrayList<>();
        for (FollowedLog log : logs.values()) {
            if (log instanceof PlainLog plain && plain.isOpen()) {
                held.add(plain);
            }
        }
        return held;
    }

    private List<FollowedLog> due(long now) {
        List<FollowedLog> due = new ArrayList<>();
        for (FollowedLog log : logs.values()) {
            try {
                if (log.look(now) && !isHalfACopy(log)) {
                    due.add(log);
                }
            } catch (IOException e) {
                fail(log, e, now);
            }
            if (log instanceof PlainLog plain && plain.isTruncated()) {
                searches.want(log.file(), now);
                nextListing = now;
            }
        }
        return due;
    }

    /** A copy that is still being made would be taken for another log, because the place that its original was read to is not in it. */
    private boolean isHalfACopy(FollowedLog log) throws IOException {
        return log instanceof PlainLog plain && plain.isNew() && plain.isChanging() && open.isLessThanKnown(plain);
    }

    private void wasRead(FollowedLog log, long now) {
        log.wasRead(open.failure(log), now).ifPresent(listener::problem);
        if (log instanceof PlainLog plain) {
            reached(plain, now);
        }
    }

    private void reached(PlainLog log, long now) {
        try {
            log.reached(
                    open.known(log).map(entry -> entry.offset() + entry.tail()).orElse(0L));
        } catch (IOException e) {
            fail(log, e, now);
        }
    }

    private void fail(FollowedLog log, IOException e, long now) {
        String message = CarrierException.of(log.file().name(), e).getMessage();
        log.wasRead(Optional.of(message), now).ifPresent(listener::problem);
    }

    /** Lets go of what nothing more can come from. */
    private void dismiss(long now) {
        Iterator<FollowedLog> all = logs.values().iterator();
        while (all.hasNext()) {
            if (all.next() instanceof PlainLog plain && plain.isDone(now)) {
                plain.close();
                all.remove();
                open.forget(plain);
            }
        }
    }

    /** Looks what the names stand for now. */
    private void list(long now) {
        Carrier.Expansion expansion = carrier.expand(names);
        expansion.problems().stream().filter(waiting::add).forEach(listener::waiting);
        waiting.retainAll(expansion.problems());
        Set<Object> seen = new HashSet<>();
        Set<String> problems = new LinkedHashSet<>();
        for (SourceFile file : expansion.files()) {
            if (!file.isStored()) {
                seen.add(file.name());
                logs.computeIfAbsent(file.name(), name -> new JournalLog(file, carrier));
                continue;
            }
            try {
                BasicFileAttributes attributes = Files.readAttributes(file.path(), BasicFileAttributes.class);
                Object key = FileKeys.of(file, attributes);
                seen.add(key);
                see(file, key, attributes, now);
            } catch (NoSuchFileException vanished) {
                // It is rotated or deleted at this moment; the next listing shows what became of it.
            } catch (IOException problem) {
                problems.add(CarrierException.of(file.name(), problem).getMessage());
            }
        }
        problems.stream().filter(unreadable::add).forEach(listener::problem);
        unreadable.retainAll(problems);
        leave(seen, now);
        closeOld(now);
        if (logs.size() != told) {
            told = logs.size();
            listener.following(told);
        }
        nextListing = now + LISTING_SHARE * (nanoTime.getAsLong() - now);
    }

    private void see(SourceFile file, Object key, BasicFileAttributes attributes, long now) throws IOException {
        FollowedLog known = logs.get(key);
        if (known instanceof PlainLog plain && isReplaced(plain, key, attributes)) {
            plain.leave(now);
            logs.remove(key);
            logs.put(plain, plain);
            known = null;
        }
        if (known instanceof PackedLog packed && !packed.is(attributes)) {
            logs.remove(key);
            open.forget(packed);
            known = null;
        }
        if (known instanceof PlainLog plain) {
            plain.seen(file, attributes);
        } else if (known != null) {
            known.rename(file);
        } else if (attributes.size() > 0) {
            logs.put(key, opened(file, key, attributes, now));
        }
    }

    /** A name without a key behind it that shows less than is open is another file's. */
    private static boolean isReplaced(PlainLog log, Object key, BasicFileAttributes attributes) {
        return key instanceof Path && attributes.size() < log.size();
    }

    private FollowedLog opened(SourceFile file, Object key, BasicFileAttributes attributes, long now)
            throws IOException {
        Duration age = Duration.between(
                attributes.lastModifiedTime().toInstant(), importer.clock().instant());
        boolean isOld = age.compareTo(OLD) > 0;
        long changed = now - (isOld ? OLD.toNanos() : Math.max(0, age.toNanos()));
        if (file.kind() != SourceFile.Kind.FILE) {
            return new PackedLog(file, carrier, attributes, changed);
        }
        PlainLog plain = new PlainLog(file, key, attributes, changed, isOld && logs.size() >= MOST_OPEN);
        byte[] head = plain.begin();
        if (isText(file, head)) {
            searches.seen(plain, now);
            return plain;
        }
        plain.close();
        return new PackedLog(file, carrier, attributes, changed);
    }

    /** Whether the file's bytes are the text itself. */
    private boolean isText(SourceFile file, byte[] head) {
        try {
            byte[] text = carrier.head(file);
            return text.length >= head.length && Arrays.equals(head, 0, head.length, text, 0, head.length);
        } catch (CarrierException packed) {
            return false;
        }
    }

    private void leave(Set<Object> seen, long now) {
        Iterator<Map.Entry<Object, FollowedLog>> all = logs.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<Object, FollowedLog> each = all.next();
            if (seen.contains(each.getKey())) {
                continue;
            }
            if (each.getValue() instanceof PlainLog plain) {
                plain.leave(now);
            } else {
                all.remove();
                open.forget(each.getValue());
            }
        }
    }

    /** Logs that were young when they were first seen grow old: a folder to which each day adds one would have all of them open. */
    private void closeOld(long now) {
        List<PlainLog> held = held();
        held.sort(Comparator.comparingLong(log -> -log.age(now)));
        for (PlainLog log : held.subList(0, Math.max(0, held.size() - MOST_OPEN))) {
            if (log.age(now) >= OLD.toNanos()) {
                log.becomeBrief();
            }
        }
    }

    /** Commits nothing; {@link #end} does. */
    @Override
    public void close() {
        logs.values().forEach(FollowedLog::close);
        open.close();
    }
}
