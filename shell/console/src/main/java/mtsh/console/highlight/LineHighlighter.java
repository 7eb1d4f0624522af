package mtsh.console.highlight;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

import mtsh.language.ast.Ast;
import mtsh.language.ast.Children;
import mtsh.language.ast.Source;
import mtsh.language.ast.Span;
import mtsh.language.ast.Statement;
import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.cmdlet.CommandTable;
import mtsh.language.complete.Call;
import mtsh.language.complete.Keywords;
import mtsh.language.parse.ParseError;
import mtsh.language.parse.ParseResult;
import mtsh.language.parse.Parser;
import mtsh.language.parse.Token;

/** Colours tokens, marks commands and parameters that are not known, and underlines what more typing cannot mend. */
public final class LineHighlighter implements Highlighter {
    private static final int MOST_NODES = 5_000;

    private final CommandTable commands;
    private String lastText = "";
    private AttributedString last = AttributedString.EMPTY;

    public LineHighlighter(CommandTable commands) {
        this.commands = commands;
    }

    @Override
    public AttributedString highlight(LineReader reader, String buffer) {
        return highlight(buffer);
    }

    /** The text with its colours; never throws. */
    public AttributedString highlight(String text) {
        if (text.isEmpty() || text.equals(lastText)) {
            // The first prompt need not wait for the parser's classes.
            return text.isEmpty() ? AttributedString.EMPTY : last;
        }
        AttributedString styled;
        try {
            styled = styled(text);
        } catch (RuntimeException | StackOverflowError | LinkageError failure) {
            styled = new AttributedString(text);
        }
        lastText = text;
        last = styled;
        return styled;
    }

    /** Lines may change meaning when commands are defined. */
    @Override
    public void refresh(LineReader reader) {
        lastText = "";
        last = AttributedString.EMPTY;
    }

    private AttributedString styled(String text) {
        ParseResult result = Parser.parse(Source.of(text));
        AttributedStyle[] styles = new AttributedStyle[text.length()];
        for (Token token : result.tokens()) {
            paint(styles, token.span(), style(token, text));
        }
        unknownParameters(result.script(), styles);
        for (ParseError error : result.errors()) {
            if (!error.incomplete()) {
                underline(styles, error.span());
            }
        }
        AttributedStringBuilder builder = new AttributedStringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            builder.style(styles[i] == null ? AttributedStyle.DEFAULT : styles[i])
                    .append(text.charAt(i));
        }
        return builder.style(AttributedStyle.DEFAULT).toAttributedString();
    }

    private static void paint(AttributedStyle[] styles, Span span, AttributedStyle style) {
        for (int i = Math.max(0, span.start()); i < Math.min(styles.length, span.end()); i++) {
            styles[i] = style;
        }
    }

    private static void underline(AttributedStyle[] styles, Span span) {
        int end = Math.min(styles.length, span.end());
        int start = Math.max(0, span.start() >= end ? end - 1 : span.start());
        for (int i = start; i < end; i++) {
            styles[i] = (styles[i] == null ? AttributedStyle.DEFAULT : styles[i]).underline();
        }
    }

    private AttributedStyle style(Token token, String text) {
        switch (token.kind()) {
            case COMMAND:
                return command(text.substring(token.span().start(), token.span().end()));
            case PARAMETER, OPERATOR:
                return Colours.DIM;
            case STRING:
                return Colours.STRING;
            case NUMBER:
                return Colours.NUMBER;
            case VARIABLE, KEYWORD, LABEL:
                return token.kind() == Token.Kind.VARIABLE ? Colours.VARIABLE : Colours.KEYWORD;
            case TYPE, ATTRIBUTE:
                return Colours.TYPE;
            case COMMENT:
                return Colours.COMMENT;
            default:
                return AttributedStyle.DEFAULT;
        }
    }

    private AttributedStyle command(String name) {
        boolean path = name.indexOf('/') >= 0 || name.indexOf('\\') >= 0 || name.indexOf('.') >= 0;
        if (path || name.startsWith("$") || name.startsWith("\"") || name.startsWith("'")) {
            return AttributedStyle.DEFAULT;
        }
        if (commands.resolve(name) != null) {
            return Colours.COMMAND;
        }
        return isBegun(name) ? AttributedStyle.DEFAULT : Colours.UNKNOWN;
    }

    /** Whether a name can still become a command's. */
    private boolean isBegun(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (Keywords.beginWith(lower)) {
            return true;
        }
        for (CommandInfo each : commands.all()) {
            if (each.name().toLowerCase(Locale.ROOT).startsWith(lower)) {
                return true;
            }
        }
        return false;
    }

    private void unknownParameters(Ast script, AttributedStyle[] styles) {
        Deque<Ast> waiting = new ArrayDeque<>();
        waiting.push(script);
        for (int seen = 0; !waiting.isEmpty() && seen < MOST_NODES; seen++) {
            Ast node = waiting.pop();
            Children.of(node).forEach(waiting::push);
            if (node instanceof Statement.Command command && command.elements().size() > 1) {
                Call call = Call.of(command, commands, null);
                if (call != null) {
                    call.unknownParameters().forEach(span -> paint(styles, span, Colours.UNKNOWN));
                }
            }
        }
    }
}
