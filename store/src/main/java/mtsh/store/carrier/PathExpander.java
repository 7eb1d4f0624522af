package mtsh.store.carrier;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Turns what a user wrote into files. A name that exists is taken as it is, even when it looks like a pattern. */
final class PathExpander {
    private static final int DEPTH_LIMIT = 64;

    private final Path workingDirectory;
    private final ReadLimits limits;
    private final Map<Object, List<SourceFile>> found = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    PathExpander(Path workingDirectory, ReadLimits limits) {
        this.workingDirectory = workingDirectory;
        this.limits = limits;
    }

    Carrier.Expansion expand(List<String> names) {
        for (String name : names) {
            if (name.equals(SourceFile.STANDARD_INPUT)) {
                found.putIfAbsent(name, List.of(new SourceFile(null, name)));
                continue;
            }
            try {
                expandPath(name);
            } catch (InvalidPathException impossible) {
                problems.add(name + ": is no possible path");
            }
        }
        return new Carrier.Expansion(
                found.values().stream().flatMap(List::stream).toList(), List.copyOf(problems));
    }

    private void expandPath(String name) {
        Path literal = workingDirectory.resolve(name);
        if (Files.exists(literal)) {
            add(literal);
            return;
        }
        if (name.startsWith(SourceFile.JOURNAL)) {
            found.putIfAbsent(name, List.of(SourceFile.journal(name)));
            return;
        }
        if (!Wildcard.isPattern(name)) {
            problems.add(name + ": no such file or folder");
            return;
        }
        Set<Path> matches = matches(name);
        if (matches.isEmpty()) {
            problems.add(name + ": no file matches");
        }
        matches.forEach(this::add);
    }

    private Set<Path> matches(String name) {
        Path whole = Path.of(name);
        Set<Path> level = new TreeSet<>();
        level.add(whole.isAbsolute() ? whole.getRoot() : workingDirectory);
        for (Path segment : whole) {
            Set<Path> next = new TreeSet<>();
            for (Path folder : level) {
                step(folder, segment.toString(), next);
            }
            level = next;
        }
        return level;
    }

    private void step(Path folder, String segment, Set<Path> next) {
        if (!Wildcard.isPattern(segment)) {
            Path child = folder.resolve(segment);
            if (Files.exists(child)) {
                next.add(child);
            }
            return;
        }
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                String childName = child.getFileName().toString();
                boolean shown = !childName.startsWith(".") || segment.startsWith(".");
                if (shown && Wildcard.matches(segment, childName)) {
                    next.add(child);
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException failure) {
            problems.add(folder + ": cannot be listed: " + failure.getMessage());
        }
    }

    private void add(Path path) {
        if (!Files.isDirectory(path)) {
            addFile(path);
            return;
        }
        Set<Path> files = new TreeSet<>();
        try {
            Files.walkFileTree(
                    path, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEPTH_LIMIT, new Collector(path, files));
        } catch (IOException failure) {
            problems.add(path + ": cannot be listed: " + CarrierException.reason(failure));
        }
        if (files.isEmpty()) {
            problems.add(path + ": the folder has no files");
        }
        files.forEach(this::addFile);
    }

    /** One file under two names (a link, a pattern beside a name) is one source. */
    private void addFile(Path path) {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            problems.add(path + ": is no file but a pipe, a device or a socket; what comes out of it is read from "
                    + SourceFile.STANDARD_INPUT);
            return;
        }
        Object key;
        try {
            key = path.toRealPath();
        } catch (IOException unreadable) {
            key = path;
        }
        if (!found.containsKey(key)) {
            found.put(key, sources(path));
        }
    }

    private List<SourceFile> sources(Path path) {
        String name = SourceFile.nameOf(path);
        if (!Files.exists(path) || ArchiveWalk.kind(path, name, limits) == null) {
            return List.of(new SourceFile(path, name));
        }
        List<SourceFile> members = new ArrayList<>();
        int before = problems.size();
        try (ArchiveWalk walk = new ArchiveWalk(path, name, limits, problems::add)) {
            for (ArchiveMember member = walk.next(); member != null; member = walk.next()) {
                members.add(SourceFile.member(path, member));
            }
        } catch (IOException failure) {
            problems.add(CarrierException.of(name, failure).getMessage());
        }
        if (members.isEmpty() && problems.size() == before) {
            problems.add(name + ": the archive has no files");
        }
        return members;
    }

    /** Takes regular files and links to such; hidden files and folders are not logs. */
    private final class Collector extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Set<Path> files;

        Collector(Path root, Set<Path> files) {
            this.root = root;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.equals(root) || !isHidden(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isHidden(file) && Files.isRegularFile(file)) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            problems.add(CarrierException.of(file.toString(), failure).getMessage());
            return FileVisitResult.CONTINUE;
        }

        private boolean isHidden(Path path) {
            return path.getFileName() != null && path.getFileName().toString().startsWith(".");
        }
    }
}
