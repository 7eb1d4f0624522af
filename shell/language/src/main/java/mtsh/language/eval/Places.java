package mtsh.language.eval;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.provider.DriveInfo;
import mtsh.language.provider.Drives;
import mtsh.language.provider.PathInfo;
import mtsh.language.value.Conversions;

/** Where one shell is, and what the paths mean that are written there. */
final class Places {
    private final Drives drives;
    private Path location;

    Places(Drives drives, Path location) {
        this.drives = drives;
        this.location = location.toAbsolutePath().normalize();
    }

    Drives drives() {
        return drives;
    }

    /** The current folder of the file system. */
    Path location() {
        return location;
    }

    void location(Path folder) {
        location = folder.toAbsolutePath().normalize();
        DriveInfo drive = drives.current();
        if (drive.folder() != null && !location.startsWith(drive.folder())) {
            drives.current(drives.find("/"));
        }
        drives.current().wentTo(location);
    }

    void goTo(PathInfo target) {
        drives.current(target.drive());
        location(target.drive().folder() == null ? location : Path.of(target.providerPath()));
    }

    PathInfo current() {
        DriveInfo drive = drives.current();
        return drive.folder() == null ? new PathInfo(drive, drive.name() + ":/", "") : PathInfo.of(drive, location);
    }

    PathInfo onRoot(Path path) {
        return PathInfo.of(drives.find("/"), path);
    }

    /** The path of the file system that a user wrote: on a drive, below the home, of Windows, or from here. */
    Path resolve(String given) {
        String written = Drives.withoutProvider(given);
        Path onDrive = onDrive(written);
        if (onDrive != null) {
            return onDrive;
        }
        String text = written.startsWith("~") && (written.length() == 1 || written.charAt(1) == '/')
                ? System.getProperty("user.home") + written.substring(1)
                : written;
        try {
            Path path = Path.of(text);
            Path plain = location.resolve(path).normalize();
            return text.contains("\\") && !Files.exists(plain)
                    ? location.resolve(Path.of(text.replace('\\', '/'))).normalize()
                    : plain;
        } catch (InvalidPathException problem) {
            throw Errors.of(
                    "System.ArgumentException",
                    "InvalidPath",
                    ErrorCategory.InvalidArgument,
                    written,
                    "The path '" + Conversions.toText(written) + "' is not valid: " + problem.getReason());
        }
    }

    /** A path that names a drive; null for any other. */
    private Path onDrive(String written) {
        try {
            return written.indexOf(':') > 0 || written.startsWith("\\\\") ? drives.resolve(written) : null;
        } catch (InvalidPathException noPath) {
            return null;
        }
    }
}
