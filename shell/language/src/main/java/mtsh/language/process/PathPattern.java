package mtsh.language.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import mtsh.language.value.Wildcard;

/** The files that an unquoted word with wildcards names, as a Unix shell would hand them to a program. */
public final class PathPattern {
    private PathPattern() {}

    /** Paths as the word has them: relative to the folder unless it begins with a slash. Empty when nothing fits. */
    public static List<String> expand(String word, Path folder) {
        boolean absolute = word.startsWith("/");
        Path start = absolute ? Path.of("/") : folder;
        List<Path> found = List.of(start);
        for (String part : word.split("/")) {
            if (!part.isEmpty() && !part.equals(".")) {
                found = step(found, part);
            }
        }
        List<String> texts = new ArrayList<>();
        for (Path each : found) {
            texts.add(absolute ? each.toString() : folder.relativize(each).toString());
        }
        return texts;
    }

    private static List<Path> step(List<Path> folders, String part) {
        List<Path> found = new ArrayList<>();
        Wildcard pattern = Wildcard.isPattern(part) ? Wildcard.of(part, true) : null;
        for (Path folder : folders) {
            if (pattern != null) {
                found.addAll(matching(folder, pattern, part.startsWith(".")));
                continue;
            }
            Path one = folder.resolve(part).normalize();
            if (Files.exists(one)) {
                found.add(one);
            }
        }
        return found;
    }

    private static List<Path> matching(Path folder, Wildcard pattern, boolean hidden) {
        List<Path> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if ((hidden || !name.startsWith(".")) && pattern.matches(name)) {
                    found.add(entry);
                }
            }
        } catch (IOException unreadable) {
            return List.of();
        }
        found.sort(Comparator.comparing(entry -> entry.getFileName().toString(), String.CASE_INSENSITIVE_ORDER));
        return found;
    }
}
