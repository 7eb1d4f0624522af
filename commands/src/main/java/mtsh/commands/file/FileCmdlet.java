package mtsh.commands.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.Session;
import mtsh.language.value.Wildcard;

/** What cmdlets on files have in common: paths to what they mean, and names to be taken or left. */
abstract class FileCmdlet extends Cmdlet {
    final Session session() {
        return runtime().session();
    }

    /** What a path means; an error is written when nothing is there and no wildcard could say so. */
    final List<Path> resolve(String written, boolean literal, boolean hidden) {
        if (isOtherDrive(written)) {
            writeError(FileErrors.noDrive(written.substring(0, written.indexOf(':'))));
            return List.of();
        }
        List<Path> found = ItemPaths.find(session(), written, literal, hidden);
        boolean silent = !literal && Wildcard.isPattern(written);
        if (found.isEmpty() && !silent) {
            writeError(FileErrors.notFound(
                    session().resolvePath(ItemPaths.plain(written)).toString()));
        }
        return found;
    }

    final List<Path> resolve(String[] paths, String[] literalPaths) {
        boolean literal = literalPaths != null;
        List<Path> all = new ArrayList<>();
        for (String each : literal ? literalPaths : paths) {
            all.addAll(resolve(each, literal, true));
        }
        return all;
    }

    /** A drive of Windows or one that nobody made: {@code X:\folder}, {@code HKLM:\}. */
    static boolean isOtherDrive(String written) {
        int colon = written.indexOf(':');
        boolean isProvider = written.startsWith("::", Math.max(colon, 0));
        if (colon < 1 || isProvider || !written.substring(0, colon).chars().allMatch(Character::isLetter)) {
            return false;
        }
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");
        boolean followed =
                colon + 1 == written.length() || written.charAt(colon + 1) == '\\' || written.charAt(colon + 1) == '/';
        return followed && !(windows && colon == 1);
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
}
