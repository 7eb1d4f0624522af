package mtsh.console.edit;

import java.util.List;

import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

import mtsh.language.ast.Source;
import mtsh.language.parse.ParseResult;

/** Tells the editor whether Enter ends the input. What is wrong, rather than incomplete, is accepted: its error is shown when it is run. */
final class LineParser implements Parser {
    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE) {
            ParseResult result = mtsh.language.parse.Parser.parse(Source.of(line));
            if (result.isIncomplete()) {
                throw new EOFError(-1, -1, "More is needed.");
            }
        }
        return new WholeLine(line, cursor);
    }

    @Override
    public boolean isEscapeChar(char character) {
        return false;
    }

    /** JLine wants words; the line is one. */
    private record WholeLine(String line, int cursor) implements ParsedLine {
        @Override
        public String word() {
            return line;
        }

        @Override
        public int wordCursor() {
            return cursor;
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(line);
        }
    }
}
