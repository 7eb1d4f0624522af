package mtsh.commands.archive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import mtsh.commands.file.ItemPaths;
import mtsh.commands.file.Items;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.Session;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.TerminatingError;
import mtsh.language.provider.Drives;

/** What Compress-Archive and Expand-Archive have in common. */
abstract class ArchiveCmdlet extends Cmdlet {
    final Session session() {
        return runtime().session();
    }

    /** What exists and is meant by a path; nothing is an error that ends the cmdlet. */
    final List<Path> existing(String written, boolean literal) {
        List<Path> found = ItemPaths.find(session(), written, literal);
        if (found.isEmpty()) {
            throw failed(
                    "PathNotFound",
                    ErrorCategory.InvalidArgument,
                    written,
                    "The path '" + written + "' either does not exist or is not a valid file system path.");
        }
        return found;
    }

    final List<Path> existing(List<String> written, boolean literal) {
        List<Path> all = new ArrayList<>();
        written.forEach(each -> all.addAll(existing(each, literal)));
        return all;
    }

    final TerminatingError failed(String id, ErrorCategory category, Object target, String message) {
        return terminating("System.IO.IOException", id, category, target, message);
    }

    final void writeItem(Path file) {
        write(Items.of(session().service(Drives.class).find("/"), file));
    }
}
