package mtsh.language.type;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import mtsh.language.error.NetThrow;
import mtsh.language.value.DateTimeOffset;
import mtsh.language.value.FilePaths;
import mtsh.language.value.NetEncoding;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetStream;
import mtsh.language.value.PSList;
import mtsh.language.value.UInt32;
import mtsh.language.zip.NetZipArchive;
import mtsh.language.zip.NetZipEntry;
import mtsh.language.zip.ZipFolders;

/** Members of ZipFile, ZipFileExtensions, ZipArchive and ZipArchiveEntry. */
final class ZipMembers extends Description {
    @Override
    String definitions() {
        return switch (type().name()) {
            case "ZipFile" -> """
                static void CreateFromDirectory(string sourceDirectoryName, string destinationArchiveFileName)
                static void CreateFromDirectory(string sourceDirectoryName, string destinationArchiveFileName, System.IO.Compression.CompressionLevel compressionLevel, bool includeBaseDirectory)
                static void CreateFromDirectory(string sourceDirectoryName, string destinationArchiveFileName, System.IO.Compression.CompressionLevel compressionLevel, bool includeBaseDirectory, System.Text.Encoding entryNameEncoding)
                static void CreateFromDirectory(string sourceDirectoryName, System.IO.Stream destination)
                static void CreateFromDirectory(string sourceDirectoryName, System.IO.Stream destination, System.IO.Compression.CompressionLevel compressionLevel, bool includeBaseDirectory)
                static void CreateFromDirectory(string sourceDirectoryName, System.IO.Stream destination, System.IO.Compression.CompressionLevel compressionLevel, bool includeBaseDirectory, System.Text.Encoding entryNameEncoding)
                static void ExtractToDirectory(System.IO.Stream source, string destinationDirectoryName)
                static void ExtractToDirectory(string sourceArchiveFileName, string destinationDirectoryName, System.Text.Encoding entryNameEncoding)
                static void ExtractToDirectory(System.IO.Stream source, string destinationDirectoryName, System.Text.Encoding entryNameEncoding)
                static void ExtractToDirectory(System.IO.Stream source, string destinationDirectoryName, System.Text.Encoding entryNameEncoding, bool overwriteFiles)
                static void ExtractToDirectory(string sourceArchiveFileName, string destinationDirectoryName, System.Text.Encoding entryNameEncoding, bool overwriteFiles)
                static void ExtractToDirectory(System.IO.Stream source, string destinationDirectoryName, bool overwriteFiles)
                static void ExtractToDirectory(string sourceArchiveFileName, string destinationDirectoryName)
                static void ExtractToDirectory(string sourceArchiveFileName, string destinationDirectoryName, bool overwriteFiles)
                static System.IO.Compression.ZipArchive Open(string archiveFileName, System.IO.Compression.ZipArchiveMode mode, System.Text.Encoding entryNameEncoding)
                static System.IO.Compression.ZipArchive Open(string archiveFileName, System.IO.Compression.ZipArchiveMode mode)
                static System.IO.Compression.ZipArchive OpenRead(string archiveFileName)
                """;
            case "ZipFileExtensions" -> """
                static System.IO.Compression.ZipArchiveEntry CreateEntryFromFile(System.IO.Compression.ZipArchive destination, string sourceFileName, string entryName)
                static System.IO.Compression.ZipArchiveEntry CreateEntryFromFile(System.IO.Compression.ZipArchive destination, string sourceFileName, string entryName, System.IO.Compression.CompressionLevel compressionLevel)
                static void ExtractToDirectory(System.IO.Compression.ZipArchive source, string destinationDirectoryName)
                static void ExtractToDirectory(System.IO.Compression.ZipArchive source, string destinationDirectoryName, bool overwriteFiles)
                static void ExtractToFile(System.IO.Compression.ZipArchiveEntry source, string destinationFileName)
                static void ExtractToFile(System.IO.Compression.ZipArchiveEntry source, string destinationFileName, bool overwrite)
                """;
            case "ZipArchive" -> """
                new(System.IO.Stream stream)
                new(System.IO.Stream stream, System.IO.Compression.ZipArchiveMode mode)
                new(System.IO.Stream stream, System.IO.Compression.ZipArchiveMode mode, bool leaveOpen)
                new(System.IO.Stream stream, System.IO.Compression.ZipArchiveMode mode, bool leaveOpen, System.Text.Encoding entryNameEncoding)
                string Comment {get;set;}
                System.Collections.ObjectModel.ReadOnlyCollection[System.IO.Compression.ZipArchiveEntry] Entries {get;}
                System.IO.Compression.ZipArchiveMode Mode {get;}
                System.IO.Compression.ZipArchiveEntry CreateEntry(string entryName)
                System.IO.Compression.ZipArchiveEntry CreateEntry(string entryName, System.IO.Compression.CompressionLevel compressionLevel)
                void Dispose()
                System.IO.Compression.ZipArchiveEntry GetEntry(string entryName)
                """;
            default -> """
                System.IO.Compression.ZipArchive Archive {get;}
                string Comment {get;set;}
                long CompressedLength {get;}
                uint Crc32 {get;}
                int ExternalAttributes {get;set;}
                string FullName {get;}
                bool IsEncrypted {get;}
                System.DateTimeOffset LastWriteTime {get;set;}
                long Length {get;}
                string Name {get;}
                void Delete()
                System.IO.Stream Open()
                string ToString()
                """;
        };
    }

    @Override
    Object get(String property, Object self) {
        if (self instanceof NetZipArchive archive) {
            return switch (property) {
                case "Comment" -> archive.comment();
                case "Mode" -> NetEnum.named("System.IO.Compression.ZipArchiveMode", archive.mode());
                default ->
                    new PSList(
                            Types.find(
                                    "System.Collections.ObjectModel.ReadOnlyCollection[System.IO.Compression.ZipArchiveEntry]"),
                            archive.entries());
            };
        }
        NetZipEntry entry = (NetZipEntry) self;
        return switch (property) {
            case "Archive" -> entry.archive();
            case "Comment" -> entry.comment();
            case "CompressedLength" -> entry.packedLength();
            case "Crc32" -> new UInt32(entry.crc());
            case "ExternalAttributes" -> entry.attributes();
            case "FullName" -> entry.fullName();
            case "IsEncrypted" -> entry.isEncrypted();
            case "LastWriteTime" -> entry.time();
            case "Length" -> entry.length();
            default -> entry.name();
        };
    }

    @Override
    void set(String property, Object self, Object value) {
        if (self instanceof NetZipArchive archive) {
            archive.comment((String) value);
            return;
        }
        NetZipEntry entry = (NetZipEntry) self;
        switch (property) {
            case "Comment" -> entry.comment((String) value);
            case "ExternalAttributes" -> entry.attributes((Integer) value);
            default -> entry.time((DateTimeOffset) value);
        }
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        try {
            return self instanceof NetZipArchive archive
                    ? onArchive(name(key), archive, a)
                    : onEntry(name(key), (NetZipEntry) self);
        } catch (IOException failed) {
            throw failed(failed);
        }
    }

    private static NetThrow failed(IOException failed) {
        return failed instanceof java.util.zip.ZipException
                ? new NetThrow(
                        "System.IO.InvalidDataException",
                        "The archive entry was compressed using an unsupported compression method.")
                : JavaFailures.input(failed, null);
    }

    private static Object onArchive(String name, NetZipArchive archive, Object[] a) throws IOException {
        switch (name) {
            case "CreateEntry":
                return archive.create((String) a[0], level(a, 1));
            case "GetEntry":
                return archive.entry((String) a[0]);
            default:
                archive.close();
                return null;
        }
    }

    private static Object onEntry(String name, NetZipEntry entry) throws IOException {
        switch (name) {
            case "Delete":
                entry.delete();
                return null;
            case "Open":
                return entry.open();
            default:
                return entry.toString();
        }
    }

    private static String level(Object[] a, int at) {
        return a.length > at && a[at] instanceof NetEnum level ? level.toString() : "Optimal";
    }

    private static Charset names(Object[] a) {
        return a[a.length - 1] instanceof NetEncoding encoding
                ? encoding.charset()
                : a.length > 2 && a[a.length - 2] instanceof NetEncoding encoding
                        ? encoding.charset()
                        : StandardCharsets.UTF_8;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        try {
            return made(name(key), a);
        } catch (IOException failed) {
            throw failed(failed);
        }
    }

    private Object made(String name, Object[] a) throws IOException {
        switch (name) {
            case "new":
                return new NetZipArchive(
                        (NetStream) a[0],
                        a.length > 1 ? a[1].toString() : "Read",
                        a.length > 2 && (Boolean) a[2],
                        names(a));
            case "OpenRead":
                return ZipFolders.open(FilePaths.resolve((String) a[0]), "Read", StandardCharsets.UTF_8);
            case "Open":
                return ZipFolders.open(FilePaths.resolve((String) a[0]), a[1].toString(), names(a));
            case "CreateEntryFromFile":
                return ZipFolders.add(
                        (NetZipArchive) a[0], FilePaths.resolve((String) a[1]), (String) a[2], level(a, 3));
            case "CreateFromDirectory":
                pack(a);
                return null;
            default:
                extract(a);
                return null;
        }
    }

    private static void pack(Object[] a) throws IOException {
        Path folder = FilePaths.resolve((String) a[0]);
        boolean withName = a.length > 3 && (Boolean) a[3];
        if (!java.nio.file.Files.isDirectory(folder)) {
            throw new NetThrow(
                    "System.IO.DirectoryNotFoundException", "Could not find a part of the path '" + folder + "'.");
        }
        NetZipArchive archive = a[1] instanceof NetStream stream
                ? new NetZipArchive(stream, "Create", true, names(a))
                : ZipFolders.open(FilePaths.resolve((String) a[1]), "Create", names(a));
        try {
            ZipFolders.pack(folder, archive, level(a, 2), withName);
        } finally {
            archive.close();
        }
    }

    private static void extract(Object[] a) throws IOException {
        Path target = FilePaths.resolve((String) a[1]);
        boolean overwrites = a[a.length - 1] instanceof Boolean last && last;
        if (a[0] instanceof NetZipEntry entry) {
            ZipFolders.unpack(entry, target, overwrites);
            return;
        }
        if (a[0] instanceof NetZipArchive open) {
            ZipFolders.unpack(open, target, overwrites);
            return;
        }
        NetZipArchive archive = a[0] instanceof NetStream stream
                ? new NetZipArchive(stream, "Read", true, names(a))
                : ZipFolders.open(FilePaths.resolve((String) a[0]), "Read", names(a));
        try {
            ZipFolders.unpack(archive, target, overwrites);
        } finally {
            archive.close();
        }
    }
}
