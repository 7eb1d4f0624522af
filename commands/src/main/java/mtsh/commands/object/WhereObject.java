package mtsh.commands.object;

import java.util.UUID;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.ast.Expression.BinaryOperator;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.TerminatingError;
import mtsh.language.filter.GivesFilter;
import mtsh.language.filter.Operand;
import mtsh.language.filter.PropertyFilter;
import mtsh.language.stream.Output;
import mtsh.language.type.Members;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Comparisons;
import mtsh.language.value.Conversions;
import mtsh.language.value.Invocable;
import mtsh.language.value.Matching;
import mtsh.language.value.PSObject;

/** Where-Object: the objects for which a script block or a comparison of one property holds. */
@Command(
        name = "Where-Object",
        aliases = {"where", "?"},
        description = "Passes on the objects for which a condition holds.")
@CmdletInfo(defaultSet = "EqualSet")
public final class WhereObject extends Cmdlet implements GivesFilter {
    @Option(names = "-InputObject", description = "The objects.")
    @Parameter(pipeline = true)
    Object inputObject;

    @Option(names = "-FilterScript", description = "The condition; the object is $_.")
    @Parameter(set = "ScriptBlockSet", position = 0, mandatory = true)
    Invocable filterScript;

    @Option(names = "-Property", description = "The property to compare.")
    @Parameter(set = "EqualSet", position = 0, mandatory = true, completer = "property")
    String property;

    @Option(names = "-Value", description = "What the property is compared with.")
    @Parameter(set = "EqualSet", position = 1, completer = "propertyvalue")
    Object value;

    @Option(
            names = {"-EQ", "-IEQ"},
            description = "Equal.")
    @Parameter(set = "EqualSet")
    boolean eq;

    @Option(names = "-CEQ", description = "Equal, with regard to case.")
    @Parameter(set = "EqualSet")
    boolean ceq;

    @Option(
            names = {"-NE", "-INE"},
            description = "Not equal.")
    @Parameter(set = "EqualSet")
    boolean ne;

    @Option(names = "-CNE", description = "Not equal, with regard to case.")
    @Parameter(set = "EqualSet")
    boolean cne;

    @Option(
            names = {"-GT", "-IGT"},
            description = "Greater.")
    @Parameter(set = "EqualSet")
    boolean gt;

    @Option(names = "-CGT", description = "Greater, with regard to case.")
    @Parameter(set = "EqualSet")
    boolean cgt;

    @Option(
            names = {"-LT", "-ILT"},
            description = "Less.")
    @Parameter(set = "EqualSet")
    boolean lt;

    @Option(names = "-CLT", description = "Less, with regard to case.")
    @Parameter(set = "EqualSet")
    boolean clt;

    @Option(
            names = {"-GE", "-IGE"},
            description = "Greater or equal.")
    @Parameter(set = "EqualSet")
    boolean ge;

    @Option(names = "-CGE", description = "Greater or equal, with regard to case.")
    @Parameter(set = "EqualSet")
    boolean cge;

    @Option(
            names = {"-LE", "-ILE"},
            description = "Less or equal.")
    @Parameter(set = "EqualSet")
    boolean le;

    @Option(names = "-CLE", description = "Less or equal, with regard to case.")
    @Parameter(set = "EqualSet")
    boolean cle;

    @Option(
            names = {"-Like", "-ILike"},
            description = "Matches a pattern with * and ?.")
    @Parameter(set = "EqualSet")
    boolean like;

    @Option(names = "-CLike", description = "Matches a pattern, with regard to case.")
    @Parameter(set = "EqualSet")
    boolean clike;

    @Option(
            names = {"-NotLike", "-INotLike"},
            description = "Does not match a pattern.")
    @Parameter(set = "EqualSet")
    boolean notLike;

    @Option(names = "-CNotLike", description = "Does not match a pattern, with regard to case.")
    @Parameter(set = "EqualSet")
    boolean cnotLike;

    @Option(
            names = {"-Match", "-IMatch"},
            description = "Matches a regular expression.")
    @Parameter(set = "EqualSet")
    boolean match;

    @Option(names = "-CMatch", description = "Matches a regular expression, with regard to case.")
    @Parameter(set = "EqualSet")
    boolean cmatch;

    @Option(
            names = {"-NotMatch", "-INotMatch"},
            description = "Does not match a regular expression.")
    @Parameter(set = "EqualSet")
    boolean notMatch;

    @Option(names = "-CNotMatch", description = "Does not match a regular expression, with regard to case.")
    @Parameter(set = "EqualSet")
    boolean cnotMatch;

    @Option(
            names = {"-Contains", "-IContains"},
            description = "The property holds the value.")
    @Parameter(set = "EqualSet")
    boolean contains;

    @Option(names = "-CContains", description = "The property holds the value, with regard to case.")
    @Parameter(set = "EqualSet")
    boolean ccontains;

    @Option(
            names = {"-NotContains", "-INotContains"},
            description = "The property does not hold the value.")
    @Parameter(set = "EqualSet")
    boolean notContains;

    @Option(names = "-CNotContains", description = "The property does not hold the value, with regard to case.")
    @Parameter(set = "EqualSet")
    boolean cnotContains;

    @Option(
            names = {"-In", "-IIn"},
            description = "The value holds the property.")
    @Parameter(set = "EqualSet")
    boolean in;

    @Option(names = "-CIn", description = "The value holds the property, with regard to case.")
    @Parameter(set = "EqualSet")
    boolean cin;

    @Option(
            names = {"-NotIn", "-INotIn"},
            description = "The value does not hold the property.")
    @Parameter(set = "EqualSet")
    boolean notIn;

    @Option(names = "-CNotIn", description = "The value does not hold the property, with regard to case.")
    @Parameter(set = "EqualSet")
    boolean cnotIn;

    @Option(names = "-Is", description = "The property is of a type.")
    @Parameter(set = "EqualSet")
    boolean is;

    @Option(names = "-IsNot", description = "The property is not of a type.")
    @Parameter(set = "EqualSet")
    boolean isNot;

    @Option(names = "-Not", description = "The property is not true.")
    @Parameter(set = "EqualSet")
    boolean not;

    private static final Object[] NO_ARGUMENTS = {};

    private Choice choice;
    private int written;
    private Object answer;
    private final Output answers = value -> {
        written++;
        answer = value;
    };

    private record Choice(BinaryOperator operator, boolean caseSensitive) {}

    @Override
    public void begin() {
        if (filterScript == null) {
            choice = choose();
            boolean needsValue = choice != null && !isBound("Value");
            if (needsValue) {
                throw terminating(
                        "System.Management.Automation.ParameterBindingException",
                        "WhereObjectMissingValue",
                        ErrorCategory.InvalidArgument,
                        null,
                        "The specified operator requires both the -Property and -Value parameters. Provide values for both parameters, "
                                + "and then try the command again.");
            }
            if (choice == null && isBound("Value") && !not) {
                throw terminating(
                        "System.Management.Automation.PSArgumentException",
                        "NoOperatorSpecified",
                        ErrorCategory.InvalidArgument,
                        null,
                        "The Where-Object command cannot be run because no comparison operator was specified. Specify a comparison "
                                + "operator, such as -eq, and then try the command again.");
            }
        }
    }

    private Choice choose() {
        Object[][] table = {
            {eq, BinaryOperator.EQ, false},
            {ceq, BinaryOperator.EQ, true},
            {ne, BinaryOperator.NE, false},
            {cne, BinaryOperator.NE, true},
            {gt, BinaryOperator.GT, false},
            {cgt, BinaryOperator.GT, true},
            {lt, BinaryOperator.LT, false},
            {clt, BinaryOperator.LT, true},
            {ge, BinaryOperator.GE, false},
            {cge, BinaryOperator.GE, true},
            {le, BinaryOperator.LE, false},
            {cle, BinaryOperator.LE, true},
            {like, BinaryOperator.LIKE, false},
            {clike, BinaryOperator.LIKE, true},
            {notLike, BinaryOperator.NOT_LIKE, false},
            {cnotLike, BinaryOperator.NOT_LIKE, true},
            {match, BinaryOperator.MATCH, false},
            {cmatch, BinaryOperator.MATCH, true},
            {notMatch, BinaryOperator.NOT_MATCH, false},
            {cnotMatch, BinaryOperator.NOT_MATCH, true},
            {contains, BinaryOperator.CONTAINS, false},
            {ccontains, BinaryOperator.CONTAINS, true},
            {notContains, BinaryOperator.NOT_CONTAINS, false},
            {cnotContains, BinaryOperator.NOT_CONTAINS, true},
            {in, BinaryOperator.IN, false},
            {cin, BinaryOperator.IN, true},
            {notIn, BinaryOperator.NOT_IN, false},
            {cnotIn, BinaryOperator.NOT_IN, true},
            {is, BinaryOperator.IS, false},
            {isNot, BinaryOperator.IS_NOT, false},
        };
        for (Object[] row : table) {
            if ((boolean) row[0]) {
                return new Choice((BinaryOperator) row[1], (boolean) row[2]);
            }
        }
        return null;
    }

    /** Objects that this refuses are of no interest, unless asking about them would leave something behind. */
    @Override
    public PropertyFilter filter() {
        if (isBound("InputObject")) {
            return null;
        }
        PropertyFilter filter = filterScript != null ? filterScript.filter() : comparison();
        return PropertyFilter.beginning(filter, PropertyFilter::refusesCleanly);
    }

    private PropertyFilter comparison() {
        Operand left = new Operand.Property(property);
        if (choice == null) {
            PropertyFilter truth = new PropertyFilter.Truth(left);
            return not ? new PropertyFilter.Not(truth) : truth;
        }
        boolean isType = choice.operator() == BinaryOperator.IS || choice.operator() == BinaryOperator.IS_NOT;
        if (isType) {
            return null;
        }
        Object plain = PSObject.unwrap(value);
        boolean isFixed = plain == null || plain instanceof String || plain instanceof Number || plain instanceof UUID;
        Operand right = isFixed ? new Operand.Constant(value) : new Operand.Live(() -> value);
        return new PropertyFilter.Comparison(left, choice.operator(), choice.caseSensitive(), right);
    }

    @Override
    public void process() {
        if (runtime().isFirst() && !isBound("InputObject")) {
            return;
        }
        if (holds()) {
            write(inputObject);
        }
    }

    private boolean holds() {
        if (filterScript != null) {
            written = 0;
            filterScript.run(inputObject, NO_ARGUMENTS, answers);
            return written > 1 || written == 1 && Conversions.toBoolean(answer);
        }
        Object found = inputObject == null ? null : Members.get(inputObject, property);
        Object actual = found == Members.MISSING ? null : found;
        if (choice == null) {
            return not != Conversions.toBoolean(actual);
        }
        try {
            return compare(actual);
        } catch (TerminatingError error) {
            writeError(error.record());
            return false;
        }
    }

    private boolean compare(Object actual) {
        boolean sensitive = choice.caseSensitive();
        return switch (choice.operator()) {
            case MATCH, NOT_MATCH ->
                Conversions.toBoolean(Matching.match(
                        actual, value, sensitive, choice.operator() == BinaryOperator.NOT_MATCH, found -> runtime()
                                .session()
                                .variable("Matches", found)));
            case IS, IS_NOT -> isType(actual) == (choice.operator() == BinaryOperator.IS);
            default -> Conversions.toBoolean(Comparisons.compareOperator(choice.operator(), sensitive, actual, value));
        };
    }

    private boolean isType(Object actual) {
        Object wanted = PSObject.unwrap(value);
        NetType type = wanted instanceof NetType given ? given : Types.find(Conversions.toText(value));
        return type != null && type.isInstance(PSObject.unwrap(actual));
    }
}
