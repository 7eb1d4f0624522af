package mtsh.language.type;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.value.Conversions;
import mtsh.language.value.FilePaths;
import mtsh.language.value.FileSystemItem;
import mtsh.language.value.NetEncoding;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSArray;
import mtsh.language.value.WindowsPaths;

/** Members of System.IO.File. */
final class FileMembers extends Description {
    @Override
    String definitions() {
        return """
                static void AppendAllBytes(string path, byte[] bytes)
                static void AppendAllLines(string path, System.Collections.Generic.IEnumerable[string] contents)
                static void AppendAllLines(string path, System.Collections.Generic.IEnumerable[string] contents, System.Text.Encoding encoding)
                static void AppendAllText(string path, string contents, System.Text.Encoding encoding)
                static void AppendAllText(string path, string contents)
                static void Copy(string sourceFileName, string destFileName, bool overwrite)
                static void Copy(string sourceFileName, string destFileName)
                static System.IO.FileSystemInfo CreateSymbolicLink(string path, string pathToTarget)
                static void Delete(string path)
                static bool Exists(string path)
                static System.IO.FileAttributes GetAttributes(string path)
                static datetime GetCreationTime(string path)
                static datetime GetCreationTimeUtc(string path)
                static datetime GetLastAccessTime(string path)
                static datetime GetLastAccessTimeUtc(string path)
                static datetime GetLastWriteTime(string path)
                static datetime GetLastWriteTimeUtc(string path)
                static void Move(string sourceFileName, string destFileName, bool overwrite)
                static void Move(string sourceFileName, string destFileName)
                static byte[] ReadAllBytes(string path)
                static string[] ReadAllLines(string path)
                static string[] ReadAllLines(string path, System.Text.Encoding encoding)
                static string ReadAllText(string path, System.Text.Encoding encoding)
                static string ReadAllText(string path)
                static System.Collections.Generic.IEnumerable[string] ReadLines(string path)
                static System.Collections.Generic.IEnumerable[string] ReadLines(string path, System.Text.Encoding encoding)
                static System.IO.FileSystemInfo ResolveLinkTarget(string linkPath, bool returnFinalTarget)
                static void SetAttributes(string path, System.IO.FileAttributes fileAttributes)
                static void SetCreationTime(string path, datetime creationTime)
                static void SetCreationTimeUtc(string path, datetime creationTimeUtc)
                static void SetLastAccessTime(string path, datetime lastAccessTime)
                static void SetLastAccessTimeUtc(string path, datetime lastAccessTimeUtc)
                static void SetLastWriteTime(string path, datetime lastWriteTime)
                static void SetLastWriteTimeUtc(string path, datetime lastWriteTimeUtc)
                static void WriteAllBytes(string path, byte[] bytes)
                static void WriteAllLines(string path, string[] contents)
                static void WriteAllLines(string path, System.Collections.Generic.IEnumerable[string] contents)
                static void WriteAllLines(string path, System.Collections.Generic.IEnumerable[string] contents, System.Text.Encoding encoding)
                static void WriteAllLines(string path, string[] contents, System.Text.Encoding encoding)
                static void WriteAllText(string path, string contents)
                static void WriteAllText(string path, string contents, System.Text.Encoding encoding)
                static System.IO.StreamWriter AppendText(string path)
                static System.IO.FileStream Create(string path, int bufferSize, System.IO.FileOptions options)
                static System.IO.FileStream Create(string path, int bufferSize)
                static System.IO.FileStream Create(string path)
                static System.IO.StreamWriter CreateText(string path)
                static void Decrypt(string path)
                static void Encrypt(string path)
                static System.IO.UnixFileMode GetUnixFileMode(string path)
                static System.IO.FileStream Open(string path, System.IO.FileMode mode, System.IO.FileAccess access, System.IO.FileShare share)
                static System.IO.FileStream Open(string path, System.IO.FileMode mode, System.IO.FileAccess access)
                static System.IO.FileStream Open(string path, System.IO.FileMode mode)
                static System.IO.FileStream OpenRead(string path)
                static System.IO.StreamReader OpenText(string path)
                static System.IO.FileStream OpenWrite(string path)
                static void Replace(string sourceFileName, string destinationFileName, string destinationBackupFileName, bool ignoreMetadataErrors)
                static void Replace(string sourceFileName, string destinationFileName, string destinationBackupFileName)
                static void SetUnixFileMode(string path, System.IO.UnixFileMode mode)
                """;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        String name = name(key);
        if (name.equals("Exists")) {
            return a[0] != null && !((String) a[0]).isEmpty() && Files.isRegularFile(FilePaths.resolve((String) a[0]));
        }
        Path path = FilePaths.resolve((String) a[0]);
        try {
            return run(name, path, a);
        } catch (NoSuchFileException gone) {
            throw notFound(path, gone);
        } catch (IOException failed) {
            throw JavaFailures.input(failed, path.toString());
        }
    }

    /** Says whether the file or the folder it should be in is missing. */
    static NetThrow notFound(Path path, NoSuchFileException gone) {
        boolean folder = path.getParent() == null || Files.isDirectory(path.getParent());
        return folder
                ? JavaFailures.input(gone, path.toString())
                : new NetThrow(
                        "System.IO.DirectoryNotFoundException", "Could not find a part of the path '" + path + "'.");
    }

    private Object run(String name, Path path, Object[] a) throws IOException {
        return switch (name) {
            case "AppendAllBytes" -> write(path, Bytes.of((PSArray) a[1]), true);
            case "AppendAllLines" -> write(path, lines(a[1]), encoding(a), true);
            case "AppendAllText" -> write(path, (String) a[1], encoding(a), true);
            case "WriteAllBytes" -> write(path, Bytes.of((PSArray) a[1]), false);
            case "WriteAllLines" -> write(path, lines(a[1]), encoding(a), false);
            case "WriteAllText" -> write(path, (String) a[1], encoding(a), false);
            case "ReadAllBytes" -> Bytes.array(Files.readAllBytes(path));
            case "ReadAllLines", "ReadLines" ->
                PSArray.ofStrings(read(path, a).lines().toList());
            case "ReadAllText" -> read(path, a);
            case "Copy" -> copy(path, FilePaths.resolve((String) a[1]), a.length > 2 && (Boolean) a[2]);
            case "Move" -> move(path, FilePaths.resolve((String) a[1]), a.length > 2 && (Boolean) a[2]);
            case "Delete" -> delete(path);
            case "CreateSymbolicLink" ->
                new FileSystemItem(Files.createSymbolicLink(path, Path.of((String) a[1])), false);
            case "ResolveLinkTarget" -> Files.isSymbolicLink(path) ? FileSystemItem.of(path.toRealPath()) : null;
            case "GetAttributes" -> attributes(path);
            case "SetAttributes" -> FileTimes.setAttributes(path, (NetEnum) a[1]);
            case "Open", "OpenRead", "OpenWrite", "OpenText", "Create", "CreateText", "AppendText" ->
                FileOpening.call(name, path, java.util.Arrays.copyOfRange(a, 1, a.length));
            case "Replace" -> UnixFiles.replace(path, (String) a[1], (String) a[2]);
            case "GetUnixFileMode" -> UnixFiles.mode(path);
            case "SetUnixFileMode" -> UnixFiles.setMode(path, (NetEnum) a[1]);
            case "Encrypt", "Decrypt" -> throw UnixFiles.noEncryption();
            default -> FileTimes.call(name, path, a);
        };
    }

    private static NetEnum attributes(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        return new NetEnum(
                Types.find("System.IO.FileAttributes"), FileSystemItem.of(path).flags());
    }

    private static NetEncoding encoding(Object[] a) {
        return a.length > 2 && a[2] instanceof NetEncoding given ? given : NetEncoding.UTF8_WITHOUT_MARK;
    }

    private static String lines(Object given) {
        StringBuilder text = new StringBuilder();
        ArrayMaker.elements(given, Types.OBJECT)
                .forEach(line -> text.append(Conversions.toText(line)).append(System.lineSeparator()));
        return text.toString();
    }

    private static Object write(Path path, byte[] bytes, boolean append) throws IOException {
        WindowsPaths.makeParents(path);
        if (append) {
            Files.write(path, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } else {
            Files.write(path, bytes);
        }
        return null;
    }

    private static Object write(Path path, String text, NetEncoding encoding, boolean append) throws IOException {
        boolean begins = !append || !Files.exists(path) || Files.size(path) == 0;
        String marked = begins && encoding.byteOrderMark() ? "\uFEFF" + text : text;
        return write(path, encoding.encode(text == null ? "" : marked), append);
    }

    /** A byte order mark says the encoding; without one it is the given or UTF-8. */
    private static String read(Path path, Object[] a) throws IOException {
        NetEncoding fallback =
                a.length > 1 && a[1] instanceof NetEncoding given ? given : NetEncoding.UTF8_WITHOUT_MARK;
        return decode(Files.readAllBytes(path), fallback.charset());
    }

    private static String decode(byte[] bytes, Charset fallback) {
        for (NetEncoding marked :
                List.of(NetEncoding.UTF8, NetEncoding.UTF32, NetEncoding.UNICODE, NetEncoding.BIG_ENDIAN_UNICODE)) {
            byte[] mark = marked.preamble();
            if (bytes.length >= mark.length && java.util.Arrays.equals(mark, 0, mark.length, bytes, 0, mark.length)) {
                return marked.decode(bytes, mark.length, bytes.length - mark.length);
            }
        }
        return new NetEncoding(fallback, false).decode(bytes, 0, bytes.length);
    }

    static Object copy(Path from, Path to, boolean overwrite) throws IOException {
        WindowsPaths.makeParents(to);
        if (overwrite) {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.copy(from, to);
        }
        return null;
    }

    static Object move(Path from, Path to, boolean overwrite) throws IOException {
        WindowsPaths.makeParents(to);
        if (overwrite) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.move(from, to);
        }
        return null;
    }

    private static Object delete(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new java.nio.file.AccessDeniedException(path.toString());
        }
        Files.deleteIfExists(path);
        return null;
    }

    /** Names in a folder, sorted, so that scripts give the same result everywhere. */
    static List<Path> list(Path folder, boolean deep) throws IOException {
        try (var walk = Files.walk(folder, deep ? 64 : 1)) {
            return new ArrayList<>(
                    walk.filter(path -> !path.equals(folder)).sorted().toList());
        }
    }
}
