package mtsh.store.carrier;

import java.time.Instant;

/**
 * A file in an archive.
 *
 * @param name with the archive's in front: {@code set.tar.gz!var/log/mail.log.1}
 * @param ordinal its place among the archive's files
 * @param size unpacked bytes as the archive says, or -1
 * @param modified null when the archive does not say
 * @param mark what changes with the content, as far as the archive knows
 */
public record ArchiveMember(String name, int ordinal, long size, Instant modified, String mark) {}
