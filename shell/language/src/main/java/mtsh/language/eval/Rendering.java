package mtsh.language.eval;

import java.util.Set;
import java.util.function.Consumer;

import mtsh.language.error.ErrorRecord;
import mtsh.language.value.PSStyle;

/** Objects to text: the engine knows when, the formatting package knows how. */
public interface Rendering {
    /** A sink that shows objects at the host; closing it ends a table. */
    FileOutput host(Engine engine);

    /** A sink that writes objects as text to a file; a TerminatingError when it cannot be opened. */
    FileOutput file(Engine engine, String path, boolean append, FileStyle style);

    /** A sink that makes objects text, line by line with line ends, as {@code Out-String -Stream} does; closing it ends a table. */
    FileOutput lines(Engine engine, Consumer<String> lines);

    /** An error as the host shows it, with its line ends. */
    String error(ErrorRecord record, Engine engine);

    /** What {@code $PSStyle} holds. */
    PSStyle style();

    /** A variable that matters to texts was set. The key is lower case. */
    void variableChanged(String key, Object value);

    /** The variables (in lower case) that it wants to hear of. */
    Set<String> WATCHED_VARIABLES = Set.of("formatenumerationlimit", "errorview");
}
