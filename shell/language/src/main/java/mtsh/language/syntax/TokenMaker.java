package mtsh.language.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import mtsh.language.ast.Ast;
import mtsh.language.ast.Children;
import mtsh.language.ast.Expression;
import mtsh.language.ast.Source;
import mtsh.language.ast.Span;
import mtsh.language.ast.Statement;
import mtsh.language.ast.VariablePath;
import mtsh.language.parse.ParseResult;
import mtsh.language.parse.Token;

/** Makes the tokens that scripts see from the parser's, which know colours instead of kinds. */
final class TokenMaker {
    private static final Set<String> COMMANDS_TOO = Set.of("default", "hidden", "in", "static");

    private final Source source;
    private final List<SyntaxToken> tokens = new ArrayList<>();
    private final List<SyntaxToken> nested = new ArrayList<>();
    private final Map<Integer, Object> values = new HashMap<>();
    private final Set<Integer> arguments = new HashSet<>();
    private SyntaxToken string;
    private int end;

    private TokenMaker(Source source) {
        this.source = source;
    }

    static List<SyntaxToken> tokens(ParseResult result) {
        TokenMaker maker = new TokenMaker(result.source());
        maker.collectValues(result.script());
        for (Token token : result.tokens()) {
            maker.add(token);
        }
        maker.closeString();
        int length = result.source().text().length();
        maker.addContinuations(length);
        maker.tokens.add(maker.made("Token", new Span(length, length), "EndOfInput", TokenFlags.of("EndOfInput")));
        return List.copyOf(maker.tokens);
    }

    /** What numbers and strings mean is in the tree. */
    private void collectValues(Ast tree) {
        if (tree instanceof Expression.Constant constant) {
            values.put(constant.span().end(), constant.value());
        } else if (tree instanceof Expression.StringConstant constant) {
            values.put(constant.span().end(), constant.value());
        } else if (tree instanceof Expression.Variable variable) {
            values.put(variable.span().end(), variable.path());
        }
        if (tree instanceof Statement.Command command) {
            command.elements().stream()
                    .skip(1)
                    .forEach(word -> arguments.add(word.span().start()));
        }
        for (Ast child : Children.of(tree)) {
            collectValues(child);
        }
    }

    private void add(Token token) {
        SyntaxToken made = make(token);
        if (string != null && token.span().end() <= string.span().end()) {
            nested.add(made);
            return;
        }
        closeString();
        addContinuations(token.span().start());
        tokens.add(made);
        end = token.span().end();
        string = made.typeName().equals("StringExpandableToken") ? made : null;
    }

    private void closeString() {
        if (string != null) {
            string.nest(nested);
        }
        nested.clear();
        string = null;
    }

    /** Between tokens stand blanks and backticks that go on to the next line. */
    private void addContinuations(int start) {
        for (int i = end; i < start; i++) {
            if (source.text().charAt(i) == '`') {
                int length = source.text().startsWith("\r\n", i + 1) ? 3 : 2;
                Span span = new Span(i, Math.min(i + length, start));
                tokens.add(made("Token", span, "LineContinuation", TokenFlags.of("LineContinuation")));
            }
        }
    }

    private SyntaxToken make(Token token) {
        Span span = token.span();
        String text = source.text(span);
        return switch (token.kind()) {
            case COMMENT -> plain(span, "Comment");
            case NEW_LINE -> plain(span, "NewLine");
            case STRING -> string(span, text);
            case NUMBER -> made("NumberToken", span, "Number", 0).with("Value", values.get(span.end()));
            case VARIABLE -> variable(span, text);
            case PARAMETER -> parameter(span, text);
            case LABEL -> made("LabelToken", span, "Label", 0).with("LabelText", text.substring(1));
            case KEYWORD -> keyword(span, text);
            case COMMAND -> command(span, text);
            case MEMBER -> word(span, text, TokenFlags.MEMBER_NAME);
            case TYPE -> word(span, text, TokenFlags.TYPE_NAME);
            case ATTRIBUTE -> word(span, text, TokenFlags.ATTRIBUTE_NAME);
            case ARGUMENT -> word(span, text, 0);
            case OPERATOR, GROUP -> sign(span, text);
        };
    }

    /** A few keywords may be names of commands. */
    private SyntaxToken command(Span span, String text) {
        return COMMANDS_TOO.contains(text.toLowerCase(Locale.ROOT))
                ? made("Token", span, TokenKinds.word(text), TokenFlags.COMMAND_NAME)
                : word(span, text, TokenFlags.COMMAND_NAME);
    }

    private SyntaxToken keyword(Span span, String text) {
        String kind = TokenKinds.word(text);
        return kind == null ? word(span, text, 0) : made("Token", span, kind, TokenFlags.ofKeyword(kind));
    }

    private SyntaxToken sign(Span span, String text) {
        String kind = TokenKinds.sign(text);
        if (kind != null) {
            return plain(span, kind);
        }
        return text.contains(">") ? redirection(span, text) : word(span, text, 0);
    }

    private SyntaxToken redirection(Span span, String text) {
        boolean merges = text.contains("&");
        int from = Character.isDigit(text.charAt(0)) ? text.charAt(0) - '0' : text.charAt(0) == '*' ? 0 : 1;
        SyntaxToken made = made(
                merges ? "MergingRedirectionToken" : "FileRedirectionToken",
                span,
                "Redirection",
                TokenFlags.of("Redirection"));
        made.with("FromStream", StatementMaker.stream(from));
        return merges
                ? made.with("ToStream", StatementMaker.stream(text.charAt(text.length() - 1) - '0'))
                : made.with("Append", text.contains(">>"));
    }

    private SyntaxToken string(Span span, String text) {
        boolean here = text.startsWith("@");
        char quote = text.charAt(here ? 1 : 0);
        boolean literal =
                quote == '\'' || quote == '\u2018' || quote == '\u2019' || quote == '\u201a' || quote == '\u201b';
        String kind = (here ? "HereString" : "String") + (literal ? "Literal" : "Expandable");
        String type = literal ? "StringLiteralToken" : "StringExpandableToken";
        Object value = values.get(span.end());
        int quotes = here ? 2 : 1;
        boolean closed = text.length() >= 2 * quotes;
        String inside = closed ? text.substring(quotes, text.length() - quotes) : text.substring(quotes);
        return made(type, span, kind, TokenFlags.of(kind))
                .with("Value", value instanceof String known ? known : inside);
    }

    private SyntaxToken variable(Span span, String text) {
        String kind = text.startsWith("@") ? "SplattedVariable" : "Variable";
        Object path = values.get(span.end());
        SyntaxToken made = made("VariableToken", span, kind, 0);
        return path instanceof VariablePath known
                ? made.with("VariablePath", new VariablePathView(known)).with("Name", known.userPath())
                : made.with("Name", text.substring(1));
    }

    private SyntaxToken parameter(Span span, String text) {
        boolean colon = text.endsWith(":");
        String name = text.substring(1, colon ? text.length() - 1 : text.length());
        return made("ParameterToken", span, "Parameter", 0)
                .with("ParameterName", name)
                .with("UsedColon", colon);
    }

    /** A plain name is an identifier, anything else generic. */
    private SyntaxToken word(Span span, String text, long flags) {
        boolean identifier = !arguments.contains(span.start())
                && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_')
                && !Character.isDigit(text.charAt(0));
        if (identifier || (flags & (TokenFlags.TYPE_NAME | TokenFlags.ATTRIBUTE_NAME)) != 0) {
            return made("StringLiteralToken", span, "Identifier", flags).with("Value", text);
        }
        boolean expands = text.indexOf('$') >= 0;
        return made(expands ? "StringExpandableToken" : "StringLiteralToken", span, "Generic", flags)
                .with("Value", values.get(span.end()) instanceof String known ? known : text);
    }

    private SyntaxToken plain(Span span, String kind) {
        return made("Token", span, kind, TokenFlags.of(kind));
    }

    private SyntaxToken made(String type, Span span, String kind, long flags) {
        return new SyntaxToken(type, source, span, kind, flags);
    }
}
