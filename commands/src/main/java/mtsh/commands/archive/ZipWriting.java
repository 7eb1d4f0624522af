package mtsh.commands.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import mtsh.language.value.WindowsPaths;

/** Writes an archive beside its place and puts it there when it is whole: what is broken off leaves nothing behind. */
final class ZipWriting {
    private static final int BUFFER = 65536;

    private final Path archive;
    private final int level;
    private final boolean update;
    private final Runnable checkStopped;
    private final Consumer<Path> adding;
    /** Name in the archive to file or folder; a folder's name ends with a slash. */
    private final Map<String, Path> wanted = new LinkedHashMap<>();

    ZipWriting(Path archive, int level, boolean update, Runnable checkStopped, Consumer<Path> adding) {
        this.archive = archive;
        this.level = level;
        this.update = update;
        this.checkStopped = checkStopped;
        this.adding = adding;
    }

    void write(List<Path> sources) throws IOException {
        for (Path each : sources) {
            collect(each);
        }
        if (wanted.isEmpty()) {
            return;
        }
        Path part = Files.createTempFile(
                WindowsPaths.inMadeFolder(archive.toAbsolutePath()).getParent(), ".mtsh", ".zip");
        try {
            try (ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
                out.setLevel(level);
                if (update && Files.isRegularFile(archive)) {
                    keep(out);
                }
                for (Map.Entry<String, Path> each : wanted.entrySet()) {
                    add(out, each.getKey(), each.getValue());
                }
            }
            move(part);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void move(Path part) throws IOException {
        try {
            Files.move(part, archive, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException twoDisks) {
            Files.move(part, archive, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A folder goes in with its own name; of the folders below it only empty ones have an entry of their own. */
    private void collect(Path source) throws IOException {
        Path name = source.getFileName();
        if (!Files.isDirectory(source)) {
            wanted.put(String.valueOf(name), source);
            return;
        }
        Path base = name == null ? source : source.getParent();
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                checkStopped.run();
                if (isEmpty(folder)) {
                    wanted.put(base.relativize(folder) + "/", folder);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!file.equals(archive)) {
                    wanted.put(base.relativize(file).toString(), file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

    /** What is in the archive and is not replaced. */
    private void keep(ZipOutputStream out) throws IOException {
        try (ZipFile old = new ZipFile(archive.toFile())) {
            Enumeration<? extends ZipEntry> entries = old.entries();
            while (entries.hasMoreElements()) {
                ZipEntry each = entries.nextElement();
                if (wanted.containsKey(each.getName())) {
                    continue;
                }
                checkStopped.run();
                ZipEntry copy = new ZipEntry(each.getName());
                copy.setTime(each.getTime());
                out.putNextEntry(copy);
                try (InputStream bytes = old.getInputStream(each)) {
                    bytes.transferTo(out);
                }
                out.closeEntry();
            }
        }
    }

    private void add(ZipOutputStream out, String name, Path source) throws IOException {
        checkStopped.run();
        adding.accept(source);
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(Files.getLastModifiedTime(source).toMillis());
        out.putNextEntry(entry);
        if (!name.endsWith("/")) {
            try (InputStream bytes = Files.newInputStream(source)) {
                byte[] buffer = new byte[BUFFER];
                for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                    checkStopped.run();
                    out.write(buffer, 0, count);
                }
            }
        }
        out.closeEntry();
    }
}
