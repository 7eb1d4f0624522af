package mtsh.store.engine.mapdb;

import java.time.Instant;

import mtsh.store.query.SourceStatus;

/**
 * How far one source was read, committed together with what was read.
 *
 * @param identity what the source is recognised by when its name changes
 * @param offset bytes read, uncompressed; reading goes on there
 * @param tail bytes behind the offset that were read as a line without its end; when the line has grown it is read again, whole
 * @param storedSize size of the file, as it stands on the disk, when it was last read to its end; -1 while it was not
 * @param state of the parser at the offset
 * @param facts beside how far it was read
 */
public record SourceEntry(
        String identity,
        String name,
        String format,
        long offset,
        long tail,
        long storedSize,
        long lines,
        long events,
        long unparsed,
        String state,
        Instant firstEvent,
        Instant lastEvent,
        Instant imported,
        SourceFacts facts) {
    /** As users see it. */
    public SourceStatus status() {
        return new SourceStatus(
                name,
                format,
                offset + tail,
                lines + (tail > 0 ? 1 : 0),
                facts.noise(),
                events,
                unparsed,
                SourceFacts.sorted(facts.reasons()),
                facts.assumptions(),
                facts.observed(),
                firstEvent,
                lastEvent,
                imported);
    }
}
