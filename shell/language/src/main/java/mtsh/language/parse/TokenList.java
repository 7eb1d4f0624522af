package mtsh.language.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import mtsh.language.ast.Span;

/** The tokens for highlighting, in the order in which the grammar took them. */
final class TokenList {
    private final List<Token> tokens = new ArrayList<>();

    void add(Token.Kind kind, Span span) {
        tokens.add(new Token(kind, span));
    }

    /** For a token whose meaning shows only in what follows it. */
    void recolor(int index, Token.Kind kind) {
        tokens.set(index, new Token(kind, tokens.get(index).span()));
    }

    int count() {
        return tokens.size();
    }

    void cut(int count) {
        if (tokens.size() > count) {
            tokens.subList(count, tokens.size()).clear();
        }
    }

    List<Token> inOrder() {
        if (isInOrder()) {
            return List.copyOf(tokens);
        }
        List<Token> sorted = new ArrayList<>(tokens);
        sorted.sort(Comparator.comparingInt((Token token) -> token.span().start())
                .thenComparingInt(token -> -token.span().end()));
        return List.copyOf(sorted);
    }

    /** Mostly they are: few are taken after those that stand behind them. */
    private boolean isInOrder() {
        for (int i = 1; i < tokens.size(); i++) {
            Span before = tokens.get(i - 1).span();
            Span span = tokens.get(i).span();
            if (span.start() < before.start() || span.start() == before.start() && span.end() > before.end()) {
                return false;
            }
        }
        return true;
    }
}
