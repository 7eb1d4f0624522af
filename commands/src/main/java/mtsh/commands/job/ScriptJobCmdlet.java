package mtsh.commands.job;

import java.io.IOException;
import java.nio.file.Path;

import mtsh.language.ast.Source;
import mtsh.language.error.ErrorCategory;
import mtsh.language.eval.Engine;
import mtsh.language.eval.ScriptBlock;
import mtsh.language.eval.ScriptText;
import mtsh.language.value.Invocable;

/** What Start-Job and Start-ThreadJob have in common: the script, as a block or as a file. */
abstract class ScriptJobCmdlet extends JobCmdlet {
    final Engine engine() {
        return (Engine) runtime().session();
    }

    /** The block that was given, or the content of a file as one. */
    final ScriptBlock block(Invocable given, String file) {
        return file == null ? (ScriptBlock) given : engine().parse(Source.of(read(file)));
    }

    private String read(String file) {
        Path path = runtime().session().resolvePath(file);
        try {
            return ScriptText.read(path);
        } catch (IOException unreadable) {
            throw terminating(
                    "System.Management.Automation.ItemNotFoundException",
                    "PathNotFound",
                    ErrorCategory.ObjectNotFound,
                    file,
                    "Cannot find path '" + path + "' because it does not exist.");
        }
    }
}
