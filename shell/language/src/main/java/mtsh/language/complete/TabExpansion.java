package mtsh.language.complete;

import java.util.List;

import mtsh.language.eval.Engine;
import mtsh.language.value.CommandCompletion;

/** {@code TabExpansion2}: completion of any text for scripts. */
public final class TabExpansion {
    private final Completer completer;
    private final PathNames paths;

    public TabExpansion(Engine engine) {
        PowerShellManner manner = new PowerShellManner();
        // What fails here offers nothing, as in PowerShell; there is no terminal to tell it to.
        this.completer = new Completer(engine, manner, failure -> {});
        this.paths = new PathNames(engine, manner);
    }

    public CommandCompletion complete(String text, int cursor) {
        Completion found = completer.complete(text, cursor);
        boolean oneWord = !text.isEmpty() && text.chars().noneMatch(Character::isWhitespace);
        if (!found.isEmpty() || !oneWord || text.startsWith("[")) {
            return found.toObject();
        }
        // One word that nothing else is known of is read as a file's name.
        List<Item> files = paths.called(new Word(0, text.length(), text, '\0'), true);
        return new Completion(0, text.length(), files).toObject();
    }
}
