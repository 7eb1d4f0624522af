package mtsh.language.type;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;

import mtsh.language.error.NetThrow;
import mtsh.language.value.FilePaths;
import mtsh.language.value.PSArray;

/** Members of System.IO.Path. Both slashes part names, as scripts for Windows have the other one. */
final class PathMembers extends Description {
    @Override
    String definitions() {
        return """
                static char AltDirectorySeparatorChar {get;}
                static string ChangeExtension(string path, string extension)
                static string Combine(Params string[] paths)
                static string Combine(string path1, string path2, string path3, string path4)
                static string Combine(string path1, string path2)
                static string Combine(string path1, string path2, string path3)
                static char DirectorySeparatorChar {get;}
                static bool EndsInDirectorySeparator(string path)
                static bool Exists(string path)
                static string GetDirectoryName(string path)
                static string GetExtension(string path)
                static string GetFileName(string path)
                static string GetFileNameWithoutExtension(string path)
                static string GetFullPath(string path, string basePath)
                static string GetFullPath(string path)
                static char[] GetInvalidFileNameChars()
                static char[] GetInvalidPathChars()
                static string GetPathRoot(string path)
                static string GetRandomFileName()
                static string GetRelativePath(string relativeTo, string path)
                static string GetTempFileName()
                static string GetTempPath()
                static bool HasExtension(string path)
                static char[] InvalidPathChars {get;}
                static bool IsPathFullyQualified(string path)
                static bool IsPathRooted(string path)
                static string Join(string path1, string path2)
                static string Join(Params string[] paths)
                static string Join(string path1, string path2, string path3, string path4)
                static string Join(string path1, string path2, string path3)
                static char PathSeparator {get;}
                static string TrimEndingDirectorySeparator(string path)
                static char VolumeSeparatorChar {get;}
                """;
    }

    @Override
    Object getStatic(String property) {
        return switch (property) {
            case "PathSeparator" -> ':';
            case "InvalidPathChars" -> StringMembers.characters("\0", 0, 1);
            default -> '/';
        };
    }

    @Override
    Object callStatic(String key, Object[] a) {
        String path = a.length > 0 && a[0] instanceof String text ? text : null;
        return switch (name(key)) {
            case "ChangeExtension" -> changeExtension(path, (String) a[1]);
            case "Combine" -> combine(parts(a));
            case "Join" -> join(parts(a));
            case "EndsInDirectorySeparator" -> path != null && endsInSeparator(path);
            case "Exists" -> path != null && !path.isEmpty() && Files.exists(FilePaths.resolve(path));
            case "GetDirectoryName" -> directoryName(path);
            case "GetExtension" -> path == null ? null : extension(path);
            case "GetFileName" -> path == null ? null : fileName(path);
            case "GetFileNameWithoutExtension" -> path == null ? null : withoutExtension(fileName(path));
            case "GetFullPath" -> fullPath(a);
            case "GetInvalidFileNameChars" -> StringMembers.characters("\0/", 0, 2);
            case "GetInvalidPathChars" -> StringMembers.characters("\0", 0, 1);
            case "GetPathRoot" -> path == null ? null : isSeparator(path, 0) ? "/" : "";
            case "GetRandomFileName" -> randomName();
            case "GetRelativePath" ->
                FilePaths.resolve(path)
                        .relativize(FilePaths.resolve((String) a[1]))
                        .toString();
            case "GetTempFileName" -> temporaryFile();
            case "GetTempPath" -> temporaryFolder();
            case "HasExtension" -> path != null && !extension(path).isEmpty();
            case "IsPathFullyQualified", "IsPathRooted" -> path != null && isRooted(path);
            case "TrimEndingDirectorySeparator" ->
                path != null && path.length() > 1 && endsInSeparator(path)
                        ? path.substring(0, path.length() - 1)
                        : path;
            default -> throw missing(key);
        };
    }

    private static List<String> parts(Object[] a) {
        Object[] given = a.length == 1 && a[0] instanceof PSArray array ? array.items() : a;
        for (Object part : given) {
            if (part == null) {
                throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'path')");
            }
        }
        return java.util.Arrays.stream(given).map(String::valueOf).toList();
    }

    private static boolean isSeparator(String path, int at) {
        return at >= 0 && at < path.length() && (path.charAt(at) == '/' || path.charAt(at) == '\\');
    }

    private static boolean endsInSeparator(String path) {
        return isSeparator(path, path.length() - 1);
    }

    /** From the root, or from the root of a drive. */
    static boolean isRooted(String path) {
        return isSeparator(path, 0)
                || (path.length() > 1 && path.charAt(1) == ':' && Character.isLetter(path.charAt(0)));
    }

    private static String combine(List<String> parts) {
        String path = "";
        for (String part : parts) {
            if (part.isEmpty()) {
                continue;
            }
            boolean alone = path.isEmpty() || isRooted(part);
            path = alone ? part : path + (endsInSeparator(path) ? "" : "/") + part;
        }
        return path;
    }

    private static String join(List<String> parts) {
        String path = "";
        for (String part : parts) {
            if (part.isEmpty()) {
                continue;
            }
            boolean separated = path.isEmpty() || endsInSeparator(path) || isSeparator(part, 0);
            path = path + (separated ? "" : "/") + part;
        }
        return path;
    }

    static String fileName(String path) {
        return path.substring(lastSeparator(path) + 1);
    }

    private static int lastSeparator(String path) {
        return Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    }

    private static String extension(String path) {
        String name = fileName(path);
        int dot = name.lastIndexOf('.');
        return dot < 0 || dot == name.length() - 1 ? "" : name.substring(dot);
    }

    private static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static String changeExtension(String path, String extension) {
        if (path == null || path.isEmpty()) {
            return path;
        }
        String stem = path.substring(0, lastSeparator(path) + 1) + withoutExtension(fileName(path));
        if (extension == null) {
            return stem;
        }
        return stem + (extension.startsWith(".") ? "" : ".") + extension;
    }

    private static String directoryName(String path) {
        if (path == null || path.isEmpty() || path.equals("/")) {
            return null;
        }
        int separator = lastSeparator(path);
        if (separator < 0) {
            return "";
        }
        int end = separator;
        while (end > 1 && isSeparator(path, end - 1)) {
            end--;
        }
        return end == 0 ? path.substring(0, 1) : path.substring(0, end);
    }

    private static String fullPath(Object[] a) {
        String path = (String) a[0];
        boolean relative = a.length > 1 && !isRooted(path);
        return FilePaths.resolve(relative ? a[1] + "/" + path : path).toString();
    }

    private static String randomName() {
        Random random = new Random();
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            name.append(i == 8 ? '.' : "abcdefghijklmnopqrstuvwxyz012345".charAt(random.nextInt(32)));
        }
        return name.toString();
    }

    static String temporaryFolder() {
        String folder = System.getProperty("java.io.tmpdir");
        return folder.endsWith("/") ? folder : folder + "/";
    }

    private static String temporaryFile() {
        try {
            return Files.createTempFile("tmp", ".tmp").toString();
        } catch (IOException failed) {
            throw JavaFailures.input(failed, temporaryFolder());
        }
    }
}
