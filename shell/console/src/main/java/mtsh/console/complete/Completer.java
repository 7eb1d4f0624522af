package mtsh.console.complete;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import mtsh.language.eval.Engine;

/** What could be typed at a place of a line. Never throws, runs none of the line, asks the store only for its lists of values. */
public final class Completer {
    /** More than this nobody reads; typing on narrows it. */
    private static final int MOST_ITEMS = 500;

    private final CommandNames commands;
    private final ParameterNames parameters;
    private final ArgumentValues arguments;
    private final VariableNames variables;
    private final MemberNames members;
    private final Engine engine;
    private final Consumer<Throwable> problems;

    /** {@code problems} is told of failures, which must not disturb whoever types. */
    public Completer(Engine engine, Consumer<Throwable> problems) {
        this.engine = engine;
        this.problems = problems;
        this.commands = new CommandNames(engine);
        this.parameters = new ParameterNames(engine.commands());
        this.arguments = new ArgumentValues(engine, commands);
        this.variables = new VariableNames(engine);
        this.members = new MemberNames(engine);
    }

    public Completion complete(String text, int cursor) {
        try {
            Place place = PlaceFinder.find(text, Math.min(cursor, text.length()));
            return place == null ? Completion.NONE : completion(place);
        } catch (RuntimeException | StackOverflowError | LinkageError failure) {
            problems.accept(failure);
            return Completion.NONE;
        }
    }

    private Completion completion(Place place) {
        Word word = place.word();
        List<Item> items = Matching.of(items(place), match(place));
        Set<String> texts = new LinkedHashSet<>();
        List<Item> ready = new ArrayList<>();
        for (Item item : items) {
            Item written = item.text(written(item, place));
            if (texts.add(written.text()) && ready.size() < MOST_ITEMS) {
                ready.add(written);
            }
        }
        return new Completion(word.start(), word.end(), ready);
    }

    private List<Item> items(Place place) {
        if (place instanceof Place.CommandPlace command) {
            return commands.at(command);
        }
        if (place instanceof Place.ParameterPlace parameter) {
            return parameters.of(parameter);
        }
        if (place instanceof Place.ArgumentPlace argument) {
            return arguments.of(argument);
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
        if (place instanceof Place.OperatorPlace operator) {
            return OperatorNames.startingWith(operator.word().typed());
        }
        if (place instanceof Place.KeyPlace key) {
            return HashKeys.of(key);
        }
        return PathNames.of(engine, place.word().typed());
    }

    /** What is compared with the items: a path may be written in several ways, so its last name decides, and it does so itself. */
    private static String match(Place place) {
        String typed = place.word().typed();
        return place instanceof Place.VariablePlace ? VariableNames.plain(typed) : typed;
    }

    private static String written(Item item, Place place) {
        char quote = place.word().quote();
        if (item.verbatim()) {
            return item.text();
        }
        return place instanceof Place.OperandPlace
                ? Quoting.quoted(item.text(), quote)
                : Quoting.argument(item.text(), quote);
    }
}
