/**
 * Following logs while they are written. Enter at {@link mtsh.store.ingest.follow.Follower}, which holds one
 * {@link mtsh.store.ingest.OpenImport} and looks at its sources again and again; {@link mtsh.store.ingest.follow.PlainLog} is a log that
 * grows, {@link mtsh.store.ingest.follow.PackedLog} a compressed one that comes and stays.
 *
 * <p>How it was decided:
 *
 * <ul>
 *   <li><b>It polls.</b> Five looks a second cost less than a percent of a core for twenty logs, and work on NFS, in containers and on
 *       every system; file events work on none of these everywhere and would save nothing that a user sees. Listing folders is paced by
 *       what it costs, so that a folder of ten thousand files is listed less often.
 *   <li><b>A log is its open file</b>, known by the system's key for it (device and inode). A log that was renamed or deleted is read on
 *       through the open file until nothing came for a minute: its writer goes on there until it is told to reopen. Where the system
 *       has no such key the path is the key, and a file that is suddenly smaller is another one.
 *   <li><b>Few files are held open</b>: beyond 256 those that have not grown for an hour are open only while they are read, until they
 *       grow again.
 *   <li><b>A log that is shorter than what was read of it, or begins differently, was truncated</b> (copytruncate): what was read
 *       stays, and the file is a new source. Each read looks again at the beginning and the size, so that bytes of the new log are never
 *       taken for the rest of the old one.
 *   <li><b>What became of a predecessor while nobody looked</b> is found by content: of the rotated names beside a log
 *       ({@link mtsh.store.ingest.follow.RotatedNames}) those that the store knows under the log's own name are read to their end, and
 *       those that were rotated after them are read too. That covers copytruncate (the copy has the lines that came last), a
 *       follower that was killed or asleep, and any compression that {@link mtsh.store.carrier} reads.
 *   <li><b>An archive does not grow</b>, nor does any compressed log: it is read once it was left alone for five seconds. One of another
 *       size or time in its place is another one, of which only what the store does not know is read; what was wrong with the old
 *       one is forgotten with it.
 *   <li><b>The journal is asked</b> for what came behind its cursor, which is committed with the entries, so a follower that was killed
 *       misses and repeats nothing.
 *   <li><b>Commits are small and paced</b>: at once when the last one is 300 ms ago or more, and never so often that they take
 *       more than half of the time. Lines that told of no mail are committed at leisure. Small segments are merged as always.
 *   <li><b>An unfinished end waits</b>: half a line, or a record of several lines that is not whole, is left where it is until it was
 *       not touched for five seconds or its log was left; everything before it is committed meanwhile.
 *   <li><b>Nothing is remembered outside of the store.</b> Whatever kills a follower, the next one, or a plain import of the rotated
 *       logs, goes on where the last commit was.
 * </ul>
 */
package mtsh.store.ingest.follow;
