/**
 * Bytes in: files, folders, wildcards, whatever they are packed with, the files in archives, standard input, the journal. Enter at
 * {@link mtsh.store.carrier.Carrier}, which finds the sources a user named and opens each as a {@link mtsh.store.carrier.LineReader}.
 * All offsets count uncompressed bytes, so that they mean the same in {@code mail.log} and in {@code mail.log.2.gz}.
 *
 * <p>A source is known again after it grew, was renamed or was packed by how it begins
 * ({@link mtsh.store.carrier.SourceIdentity}) and by the bytes before the place that reading reached ({@code Trail}). When these are
 * others, the file was truncated or is another log that begins alike, and is read from its beginning: reading a line twice does no harm
 * to what is stored, passing one over would.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>How something is packed is told by its bytes, never by its name. Every decoder gives all that stands before data which end
 *       early. The libraries forget what they unpacked in the call that fails, so they are asked for single bytes near the end.
 *   <li>The files of an archive are read where they lie, nothing is unpacked to the disk. {@code ArchiveWalk} numbers them in the
 *       archive's order; {@code ArchiveShelf} keeps the last archive open, so that reading them in this order unpacks it once (twice
 *       more to list them and to find their first events). An archive in an archive is opened, a third one is not.
 *   <li>The limits ({@code ReadLimits}) are far from any log: 1000 times larger unpacked than packed, beyond 64 MiB; 1 TiB unpacked;
 *       100,000 files in an archive; packed twice. zstd windows above 8 MiB ({@code --long}, {@code --ultra}) and xz dictionaries above
 *       128 MiB are refused because of their memory.
 *   <li>The tar reader is our own, because the library's keeps names of any length in memory; zip and bzip2 are commons-compress, xz is
 *       tukaani's, zstd is aircompressor's (the only one in pure Java).
 *   <li>The journal's export format is not read: its binary fields may hold line ends, and {@code journalctl -o json} says the same a
 *       line at a time. The live journal is asked for this machine's entries of all boots, with a fixed list of words; its cursor is the
 *       mark of the place.
 * </ul>
 */
package mtsh.store.carrier;
