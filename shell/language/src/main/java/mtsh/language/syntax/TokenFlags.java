package mtsh.language.syntax;

import java.util.Set;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** The flags that a kind of token has by itself. */
final class TokenFlags {
    static final long IN_ERROR = 0x10000;
    static final long COMMAND_NAME = 0x80000;
    static final long MEMBER_NAME = 0x100000;
    static final long TYPE_NAME = 0x200000;
    static final long ATTRIBUTE_NAME = 0x400000;

    private static final long KEYWORD = 0x10;
    private static final long BLOCK_NAME = 0x20;
    private static final long BINARY = 0x100;
    private static final long UNARY = 0x200;
    private static final long CASE_SENSITIVE = 0x400;
    private static final long TERNARY = 0x800;
    private static final long SPECIAL = 0x1000;
    private static final long ASSIGNMENT = 0x2000;
    private static final long ANY_MODE = 0x8000;
    private static final long NOT_RESTRICTED = 0x20000;
    private static final long PREFIX_OR_POSTFIX = 0x40000;
    private static final long FOLDS = 0x800000;
    private static final long NO_ATTRIBUTES = 0x1000000;
    private static final long COMPARES = BINARY | 5;

    private static final Set<String> BLOCKS = Set.of("Begin", "Process", "End", "Dynamicparam", "Clean");
    private static final Set<String> CLAUSES = Set.of(
            "Catch",
            "Class",
            "Else",
            "ElseIf",
            "Finally",
            "In",
            "Param",
            "Until",
            "Configuration",
            "Public",
            "Private",
            "Static",
            "Interface",
            "Enum",
            "Namespace",
            "Module",
            "Type",
            "Assembly",
            "Command",
            "Hidden",
            "Base",
            "Default",
            "DynamicKeyword");

    private TokenFlags() {}

    static NetType type() {
        return Types.find(SyntaxPart.NAMESPACE + "TokenFlags");
    }

    static long ofKeyword(String kind) {
        return BLOCKS.contains(kind)
                ? KEYWORD | BLOCK_NAME
                : CLAUSES.contains(kind) ? KEYWORD : KEYWORD | NO_ATTRIBUTES;
    }

    static long of(String kind) {
        return switch (kind) {
            case "NewLine",
                    "LineContinuation",
                    "Comment",
                    "EndOfInput",
                    "StringLiteral",
                    "StringExpandable",
                    "HereStringLiteral",
                    "HereStringExpandable",
                    "LParen",
                    "RParen",
                    "LCurly",
                    "RCurly",
                    "RBracket",
                    "AtParen",
                    "AtCurly",
                    "DollarParen",
                    "Semi",
                    "AndAnd",
                    "OrOr" -> ANY_MODE;
            case "Ampersand", "Pipe" -> SPECIAL | ANY_MODE;
            case "Comma" -> UNARY | ANY_MODE;
            case "MinusMinus", "PlusPlus", "PostfixPlusPlus", "PostfixMinusMinus" ->
                UNARY | PREFIX_OR_POSTFIX | NOT_RESTRICTED;
            case "DotDot" -> BINARY | 0xd | NOT_RESTRICTED;
            case "ColonColon", "Dot", "Colon", "QuestionDot" -> SPECIAL | NOT_RESTRICTED;
            case "Exclaim", "Not", "Bnot" -> UNARY | FOLDS;
            case "Multiply", "Divide", "Rem" -> BINARY | 0xa | FOLDS;
            case "Plus", "Minus" -> BINARY | 9 | UNARY | FOLDS;
            case "Equals",
                    "PlusEquals",
                    "MinusEquals",
                    "MultiplyEquals",
                    "DivideEquals",
                    "RemainderEquals",
                    "QuestionQuestionEquals" -> ASSIGNMENT;
            case "Redirection" -> NOT_RESTRICTED;
            case "RedirectInStd" -> ANY_MODE | NOT_RESTRICTED;
            case "QuestionMark" -> TERNARY | NOT_RESTRICTED;
            case "QuestionQuestion" -> BINARY | 7;
            default -> ofDashOperator(kind);
        };
    }

    private static long ofDashOperator(String kind) {
        return switch (kind) {
            case "Format" -> BINARY | 0xc | NOT_RESTRICTED;
            case "And", "Or", "Xor" -> BINARY | 1 | FOLDS;
            case "Band", "Bor", "Bxor" -> BINARY | 2 | FOLDS;
            case "Join" -> COMPARES | UNARY | NOT_RESTRICTED;
            case "Isplit" -> COMPARES | UNARY | NOT_RESTRICTED;
            case "Csplit" -> COMPARES | UNARY | CASE_SENSITIVE | NOT_RESTRICTED;
            case "Imatch", "Inotmatch", "Ireplace", "As" -> COMPARES | NOT_RESTRICTED;
            case "Cmatch", "Cnotmatch", "Creplace" -> COMPARES | CASE_SENSITIVE | NOT_RESTRICTED;
            case "Ieq",
                    "Ine",
                    "Ige",
                    "Igt",
                    "Ilt",
                    "Ile",
                    "Ilike",
                    "Inotlike",
                    "Icontains",
                    "Inotcontains",
                    "Iin",
                    "Inotin",
                    "Is",
                    "IsNot" -> COMPARES;
            case "Ceq",
                    "Cne",
                    "Cge",
                    "Cgt",
                    "Clt",
                    "Cle",
                    "Clike",
                    "Cnotlike",
                    "Ccontains",
                    "Cnotcontains",
                    "Cin",
                    "Cnotin" -> COMPARES | CASE_SENSITIVE;
            case "Shl", "Shr" -> COMPARES | FOLDS;
            default -> 0;
        };
    }
}
