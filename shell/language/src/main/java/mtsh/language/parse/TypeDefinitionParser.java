package mtsh.language.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import mtsh.language.ast.Ast;
import mtsh.language.ast.Attribute;
import mtsh.language.ast.Expression;
import mtsh.language.ast.Span;
import mtsh.language.ast.Statement;
import mtsh.language.ast.Statement.TypeKind;
import mtsh.language.ast.Statement.TypeMember;
import mtsh.language.ast.TypeName;

/** {@code class} and {@code enum}, the word being behind. */
final class TypeDefinitionParser extends GrammarPart {
    private static final Set<String> UNDERLYING_TYPES = Set.of(
            "byte", "sbyte", "short", "ushort", "int", "uint", "long", "ulong", "int16", "uint16", "int32", "uint32",
            "int64", "uint64");

    private final ClassMemberParser members;

    TypeDefinitionParser(Grammar grammar) {
        super(grammar);
        members = new ClassMemberParser(grammar);
    }

    Statement classDefinition(List<Attribute> attributes, Lexeme word) {
        skipNewLines();
        Expression.StringConstant name = grammar().primaries().simpleName(Token.Kind.TYPE);
        if (name == null) {
            return nameless(word);
        }
        Mode before = stream().switchTo(Mode.SIGNATURE);
        Statement definition = classBody(attributes, word, name);
        stream().switchTo(before);
        return definition;
    }

    private Statement nameless(Lexeme word) {
        open(after(span(word)), Problem.NAME_MISSING_AFTER_KEYWORD, word.text());
        return missingStatement(span(word));
    }

    private Statement classBody(List<Attribute> attributes, Lexeme word, Expression.StringConstant name) {
        List<TypeName> baseTypes = baseTypes();
        Span head = span(word).to(baseTypes.isEmpty() ? name.span() : last(baseTypes));
        Lexeme open = openBody(word, head);
        if (open == null) {
            return new Statement.Error(head, List.copyOf(baseTypes));
        }
        List<TypeMember> list = new ArrayList<>();
        List<Ast> broken = new ArrayList<>();
        while (true) {
            ClassMemberParser.Result result = members.member(name.value());
            if (result == null) {
                break;
            }
            if (result.member() != null) {
                list.add(result.member());
            }
            broken.addAll(result.broken());
        }
        Span span = close(open, head.to(list.isEmpty() ? span(open) : last(list)));
        if (!attributes.isEmpty()) {
            span = attributes.get(0).span().to(span);
        }
        Statement.TypeDefinition definition =
                new Statement.TypeDefinition(span, TypeKind.CLASS, name.value(), attributes, baseTypes, list);
        if (broken.isEmpty()) {
            return definition;
        }
        for (Ast part : broken) {
            span = span.to(part.span());
        }
        broken.add(definition);
        return new Statement.Error(span, broken);
    }

    private List<TypeName> baseTypes() {
        LexemeStream.Mark start = stream().mark();
        skipNewLines();
        if (!peekIs(LexemeKind.COLON)) {
            stream().rewind(start);
            return List.of();
        }
        Lexeme before = take();
        List<TypeName> types = new ArrayList<>();
        while (before != null) {
            skipNewLines();
            TypeName type = grammar().typeNames().name(false);
            if (type == null) {
                open(after(span(before)), Problem.TYPE_EXPECTED);
                return types;
            }
            types.add(type);
            LexemeStream.Mark mark = stream().mark();
            skipNewLines();
            before = peekIs(LexemeKind.COMMA) ? take() : null;
            if (before == null) {
                stream().rewind(mark);
            }
        }
        return types;
    }

    private Lexeme openBody(Lexeme word, Span head) {
        LexemeStream.Mark mark = stream().mark();
        skipNewLines();
        if (peekIs(LexemeKind.LEFT_BRACE)) {
            return take();
        }
        if (!peekIs(LexemeKind.END)) {
            stream().rewind(mark);
        }
        open(after(head), Problem.TYPE_BODY_MISSING, word.keyword());
        return null;
    }

    private Span close(Lexeme open, Span soFar) {
        Lexeme close = peek();
        if (close.is(LexemeKind.RIGHT_BRACE)) {
            return soFar.to(span(take()));
        }
        open(after(span(open)), Problem.BRACE_MISSING);
        return soFar;
    }

    Statement enumDefinition(List<Attribute> attributes, Lexeme word) {
        skipNewLines();
        Expression.StringConstant name = grammar().primaries().simpleName(Token.Kind.TYPE);
        if (name == null) {
            return nameless(word);
        }
        Mode before = stream().switchTo(Mode.SIGNATURE);
        Statement definition = enumBody(attributes, word, name);
        stream().switchTo(before);
        return definition;
    }

    private Statement enumBody(List<Attribute> attributes, Lexeme word, Expression.StringConstant name) {
        List<TypeName> underlying = baseTypes();
        for (TypeName type : underlying) {
            checkUnderlying(type);
        }
        Span head = span(word).to(underlying.isEmpty() ? name.span() : last(underlying));
        Lexeme open = openBody(word, head);
        if (open == null) {
            return missingStatement(head);
        }
        List<TypeMember> list = new ArrayList<>();
        TypeMember member = enumMember();
        while (member != null) {
            list.add(member);
            member = enumMember();
        }
        Span span = close(open, head.to(list.isEmpty() ? span(open) : last(list)));
        if (!attributes.isEmpty()) {
            span = attributes.get(0).span().to(span);
        }
        return new Statement.TypeDefinition(span, TypeKind.ENUM, name.value(), attributes, underlying, list);
    }

    private void checkUnderlying(TypeName type) {
        String name = type.fullText().toLowerCase(Locale.ROOT);
        String plain = name.startsWith("system.") ? name.substring("system.".length()) : name;
        if (!UNDERLYING_TYPES.contains(plain)) {
            wrong(type.span(), Problem.UNDERLYING_TYPE, type.fullText());
        }
    }

    private TypeMember enumMember() {
        skipNewLines();
        Expression.StringConstant name = grammar().primaries().simpleName(Token.Kind.MEMBER);
        if (name == null) {
            return null;
        }
        Mode before = stream().switchTo(Mode.EXPRESSION);
        Span end = name.span();
        Expression value = null;
        boolean missing = false;
        Lexeme equals = peek();
        if (equals.isEquals()) {
            take();
            value = grammar().expressions().expression();
            missing = value == null;
            end = missing ? span(equals) : value.span();
        }
        stream().switchTo(before);
        if (missing) {
            open(after(end), Problem.VALUE_EXPECTED, "=");
        } else {
            requireTerminator(end);
        }
        stream().skipSeparators();
        return new Statement.PropertyMember(name.span().to(end), name.value(), null, List.of(), true, false, value);
    }

    private void requireTerminator(Span end) {
        members.requireTerminator(end);
    }
}
