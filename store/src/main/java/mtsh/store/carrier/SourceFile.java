package mtsh.store.carrier;

import java.nio.file.Path;

/**
 * One source to read.
 *
 * @param path the file, or the archive it is in, or null for standard input and the journal
 * @param name how it is called in the store and in messages
 * @param kind where its lines come from
 * @param member which of the archive's files it is, or null
 */
public record SourceFile(Path path, String name, Kind kind, ArchiveMember member) {
    /** What a user writes, and the store says, for standard input. */
    public static final String STANDARD_INPUT = "-";

    /** What a user writes for this machine's journal; the name of a unit may follow. */
    public static final String JOURNAL = "journal:";

    /** Where the lines come from. */
    public enum Kind {
        FILE,
        MEMBER,
        STANDARD_INPUT,
        JOURNAL
    }

    /** A file, or standard input when there is none. */
    public SourceFile(Path path, String name) {
        this(path, name, path == null ? Kind.STANDARD_INPUT : Kind.FILE, null);
    }

    static SourceFile journal(String name) {
        return new SourceFile(null, name, Kind.JOURNAL, null);
    }

    static SourceFile member(Path archive, ArchiveMember member) {
        return new SourceFile(archive, member.name(), Kind.MEMBER, member);
    }

    public boolean isStandardInput() {
        return kind == Kind.STANDARD_INPUT;
    }

    /** Whether it is a place with bytes that can be read again and again. */
    public boolean isStored() {
        return path != null;
    }

    /** Whether reading the files of its archive in another order than they are listed in would unpack it again and again. */
    public boolean isInOrder() {
        return member != null;
    }

    /** How the archive that it is in is called. */
    String archiveName() {
        return nameOf(path);
    }

    static String nameOf(Path path) {
        return path.normalize().toString();
    }
}
