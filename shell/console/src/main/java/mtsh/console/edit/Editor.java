package mtsh.console.edit;

import java.io.IOException;

import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;

import mtsh.console.history.LineHistory;

/** JLine's line editor, set up for PowerShell's language. */
final class Editor extends LineReaderImpl {
    private static final int LARGEST_WITH_FEATURES = 50_000;
    private static final long ESCAPE_WAIT = 80;

    Editor(Terminal terminal, LineHistory lines) throws IOException {
        super(terminal, "mtsh");
        setHistory(lines);
        setParser(new LineParser());
        option(Option.DISABLE_EVENT_EXPANSION, true);
        option(Option.HISTORY_BEEP, false);
        setVariable(FEATURES_MAX_BUFFER_SIZE, LARGEST_WITH_FEATURES);
        setVariable(BLINK_MATCHING_PAREN, 0L);
        setVariable(AMBIGUOUS_BINDING, ESCAPE_WAIT);
        setVariable(SECONDARY_PROMPT_PATTERN, ">> ");
        setVariable(INDENTATION, 0);
        setVariable(BELL_STYLE, "none");
    }
}
