package mtsh.language.syntax;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The kinds that signs, operators and keywords have, by their spelling. */
final class TokenKinds {
    private static final Map<String, String> SIGNS = new HashMap<>();
    private static final Map<String, String> WORDS = new HashMap<>();

    static {
        String signs = "( LParen ) RParen { LCurly } RCurly [ LBracket ] RBracket @( AtParen @{ AtCurly $( DollarParen"
                + " ; Semi && AndAnd || OrOr & Ampersand | Pipe , Comma -- MinusMinus ++ PlusPlus .. DotDot"
                + " :: ColonColon . Dot ! Exclaim * Multiply / Divide % Rem + Plus - Minus = Equals += PlusEquals"
                + " -= MinusEquals *= MultiplyEquals /= DivideEquals %= RemainderEquals < RedirectInStd : Colon"
                + " ? QuestionMark ??= QuestionQuestionEquals ?? QuestionQuestion ?. QuestionDot ?[ QuestionLBracket";
        read(signs, SIGNS);
        String dashes =
                "-f Format -not Not -bnot Bnot -and And -or Or -xor Xor -band Band -bor Bor -bxor Bxor -join Join"
                        + " -is Is -isnot IsNot -as As -shl Shl -shr Shr -split Isplit -isplit Isplit -csplit Csplit";
        read(dashes, SIGNS);
        for (String name :
                "eq ne ge gt lt le like notlike match notmatch replace contains notcontains in notin".split(" ")) {
            SIGNS.put("-" + name, "I" + name);
            SIGNS.put("-i" + name, "I" + name);
            SIGNS.put("-c" + name, "C" + name);
        }
        String words =
                "Begin Break Catch Class Continue Data Define Do Dynamicparam Else ElseIf End Exit Filter Finally"
                        + " For Foreach From Function If In Param Process Return Switch Throw Trap Try Until Using Var While"
                        + " Workflow Parallel Sequence InlineScript Configuration Public Private Static Interface Enum Namespace"
                        + " Module Type Assembly Command Hidden Base Default Clean";
        for (String word : words.split(" ")) {
            WORDS.put(word.toLowerCase(Locale.ROOT), word);
        }
    }

    private TokenKinds() {}

    private static void read(String pairs, Map<String, String> table) {
        String[] parts = pairs.trim().split(" ");
        for (int i = 0; i < parts.length; i += 2) {
            table.put(parts[i], parts[i + 1]);
        }
    }

    /** The kind of a sign or of an operator with a dash, or null. */
    static String sign(String text) {
        return SIGNS.get(text.toLowerCase(Locale.ROOT)
                .replace('–', '-')
                .replace('—', '-')
                .replace('―', '-'));
    }

    /** The kind of a keyword, or null. */
    static String word(String text) {
        return WORDS.get(text.toLowerCase(Locale.ROOT));
    }
}
