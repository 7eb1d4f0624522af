package mtsh.language.complete;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import mtsh.language.ast.Expression;
import mtsh.language.ast.Source;
import mtsh.language.ast.Span;
import mtsh.language.ast.Statement;
import mtsh.language.eval.Engine;
import mtsh.language.parse.Parser;
import mtsh.language.parse.Token;
import mtsh.language.type.NetType;
import mtsh.language.value.Conversions;

/**
 * What could be typed at a place of a line. Never throws, runs none of the line, and nothing else but the blocks that scripts registered
 * for it.
 */
public final class Completer {
    private final Engine engine;
    private final Manner manner;
    private final CommandNames commands;
    private final ParameterNames parameters;
    private final ArgumentValues arguments;
    private final VariableNames variables;
    private final MemberNames members;
    private final HashKeys keys;
    private final PathNames paths;
    private final Consumer<Throwable> problems;

    /** {@code problems} is told of failures, which must not disturb whoever types. */
    public Completer(Engine engine, Manner manner, Consumer<Throwable> problems) {
        this.engine = engine;
        this.manner = manner;
        this.problems = problems;
        this.paths = new PathNames(engine, manner);
        this.commands = new CommandNames(engine, paths);
        this.parameters = new ParameterNames(engine);
        this.arguments = new ArgumentValues(engine, manner, commands, paths);
        this.variables = new VariableNames(engine);
        this.members = new MemberNames(engine);
        this.keys = new HashKeys(engine);
    }

    public Completion complete(String text, int cursor) {
        try {
            return completion(text, Math.min(cursor, text.length()));
        } catch (RuntimeException | StackOverflowError | LinkageError failure) {
            problems.accept(failure);
            return Completion.NONE;
        }
    }

    private Completion completion(String text, int cursor) {
        Token comment = commentAt(text, cursor);
        if (comment != null && text.startsWith("<#", comment.span().start())) {
            return new CommentHelp(engine, commands, paths).of(text, cursor, comment.span());
        }
        if (comment != null) {
            return new CommentWords(engine)
                    .of(text, cursor, comment.span().start(), comment.span().end());
        }
        Completion ofStatement = StatementWords.of(text, cursor, new SessionValues(engine), paths);
        if (ofStatement != null) {
            return ofStatement;
        }
        NetType type = typeBefore(text, cursor);
        if (type != null) {
            List<Item> statics = new ArrayList<>();
            MemberNames.statics(type)
                    .forEach(each ->
                            statics.add(each.text("::" + each.text() + (manner.wholeWord() ? "" : each.suffix()))));
            return new Completion(cursor, cursor, statics);
        }
        Place place = PlaceFinder.find(text, cursor, manner.wholeWord());
        return place == null ? Completion.NONE : completion(place, cursor);
    }

    /** The type whose bracket was just closed, or null. */
    private static NetType typeBefore(String text, int cursor) {
        if (cursor == 0 || text.charAt(cursor - 1) != ']' || cursor < text.length()) {
            return null;
        }
        NetType[] found = new NetType[1];
        NodePath path = NodePath.to(Parser.parse(Source.of(text)).script(), text, new Span(0, 0));
        Walk.through(path.script(), node -> {
            if (node instanceof Expression.TypeLiteral literal && literal.span().end() == cursor) {
                found[0] = TypesInText.find(literal.type().fullText(), path);
            }
            return true;
        });
        return found[0];
    }

    /** The comment that the cursor stands in or behind, or null. */
    private static Token commentAt(String text, int cursor) {
        if (text.indexOf('#') < 0) {
            return null;
        }
        for (Token token : Parser.parse(Source.of(text)).tokens()) {
            boolean at = token.span().start() < cursor && cursor <= token.span().end();
            if (at && token.kind() == Token.Kind.COMMENT) {
                return token;
            }
        }
        return null;
    }

    private Completion completion(Place place, int cursor) {
        Word word = place.word();
        Set<String> texts = new LinkedHashSet<>();
        List<Item> ready = new ArrayList<>();
        for (Item item : manner.pick(items(place, cursor), match(place))) {
            Item written = item.text(written(item, place));
            if (texts.add(written.text())) {
                ready.add(written);
            }
        }
        return new Completion(word.start(), word.end(), ready);
    }

    private List<Item> items(Place place, int cursor) {
        if (place instanceof Place.CommandPlace command) {
            return manner.commands(
                    commands.at(command),
                    CommandNames.isAfterPipe(place.path()),
                    place.word().typed());
        }
        if (place instanceof Place.ParameterPlace parameter) {
            return parameters(parameter, cursor);
        }
        if (place instanceof Place.ArgumentPlace argument) {
            return arguments.of(argument, cursor);
        }
        if (place instanceof Place.OperandPlace operand) {
            return arguments.comparedWith(operand);
        }
        if (place instanceof Place.VariablePlace variable) {
            return variables.of(variable);
        }
        if (place instanceof Place.MemberPlace member) {
            return members.of(member);
        }
        if (place instanceof Place.TypePlace type) {
            return TypeNames.of(type);
        }
        return rarer(place);
    }

    private List<Item> rarer(Place place) {
        if (place instanceof Place.OperatorPlace operator) {
            return OperatorNames.startingWith(operator.word().typed());
        }
        if (place instanceof Place.KeyPlace key) {
            return keys.of(key);
        }
        if (place instanceof Place.IndexPlace index) {
            List<Item> found = new IndexKeys(engine).of(index);
            // A bracket behind a method's name holds types.
            boolean types = found.isEmpty() && index.target() instanceof Expression.MemberAccess;
            return types ? TypeNames.startingWith(place.word().typed()) : found;
        }
        if (place instanceof Place.ExpandablePlace expandable) {
            return expanded(expandable);
        }
        if (place instanceof Place.AssignedPlace assigned) {
            return assigned(assigned);
        }
        if (place instanceof Place.AttributePlace attribute) {
            return AttributeArguments.of(attribute);
        }
        if (place instanceof Place.NewNamePlace) {
            return List.of();
        }
        if (place instanceof Place.LabelPlace) {
            return LoopLabels.of(place);
        }
        return place instanceof Place.TextPlace ? arguments.anything(place) : paths.of(place.word(), false);
    }

    private List<Item> parameters(Place.ParameterPlace place, int cursor) {
        List<Item> found = parameters.of(place);
        return found != null ? found : arguments.ofUnknown(place.command(), place, cursor);
    }

    /** Files whose path begins with values of variables. */
    private List<Item> expanded(Place.ExpandablePlace place) {
        StringBuilder text = new StringBuilder();
        for (Expression each : place.before()) {
            Object value = SafeValue.of(each, engine);
            if (value == null) {
                return List.of();
            }
            text.append(Conversions.toText(value));
        }
        Word typed = place.word();
        boolean command = place.path().above(2) instanceof Statement.Command around
                && around.elements().get(0) == place.path().above(1);
        Word word = new Word(typed.start(), typed.end(), text + typed.typed(), typed.quote());
        return command
                ? paths.called(
                        word, ((Statement.Command) place.path().above(2)).invocation() == Statement.Invocation.NONE)
                : paths.of(word, false);
    }

    /** A quoted value that is none of a few may be a file. */
    private List<Item> assigned(Place.AssignedPlace place) {
        List<Item> items = new AssignedValues(engine).of(place);
        if (!items.isEmpty()) {
            return items;
        }
        boolean quoted = place.word().quote() != 0;
        return quoted
                ? arguments.anything(place)
                : manner.commands(commands.startingWith("", place.path()), false, "").stream()
                        .map(Item::more)
                        .toList();
    }

    /** What is compared with the items: a variable without its sign. */
    private static String match(Place place) {
        String typed = place.word().typed();
        return place instanceof Place.VariablePlace ? VariableNames.plain(typed) : typed;
    }

    private static String written(Item item, Place place) {
        char quote = place.word().quote();
        if (item.kind() == Item.Kind.Command && quote != 0) {
            return quote + item.text() + quote;
        }
        if (item.verbatim()) {
            return item.text();
        }
        if (place instanceof Place.CommandPlace && quote == 0) {
            return Quoting.command(item.text());
        }
        return place instanceof Place.OperandPlace
                ? Quoting.quoted(item.text(), quote)
                : Quoting.argument(item.text(), quote);
    }
}
