package mtsh.language.syntax;

import mtsh.language.ast.Source;
import mtsh.language.ast.Span;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetObject;

/** A token (or an error, which has a token and a message) as PowerShell 2 showed it: {@code PSToken}, {@code PSParseError}. */
public record PlainToken(Source source, Span span, String kind, String content, String message) implements NetObject {
    private static final String NAMESPACE = "System.Management.Automation.";

    public static PlainToken of(SyntaxToken token) {
        Object content = token.get("Value") instanceof String value ? value : token.get("Name");
        String text = content instanceof String known ? known : token.source().text(token.span());
        return new PlainToken(token.source(), token.span(), kind(token), text, null);
    }

    public static PlainToken of(ParseProblem error) {
        return new PlainToken(
                error.source(), error.span(), "Position", error.source().text(error.span()), (String)
                        error.get("Message"));
    }

    private static String kind(SyntaxToken token) {
        long flags = token.flags();
        if ((flags & TokenFlags.COMMAND_NAME) != 0) {
            return "Command";
        }
        if ((flags & TokenFlags.MEMBER_NAME) != 0) {
            return "Member";
        }
        if ((flags & TokenFlags.ATTRIBUTE_NAME) != 0) {
            return "Attribute";
        }
        if ((flags & TokenFlags.TYPE_NAME) != 0) {
            return "Type";
        }
        return switch (token.kind()) {
            case "Variable", "SplattedVariable" -> "Variable";
            case "Parameter" -> "CommandParameter";
            case "Number", "NewLine", "LineContinuation", "Comment" -> token.kind();
            case "Label" -> "LoopLabel";
            case "Identifier", "Generic" -> "CommandArgument";
            case "StringLiteral", "StringExpandable", "HereStringLiteral", "HereStringExpandable" -> "String";
            case "LParen", "LCurly", "AtParen", "AtCurly", "DollarParen" -> "GroupStart";
            case "RParen", "RCurly" -> "GroupEnd";
            case "Semi" -> "StatementSeparator";
            case "EndOfInput" -> "Unknown";
            default -> TokenKinds.word(token.kind()) != null ? "Keyword" : "Operator";
        };
    }

    public Object get(String property) {
        return switch (property) {
            case "Content" -> content;
            case "Type" -> NetEnum.named(NAMESPACE + "PSTokenType", kind);
            case "Start" -> span.start();
            case "Length" -> span.length();
            case "StartLine" -> source.line(span.start());
            case "StartColumn" -> source.column(span.start());
            case "EndLine" -> source.line(span.end());
            case "EndColumn" -> source.column(span.end());
            case "Token" -> new PlainToken(source, span, kind, content, null);
            case "Message" -> message;
            default -> null;
        };
    }

    @Override
    public NetType netType() {
        return Types.find(NAMESPACE + (message == null ? "PSToken" : "PSParseError"));
    }

    @Override
    public String toString() {
        return netType().fullName();
    }
}
