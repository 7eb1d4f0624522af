package mtsh.commands.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import mtsh.language.cmdlet.Session;
import mtsh.language.error.TerminatingError;
import mtsh.language.provider.DriveInfo;
import mtsh.language.provider.Drives;
import mtsh.language.value.TextOrder;
import mtsh.language.value.Wildcard;
import mtsh.language.value.WindowsPaths;

/** What the paths that users write stand for: files and folders, wildcards expanded in every part. */
public final class ItemPaths {
    private ItemPaths() {}

    /** Without the provider's name that {@code PSPath} begins with. */
    static String plain(String written) {
        return Drives.withoutProvider(written);
    }

    /** What exists and is meant, sorted; a path without wildcards gives itself or nothing. */
    public static List<Path> find(Session session, String written, boolean literal) {
        return find(session, written, literal, true);
    }

    /** The file that is to be written. */
    public static Path target(Session session, String written) {
        requireFiles(session, written);
        return session.resolvePath(written);
    }

    /** What a drive without files names cannot be read or written as a file. */
    private static void requireFiles(Session session, String written) {
        Drives drives = session.service(Drives.class);
        DriveInfo drive = drives == null ? null : drives.named(written);
        if (drive != null && drive.folder() == null) {
            throw new TerminatingError(FileErrors.notOfFiles(drive));
        }
    }

    /** {@code hidden}: wildcards find names that begin with a dot too. */
    static List<Path> find(Session session, String written, boolean literal, boolean hidden) {
        String text = plain(written);
        Drives drives = session.service(Drives.class);
        if (drives != null && drives.isMissing(text)) {
            return List.of();
        }
        requireFiles(session, text);
        if (literal || !Wildcard.isPattern(text)) {
            Path path = session.resolvePath(literal ? text : Wildcard.unescape(text));
            return exists(path) ? List.of(path) : List.of();
        }
        Path ofWindows = WindowsPaths.of(text);
        DriveInfo drive = ofWindows != null || drives == null ? null : drives.named(text);
        String path = ofWindows != null
                ? ofWindows.toString()
                : drive == null ? text : text.substring(drive.name().length() + 1);
        String[] parts = path.replace('\\', '/').split("/");
        List<Path> found = new ArrayList<>();
        boolean fromRoot = path.startsWith("/") || drive != null && path.startsWith("\\");
        String start = fromRoot ? "/" : path.startsWith("~") ? "~" : ".";
        found.add(
                drive == null
                        ? session.resolvePath(start)
                        : session.resolvePath(drive.name() + ":" + (start.equals("/") ? "/" : "")));
        for (String part : parts) {
            if (!part.isEmpty() && !part.equals("~") && !found.isEmpty()) {
                found = next(found, part, hidden);
            }
        }
        return found;
    }

    private static List<Path> next(List<Path> folders, String part, boolean hidden) {
        List<Path> found = new ArrayList<>();
        for (Path folder : folders) {
            if (Wildcard.isPattern(part)) {
                Wildcard pattern = Wildcard.of(part, true);
                for (Path child : children(folder)) {
                    String name = child.getFileName().toString();
                    if (pattern.matches(name) && (hidden || !name.startsWith("."))) {
                        found.add(child);
                    }
                }
                continue;
            }
            Path child = folder.resolve(Wildcard.unescape(part)).normalize();
            if (exists(child)) {
                found.add(child);
            }
        }
        return found;
    }

    static boolean exists(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** What is in a folder, sorted by name; nothing when it cannot be read or is no folder. */
    static List<Path> children(Path folder) {
        try {
            return Files.isDirectory(folder) ? list(folder) : List.of();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** What is in a folder, sorted by name. */
    static List<Path> list(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(found::add);
        } catch (DirectoryIteratorException problem) {
            throw problem.getCause();
        }
        found.sort(Comparator.comparing(
                path -> path.getFileName().toString(), (one, other) -> TextOrder.compare(one, other, true)));
        return found;
    }
}
