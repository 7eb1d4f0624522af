package mtsh.language.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.UserPrincipal;
import java.util.Map;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** What a Unix file system says of a file itself, not of what a link points to: {@code UnixStat} of FileInfo and DirectoryInfo. */
public final class UnixStat implements NetObject {
    private static final int SET_USER = 04000;
    private static final int SET_GROUP = 02000;
    private static final int STICKY = 01000;
    private static final NetType TYPE = NetType.named("System.Management.Automation.Platform+Unix+CommonStat")
            .property("long Inode {get;}", self -> self(self).number("ino"))
            .property("int Mode {get;}", self -> self(self).mode())
            .property("int UserId {get;}", self -> (int) self(self).number("uid"))
            .property("int GroupId {get;}", self -> (int) self(self).number("gid"))
            .property("int HardlinkCount {get;}", self -> (int) self(self).number("nlink"))
            .property("long Size {get;}", self -> self(self).number("size"))
            .property("datetime AccessTime {get;}", self -> self(self).time("lastAccessTime"))
            .property("datetime ModifiedTime {get;}", self -> self(self).time("lastModifiedTime"))
            .property("datetime ChangeTime {get;}", self -> self(self).time("ctime"))
            .property("int DeviceId {get;}", self -> (int) self(self).number("dev"))
            .property("string ItemType {get;}", self -> self(self).itemType())
            .property("bool IsSetUid {get;}", self -> (self(self).mode() & SET_USER) != 0)
            .property("bool IsSetGid {get;}", self -> (self(self).mode() & SET_GROUP) != 0)
            .property("bool IsSticky {get;}", self -> (self(self).mode() & STICKY) != 0)
            .method("string GetModeString()", (self, arguments) -> self(self).modeText())
            .method("string GetUserName()", (self, arguments) -> self(self).user())
            .method("string GetGroupName()", (self, arguments) -> self(self).group())
            .build();

    private final Map<String, Object> attributes;

    private UnixStat(Map<String, Object> attributes) {
        this.attributes = attributes;
    }

    private static UnixStat self(Object self) {
        return (UnixStat) self;
    }

    /** Null when there is no such file, or no Unix. */
    public static UnixStat of(Path path) {
        try {
            return new UnixStat(Files.readAttributes(path, "unix:*", LinkOption.NOFOLLOW_LINKS));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException none) {
            return null;
        }
    }

    private long number(String name) {
        return attributes.get(name) instanceof Number number ? number.longValue() : 0;
    }

    public int mode() {
        return (int) number("mode");
    }

    public long size() {
        return number("size");
    }

    public long hardlinks() {
        return number("nlink");
    }

    /** When it was made, or what is the earliest time known of it where the file system does not say. */
    public FileTime earliest() {
        FileTime changed = (FileTime) attributes.get("ctime");
        FileTime modified = (FileTime) attributes.get("lastModifiedTime");
        return changed == null || modified.compareTo(changed) < 0 ? modified : changed;
    }

    private DateTime time(String name) {
        return attributes.get(name) instanceof FileTime time ? DateTime.utc(time.toInstant()) : null;
    }

    public String user() {
        return attributes.get("owner") instanceof UserPrincipal user ? user.getName() : "";
    }

    public String group() {
        return attributes.get("group") instanceof GroupPrincipal group ? group.getName() : "";
    }

    private String itemType() {
        return switch (mode() >> 12 & 0xF) {
            case 1 -> "NamedPipe";
            case 2 -> "CharacterDevice";
            case 4 -> "Directory";
            case 6 -> "BlockDevice";
            case 10 -> "SymbolicLink";
            case 12 -> "Socket";
            default -> "File";
        };
    }

    private char typeLetter() {
        return switch (itemType()) {
            case "NamedPipe" -> 'p';
            case "CharacterDevice" -> 'c';
            case "Directory" -> 'd';
            case "BlockDevice" -> 'b';
            case "SymbolicLink" -> 'l';
            case "Socket" -> 's';
            default -> '-';
        };
    }

    /** {@code -rwsr-xr-t} */
    public String modeText() {
        int mode = mode();
        return typeLetter()
                + triple(mode >> 6, (mode & SET_USER) != 0, 's')
                + triple(mode >> 3, (mode & SET_GROUP) != 0, 's')
                + triple(mode, (mode & STICKY) != 0, 't');
    }

    private static String triple(int bits, boolean special, char letter) {
        boolean executable = (bits & 1) != 0;
        char plain = executable ? 'x' : '-';
        char third = special ? executable ? letter : Character.toUpperCase(letter) : plain;
        return "" + ((bits & 4) != 0 ? 'r' : '-') + ((bits & 2) != 0 ? 'w' : '-') + third;
    }

    /** Whether the bits let this user, who owns it, write; null when somebody else owns it. */
    Boolean isWritableByOwner() {
        return user().equals(System.getProperty("user.name")) ? (mode() & 0200) != 0 : null;
    }

    @Override
    public NetType netType() {
        return TYPE;
    }

    @Override
    public String toString() {
        return Types.of(this).fullName();
    }
}
