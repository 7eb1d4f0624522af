package mtsh.language.value;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Paths as Windows writes them, on a machine without drive letters: {@code C:\Temp\x.csv} is {@code mtsh/C/Temp/x.csv} in the user's
 * home, {@code \\server\share} is {@code mtsh/server/share}. Names there compare without regard to case. Whoever makes a file there
 * makes its folders first, for on the machine that a script was written for they exist.
 */
public final class WindowsPaths {
    private static final Pattern ROOTED =
            Pattern.compile("(?:\\\\\\\\[?.]\\\\)?([A-Za-z]):(|[\\\\/].*)|\\\\\\\\([^\\\\/?.].*)", Pattern.DOTALL);

    private WindowsPaths() {}

    /** The place that a path with a drive letter or a server has here; null for any other path, and on Windows itself. */
    public static Path of(String written) {
        Matcher path = ROOTED.matcher(written);
        if (File.separatorChar == '\\' || !path.matches()) {
            return null;
        }
        Path top = path.group(1) == null ? root() : drive(path.group(1));
        String rest = path.group(1) == null ? path.group(3) : path.group(2);
        Path place = top;
        for (String part : rest.split("[\\\\/]+")) {
            place = switch (part) {
                case "", "." -> place;
                // As on Windows, nothing is above a drive.
                case ".." -> place.equals(top) ? top : place.getParent();
                default -> child(place, part);
            };
        }
        return place;
    }

    /** The folder that stands for a drive, there or not. */
    public static Path drive(String letter) {
        return root().resolve(letter.toUpperCase(Locale.ROOT));
    }

    /** Makes the folders that a file is going to be in, when they stand for folders of Windows; elsewhere nothing. */
    public static void makeParents(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder != null && file.startsWith(root())) {
            Files.createDirectories(folder);
        }
    }

    /** The file itself, when {@link #makeParents} is done. */
    public static Path inMadeFolder(Path file) throws IOException {
        makeParents(file);
        return file;
    }

    private static Path root() {
        return Path.of(System.getProperty("user.home"), "mtsh").toAbsolutePath().normalize();
    }

    private static Path child(Path folder, String name) {
        Path exact = folder.resolve(name).normalize();
        if (Files.exists(exact, LinkOption.NOFOLLOW_LINKS) || !Files.isDirectory(folder)) {
            return exact;
        }
        try (DirectoryStream<Path> there = Files.newDirectoryStream(folder)) {
            for (Path each : there) {
                if (each.getFileName().toString().equalsIgnoreCase(name)) {
                    return each;
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            return exact;
        }
        return exact;
    }
}
