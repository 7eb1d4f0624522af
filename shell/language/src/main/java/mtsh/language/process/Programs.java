package mtsh.language.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import mtsh.language.value.EnvironmentVariables;

/** The programs that a name can mean: files that may be executed, in the folders of {@code PATH}. */
public final class Programs {
    private static final Set<String> OWN_NAMES = Set.of("pwsh", "pwsh.exe", "powershell", "powershell.exe");

    private Programs() {}

    /** The first program with this very name in {@code PATH}, or this shell when it answers to the name; null when there is none. */
    public static Path find(String name) {
        List<Path> all = all(name, true);
        return all.isEmpty() ? shellNamed(name) : all.get(0);
    }

    /** What starts this shell; null when that is not known. */
    public static Path shell() {
        String launcher = System.getProperty("mtsh.launcher");
        return launcher == null ? null : Path.of(launcher);
    }

    /** Scripts start PowerShell by its name, and by its place beside {@code $PSHOME}: where it is not there, this shell runs them. */
    public static Path shellAt(Path path) {
        Path shell = shell();
        boolean beside = shell != null && shell.getParent().equals(path.getParent());
        return beside ? shellNamed(String.valueOf(path.getFileName())) : null;
    }

    private static Path shellNamed(String name) {
        return OWN_NAMES.contains(name.toLowerCase(Locale.ROOT)) ? shell() : null;
    }

    /** Every program with this name, in the order of {@code PATH}. */
    public static List<Path> all(String name) {
        return all(name, false);
    }

    private static List<Path> all(String name, boolean firstOnly) {
        List<Path> found = new ArrayList<>();
        if (name.isEmpty() || name.indexOf('/') >= 0 || name.equals(".") || name.equals("..")) {
            return found;
        }
        for (Path folder : folders()) {
            Path file = child(folder, name);
            if (file != null && isProgram(file)) {
                found.add(file);
                if (firstOnly) {
                    return found;
                }
            }
        }
        return found;
    }

    /** A file of this name in a folder of {@code PATH}, executable or not; null when there is none. */
    public static Path file(String name) {
        for (Path folder : folders()) {
            Path file = child(folder, name);
            if (file != null && Files.isRegularFile(file)) {
                return file;
            }
        }
        return null;
    }

    /** All that is in {@code PATH}; a name that comes twice is there twice. */
    public static List<Path> list() {
        List<Path> all = new ArrayList<>();
        for (Path folder : folders()) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    if (isProgram(file)) {
                        all.add(file);
                    }
                }
            } catch (IOException gone) {
                // A folder of PATH that is not there holds no programs.
                continue;
            }
        }
        return all;
    }

    public static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }

    private static List<Path> folders() {
        List<Path> folders = new ArrayList<>();
        String path = EnvironmentVariables.get("PATH");
        for (String each : path == null ? new String[0] : path.split(File.pathSeparator)) {
            try {
                Path folder = each.isEmpty() ? null : Path.of(each).toAbsolutePath();
                if (folder != null && !folders.contains(folder)) {
                    folders.add(folder);
                }
            } catch (InvalidPathException notAFolder) {
                continue;
            }
        }
        return folders;
    }

    private static Path child(Path folder, String name) {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException notAName) {
            return null;
        }
    }
}
