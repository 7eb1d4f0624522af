package mtsh.commands.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.Session;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.Engine;
import mtsh.language.provider.DriveInfo;
import mtsh.language.provider.Drives;
import mtsh.language.provider.PathInfo;
import mtsh.language.value.PSObject;
import mtsh.language.value.Wildcard;

/** What cmdlets on files have in common: paths to what they mean, and names to be taken or left. */
abstract class FileCmdlet extends Cmdlet {
    private static final Set<String> REFUSALS = Set.of(
            "System.Management.Automation.SessionStateUnauthorizedAccessException",
            "System.Management.Automation.PSArgumentException");

    private DriveInfo drive;

    final Session session() {
        return runtime().session();
    }

    final Drives drives() {
        return session().service(Drives.class);
    }

    /** Changes an item of the session; false, with an error written, when it is protected or takes no such value. */
    final boolean isChanged(Runnable change) {
        try {
            change.run();
            return true;
        } catch (TerminatingError refused) {
            boolean isItsOwn = REFUSALS.contains(refused.record().exception().typeName());
            if (!isItsOwn) {
                throw refused;
            }
            writeError(refused.record());
            return false;
        }
    }

    /** Where the shell is. */
    final PathInfo here() {
        return ((Engine) session()).place();
    }

    final void go(PathInfo target) {
        ((Engine) session()).place(target);
    }

    /** A file or folder by way of the drive that the path named last. */
    final PathInfo pathInfo(Path path) {
        return PathInfo.of(drive == null ? drives().find("/") : drive, path);
    }

    /** The folder or drive that a path means; an error is written, and null given, when it is none. */
    final PathInfo container(String written, boolean literal) {
        SessionDrive.Place place = place(written);
        if (place != null && place.isRoot()) {
            return new PathInfo(place.info(), place.info().name() + ":/", "");
        }
        if (place != null) {
            writeError(FileErrors.notFound(place.path()));
            return null;
        }
        List<Path> found = resolve(written, literal, true);
        if (found.isEmpty()) {
            return null;
        }
        Path target = found.stream().filter(Files::isDirectory).findFirst().orElse(found.get(0));
        if (!Files.isDirectory(target)) {
            writeError(FileErrors.notFound(target.toString()));
            return null;
        }
        return pathInfo(target);
    }

    /** The place on a drive of the session that a path names, or null when it names files. */
    final SessionDrive.Place place(String written) {
        return SessionDrive.of(session(), written);
    }

    /** What a place holds; an error is written when nothing is there and no wildcard could say so. */
    final List<PSObject> items(SessionDrive.Place place, boolean literal) {
        List<PSObject> found = place.drive().items(session(), place, literal);
        if (found.isEmpty() && (literal || !Wildcard.isPattern(place.name()))) {
            writeError(FileErrors.notFound(place.path()));
        }
        return found;
    }

    /** A file or folder as cmdlets give it; on the drive that the path named last. */
    final PSObject item(Path path) {
        return Items.of(drive == null ? drives().find("/") : drive, path);
    }

    /** What a path means; an error is written when nothing is there and no wildcard could say so. */
    final List<Path> resolve(String written, boolean literal, boolean hidden) {
        if (drives().isMissing(written)) {
            writeError(FileErrors.noDrive(written.substring(0, written.indexOf(':'))));
            return List.of();
        }
        String noProvider = drives().unknownProvider(written);
        if (noProvider != null) {
            writeError(FileErrors.noProvider(noProvider));
            return List.of();
        }
        DriveInfo named = drives().named(written);
        drive = named != null ? named : isRelative(written) ? here().drive() : drives().find("/");
        List<Path> found = ItemPaths.find(session(), written, literal, hidden);
        boolean silent = !literal && Wildcard.isPattern(written);
        if (found.isEmpty() && !silent) {
            writeError(FileErrors.notFound(
                    session().resolvePath(ItemPaths.plain(written)).toString()));
        }
        return found;
    }

    private static boolean isRelative(String written) {
        return !written.startsWith("/") && !written.startsWith("~") && !written.contains("::");
    }

    final List<Path> resolve(String[] paths, String[] literalPaths) {
        boolean literal = literalPaths != null;
        List<Path> all = new ArrayList<>();
        for (String each : literal ? literalPaths : paths) {
            all.addAll(resolve(each, literal, true));
        }
        return all;
    }

    /** Whether a name passes -Filter, -Include and -Exclude; each may be null. */
    static boolean isWanted(String name, String filter, String[] include, String[] exclude) {
        return (filter == null || filter.isEmpty() || Wildcard.of(filter, true).matches(name))
                && (include == null || include.length == 0 || anyMatches(include, name))
                && (exclude == null || !anyMatches(exclude, name));
    }

    private static boolean anyMatches(String[] patterns, String name) {
        for (String each : patterns) {
            if (Wildcard.of(each, true).matches(name)) {
                return true;
            }
        }
        return false;
    }

    static String name(Path path) {
        Path last = path.getFileName();
        return last == null ? path.toString() : last.toString();
    }

    /** Only the file system filters by itself. */
    static void refuseFilter(String filter) {
        if (filter != null && !filter.isEmpty()) {
            throw Errors.of(
                    "System.Management.Automation.PSNotSupportedException",
                    "NotSupported",
                    ErrorCategory.NotImplemented,
                    null,
                    "Cannot call method. The provider does not support the use of filters.");
        }
    }
}
