package mtsh.language.type;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.Errors;
import mtsh.language.error.NetException;
import mtsh.language.error.NetThrow;
import mtsh.language.error.TerminatingError;
import mtsh.language.value.Conversions;
import mtsh.language.value.OnlyValue;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** Chooses among overloads by how well the arguments fit, and converts the arguments for the one that is called. */
final class Overloads {
    /** One way to call: an overload, and whether its last parameter collects single arguments. */
    private record Candidate(NetMember.Method method, boolean expanded, int[] ranks) {
        NetMember.Parameter parameter(int index) {
            List<NetMember.Parameter> parameters = method.parameters();
            return parameters.get(Math.min(index, parameters.size() - 1));
        }

        NetType type(int index) {
            NetType type = parameter(index).type();
            boolean collected = expanded && index >= method.parameters().size() - 1;
            return collected && type != null ? type.elementType() : type;
        }
    }

    private Overloads() {}

    /** Calls the best of them; {@code name} is what messages call the method. */
    static Object call(List<NetMember.Method> methods, String name, Object self, Object[] arguments) {
        OverloadList remembering = methods instanceof OverloadList list ? list : null;
        NetMember.Method known = remembering == null ? null : remembering.known(arguments);
        if (known != null) {
            return run(known, name, self, arguments, arguments.length);
        }
        Candidate best = choose(methods, arguments);
        if (best != null && remembering != null && hangsOnClasses(best, methods, arguments)) {
            remembering.remember(best.method(), arguments);
        }
        if (best == null) {
            best = onlyOne(methods, arguments);
        }
        if (best == null) {
            throw Errors.of(
                    "System.Management.Automation.MethodException",
                    "MethodCountCouldNotFindBest",
                    ErrorCategory.NotSpecified,
                    null,
                    "Cannot find an overload for \"" + (name.equals(".ctor") ? "new" : name)
                            + "\" and the argument count: \"" + arguments.length + "\".");
        }
        Object[] converted = convert(best, name, arguments);
        return run(best.method(), name, self, converted, arguments.length);
    }

    private static Object run(NetMember.Method method, String name, Object self, Object[] converted, int count) {
        try {
            return method.body().call(self, converted);
        } catch (NetThrow thrown) {
            throw Errors.fromMethod(name, count, thrown.exception());
        } catch (NullPointerException
                | ClassCastException
                | IndexOutOfBoundsException
                | ArithmeticException
                | IllegalArgumentException
                | UnsupportedOperationException
                | java.io.UncheckedIOException
                | java.time.DateTimeException
                | java.util.ConcurrentModificationException
                | java.util.NoSuchElementException failure) {
            throw Errors.fromMethod(name, count, JavaFailures.translate(failure));
        }
    }

    /** Whether other arguments of the same classes lead to the same call, and all of them go in as they are. */
    private static boolean hangsOnClasses(Candidate best, List<NetMember.Method> methods, Object[] arguments) {
        if (best.expanded() || best.method().parameters().size() != arguments.length) {
            return false;
        }
        boolean identical = true;
        for (int i = 0; i < arguments.length; i++) {
            NetType type = best.type(i);
            if (type == null || best.parameter(i).byReference()) {
                return false;
            }
            if (best.ranks()[i] != Ranks.IDENTITY) {
                identical = false;
            }
            if (best.ranks()[i] < Ranks.ASSIGNABLE || type.isArray()) {
                return false;
            }
        }
        return identical
                || methods.stream()
                                .filter(each -> takes(each, arguments.length))
                                .count()
                        == 1;
    }

    private static Candidate choose(List<NetMember.Method> methods, Object[] arguments) {
        Candidate best = null;
        for (NetMember.Method method : methods) {
            for (Candidate candidate : waysToCall(method, arguments)) {
                if (best == null || compare(candidate, best) > 0) {
                    best = candidate;
                }
            }
        }
        return best;
    }

    /** A single overload that takes this many arguments is tried even when they do not fit: its conversion says what is wrong. */
    private static Candidate onlyOne(List<NetMember.Method> methods, Object[] arguments) {
        if (methods.size() != 1 || !takes(methods.get(0), arguments.length)) {
            return null;
        }
        NetMember.Method method = methods.get(0);
        boolean expanded =
                method.hasParams() && arguments.length != method.parameters().size();
        return new Candidate(method, expanded, new int[arguments.length]);
    }

    static boolean takes(NetMember.Method method, int count) {
        int required = 0;
        for (NetMember.Parameter parameter : method.parameters()) {
            required += parameter.optional() ? 0 : 1;
        }
        if (method.hasParams()) {
            return count >= required - 1;
        }
        return count >= required && count <= method.parameters().size();
    }

    private static List<Candidate> waysToCall(NetMember.Method method, Object[] arguments) {
        if (!takes(method, arguments.length)) {
            return List.of();
        }
        List<Candidate> ways = new ArrayList<>(2);
        if (arguments.length <= method.parameters().size()
                && !(method.hasParams()
                        && arguments.length < method.parameters().size())) {
            addIfPossible(ways, method, false, arguments);
        }
        if (method.hasParams()) {
            addIfPossible(ways, method, true, arguments);
        }
        return ways;
    }

    private static void addIfPossible(
            List<Candidate> ways, NetMember.Method method, boolean expanded, Object[] arguments) {
        Candidate candidate = new Candidate(method, expanded, new int[arguments.length]);
        for (int i = 0; i < arguments.length; i++) {
            boolean collected = expanded && i >= method.parameters().size() - 1;
            int rank = collected
                    ? Ranks.of(arguments[i], candidate.type(i))
                    : Ranks.of(arguments[i], candidate.parameter(i));
            if (rank == Ranks.NONE) {
                return;
            }
            candidate.ranks()[i] = rank;
        }
        ways.add(candidate);
    }

    /** Above zero when the first is better. Arguments weigh the more the further left they stand. */
    private static int compare(Candidate first, Candidate second) {
        int better = 0;
        int special = 0;
        int count = first.ranks().length;
        for (int i = 0; i < count; i++) {
            int difference = Integer.compare(first.ranks()[i], second.ranks()[i]);
            better += difference * (count - i);
            special += difference == 0 ? Integer.signum(Ranks.moreSpecial(first.type(i), second.type(i))) : 0;
        }
        if (better != 0) {
            return better;
        }
        if (first.expanded() != second.expanded()) {
            return first.expanded() ? -1 : 1;
        }
        if (special != 0) {
            return special;
        }
        return second.method().parameters().size() - first.method().parameters().size();
    }

    private static Object[] convert(Candidate candidate, String name, Object[] arguments) {
        List<NetMember.Parameter> parameters = candidate.method().parameters();
        Object[] converted = new Object[parameters.size()];
        int single = candidate.expanded() ? parameters.size() - 1 : Math.min(arguments.length, parameters.size());
        for (int i = 0; i < single && i < arguments.length; i++) {
            converted[i] = convert(arguments[i], candidate, i, name);
        }
        if (candidate.expanded()) {
            Object[] collected = new Object[Math.max(0, arguments.length - single)];
            for (int i = 0; i < collected.length; i++) {
                collected[i] = convert(arguments[single + i], candidate, single + i, name);
            }
            NetType element = candidate.type(parameters.size() - 1);
            converted[parameters.size() - 1] = new PSArray(element == null ? Types.OBJECT : element, collected);
        }
        return converted;
    }

    private static Object convert(Object argument, Candidate candidate, int index, String name) {
        NetType type = candidate.type(index);
        if (type == null || candidate.parameter(index).byReference()) {
            return PSObject.unwrap(argument);
        }
        if (type == Types.OBJECT || type.fullName().equals("System.Management.Automation.PSObject")) {
            return argument;
        }
        if (candidate.ranks()[index] >= Ranks.ASSIGNABLE && argument != null && !isText(argument, type)) {
            return PSObject.unwrap(argument);
        }
        if (type == Types.STRING && PSObject.unwrap(argument) == OnlyValue.NULL_STRING) {
            return null;
        }
        if (argument == null && !type.isValueType() && type != Types.STRING) {
            return null;
        }
        try {
            return Conversions.convert(argument, type);
        } catch (TerminatingError failure) {
            throw notConverted(
                    candidate.parameter(index).name(),
                    argument,
                    name,
                    type,
                    failure.record().exception());
        } catch (NetThrow failure) {
            throw notConverted(candidate.parameter(index).name(), argument, name, type, failure.exception());
        }
    }

    /** A string for {@code char[]} ranks high, yet has to be converted. */
    private static boolean isText(Object argument, NetType type) {
        return type.isArray() && PSObject.unwrap(argument) instanceof String;
    }

    private static TerminatingError notConverted(
            String parameter, Object argument, String method, NetType type, NetException cause) {
        String message = "Cannot convert argument \"" + parameter + "\", with value: \"" + Conversions.toText(argument)
                + "\", for \"" + method + "\" to type \"" + type + "\": \"" + cause.message() + "\"";
        NetException exception = new NetException("System.Management.Automation.MethodException", message, cause);
        return new TerminatingError(new ErrorRecord(
                exception, "MethodArgumentConversionInvalidCastArgument", ErrorCategory.NotSpecified, null));
    }

    /** Definitions one a line, as {@code $x.Method} shows them. */
    static List<String> definitions(List<NetMember.Method> methods) {
        return Arrays.asList(methods.stream().map(NetMember.Method::definition).toArray(String[]::new));
    }
}
