package mtsh.language.complete;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import mtsh.language.ast.CommandElement;
import mtsh.language.ast.CommandParameter;
import mtsh.language.ast.Expression;
import mtsh.language.ast.Source;
import mtsh.language.ast.Span;
import mtsh.language.ast.Statement;
import mtsh.language.bind.Argument;
import mtsh.language.bind.BindProblem;
import mtsh.language.bind.BindResult;
import mtsh.language.bind.Binder;
import mtsh.language.bind.BoundParameter;
import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.cmdlet.CommandTable;
import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.DescribedFunction;
import mtsh.language.eval.Engine;

/** One command of the text with what its arguments mean; values are the trees of the arguments. */
public final class Call {
    private final CommandInfo info;
    private final List<ParameterInfo> parameters;
    private final BindResult result;
    private final Set<String> named;

    private Call(CommandInfo info, List<Argument> arguments) {
        this.info = info;
        this.parameters = info.allParameters();
        this.result = Binder.bind(parameters, info.defaultSet(), arguments, Call::fit);
        this.named = new HashSet<>();
        for (Argument each : arguments) {
            if (each.parameter() != null && !each.parameter().isEmpty()) {
                Binder.candidates(parameters, each.parameter()).forEach(meant -> named.add(meant.name()));
            }
        }
    }

    /** Binds a command; {@code without}, which may be null, is left out. Gives null when no such command is known. */
    public static Call of(Statement.Command command, CommandTable commands, CommandElement without) {
        String name = name(command);
        CommandInfo info = name == null ? null : commands.resolve(name);
        return info == null ? null : of(command, info, without);
    }

    /** The same, where functions of the text are known before they are run. */
    static Call of(Statement.Command command, NodePath path, Engine engine, CommandElement without) {
        String name = name(command);
        CommandInfo inText = name == null ? null : inText(name, path, engine);
        try {
            return inText == null ? of(command, engine.commands(), without) : of(command, inText, without);
        } catch (TerminatingError unreadable) {
            return null;
        }
    }

    private static CommandInfo inText(String name, NodePath path, Engine engine) {
        Statement.FunctionDefinition[] found = new Statement.FunctionDefinition[1];
        Walk.through(path.script(), node -> {
            if (node instanceof Statement.FunctionDefinition function
                    && function.name().equalsIgnoreCase(name)) {
                found[0] = function;
            }
            return true;
        });
        return found[0] == null ? null : DescribedFunction.of(engine, Source.of(path.text()), found[0]);
    }

    private static Call of(Statement.Command command, CommandInfo info, CommandElement without) {
        List<Argument> arguments = new ArrayList<>();
        for (CommandElement element :
                command.elements().subList(1, command.elements().size())) {
            if (element != without) {
                arguments.add(argument(element));
            }
        }
        return new Call(info, arguments);
    }

    /** The name of a command as written, or null when it is computed. */
    static String name(Statement.Command command) {
        return command.elements().get(0) instanceof Expression.StringConstant name ? name.value() : null;
    }

    private static Argument argument(CommandElement element) {
        if (element instanceof CommandParameter parameter) {
            boolean hasValue = parameter.argument() != null;
            return new Argument(parameter.name(), hasValue, parameter.argument(), null, parameter.span(), false);
        }
        boolean splatted = element instanceof Expression.Variable variable && variable.splatted();
        return splatted
                ? new Argument("", false, null, null, element.span(), true)
                : Argument.value(element, null, element.span());
    }

    /** A block goes to a parameter for blocks, and anything else does not. */
    private static Binder.Fit fit(ParameterInfo parameter, Object value) {
        boolean wantsBlock = parameter.type().fullName().startsWith("System.Management.Automation.ScriptBlock");
        boolean isBlock = value instanceof Expression.ScriptBlockExpression;
        if (wantsBlock == isBlock) {
            return Binder.Fit.EXACT;
        }
        return wantsBlock ? Binder.Fit.NONE : Binder.Fit.CONVERTIBLE;
    }

    CommandInfo info() {
        return info;
    }

    /** The parameter that this argument is for, or null. */
    ParameterInfo parameterOf(Expression value) {
        for (BoundParameter bound : result.bound().values()) {
            if (bound.value() == value) {
                return bound.parameter();
            }
        }
        for (ParameterInfo parameter : parameters) {
            boolean remaining = parameter.sets().values().stream().anyMatch(ParameterInfo.InSet::remaining);
            if (remaining && result.bound().containsKey(parameter.name())) {
                return parameter;
            }
        }
        return null;
    }

    /** Every parameter that is given, with the tree of its value; a switch has none. */
    Map<String, Expression> given() {
        Map<String, Expression> given = new LinkedHashMap<>();
        result.bound()
                .forEach((name, bound) ->
                        given.put(name, bound.value() instanceof Expression expression ? expression : null));
        return given;
    }

    /** The tree of a parameter's value, or null. */
    Expression value(String parameter) {
        BoundParameter bound = result.bound().get(parameter);
        return bound != null && bound.value() instanceof Expression expression ? expression : null;
    }

    /** The texts of a parameter's value as far as they are written out, in order. */
    List<Expression> values(String parameter) {
        Expression value = value(parameter);
        if (value == null) {
            return List.of();
        }
        return value instanceof Expression.ArrayLiteral array ? array.elements() : List.of(value);
    }

    /** Where parameters stand that the command does not have. */
    public List<Span> unknownParameters() {
        return result.problems().stream()
                .filter(problem -> problem.id().equals("NamedParameterNotFound")
                        && !String.valueOf(problem.target()).isEmpty())
                .map(BindProblem::span)
                .toList();
    }

    /** Whether a parameter's name is written; false for null. */
    boolean isNamed(ParameterInfo parameter) {
        return parameter != null && named.contains(parameter.name());
    }

    boolean isBound(String parameter) {
        return result.bound().containsKey(parameter);
    }

    /** Parameters that may still be given with what is given already. */
    List<ParameterInfo> open() {
        return parameters.stream()
                .filter(each -> !result.bound().containsKey(each.name()) && isPossible(each))
                .toList();
    }

    /** The same before a place: a value without a name that stands behind it may still become another's. */
    List<ParameterInfo> openAt(int place) {
        return parameters.stream()
                .filter(each -> isPossible(each) && (!isBound(each.name()) || isBehind(each, place)))
                .toList();
    }

    private boolean isBehind(ParameterInfo parameter, int place) {
        Expression value = value(parameter.name());
        return value != null && value.span().start() > place && !isNamed(parameter);
    }

    /** Parameters that a value without a name could go to, the likeliest first: in each set those that are next. */
    List<ParameterInfo> positional() {
        Set<String> names = new LinkedHashSet<>();
        names.add(info.defaultSet() == null ? "" : info.defaultSet());
        parameters.forEach(each -> names.addAll(each.sets().keySet()));
        Set<ParameterInfo> found = new LinkedHashSet<>();
        for (String set : names) {
            ParameterInfo next = null;
            for (ParameterInfo each : open()) {
                boolean positional = each.in(set) != null && each.in(set).position() >= 0;
                if (positional
                        && (next == null
                                || each.in(set).position() < next.in(set).position())) {
                    next = each;
                }
            }
            if (next != null) {
                found.add(next);
            }
        }
        return List.copyOf(found);
    }

    /** The parameter that takes what comes through the pipeline, or null. */
    ParameterInfo piped() {
        for (ParameterInfo each : open()) {
            if (each.sets().values().stream().anyMatch(ParameterInfo.InSet::pipeline)) {
                return each;
            }
        }
        return null;
    }

    List<ParameterInfo> parameters() {
        return parameters;
    }

    /** Whether one of the sets that are still possible has the parameter. */
    boolean isPossible(ParameterInfo parameter) {
        return parameter.sets().containsKey(ParameterInfo.ALL_SETS)
                || result.sets().stream().anyMatch(parameter.sets()::containsKey);
    }
}
