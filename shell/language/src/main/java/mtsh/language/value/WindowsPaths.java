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
            Pattern.compile("([A-Za-z]):[\\\\/]*(.*)|\\\\\\\\([^\\\\/].*)", Pattern.DOTALL);

    private WindowsPaths() {}

    /** The place that a path with a drive letter or a server has here; null for any other path, and on Windows itself. */
    public static Path of(String written) {
        Matcher path = ROOTED.matcher(written);
        if (File.separatorChar == '\\' || !path.matches()) {
            return null;
        }
        Path place =
                path.group(1) == null ? root() : root().resolve(path.group(1).toUpperCase(Locale.ROOT));
        String rest = path.group(1) == null ? path.group(3) : path.group(2);
        for (String part : rest.split("[\\\\/]+")) {
            place = part.isEmpty() ? place : child(place, part);
        }
        return place;
    }

    /** Makes the folders that a file is going to be in, when they stand for folders of Windows; elsewhere nothing. */
    public static void makeParents(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder != null && file.startsWith(root())) {
            Files.createDirectories(folder);
        }
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
