package mtsh.commands.module;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import mtsh.language.error.NetThrow;
import mtsh.language.eval.Engine;
import mtsh.language.value.EnvironmentVariables;
import mtsh.language.value.NetVersion;

/** Where modules lie: the folders of {@code $env:PSModulePath}, and the files that may be one. */
final class ModuleFiles {
    private static final List<String> EXTENSIONS = List.of(".psd1", ".psm1", ".cdxml", ".dll");

    private ModuleFiles() {}

    /** The folders of {@code $env:PSModulePath}, in order. */
    static List<Path> folders() {
        String variable = EnvironmentVariables.get("PSModulePath");
        Set<Path> all = new LinkedHashSet<>();
        for (String each : (variable == null ? "" : variable).split(File.pathSeparator)) {
            if (!each.isBlank()) {
                try {
                    Path written = Path.of(each.strip());
                    boolean slashes = each.indexOf('\\') >= 0 && !Files.exists(written);
                    all.add(slashes ? Path.of(each.strip().replace('\\', '/')) : written);
                } catch (InvalidPathException notOne) {
                    continue;
                }
            }
        }
        return List.copyOf(all);
    }

    /** Whether a name says where the module lies, rather than what it is called. */
    static boolean isPath(String name) {
        return name.startsWith("/")
                || name.startsWith("\\")
                || name.startsWith("~")
                || name.startsWith(".")
                || name.matches("[A-Za-z]:[/\\\\].*");
    }

    /** What a module file is called: its name without the extension of a module. */
    static String nameOf(Path file) {
        String name = file.getFileName().toString();
        String extension = extension(file);
        return EXTENSIONS.contains(extension) || extension.equals(".ps1")
                ? name.substring(0, name.length() - extension.length())
                : name;
    }

    static String extension(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    }

    /** The files that a path may mean, the best first: itself, a module's folder, or a name without extension. */
    static List<Path> candidates(Path path) {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        List<Path> all = new ArrayList<>();
        if (Files.isDirectory(path) && path.getFileName() != null) {
            all.addAll(inFolder(path));
        }
        all.addAll(withExtensions(path));
        return all;
    }

    /** The module files of a module's folder: those of versions, the newest first, then its own. */
    static List<Path> inFolder(Path folder) {
        String name = folder.getFileName().toString();
        List<Path> all = new ArrayList<>();
        for (Path version : versions(folder)) {
            all.addAll(withExtensions(version.resolve(name)));
        }
        all.addAll(withExtensions(folder.resolve(name)));
        return all;
    }

    private static List<Path> withExtensions(Path base) {
        List<Path> all = new ArrayList<>();
        for (String each : EXTENSIONS) {
            Path file = base.resolveSibling(base.getFileName() + each);
            Path found = Files.isRegularFile(file) ? file : asWritten(file);
            if (found != null && Files.isRegularFile(found)) {
                all.add(found);
            }
        }
        return all;
    }

    /** What is called so but for the case of letters, in a folder of any case; null when there is none. */
    private static Path asWritten(Path path) {
        if (Files.exists(path) || path.getParent() == null) {
            return path;
        }
        String wanted = path.getFileName().toString();
        return children(path.getParent()).stream()
                .filter(each -> each.getFileName().toString().equalsIgnoreCase(wanted))
                .findFirst()
                .orElse(null);
    }

    private static List<Path> versions(Path folder) {
        List<Path> found = new ArrayList<>();
        for (Path each : children(folder)) {
            if (Files.isDirectory(each) && versionOf(each) != null) {
                found.add(each);
            }
        }
        found.sort(Comparator.comparing(ModuleFiles::versionOf).reversed());
        return found;
    }

    /** The version that a folder's name is, or null. */
    static NetVersion versionOf(Path folder) {
        try {
            return NetVersion.parse(folder.getFileName().toString());
        } catch (NetThrow notOne) {
            return null;
        }
    }

    static List<Path> children(Path folder) {
        List<Path> all = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return all;
        }
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(all::add);
        } catch (IOException | DirectoryIteratorException | UncheckedIOException unreadable) {
            return all;
        }
        all.sort(Comparator.comparing(each -> each.getFileName().toString().toLowerCase(Locale.ROOT)));
        return all;
    }

    /** The files of the module with this name in the folders of the module path, the best first. */
    static List<Path> named(String name) {
        List<Path> all = new ArrayList<>();
        for (Path folder : folders()) {
            Path base = inAnyCase(folder, name.replace('\\', '/'));
            if (Files.isDirectory(base)) {
                all.addAll(inFolder(base));
            }
            all.addAll(withExtensions(base));
        }
        return all;
    }

    private static Path inAnyCase(Path folder, String name) {
        Path base = folder;
        for (Path part : Path.of(name)) {
            Path next = base.resolve(part);
            Path found = asWritten(next);
            base = found == null ? next : found;
        }
        return base;
    }

    /** Every module file in a folder and the folders in it. */
    static List<Path> below(Path folder) {
        List<Path> all = new ArrayList<>();
        for (Path each : children(folder)) {
            if (Files.isDirectory(each)) {
                all.addAll(below(each));
            } else if (EXTENSIONS.contains(extension(each))) {
                all.add(each);
            }
        }
        return all;
    }

    /** The files of a module's folder: one of each version, the newest first, then its own. */
    static List<Path> versionsOf(Path folder) {
        return modulesOf(folder);
    }

    /** One file for each module (and version) in the folders of the module path. */
    static List<Path> available() {
        List<Path> all = new ArrayList<>();
        for (Path folder : folders()) {
            for (Path each : children(folder)) {
                if (Files.isDirectory(each)) {
                    all.addAll(modulesOf(each));
                }
            }
        }
        return all;
    }

    private static List<Path> modulesOf(Path folder) {
        List<Path> all = new ArrayList<>();
        String name = folder.getFileName().toString();
        for (Path version : versions(folder)) {
            withExtensions(version.resolve(name)).stream().findFirst().ifPresent(all::add);
        }
        withExtensions(folder.resolve(name)).stream().findFirst().ifPresent(all::add);
        return all;
    }

    /** A path that a name means from here. */
    static Path resolve(Engine engine, String name) {
        return engine.resolvePath(name);
    }
}
