package mtsh.language.format;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.error.ErrorRecord;
import mtsh.language.error.NetException;

/** Everything an error knows, name by name, exceptions inside exceptions indented: what Get-Error and DetailedView show. */
final class ErrorDetailsText {
    private static final int DEEPEST = 10;
    private static final int INDENT = 4;

    private final List<String> lines = new ArrayList<>();

    private ErrorDetailsText() {}

    static String of(ErrorRecord error) {
        ErrorDetailsText text = new ErrorDetailsText();
        text.record(error);
        return "\n" + String.join("\n", text.lines) + "\n";
    }

    private void record(ErrorRecord error) {
        int width = "FullyQualifiedErrorId".length();
        line("Exception", width, 0, "");
        exception(error.exception(), 1);
        if (error.target() != null) {
            line(
                    "TargetObject",
                    width,
                    0,
                    DisplayText.of(error.target(), FormatOptions.DEFAULT_ENUMERATION_LIMIT, false));
        }
        line("CategoryInfo", width, 0, ErrorText.categoryText(error));
        line("FullyQualifiedErrorId", width, 0, error.id());
        if (error.detailsMessage() != null) {
            line("ErrorDetails", width, 0, error.detailsMessage());
        }
        if (error.position() != null) {
            invocation(error, width);
        }
    }

    private void invocation(ErrorRecord error, int width) {
        line("InvocationInfo", width, 0, "");
        int inner = "ScriptLineNumber".length();
        if (!error.commandName().isEmpty()) {
            line("MyCommand", inner, 1, error.commandName());
        }
        line("ScriptLineNumber", inner, 1, Integer.toString(error.position().line()));
        line("OffsetInLine", inner, 1, Integer.toString(error.position().column()));
        if (error.position().source().file() != null) {
            line("ScriptName", inner, 1, error.position().source().file());
        }
        line(
                "Line",
                inner,
                1,
                error.position().source().lineText(error.position().line()));
        line("PositionMessage", inner, 1, PositionText.message(error.position()));
    }

    private void exception(NetException exception, int level) {
        int width = exception.inner() == null ? "Message".length() : "InnerException".length();
        line("Type", width, level, exception.typeName());
        line("Message", width, level, exception.message());
        if (exception.inner() != null && level < DEEPEST) {
            line("InnerException", width, level, "");
            exception(exception.inner(), level + 1);
        }
    }

    private void line(String name, int width, int level, String text) {
        String start = Cells.blanks(INDENT * level) + name + Cells.blanks(width - name.length()) + " : ";
        boolean first = true;
        for (String part : Cells.lines(text == null ? "" : text)) {
            lines.add(first ? start + part : Cells.blanks(start.length()) + part);
            first = false;
        }
    }
}
