package mtsh.language.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import mtsh.language.error.NetThrow;
import mtsh.language.value.DateTime;
import mtsh.language.value.FilePaths;
import mtsh.language.value.FileSystemItem;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSArray;

/** Members of FileSystemInfo, FileInfo and DirectoryInfo. */
final class FileInfoMembers extends Description {
    @Override
    String definitions() {
        return switch (type().name()) {
            case "FileInfo" -> """
                new(string fileName)
                long Length {get;}
                string DirectoryName {get;}
                System.IO.DirectoryInfo Directory {get;}
                bool IsReadOnly {get;set;}
                System.IO.FileInfo CopyTo(string destFileName)
                System.IO.FileInfo CopyTo(string destFileName, bool overwrite)
                void MoveTo(string destFileName)
                void MoveTo(string destFileName, bool overwrite)
                System.IO.StreamWriter AppendText()
                System.IO.FileStream Create()
                System.IO.StreamWriter CreateText()
                void Decrypt()
                void Encrypt()
                System.IO.FileStream Open(System.IO.FileMode mode, System.IO.FileAccess access, System.IO.FileShare share)
                System.IO.FileStream Open(System.IO.FileMode mode, System.IO.FileAccess access)
                System.IO.FileStream Open(System.IO.FileMode mode)
                System.IO.FileStream OpenRead()
                System.IO.StreamReader OpenText()
                System.IO.FileStream OpenWrite()
                System.IO.FileInfo Replace(string destinationFileName, string destinationBackupFileName)
                System.IO.FileInfo Replace(string destinationFileName, string destinationBackupFileName, bool ignoreMetadataErrors)
                """;
            case "DirectoryInfo" -> """
                new(string path)
                System.IO.DirectoryInfo Parent {get;}
                System.IO.DirectoryInfo Root {get;}
                void Create()
                System.IO.DirectoryInfo CreateSubdirectory(string path)
                void Delete(bool recursive)
                void MoveTo(string destDirName)
                System.Collections.Generic.IEnumerable[System.IO.DirectoryInfo] EnumerateDirectories(string searchPattern)
                System.Collections.Generic.IEnumerable[System.IO.DirectoryInfo] EnumerateDirectories()
                System.Collections.Generic.IEnumerable[System.IO.DirectoryInfo] EnumerateDirectories(string searchPattern, System.IO.SearchOption searchOption)
                System.Collections.Generic.IEnumerable[System.IO.FileInfo] EnumerateFiles(string searchPattern, System.IO.SearchOption searchOption)
                System.Collections.Generic.IEnumerable[System.IO.FileInfo] EnumerateFiles(string searchPattern)
                System.Collections.Generic.IEnumerable[System.IO.FileInfo] EnumerateFiles()
                System.Collections.Generic.IEnumerable[System.IO.FileSystemInfo] EnumerateFileSystemInfos()
                System.Collections.Generic.IEnumerable[System.IO.FileSystemInfo] EnumerateFileSystemInfos(string searchPattern, System.IO.SearchOption searchOption)
                System.Collections.Generic.IEnumerable[System.IO.FileSystemInfo] EnumerateFileSystemInfos(string searchPattern)
                System.IO.DirectoryInfo[] GetDirectories()
                System.IO.DirectoryInfo[] GetDirectories(string searchPattern, System.IO.SearchOption searchOption)
                System.IO.DirectoryInfo[] GetDirectories(string searchPattern)
                System.IO.FileInfo[] GetFiles(string searchPattern, System.IO.SearchOption searchOption)
                System.IO.FileInfo[] GetFiles(string searchPattern)
                System.IO.FileInfo[] GetFiles()
                System.IO.FileSystemInfo[] GetFileSystemInfos()
                System.IO.FileSystemInfo[] GetFileSystemInfos(string searchPattern)
                System.IO.FileSystemInfo[] GetFileSystemInfos(string searchPattern, System.IO.SearchOption searchOption)
                """;
            default -> """
                string FullName {get;}
                string Extension {get;}
                string Name {get;}
                bool Exists {get;}
                datetime CreationTime {get;set;}
                datetime CreationTimeUtc {get;set;}
                datetime LastAccessTime {get;set;}
                datetime LastAccessTimeUtc {get;set;}
                datetime LastWriteTime {get;set;}
                datetime LastWriteTimeUtc {get;set;}
                string LinkTarget {get;}
                System.IO.UnixFileMode UnixFileMode {get;set;}
                void CreateAsSymbolicLink(string pathToTarget)
                System.IO.FileAttributes Attributes {get;set;}
                void Delete()
                void Refresh()
                System.IO.FileSystemInfo ResolveLinkTarget(bool returnFinalTarget)
                string ToString()
                """;
        };
    }

    @Override
    Object get(String property, Object self) {
        FileSystemItem item = (FileSystemItem) self;
        return switch (property) {
            case "Length" -> length(item);
            case "DirectoryName" ->
                item.path().getParent() == null ? null : item.path().getParent().toString();
            case "Directory", "Parent" ->
                item.path().getParent() == null
                        ? null
                        : new FileSystemItem(item.path().getParent(), true);
            case "Root" -> new FileSystemItem(item.path().getRoot(), true);
            case "IsReadOnly" -> Files.exists(item.path()) && item.isReadOnly();
            case "FullName" -> item.fullName();
            case "Extension" -> item.extension();
            case "Name" -> item.name();
            case "Exists" -> item.exists();
            case "LinkTarget" -> item.linkTarget();
            case "UnixFileMode" -> UnixFiles.modeOrNone(item.path());
            case "Attributes" -> new NetEnum(Types.find("System.IO.FileAttributes"), item.flags());
            default -> FileTimes.get(item, property);
        };
    }

    private static long length(FileSystemItem item) {
        if (!item.exists()) {
            throw new NetThrow("System.IO.FileNotFoundException", "Could not find file '" + item.path() + "'.");
        }
        return item.length();
    }

    @Override
    void set(String property, Object self, Object value) {
        FileSystemItem item = (FileSystemItem) self;
        try {
            switch (property) {
                case "IsReadOnly" -> FileTimes.setReadOnly(item.path(), (Boolean) value);
                case "Attributes" -> FileTimes.setAttributes(item.path(), (NetEnum) value);
                case "UnixFileMode" -> UnixFiles.setMode(item.path(), (NetEnum) value);
                default -> FileTimes.set(item, property, (DateTime) value);
            }
        } catch (IOException failed) {
            throw JavaFailures.input(failed, item.fullName());
        }
    }

    @Override
    Object callStatic(String key, Object[] a) {
        String given = (String) a[0];
        return new FileSystemItem(FilePaths.resolve(given), type().name().equals("DirectoryInfo"), given);
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        FileSystemItem item = (FileSystemItem) self;
        try {
            return run(key, item, a);
        } catch (NoSuchFileException gone) {
            throw FileMembers.notFound(item.path(), gone);
        } catch (IOException failed) {
            throw JavaFailures.input(failed, item.fullName());
        }
    }

    private Object run(String key, FileSystemItem item, Object[] a) throws IOException {
        Path path = item.path();
        switch (name(key)) {
            case "CopyTo":
                Path copy = FilePaths.resolve((String) a[0]);
                FileMembers.copy(path, copy, a.length > 1 && (Boolean) a[1]);
                return new FileSystemItem(copy, false);
            case "MoveTo":
                return FileMembers.move(path, FilePaths.resolve((String) a[0]), a.length > 1 && (Boolean) a[1]);
            case "Create":
                if (type().name().equals("FileInfo")) {
                    return FileOpening.create(path);
                }
                Files.createDirectories(path);
                return null;
            case "Open", "OpenRead", "OpenWrite", "OpenText", "CreateText", "AppendText":
                return FileOpening.call(name(key), path, a);
            case "Replace":
                UnixFiles.replace(path, (String) a[0], (String) a[1]);
                return new FileSystemItem(FilePaths.resolve((String) a[0]), false);
            case "CreateAsSymbolicLink":
                Files.createSymbolicLink(path, Path.of((String) a[0]));
                return null;
            case "Encrypt", "Decrypt":
                throw UnixFiles.noEncryption();
            case "CreateSubdirectory":
                return new FileSystemItem(Files.createDirectories(path.resolve((String) a[0])), true);
            case "Delete":
                return delete(item, a.length > 0 && (Boolean) a[0]);
            case "Refresh":
                return null;
            case "ResolveLinkTarget":
                return Files.isSymbolicLink(path) ? FileSystemItem.of(path.toRealPath()) : null;
            case "ToString":
                return item.toString();
            default:
                return items(key, path, a);
        }
    }

    private static Object delete(FileSystemItem item, boolean deep) throws IOException {
        if (item.isDirectory()) {
            return DirectoryMembers.delete(item.path(), deep);
        }
        Files.deleteIfExists(item.path());
        return null;
    }

    private static PSArray items(String key, Path path, Object[] a) throws IOException {
        String kind = key.contains("Directories") ? "Directories" : key.contains("SystemInfos") ? "" : "Files";
        NetType element = Types.find("System.IO."
                + (kind.isEmpty() ? "FileSystemInfo" : kind.equals("Files") ? "FileInfo" : "DirectoryInfo"));
        return new PSArray(
                element,
                DirectoryMembers.find(path, a, 0, kind).stream()
                        .map(FileSystemItem::of)
                        .toArray());
    }
}
