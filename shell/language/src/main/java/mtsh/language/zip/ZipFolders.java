package mtsh.language.zip;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.stream.Interruption;
import mtsh.language.value.NetFileStream;
import mtsh.language.value.NetFilterStream;
import mtsh.language.value.NetStream;
import mtsh.language.value.TimeSource;

/** Files and whole folders into archives and out of them: what {@code ZipFile} and {@code ZipFileExtensions} do. */
public final class ZipFolders {
    private ZipFolders() {}

    public static NetZipArchive open(Path file, String mode, Charset names) throws IOException {
        if (mode.equals("Read") && !Files.exists(file)) {
            throw missing(file);
        }
        NetStream stream =
                switch (mode) {
                    case "Read" -> NetFileStream.open(file, "Open", 1);
                    case "Create" -> NetFileStream.open(refuseExisting(file), "CreateNew", 2);
                    default -> NetFileStream.open(file, "OpenOrCreate", 3);
                };
        try {
            return new NetZipArchive(stream, mode, false, names);
        } catch (IOException | NetThrow failed) {
            stream.close();
            throw failed;
        }
    }

    private static NetThrow missing(Path file) {
        boolean folder = file.getParent() == null || Files.isDirectory(file.getParent());
        return folder
                ? new NetThrow("System.IO.FileNotFoundException", "Could not find file '" + file + "'.")
                : new NetThrow(
                        "System.IO.DirectoryNotFoundException", "Could not find a part of the path '" + file + "'.");
    }

    private static Path refuseExisting(Path file) {
        if (Files.exists(file)) {
            throw new NetThrow("System.IO.IOException", "The file '" + file + "' already exists.");
        }
        return file;
    }

    /** All that is in a folder, empty folders as entries of their own; {@code withName}: below the folder's name. */
    public static void pack(Path folder, NetZipArchive archive, String level, boolean withName) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NetThrow(
                    "System.IO.DirectoryNotFoundException", "Could not find a part of the path '" + folder + "'.");
        }
        String prefix = withName && folder.getFileName() != null ? folder.getFileName() + "/" : "";
        if (!packInto(folder, prefix, archive, level) && !prefix.isEmpty()) {
            archive.create(prefix, level);
        }
    }

    private static boolean packInto(Path folder, String prefix, NetZipArchive archive, String level)
            throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            all.forEach(children::add);
        }
        children.sort(Path::compareTo);
        for (Path child : children) {
            Interruption.check();
            String name = prefix + child.getFileName();
            if (!Files.isDirectory(child)) {
                add(archive, child, name, level);
            } else if (Files.isSymbolicLink(child) || !packInto(child, name + "/", archive, level)) {
                archive.create(name + "/", level);
            }
        }
        return !children.isEmpty();
    }

    /** One file; its time goes with it. */
    public static NetZipEntry add(NetZipArchive archive, Path file, String name, String level) throws IOException {
        if (!Files.exists(file)) {
            throw missing(file);
        }
        NetZipEntry entry = archive.create(name, level);
        LocalDateTime time =
                LocalDateTime.ofInstant(Files.getLastModifiedTime(file).toInstant(), TimeSource.zone());
        boolean fits = time.getYear() >= 1980 && time.getYear() <= 2107;
        entry.time(DosTime.at(fits ? time : LocalDateTime.of(1980, 1, 1, 0, 0)));
        NetStream into = entry.open();
        try (InputStream from = Files.newInputStream(file)) {
            NetZipArchive.copy(from, NetFilterStream.into(into));
        } finally {
            into.close();
        }
        return entry;
    }

    public static void unpack(NetZipArchive archive, Path folder, boolean overwrites) throws IOException {
        Files.createDirectories(folder);
        Path root = folder.normalize();
        for (NetZipEntry each : archive.entries()) {
            Interruption.check();
            Path target = below(root, each.fullName());
            if (each.name().isEmpty()) {
                if (each.length() != 0) {
                    throw new NetThrow(
                            "System.IO.IOException",
                            "Zip entry name ends in directory separator character but contains data.");
                }
                Files.createDirectories(target);
            } else {
                Files.createDirectories(target.getParent());
                unpack(each, target, overwrites);
            }
        }
    }

    private static Path below(Path root, String name) {
        try {
            Path target = root.resolve(name.replace('\0', '_')).normalize();
            if (target.startsWith(root)) {
                return target;
            }
        } catch (InvalidPathException notAPath) {
            throw new NetThrow("System.IO.IOException", "The entry '" + name + "' cannot be a file.");
        }
        throw new NetThrow(
                "System.IO.IOException",
                "Extracting Zip entry would have resulted in a file outside the specified destination directory.");
    }

    /** One entry as a file that has its time. */
    public static void unpack(NetZipEntry entry, Path file, boolean overwrites) throws IOException {
        if (!overwrites) {
            refuseExisting(file);
        }
        NetStream from = entry.open();
        StandardOpenOption[] options = {
            StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING
        };
        try (OutputStream to = Files.newOutputStream(file, options)) {
            NetZipArchive.copy(NetFilterStream.from(from), to);
        } finally {
            from.close();
        }
        int mode = entry.attributes() >>> 16 & 0x1FF;
        if (mode != 0) {
            Files.setPosixFilePermissions(file, permissions(mode));
        }
        Files.setLastModifiedTime(file, FileTime.from(entry.time().toInstant()));
    }

    private static java.util.Set<java.nio.file.attribute.PosixFilePermission> permissions(int mode) {
        StringBuilder text = new StringBuilder();
        for (int bit = 8; bit >= 0; bit--) {
            text.append((mode >> bit & 1) == 0 ? '-' : "rwx".charAt((8 - bit) % 3));
        }
        return java.nio.file.attribute.PosixFilePermissions.fromString(text.toString());
    }
}
