package mtsh.language.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.value.FilePaths;
import mtsh.language.value.FileSystemItem;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSArray;

/** Members of System.IO.Directory. */
final class DirectoryMembers extends Description {
    @Override
    String definitions() {
        return """
                static System.IO.DirectoryInfo CreateDirectory(string path)
                static System.IO.FileSystemInfo CreateSymbolicLink(string path, string pathToTarget)
                static void Delete(string path, bool recursive)
                static void Delete(string path)
                static System.Collections.Generic.IEnumerable[string] EnumerateDirectories(string path)
                static System.Collections.Generic.IEnumerable[string] EnumerateDirectories(string path, string searchPattern)
                static System.Collections.Generic.IEnumerable[string] EnumerateDirectories(string path, string searchPattern, System.IO.SearchOption searchOption)
                static System.Collections.Generic.IEnumerable[string] EnumerateFiles(string path)
                static System.Collections.Generic.IEnumerable[string] EnumerateFiles(string path, string searchPattern)
                static System.Collections.Generic.IEnumerable[string] EnumerateFiles(string path, string searchPattern, System.IO.SearchOption searchOption)
                static System.Collections.Generic.IEnumerable[string] EnumerateFileSystemEntries(string path, string searchPattern)
                static System.Collections.Generic.IEnumerable[string] EnumerateFileSystemEntries(string path)
                static System.Collections.Generic.IEnumerable[string] EnumerateFileSystemEntries(string path, string searchPattern, System.IO.SearchOption searchOption)
                static bool Exists(string path)
                static datetime GetCreationTime(string path)
                static datetime GetCreationTimeUtc(string path)
                static string GetCurrentDirectory()
                static void SetCurrentDirectory(string path)
                static string[] GetDirectories(string path)
                static string[] GetDirectories(string path, string searchPattern)
                static string[] GetDirectories(string path, string searchPattern, System.IO.SearchOption searchOption)
                static string GetDirectoryRoot(string path)
                static string[] GetFiles(string path)
                static string[] GetFiles(string path, string searchPattern, System.IO.SearchOption searchOption)
                static string[] GetFiles(string path, string searchPattern)
                static string[] GetFileSystemEntries(string path, string searchPattern, System.IO.SearchOption searchOption)
                static string[] GetFileSystemEntries(string path)
                static string[] GetFileSystemEntries(string path, string searchPattern)
                static datetime GetLastAccessTime(string path)
                static datetime GetLastAccessTimeUtc(string path)
                static datetime GetLastWriteTime(string path)
                static datetime GetLastWriteTimeUtc(string path)
                static string[] GetLogicalDrives()
                static System.IO.DirectoryInfo GetParent(string path)
                static void Move(string sourceDirName, string destDirName)
                static System.IO.FileSystemInfo ResolveLinkTarget(string linkPath, bool returnFinalTarget)
                static void SetCreationTime(string path, datetime creationTime)
                static void SetCreationTimeUtc(string path, datetime creationTimeUtc)
                static void SetLastAccessTime(string path, datetime lastAccessTime)
                static void SetLastAccessTimeUtc(string path, datetime lastAccessTimeUtc)
                static void SetLastWriteTime(string path, datetime lastWriteTime)
                static void SetLastWriteTimeUtc(string path, datetime lastWriteTimeUtc)
                static System.IO.DirectoryInfo CreateTempSubdirectory()
                """;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        String name = name(key);
        switch (name) {
            case "Exists":
                return a[0] != null
                        && !((String) a[0]).isEmpty()
                        && Files.isDirectory(FilePaths.resolve((String) a[0]));
            case "GetCurrentDirectory":
                return FilePaths.resolve(".").toString();
            case "SetCurrentDirectory":
                FilePaths.current((String) a[0]);
                return null;
            case "GetLogicalDrives":
                return PSArray.ofStrings(List.of("/"));
            default:
                break;
        }
        Path path = a.length == 0 ? Path.of(PathMembers.temporaryFolder()) : FilePaths.resolve((String) a[0]);
        try {
            return run(name, path, a);
        } catch (NoSuchFileException gone) {
            throw new NetThrow(
                    "System.IO.DirectoryNotFoundException", "Could not find a part of the path '" + path + "'.");
        } catch (IOException failed) {
            throw JavaFailures.input(failed, path.toString());
        }
    }

    private static Object run(String name, Path path, Object[] a) throws IOException {
        return switch (name) {
            case "CreateDirectory" -> new FileSystemItem(Files.createDirectories(path), true);
            case "CreateTempSubdirectory" -> new FileSystemItem(Files.createTempDirectory("mtsh"), true);
            case "CreateSymbolicLink" ->
                new FileSystemItem(Files.createSymbolicLink(path, Path.of((String) a[1])), true);
            case "ResolveLinkTarget" -> Files.isSymbolicLink(path) ? FileSystemItem.of(path.toRealPath()) : null;
            case "Delete" -> delete(path, a.length > 1 && (Boolean) a[1]);
            case "EnumerateDirectories", "GetDirectories" -> names(path, a, "Directories");
            case "EnumerateFiles", "GetFiles" -> names(path, a, "Files");
            case "EnumerateFileSystemEntries", "GetFileSystemEntries" -> names(path, a, "");
            case "GetDirectoryRoot" -> "/";
            case "GetParent" -> path.getParent() == null ? null : new FileSystemItem(path.getParent(), true);
            case "Move" -> FileMembers.move(path, FilePaths.resolve((String) a[1]), false);
            default -> FileTimes.call(name, path, a);
        };
    }

    static Object delete(Path path, boolean deep) throws IOException {
        if (deep) {
            List<Path> all = FileMembers.list(path, true);
            for (int i = all.size() - 1; i >= 0; i--) {
                Files.delete(all.get(i));
            }
        }
        Files.delete(path);
        return null;
    }

    private static PSArray names(Path path, Object[] a, String kind) throws IOException {
        return PSArray.ofStrings(
                find(path, a, 1, kind).stream().map(Path::toString).toList());
    }

    /** A pattern and a SearchOption may follow at {@code from}. */
    static List<Path> find(Path folder, Object[] a, int from, String kind) throws IOException {
        String pattern = a.length > from && a[from] instanceof String given ? given : "*";
        boolean deep = a.length > from + 1 && a[from + 1] instanceof NetEnum option && option.value() == 1;
        String any = pattern.equals("*.*") ? "*" : pattern;
        return FileMembers.list(folder, deep).stream()
                .filter(path -> Wildcards.matches(any, path.getFileName().toString()))
                .filter(path -> kind.isEmpty() || Files.isDirectory(path) == kind.equals("Directories"))
                .toList();
    }
}
