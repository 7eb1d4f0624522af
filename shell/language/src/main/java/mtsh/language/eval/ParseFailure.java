package mtsh.language.eval;

import java.util.List;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.NetException;
import mtsh.language.error.Position;
import mtsh.language.error.TerminatingError;
import mtsh.language.parse.ParseError;
import mtsh.language.parse.ParseResult;

/** Text that does not parse, as the error a script sees. */
public final class ParseFailure {
    private ParseFailure() {}

    /** One error for all that is wrong; its place is that of the first. */
    public static TerminatingError of(ParseResult result) {
        List<ParseError> errors = result.errors();
        ParseError first = errors.get(0);
        NetException exception =
                new NetException("System.Management.Automation.ParseException", message(result, errors), null);
        ErrorRecord record = new ErrorRecord(exception, first.id(), ErrorCategory.ParserError, null);
        record.position(new Position(result.source(), first.span()));
        record.commandName("");
        return new TerminatingError(record);
    }

    /** One for a text that was handed over as a command: when the last line lacks its end, that alone is told. */
    public static TerminatingError ofCommand(ParseResult result) {
        ParseError first = result.errors().get(0);
        String rest = result.source().text().substring(first.span().end());
        if (!first.incomplete() || rest.indexOf('\n') >= 0) {
            return of(result);
        }
        NetException exception =
                new NetException("System.Management.Automation.IncompleteParseException", first.message(), null);
        return new TerminatingError(new ErrorRecord(exception, first.id(), ErrorCategory.ParserError, null));
    }

    private static String message(ParseResult result, List<ParseError> errors) {
        StringBuilder text = new StringBuilder();
        for (ParseError error : errors) {
            int line = result.source().line(error.span().start());
            int column = result.source().column(error.span().start());
            text.append(text.isEmpty() ? "" : "\n\n");
            text.append("At ")
                    .append(
                            result.source().file() == null
                                    ? "line"
                                    : result.source().file())
                    .append(':')
                    .append(line)
                    .append(" char:")
                    .append(column)
                    .append('\n');
            String lineText = result.source().lineText(line);
            int end = Math.min(error.span().end(), error.span().start() + lineText.length() - column + 1);
            text.append("+ ").append(lineText).append('\n').append("+ ").append(" ".repeat(column - 1));
            text.append("~".repeat(Math.max(1, end - error.span().start()))).append('\n');
            text.append(error.message());
        }
        return text.toString();
    }
}
