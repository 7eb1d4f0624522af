package mtsh.language.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import mtsh.language.ast.Span;

/** Collects what is wrong. The same thing at the same place is told once. */
final class Diagnostics {
    private static final int MAXIMUM = 1000;

    private record Key(Span span, Problem problem) {}

    private final String text;
    private final List<ParseError> errors = new ArrayList<>();
    private final List<Key> keys = new ArrayList<>();
    private final Set<Key> known = new HashSet<>();

    Diagnostics(String text) {
        this.text = text;
    }

    /** More text cannot mend it. */
    void wrong(Span span, Problem problem, Object... arguments) {
        add(span, problem, false, arguments);
    }

    /** More text can mend it if only blanks follow the place where it was noticed. */
    void open(Span span, int detected, Problem problem, Object... arguments) {
        add(span, problem, Lexer.isRestBlank(text, detected), arguments);
    }

    private void add(Span span, Problem problem, boolean incomplete, Object... arguments) {
        Key key = new Key(span, problem);
        if (errors.size() >= MAXIMUM || !known.add(key)) {
            return;
        }
        keys.add(key);
        errors.add(new ParseError(span, problem.id(), problem.message(arguments), incomplete));
    }

    String text(Span span) {
        return text.substring(span.start(), span.end());
    }

    int count() {
        return errors.size();
    }

    boolean any() {
        return !errors.isEmpty();
    }

    /** Forgets what came after the first {@code count}. */
    void cut(int count) {
        while (errors.size() > count) {
            errors.remove(errors.size() - 1);
            known.remove(keys.remove(keys.size() - 1));
        }
    }

    List<ParseError> errors() {
        return List.copyOf(errors);
    }
}
