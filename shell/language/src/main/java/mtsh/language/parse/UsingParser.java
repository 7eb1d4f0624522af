package mtsh.language.parse;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import mtsh.language.ast.Expression;
import mtsh.language.ast.Span;
import mtsh.language.ast.Statement;
import mtsh.language.ast.Statement.UsingKind;

/** {@code using}, the word being behind. */
final class UsingParser extends GrammarPart {
    private static final String FIRST = "[\\p{L}\\p{Nl}_]";
    private static final String FURTHER = "[\\p{L}\\p{Nl}\\p{Nd}\\p{Pc}\\p{Mn}\\p{Mc}\\p{Cf}_]*";
    private static final Pattern NAMESPACE = Pattern.compile(FIRST + FURTHER + "(\\." + FIRST + FURTHER + ")*");
    private static final Set<String> KINDS = Set.of("namespace", "module", "assembly", "type", "command");

    UsingParser(Grammar grammar) {
        super(grammar);
    }

    /** An error node where it is incomplete or of a kind without a meaning. */
    Statement statement(Lexeme word) {
        Lexeme kindWord = peek();
        String keyword = kindWord.keyword();
        if (keyword == null || !KINDS.contains(keyword)) {
            open(after(span(word)), Problem.USING_DIRECTIVE_MISSING);
            return missingStatement(span(word));
        }
        take();
        UsingKind kind = UsingKind.valueOf(keyword.toUpperCase(Locale.ROOT));
        Span start = span(word).to(span(kindWord));
        Lexeme itemWord = peek();
        switch (itemWord.kind()) {
            case END, NEW_LINE, COMMA, SEMICOLON:
                open(after(start), Problem.USING_ITEM_MISSING);
                return missingStatement(start);
            default:
                return item(start, kind, itemWord);
        }
    }

    private Statement item(Span start, UsingKind kind, Lexeme itemWord) {
        Expression item = grammar().commands().argument(CommandParser.Place.ARGUMENT);
        if (item == null) {
            wrong(span(itemWord), Problem.USING_VALUE, itemWord.text());
            grammar().statements().skipTo(LexemeKind.SEMICOLON, LexemeKind.NEW_LINE, LexemeKind.RIGHT_BRACE);
            return missingStatement(start);
        }
        Span span = start.to(item.span());
        boolean specification = kind == UsingKind.MODULE && item instanceof Expression.Hashtable;
        if (!specification && !(item instanceof Expression.StringConstant)) {
            wrong(item.span(), Problem.USING_VALUE, text(item.span()));
            return new Statement.Error(span, List.of(item));
        }
        if (!specification && peek().isEquals()) {
            return alias(span, item);
        }
        if (kind == UsingKind.TYPE || kind == UsingKind.COMMAND) {
            open(after(span), Problem.EQUALS_MISSING_IN_ALIAS);
            return new Statement.Error(span, List.of(item));
        }
        requireTerminator();
        String name = item instanceof Expression.StringConstant constant ? constant.value() : null;
        if (kind == UsingKind.NAMESPACE && !NAMESPACE.matcher(name).matches()) {
            wrong(item.span(), Problem.USING_NAMESPACE);
        }
        return new Statement.UsingStatement(span, kind, name, specification ? item : null);
    }

    private String text(Span span) {
        return grammar().sourceText(span);
    }

    /** Aliases have a syntax and no meaning yet. */
    private Statement alias(Span start, Expression item) {
        Lexeme equals = take();
        Expression alias = grammar().commands().argument(CommandParser.Place.ARGUMENT);
        if (alias == null) {
            open(after(span(equals)), Problem.NAMESPACE_ALIAS_MISSING);
            return new Statement.Error(start.to(span(equals)), List.of(item));
        }
        Span span = start.to(alias.span());
        wrong(span, Problem.USING_UNSUPPORTED);
        return new Statement.Error(span, List.of(item, alias));
    }

    private void requireTerminator() {
        Lexeme found = peek();
        if (found.is(LexemeKind.NEW_LINE) || found.is(LexemeKind.SEMICOLON)) {
            take();
        } else if (!found.is(LexemeKind.END)) {
            open(span(found), Problem.STATEMENT_TERMINATOR_MISSING);
        }
    }
}
