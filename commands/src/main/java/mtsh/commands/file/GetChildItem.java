package mtsh.commands.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.FileSystemItem;
import mtsh.language.value.PSObject;
import mtsh.language.value.Wildcard;

/** Get-ChildItem: what is in folders. */
@Command(
        name = "Get-ChildItem",
        aliases = {"gci", "dir", "ls"},
        description = "Lists what is in folders.")
@CmdletInfo(
        defaultSet = "Items",
        output = {"System.IO.FileInfo", "System.IO.DirectoryInfo"})
public final class GetChildItem extends FileCmdlet {
    @Option(names = "-Path", description = "The folders; wildcards are allowed.")
    @Parameter(
            set = "Items",
            position = 0,
            pipeline = true,
            pipelineByPropertyName = true,
            wildcards = true,
            completer = "path")
    String[] path;

    @Option(
            names = {"-LiteralPath", "-PSPath", "-LP"},
            description = "The folders; nothing in them is a wildcard.")
    @Parameter(set = "LiteralItems", mandatory = true, pipelineByPropertyName = true, completer = "path")
    String[] literalPath;

    @Option(names = "-Filter", description = "Only names like this.")
    @Parameter(position = 1, wildcards = true)
    String filter;

    @Option(names = "-Include", description = "Only these names; with -Recurse or a path that ends in a wildcard.")
    @Parameter(wildcards = true)
    String[] include;

    @Option(names = "-Exclude", description = "None of these names.")
    @Parameter(wildcards = true)
    String[] exclude;

    @Option(
            names = {"-Recurse", "-s", "-r"},
            description = "Folders within folders too.")
    boolean recurse;

    @Option(names = "-Depth", description = "How deep to look.")
    @Parameter(range = {0, Integer.MAX_VALUE})
    Integer depth;

    @Option(names = "-Force", description = "Hidden ones too.")
    boolean force;

    @Option(names = "-Name", description = "Gives names only.")
    boolean nameOnly;

    @Option(names = "-FollowSymlink", description = "Goes into folders behind symbolic links.")
    boolean followSymlink;

    @Option(
            names = {"-Directory", "-ad"},
            description = "Folders only.")
    boolean directory;

    @Option(
            names = {"-File", "-af"},
            description = "Files only.")
    boolean file;

    @Option(
            names = {"-Hidden", "-ah", "-h"},
            description = "Hidden ones only.")
    boolean hidden;

    @Option(
            names = {"-ReadOnly", "-ar"},
            description = "Read-only ones only.")
    boolean readOnly;

    @Option(
            names = {"-System", "-as"},
            description = "System files only; there are none on this platform.")
    boolean system;

    @Option(names = "-Attributes", description = "Only files with these: names of FileAttributes with +, comma and !.")
    String attributes;

    private AttributeFilter wantedAttributes;
    private NameFilter names;
    private String[] sought;

    /** A folder to be listed, and how deep it lies below where the user looked. */
    private record Folder(Path start, Path path, int level) {}

    @Override
    public void process() {
        if (wantedAttributes == null && attributes != null) {
            wantedAttributes = AttributeFilter.of(attributes);
        }
        names = filter == null || filter.isEmpty() ? null : NameFilter.of(filter);
        boolean literal = literalPath != null;
        String[] given = literal ? literalPath : path == null || path.length == 0 ? new String[] {"."} : path;
        for (String each : given) {
            SessionDrive.Place place = place(each);
            if (place != null) {
                fromDrive(place, literal);
            } else {
                list(each, literal);
            }
        }
    }

    private void fromDrive(SessionDrive.Place place, boolean literal) {
        refuseFilter(filter);
        for (PSObject item : items(place, literal)) {
            String found = String.valueOf(item.noteValue("PSChildName"));
            if (isWanted(found, filter, include, exclude)) {
                write(nameOnly ? found : item);
            }
        }
    }

    private void list(String written, boolean literal) {
        sought = include;
        boolean pattern = !literal && Wildcard.isPattern(written);
        if (!literal && recurses() && (include == null || include.length == 0)) {
            if (pattern || isNoFolder(written)) {
                search(written);
                return;
            }
        }
        for (Path found : resolve(written, literal, force || hidden)) {
            boolean isFolder = Files.isDirectory(found);
            if (pattern) {
                emit(found.getParent(), found);
                if (isFolder && recurses()) {
                    walk(found, 1);
                }
            } else if (isFolder) {
                walk(found, 0);
            } else {
                emit(found.getParent(), found);
            }
        }
    }

    private boolean isFile(String written) {
        return isHere(written) && Files.isRegularFile(fileAt(written));
    }

    /** A name that leads to no folder is looked for in all folders from there on, also when nothing has it. */
    private boolean isNoFolder(String written) {
        boolean endsAsFolder = written.isEmpty() || "/\\".indexOf(written.charAt(written.length() - 1)) >= 0;
        return isHere(written)
                && (endsAsFolder ? Files.isRegularFile(fileAt(written)) : !Files.isDirectory(fileAt(written)));
    }

    private boolean isHere(String written) {
        return !drives().isMissing(written) && drives().unknownProvider(written) == null;
    }

    private Path fileAt(String written) {
        return session().resolvePath(Wildcard.unescape(ItemPaths.plain(written)));
    }

    /** With -Recurse the last part of a path is a name to look for, from the folder before it on. */
    private void search(String written) {
        int slash = Math.max(written.lastIndexOf('/'), written.lastIndexOf('\\'));
        int start = slash < 0 ? written.indexOf(':') + 1 : slash + 1;
        String last = written.substring(start);
        if (last.isEmpty() && isFile(written)) {
            writeError(FileErrors.noItem(written));
            return;
        }
        if (last.isEmpty()) {
            resolve(written, false, force || hidden).forEach(folder -> walk(folder, 0));
            return;
        }
        sought = last.equals("*") ? include : new String[] {last};
        String folder = written.substring(0, start);
        for (Path found : resolve(folder.isEmpty() ? "." : folder, false, force || hidden)) {
            walk(found, 0);
        }
        sought = include;
    }

    private boolean isWanted(Path child) {
        return (names == null || names.matches(name(child))) && isWanted(name(child), null, sought, exclude);
    }

    private boolean recurses() {
        return recurse || depth != null;
    }

    /** Folder by folder: first what is in one, then the folders within it. */
    private void walk(Path start, int level) {
        Deque<Folder> waiting = new ArrayDeque<>();
        waiting.add(new Folder(start, start, level));
        while (!waiting.isEmpty()) {
            runtime().checkStopped();
            List<Folder> inner = list(waiting.removeFirst());
            for (int i = inner.size() - 1; i >= 0; i--) {
                waiting.addFirst(inner.get(i));
            }
        }
    }

    private List<Folder> list(Folder folder) {
        List<Path> folders = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        try {
            for (Path child : ItemPaths.list(folder.path())) {
                (Files.isDirectory(child) ? folders : files).add(child);
            }
        } catch (IOException problem) {
            writeError(FileErrors.of(problem, folder.path().toString(), "DirIOError", ErrorCategory.ReadError));
        }
        List<Folder> inner = new ArrayList<>();
        boolean deeper = recurses() && (depth == null || folder.level() < depth);
        boolean useless = include != null && include.length > 0 && !recurses();
        for (Path child : folders) {
            emitUnless(useless, folder.start(), child);
            boolean enters = (force || hidden || !isHidden(child)) && (followSymlink || !Files.isSymbolicLink(child));
            if (deeper && enters) {
                inner.add(new Folder(folder.start(), child, folder.level() + 1));
            }
        }
        files.forEach(child -> emitUnless(useless, folder.start(), child));
        return inner;
    }

    /** -Include speaks of the path's own last part, unless the folder is gone through. */
    private void emitUnless(boolean useless, Path start, Path child) {
        if (!useless) {
            emit(start, child);
        }
    }

    /** -Attributes says itself whether hidden ones are meant. */
    private void emitWithAttributes(Path start, Path child) {
        boolean shown = force || wantedAttributes.namesHidden() || !isHidden(child);
        if (shown && wantedAttributes.matches(FileSystemItem.of(child).flags()) && isWanted(child)) {
            write(nameOnly ? start.relativize(child).toString() : item(child));
        }
    }

    private static boolean isHidden(Path child) {
        return name(child).startsWith(".");
    }

    private void emit(Path start, Path child) {
        boolean isFolder = Files.isDirectory(child);
        boolean kind = directory == file || isFolder == directory;
        boolean visible = hidden ? isHidden(child) : force || !isHidden(child);
        boolean writable = !readOnly || !Files.isWritable(child);
        if (wantedAttributes != null) {
            emitWithAttributes(start, child);
            return;
        }
        if (!kind || system || !visible || !writable || !isWanted(child)) {
            return;
        }
        write(nameOnly ? start.relativize(child).toString() : item(child));
    }
}
