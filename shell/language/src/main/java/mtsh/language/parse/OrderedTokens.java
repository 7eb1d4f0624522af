package mtsh.language.parse;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import mtsh.language.ast.Span;

/** Tokens in the order of the text. They are made when first asked for: who runs a script needs none. */
final class OrderedTokens extends AbstractList<Token> {
    private final int count;
    private Token.Kind[] kinds;
    private int[] starts;
    private int[] ends;
    private List<Token> tokens;

    OrderedTokens(Token.Kind[] kinds, int[] starts, int[] ends, int count) {
        this.kinds = kinds;
        this.starts = starts;
        this.ends = ends;
        this.count = count;
    }

    @Override
    public int size() {
        return count;
    }

    @Override
    public Token get(int index) {
        return tokens().get(index);
    }

    private synchronized List<Token> tokens() {
        if (tokens == null) {
            tokens = make();
            kinds = null;
            starts = null;
            ends = null;
        }
        return tokens;
    }

    private List<Token> make() {
        List<Token> made = new ArrayList<>(count);
        boolean ordered = true;
        for (int i = 0; i < count; i++) {
            made.add(new Token(kinds[i], new Span(starts[i], ends[i])));
            ordered &= i == 0 || starts[i] > starts[i - 1] || starts[i] == starts[i - 1] && ends[i] <= ends[i - 1];
        }
        if (!ordered) {
            made.sort(Comparator.comparingInt((Token token) -> token.span().start())
                    .thenComparingInt(token -> -token.span().end()));
        }
        return made;
    }
}
