package mtsh.language.parse;

import java.util.Arrays;
import java.util.List;

/** The tokens for highlighting, in the order in which the grammar took them. */
final class TokenList {
    private Token.Kind[] kinds = new Token.Kind[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int count;

    void add(Token.Kind kind, int start, int end) {
        if (count == kinds.length) {
            kinds = Arrays.copyOf(kinds, count * 2);
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        kinds[count] = kind;
        starts[count] = start;
        ends[count++] = end;
    }

    /** For a token whose meaning shows only in what follows it. */
    void recolor(int index, Token.Kind kind) {
        kinds[index] = kind;
    }

    int count() {
        return count;
    }

    void cut(int newCount) {
        count = Math.min(count, newCount);
    }

    /** In the order of the text; nothing may be added any more. */
    List<Token> inOrder() {
        return new OrderedTokens(kinds, starts, ends, count);
    }
}
