package mtsh.language.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

import mtsh.language.error.NetThrow;
import mtsh.language.value.FilePaths;
import mtsh.language.value.NetEnum;

/** Permissions of files as System.IO.UnixFileMode has them, and replacing one file by another. */
final class UnixFiles {
    /** By bit, from the lowest. */
    private static final PosixFilePermission[] BITS = {
        PosixFilePermission.OTHERS_EXECUTE,
        PosixFilePermission.OTHERS_WRITE,
        PosixFilePermission.OTHERS_READ,
        PosixFilePermission.GROUP_EXECUTE,
        PosixFilePermission.GROUP_WRITE,
        PosixFilePermission.GROUP_READ,
        PosixFilePermission.OWNER_EXECUTE,
        PosixFilePermission.OWNER_WRITE,
        PosixFilePermission.OWNER_READ
    };

    private UnixFiles() {}

    static NetEnum mode(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
            long bits = 0;
            for (int i = 0; i < BITS.length; i++) {
                bits |= permissions.contains(BITS[i]) ? 1L << i : 0;
            }
            return value(bits);
        } catch (UnsupportedOperationException noPermissions) {
            throw notHere();
        }
    }

    /** What FileInfo says of a file that is not there. */
    static NetEnum modeOrNone(Path path) {
        try {
            return Files.exists(path) ? mode(path) : value(-1);
        } catch (IOException failed) {
            throw JavaFailures.input(failed, path.toString());
        }
    }

    private static NetEnum value(long bits) {
        return new NetEnum(Types.find("System.IO.UnixFileMode"), bits);
    }

    static Object setMode(Path path, NetEnum mode) throws IOException {
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        for (int i = 0; i < BITS.length; i++) {
            if ((mode.value() >> i & 1) == 1) {
                permissions.add(BITS[i]);
            }
        }
        try {
            Files.setPosixFilePermissions(path, permissions);
        } catch (UnsupportedOperationException noPermissions) {
            throw notHere();
        }
        return null;
    }

    private static NetThrow notHere() {
        return new NetThrow(
                "System.PlatformNotSupportedException", "Unix file modes are not supported on this platform.");
    }

    static NetThrow noEncryption() {
        return new NetThrow(
                "System.PlatformNotSupportedException", "File encryption is not supported on this platform.");
    }

    /** Puts a file in another's place; what was there becomes the backup when one is named. */
    static Object replace(Path source, String target, String backup) throws IOException {
        Path to = FilePaths.resolve(target);
        if (!Files.exists(source) || !Files.exists(to)) {
            throw new NoSuchFileException((Files.exists(source) ? to : source).toString());
        }
        if (backup != null && !backup.isEmpty()) {
            Files.move(to, FilePaths.resolve(backup), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(source, to, StandardCopyOption.REPLACE_EXISTING);
        return null;
    }
}
