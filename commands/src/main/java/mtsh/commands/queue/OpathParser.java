package mtsh.commands.queue;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import mtsh.commands.queue.OpathFilter.Comparison;
import mtsh.commands.queue.OpathProperty.Kind;
import mtsh.language.error.TerminatingError;
import mtsh.language.value.Wildcard;

/**
 * Reads a filter such as {@code "Status -eq 'Retry' -and MessageCount -gt 10"}: {@code -and} binds closer than {@code -or}, {@code -not}
 * and {@code !} closest; brackets as usual. What cannot be read names its place and what could stand there.
 */
final class OpathParser {
    private static final int DEEPEST = 100;
    private static final List<String> OPERATORS =
            List.of("-eq", "-ne", "-gt", "-ge", "-lt", "-le", "-like", "-notlike");

    private final String filter;
    private final List<OpathProperty> properties;
    private final ZoneId zone;
    private final List<OpathToken> tokens;
    private int at;
    private int depth;

    private OpathParser(String filter, List<OpathProperty> properties, ZoneId zone) {
        this.filter = filter;
        this.properties = properties;
        this.zone = zone;
        this.tokens = OpathLexer.tokens(filter);
    }

    /** Times without a zone are in {@code zone}. An {@link OpathException} when it cannot be read. */
    static OpathFilter parse(String filter, List<OpathProperty> properties, ZoneId zone) {
        OpathParser parser = new OpathParser(filter, properties, zone);
        OpathFilter read = parser.either();
        OpathToken rest = parser.tokens.get(parser.at);
        if (rest.kind() == OpathToken.Kind.CLOSE) {
            throw parser.wrong(rest, "this bracket was never opened.");
        }
        if (rest.kind() != OpathToken.Kind.END) {
            throw parser.wrong(rest, "found " + rest.shown() + " where -and, -or or the end was expected.");
        }
        return read;
    }

    private OpathException wrong(OpathToken token, String what) {
        return new OpathException(filter, token.position(), what);
    }

    private OpathToken next() {
        OpathToken token = tokens.get(at);
        at += token.kind() == OpathToken.Kind.END ? 0 : 1;
        return token;
    }

    private boolean skip(String operator) {
        boolean found = tokens.get(at).isOperator(operator);
        at += found ? 1 : 0;
        return found;
    }

    private OpathFilter either() {
        OpathFilter left = both();
        while (skip("-or")) {
            left = new OpathFilter.Joined(false, left, both());
        }
        return left;
    }

    private OpathFilter both() {
        OpathFilter left = single();
        while (skip("-and")) {
            left = new OpathFilter.Joined(true, left, single());
        }
        return left;
    }

    private OpathFilter single() {
        OpathToken first = next();
        if (++depth > DEEPEST) {
            throw wrong(first, "it is nested more than " + DEEPEST + " deep.");
        }
        OpathFilter read = single(first);
        depth--;
        return read;
    }

    private OpathFilter single(OpathToken first) {
        boolean not = first.isOperator("-not")
                || first.kind() == OpathToken.Kind.WORD && first.text().equals("!");
        if (not) {
            return new OpathFilter.Negated(single());
        }
        if (first.kind() != OpathToken.Kind.OPEN) {
            return comparison(first);
        }
        OpathFilter inner = either();
        OpathToken close = next();
        if (close.kind() != OpathToken.Kind.CLOSE) {
            throw wrong(
                    close,
                    "found " + close.shown() + " where a closing bracket was expected; it was opened at position "
                            + (first.position() + 1) + ".");
        }
        return inner;
    }

    private OpathFilter comparison(OpathToken name) {
        OpathProperty property = property(name);
        OpathToken operator = next();
        if (operator.kind() != OpathToken.Kind.OPERATOR || !OPERATORS.contains(operator.text())) {
            String found = operator.kind() == OpathToken.Kind.OPERATOR
                    ? operator.shown() + " is no comparison."
                    : "found " + operator.shown() + " where a comparison was expected.";
            throw wrong(operator, found + " Use one of " + String.join(", ", OPERATORS) + ".");
        }
        OpathToken value = next();
        if (value.kind() != OpathToken.Kind.STRING && value.kind() != OpathToken.Kind.WORD) {
            throw wrong(value, "found " + value.shown() + " where a value for " + property.name() + " was expected.");
        }
        return switch (operator.text()) {
            case "-like", "-notlike" -> like(property, operator, value);
            default -> compared(property, operator, value);
        };
    }

    private OpathProperty property(OpathToken name) {
        if (name.kind() != OpathToken.Kind.WORD) {
            throw wrong(name, "found " + name.shown() + " where the name of a property was expected.");
        }
        return properties.stream()
                .filter(each -> each.name().equalsIgnoreCase(name.text()))
                .findFirst()
                .orElseThrow(() -> wrong(
                        name,
                        "there is no property " + name.text() + " to filter by. There are: "
                                + String.join(
                                        ", ",
                                        properties.stream()
                                                .map(OpathProperty::name)
                                                .toList())
                                + "."));
    }

    private OpathFilter like(OpathProperty property, OpathToken operator, OpathToken value) {
        if (property.kind() != Kind.TEXT && property.kind() != Kind.WORD) {
            throw wrong(operator, operator.text() + " is for texts, and " + property.name() + " is none.");
        }
        try {
            return new OpathFilter.Like(
                    property.name(),
                    Wildcard.of(value.text(), true),
                    operator.text().equals("-like"));
        } catch (TerminatingError refused) {
            throw wrong(value, "the pattern '" + value.text() + "' has a bracket that is not closed.");
        }
    }

    /** {@code $true} or {@code $false}, which compare as the texts that they show. */
    private static boolean isTruth(OpathToken value) {
        return value.kind() == OpathToken.Kind.WORD
                && (value.text().equalsIgnoreCase("$true") || value.text().equalsIgnoreCase("$false"));
    }

    private OpathFilter compared(OpathProperty property, OpathToken operator, OpathToken value) {
        Comparison comparison = Comparison.valueOf(operator.text().substring(1).toUpperCase(Locale.ROOT));
        if (value.kind() == OpathToken.Kind.WORD && value.text().equalsIgnoreCase("$null")) {
            return new OpathFilter.Compared(property.name(), comparison, null);
        }
        if (isTruth(value)) {
            return new OpathFilter.Compared(
                    property.name(), comparison, value.text().substring(1));
        }
        if (value.kind() == OpathToken.Kind.WORD && value.text().startsWith("$")) {
            throw wrong(
                    value,
                    "the variable " + value.text() + " has no value here. Write the filter in double quotes,"
                            + " so that its value stands in it.");
        }
        boolean isOrder = comparison != Comparison.EQ && comparison != Comparison.NE;
        if (property.kind() == Kind.WORD && isOrder) {
            throw wrong(operator, property.name() + " is one of a few words: use -eq, -ne, -like or -notlike.");
        }
        try {
            return new OpathFilter.Compared(property.name(), comparison, OpathValue.of(property, value.text(), zone));
        } catch (IllegalArgumentException refused) {
            throw wrong(value, refused.getMessage());
        }
    }
}
