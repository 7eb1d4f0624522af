package mtsh.store.carrier;

import java.util.Locale;

/** What a file that holds files is, told by its first bytes. */
enum ArchiveKind {
    TAR,
    ZIP;

    /** How many bytes {@link #of} looks at. */
    static final int HEAD = TarHeader.LENGTH;

    /** Null when these bytes are no archive's. */
    static ArchiveKind of(byte[] head) {
        boolean isZip = head.length >= 4
                && head[0] == 'P'
                && head[1] == 'K'
                && (head[2] == 3 && head[3] == 4 || head[2] == 5 && head[3] == 6 || head[2] == 7 && head[3] == 8);
        if (isZip) {
            return ZIP;
        }
        return TarHeader.looksLike(head) ? TAR : null;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
