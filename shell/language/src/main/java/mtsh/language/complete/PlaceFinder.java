package mtsh.language.complete;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import mtsh.language.ast.Ast;
import mtsh.language.ast.Attribute;
import mtsh.language.ast.Children;
import mtsh.language.ast.CommandElement;
import mtsh.language.ast.CommandParameter;
import mtsh.language.ast.Expression;
import mtsh.language.ast.ParameterAst;
import mtsh.language.ast.Redirection;
import mtsh.language.ast.Source;
import mtsh.language.ast.Span;
import mtsh.language.ast.Statement;
import mtsh.language.ast.TypeName;
import mtsh.language.parse.ParseError;
import mtsh.language.parse.ParseResult;
import mtsh.language.parse.Parser;
import mtsh.language.parse.Token;

/**
 * Finds out what stands at the cursor: a made-up word is put there, so that the grammar sees something even where nothing was typed yet, and
 * the tree around that word tells.
 */
final class PlaceFinder {
    /** Letters only, so that it goes on with any word, an operator too; and nobody types it. */
    private static final String MARK = "ZqxcursorxqZ";

    private static final String OPEN_STRING = "TerminatorExpectedAtEndOfString";
    private static final List<String> VALUE_EXPECTED =
            List.of("ExpectedValueExpression", "MissingArrayIndexExpression");

    private static final Pattern BEHIND_COMMA = Pattern.compile(",\\s*$");
    private static final Pattern BEHIND_COLON = Pattern.compile("\\s-\\w+:\\s*$");
    private static final Pattern WILDCARD_MEMBER = Pattern.compile("(?:\\.|::)\\s*(\\w*[*?][\\w*?]*)$");

    private final String text;
    private final int cursor;
    private final boolean whole;

    private PlaceFinder(String text, int cursor, boolean whole) {
        this.text = text;
        this.cursor = cursor;
        this.whole = whole;
    }

    /** What stands there, or null when nothing can be said; {@code whole}: the word behind the cursor counts as typed. */
    static Place find(String text, int cursor, boolean whole) {
        if (whole && isBehindString(text, cursor)) {
            return find(text, cursor - 1, true);
        }
        PlaceFinder finder = new PlaceFinder(text, cursor, whole);
        String rest = text.substring(cursor);
        String apart = whole && isApart(text.substring(0, cursor), rest) ? " " : "";
        Place place = finder.attempt(text.substring(0, cursor) + MARK + apart + rest, 0);
        if (place == null && !rest.isEmpty()) {
            // What follows may be what makes it unreadable.
            place = new PlaceFinder(text.substring(0, cursor), cursor, whole)
                    .attempt(text.substring(0, cursor) + MARK, 0);
        }
        return place instanceof Place.MemberPlace ? place : finder.wildcardMember(place);
    }

    /** Whether what follows the cursor directly is another word: a parameter behind a comma, a value behind a colon. */
    private static boolean isApart(String before, String rest) {
        return rest.startsWith("-") && BEHIND_COMMA.matcher(before).find()
                || !rest.isEmpty()
                        && Character.isLetterOrDigit(rest.charAt(0))
                        && BEHIND_COLON.matcher(before).find();
    }

    /** Whether a quoted string ends right before the cursor. */
    private static boolean isBehindString(String text, int cursor) {
        if (cursor < 2 || text.charAt(cursor - 1) != '\'' && text.charAt(cursor - 1) != '"') {
            return false;
        }
        return Parser.parse(Source.of(text)).tokens().stream()
                .anyMatch(token -> token.kind() == Token.Kind.STRING
                        && token.span().end() == cursor
                        && token.span().length() > 1
                        && isClosed(text, token.span()));
    }

    private static boolean isClosed(String text, Span string) {
        return text.charAt(string.start()) == text.charAt(string.end() - 1);
    }

    /** {@code shift}: by how much the mark stands later in this text than the cursor in the real one. */
    private Place attempt(String marked, int shift) {
        ParseResult result = Parser.parse(Source.of(marked));
        int mark = cursor + shift;
        boolean operandExpected = result.errors().stream()
                .anyMatch(error -> VALUE_EXPECTED.contains(error.id()) && isJustBefore(marked, error.span(), mark));
        if (operandExpected && shift == 0) {
            return operand();
        }
        NodePath path = NodePath.to(result.script(), marked, new Span(mark, mark + MARK.length()));
        return place(path, new Words(marked, mark, shift, isOpen(result), whole));
    }

    /** {@code $x.*ame}: a star is no part of a name to the grammar. */
    private Place wildcardMember(Place otherwise) {
        Matcher matcher = WILDCARD_MEMBER.matcher(text.substring(0, cursor));
        if (!matcher.find()) {
            return otherwise;
        }
        int start = matcher.start(1);
        String before = text.substring(0, start);
        Place place = new PlaceFinder(before, start, whole).attempt(before + MARK, 0);
        return place instanceof Place.MemberPlace member
                ? new Place.MemberPlace(
                        new Word(start, cursor, matcher.group(1), '\0'),
                        member.path(),
                        member.target(),
                        member.isStatic())
                : otherwise;
    }

    private static boolean isOpen(ParseResult result) {
        return result.errors().stream().map(ParseError::id).anyMatch(OPEN_STRING::equals);
    }

    private static boolean isJustBefore(String marked, Span error, int mark) {
        int end = error.end();
        return end <= mark && marked.substring(end, mark).chars().noneMatch(c -> c == ';' || c == '|');
    }

    /** An expression wants a value here, where a bare word is none: the word is read as a string. */
    private Place operand() {
        int start = cursor;
        while (start > 0 && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '_')) {
            start--;
        }
        String marked =
                text.substring(0, start) + "'" + text.substring(start, cursor) + MARK + "'" + text.substring(cursor);
        Place place = attempt(marked, 1);
        Word word = new Word(start, cursor, text.substring(start, cursor), '\0');
        if (place instanceof Place.IndexPlace index) {
            return new Place.IndexPlace(word, index.path(), index.target());
        }
        return place instanceof Place.OperandPlace operand
                ? new Place.OperandPlace(word, operand.path(), operand.left())
                : null;
    }

    /** Words of the marked text in terms of the real one. */
    private record Words(String marked, int mark, int shift, boolean open, boolean whole) {
        Word of(Ast node) {
            int start = node.span().start();
            char first = marked.charAt(start);
            boolean quoted = first == '\'' || first == '"';
            boolean closed = quoted && !open;
            int end = quoted && open ? mark : node.span().end() - MARK.length();
            String typed = marked.substring(quoted ? start + 1 : start, mark);
            if (whole && end > mark) {
                typed += marked.substring(mark + MARK.length(), end + MARK.length() - (closed ? 1 : 0));
            }
            String value = quoted ? typed.replace("" + first + first, "" + first) : typed.replace("`", "");
            return new Word(start, end - shift, value, quoted ? first : '\0');
        }
    }

    private Place place(NodePath path, Words words) {
        Ast leaf = path.leaf();
        if (leaf instanceof Expression.Variable variable) {
            boolean declared = path.above(1) instanceof ParameterAst parameter && parameter.variable() == variable;
            return declared
                    ? new Place.NewNamePlace(words.of(variable), path)
                    : new Place.VariablePlace(words.of(variable), path, variable.splatted());
        }
        if (leaf instanceof TypeName type) {
            int after = type.span().end();
            boolean closed = after < words.marked().length() && words.marked().charAt(after) == ']';
            return new Place.TypePlace(words.of(type), path, closed);
        }
        if (leaf instanceof CommandParameter parameter) {
            return path.above(1) instanceof Statement.Command command
                    ? new Place.ParameterPlace(words.of(parameter), path, command)
                    : operator(path, parameter, words);
        }
        if (leaf instanceof Expression.Constant constant) {
            return constant(path, constant, words);
        }
        return leaf instanceof Expression.StringConstant string ? string(path, string, words) : null;
    }

    /** The name of an attribute's argument, which without a value means true. */
    private static Place constant(NodePath path, Expression.Constant constant, Words words) {
        if (!(path.above(1) instanceof Attribute attribute)) {
            return null;
        }
        boolean name = attribute.named().stream().anyMatch(each -> each.value() == constant);
        return name ? new Place.AttributePlace(words.of(constant), path, attribute) : null;
    }

    /** A dash after an expression; the grammar takes it as something left over. */
    private static Place operator(NodePath path, CommandParameter parameter, Words words) {
        List<Ast> siblings = Children.of(path.above(1));
        int index = siblings.indexOf(parameter);
        return index > 0 ? new Place.OperatorPlace(words.of(parameter), path) : null;
    }

    private static Place string(NodePath path, Expression.StringConstant string, Words words) {
        Ast parent = path.above(1);
        if (parent instanceof Expression.MemberAccess access && access.member() == string) {
            return member(path, access.target(), access.isStatic(), string, words);
        }
        if (parent instanceof Expression.InvokeMember invoke && invoke.member() == string) {
            return member(path, invoke.target(), invoke.isStatic(), string, words);
        }
        if (parent instanceof Expression.ExpandableString expandable) {
            return expandable(path, expandable, string, words);
        }
        if (parent instanceof Expression.Hashtable table) {
            boolean key = table.entries().stream().anyMatch(entry -> entry.key() == string);
            return key ? new Place.KeyPlace(words.of(string), path, table) : null;
        }
        if (parent instanceof Expression.Index index && index.index() == string) {
            return new Place.IndexPlace(words.of(string), path, index.target());
        }
        if (parent instanceof Statement.Break || parent instanceof Statement.Continue) {
            return new Place.LabelPlace(words.of(string), path);
        }
        if (parent instanceof Redirection) {
            return new Place.FilePlace(words.of(string), path);
        }
        if (parent instanceof Expression.Binary binary && binary.right() == string) {
            return new Place.OperandPlace(words.of(string), path, binary.left());
        }
        Statement.Assignment assignment = assignment(path);
        Word word = words.of(string);
        boolean value = word.quote() != 0 || word.typed().chars().allMatch(Character::isDigit);
        if (assignment != null && value) {
            return new Place.AssignedPlace(word, path, assignment);
        }
        Place argument = argument(path, string, words);
        return argument == null && word.quote() != 0 ? new Place.TextPlace(word, path) : argument;
    }

    /** The last stretch of a text with variables in it, which may be a path. */
    private static Place expandable(
            NodePath path, Expression.ExpandableString whole, Expression.StringConstant last, Words words) {
        int index = whole.parts().indexOf(last);
        if (index < 0 || index != whole.parts().size() - 1) {
            return null;
        }
        Word word = words.of(whole);
        String typed = words.of(last).typed();
        return new Place.ExpandablePlace(
                new Word(word.start(), word.end(), typed, word.quote()),
                path,
                whole.parts().subList(0, index));
    }

    /** The assignment whose whole value is the leaf, or null. */
    private static Statement.Assignment assignment(NodePath path) {
        boolean alone = path.above(1) instanceof Statement.CommandExpression
                || path.above(1) instanceof Statement.Command command
                        && command.elements().size() == 1
                        && command.invocation() == Statement.Invocation.NONE;
        return alone
                        && path.above(2) instanceof Statement.Pipeline pipeline
                        && pipeline.elements().size() == 1
                        && path.above(3) instanceof Statement.Assignment assignment
                        && assignment.value() == pipeline
                ? assignment
                : null;
    }

    private static Place member(
            NodePath path, Expression target, boolean isStatic, Expression.StringConstant string, Words words) {
        return new Place.MemberPlace(words.of(string), path, target, isStatic);
    }

    private static Place argument(NodePath path, Expression.StringConstant string, Words words) {
        Expression element = string;
        int above = 1;
        if (path.above(above) instanceof Expression.ArrayLiteral array) {
            element = array;
            above++;
        }
        CommandParameter holder = null;
        if (path.above(above) instanceof CommandParameter parameter) {
            holder = parameter;
            above++;
        }
        if (element instanceof Expression.ArrayLiteral && path.above(above) instanceof Expression.Binary binary) {
            return new Place.OperandPlace(words.of(string), path, binary.left());
        }
        if (!(path.above(above) instanceof Statement.Command command)) {
            return null;
        }
        CommandElement first = command.elements().get(0);
        return first == string
                ? new Place.CommandPlace(words.of(string), path)
                : new Place.ArgumentPlace(words.of(string), path, command, element, holder);
    }
}
