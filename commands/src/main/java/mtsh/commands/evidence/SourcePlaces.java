package mtsh.commands.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import mtsh.store.carrier.Carrier;
import mtsh.store.carrier.SourceFile;

/**
 * Where the bytes of a log may lie that was imported some time ago: under its name, in its archive, or under the name it was rotated to.
 */
final class SourcePlaces {
    private static final int MOST_SIBLINGS = 60;

    private SourcePlaces() {}

    static Carrier carrier() {
        return new Carrier(Path.of("").toAbsolutePath(), InputStream.nullInputStream());
    }

    /** Why a source can never be read again; empty when it may. */
    static String unreadable(String source) {
        if (source.equals(SourceFile.STANDARD_INPUT)) {
            return "it was read from standard input, which is gone";
        }
        if (source.startsWith(SourceFile.JOURNAL)) {
            return "it was read from the journal, which has no lines of its own";
        }
        Path path = path(source);
        return path == null || !path.isAbsolute() ? "its name is no path on this machine" : "";
    }

    private static Path path(String source) {
        try {
            return Path.of(source);
        } catch (InvalidPathException noPath) {
            return null;
        }
    }

    /** The file or the archive's member of this name; null when nothing is there. */
    static SourceFile find(Carrier carrier, String source) {
        for (int end = source.length(); end > 0; end = source.lastIndexOf('!', end - 1)) {
            Path file = path(source.substring(0, end));
            if (file != null && Files.isRegularFile(file)) {
                return carrier.expand(List.of(file.toString())).files().stream()
                        .filter(each -> each.name().equals(source))
                        .findFirst()
                        .orElse(null);
            }
        }
        return null;
    }

    /** Logs beside it that may be what it was renamed to: {@code mail.log.1}, {@code mail.log.2.gz}, {@code mail.log-20260101}. */
    static List<SourceFile> rotated(Carrier carrier, String source) {
        Path path = path(source);
        if (path == null || path.getParent() == null || !Files.isDirectory(path.getParent())) {
            return List.of();
        }
        String name = path.getFileName().toString();
        List<Path> siblings = new ArrayList<>();
        try (Stream<Path> files = Files.list(path.getParent())) {
            files.filter(file -> isRotated(file.getFileName().toString(), name))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .limit(MOST_SIBLINGS)
                    .forEach(siblings::add);
        } catch (IOException unreadable) {
            return List.of();
        }
        return siblings.isEmpty()
                ? List.of()
                : carrier.expand(siblings.stream().map(Path::toString).toList()).files();
    }

    private static boolean isRotated(String candidate, String name) {
        String bare = name.replaceFirst("\\.[0-9]{1,3}$", "");
        return !candidate.equals(name)
                && candidate.startsWith(bare)
                && candidate.substring(bare.length()).matches("[.-]?[0-9.-]*(\\.(gz|bz2|xz|zst))?");
    }
}
