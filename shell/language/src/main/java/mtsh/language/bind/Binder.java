package mtsh.language.bind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import mtsh.language.ast.Span;
import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.value.PSArray;

/**
 * Binds the arguments of one call: named ones first (exact name, alias, or a prefix that only one has), then by position, then those
 * that take what remains. Parameter sets narrow as parameters are bound.
 */
public final class Binder {
    /** How well a value suits a parameter without knowing more than the two. */
    public enum Fit {
        EXACT,
        CONVERTIBLE,
        NONE
    }

    /** Asked when several parameters could take a value by position. */
    @FunctionalInterface
    public interface Suitability {
        Fit of(ParameterInfo parameter, Object value);
    }

    private final ParameterList parameters;
    private final String defaultSet;
    private final Suitability suitability;
    private final Map<String, BoundParameter> bound = new LinkedHashMap<>();
    private final List<BindProblem> problems = new ArrayList<>();
    private final List<Argument> positional = new ArrayList<>();
    private Set<String> sets;
    private boolean loose;

    private Binder(ParameterList parameters, String defaultSet, Suitability suitability) {
        this.parameters = parameters;
        this.defaultSet = defaultSet;
        this.suitability = suitability;
        this.sets = parameters.sets(defaultSet);
    }

    public static BindResult bind(
            List<ParameterInfo> parameters, String defaultSet, List<Argument> arguments, Suitability suitability) {
        return bind(new Binder(ParameterList.of(parameters), defaultSet, suitability), arguments);
    }

    /** The same for a plain function: names that nobody knows are left over, as values without a place are. */
    public static BindResult bindLoosely(
            List<ParameterInfo> parameters, String defaultSet, List<Argument> arguments, Suitability suitability) {
        Binder binder = new Binder(ParameterList.of(parameters), defaultSet, suitability);
        binder.loose = true;
        return bind(binder, arguments);
    }

    /** Each argument for the parameter that stands at its place, as a call by a method has it. */
    public static BindResult bindInOrder(List<ParameterInfo> parameters, List<Argument> arguments) {
        Binder binder = new Binder(ParameterList.of(parameters), "", null);
        int count = 0;
        while (count < arguments.size()
                && count < parameters.size()
                && !parameters.get(count).common()) {
            Argument argument = arguments.get(count);
            binder.bind(parameters.get(count++), argument.value(), argument.text(), argument.span());
        }
        return new BindResult(binder.bound, arguments.subList(count, arguments.size()), binder.problems, binder.sets);
    }

    private static BindResult bind(Binder binder, List<Argument> arguments) {
        binder.named(arguments);
        List<Argument> rest = binder.byPosition();
        rest = binder.remaining(rest);
        return new BindResult(binder.bound, rest, binder.problems, binder.sets);
    }

    /** Every named set that any parameter is in. */
    public static Set<String> setsOf(List<ParameterInfo> parameters) {
        Set<String> all = new LinkedHashSet<>();
        for (ParameterInfo parameter : parameters) {
            for (String set : parameter.sets().keySet()) {
                if (!set.equals(ParameterInfo.ALL_SETS)) {
                    all.add(set);
                }
            }
        }
        return all;
    }

    private void named(List<Argument> arguments) {
        List<Argument> fromTables = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            Argument argument = arguments.get(i);
            if (!argument.isParameter()) {
                positional.add(argument);
                continue;
            }
            if (argument.splatted() && argument.hasValue()) {
                fromTables.add(argument);
                continue;
            }
            if (isForRest(argument)) {
                positional.add(argument);
                continue;
            }
            ParameterInfo parameter = find(argument);
            if (parameter == null) {
                // A value after an unknown name is its own, so that it does not become a second error.
                continue;
            }
            if (argument.hasValue()) {
                bindNamed(parameter, argument.value(), argument.text(), argument.span());
            } else if (parameter.isSwitch()) {
                bindNamed(parameter, Boolean.TRUE, null, argument.span());
            } else if (i + 1 < arguments.size() && !arguments.get(i + 1).isParameter()) {
                Argument value = arguments.get(++i);
                bindNamed(parameter, value.value(), value.text(), value.span());
            } else {
                problems.add(new BindProblem(
                        "MissingArgument",
                        "Missing an argument for parameter '" + parameter.name() + "'. Specify a parameter of type '"
                                + parameter.type().fullName() + "' and try again.",
                        parameter.name(),
                        argument.span()));
            }
        }
        splatted(fromTables);
    }

    /** What a splatted table says yields to what is written out. */
    private void splatted(List<Argument> fromTables) {
        if (fromTables.isEmpty()) {
            return;
        }
        Set<String> written = Set.copyOf(bound.keySet());
        for (Argument argument : fromTables) {
            if (isForRest(argument)) {
                positional.add(argument);
                continue;
            }
            ParameterInfo parameter = find(argument);
            if (parameter != null && !written.contains(parameter.name())) {
                bindNamed(parameter, argument.value(), argument.text(), argument.span());
            }
        }
    }

    private void bindNamed(ParameterInfo parameter, Object value, String text, Span span) {
        if (bound.containsKey(parameter.name())) {
            problems.add(new BindProblem(
                    "ParameterAlreadyBound",
                    "Cannot bind parameter because parameter '" + parameter.name()
                            + "' is specified more than once. To provide multiple values to parameters that can accept multiple values, "
                            + "use the array syntax. For example, \"-parameter value1,value2,value3\".",
                    parameter.name(),
                    span));
            return;
        }
        if (!isPossible(parameter)) {
            problems.add(new BindProblem(
                    "AmbiguousParameterSet",
                    "Parameter set cannot be resolved using the specified named parameters. One or more parameters issued cannot be "
                            + "used together or an insufficient number of parameters were provided.",
                    parameter.name(),
                    span));
            return;
        }
        bind(parameter, value, text, span);
    }

    private void bind(ParameterInfo parameter, Object value, String text, Span span) {
        bound.put(parameter.name(), new BoundParameter(parameter, value, text, span));
        if (!parameter.sets().containsKey(ParameterInfo.ALL_SETS)) {
            Set<String> narrowed = new LinkedHashSet<>(sets);
            narrowed.retainAll(parameter.sets().keySet());
            sets = narrowed;
        }
    }

    private boolean isPossible(ParameterInfo parameter) {
        if (parameter.sets().containsKey(ParameterInfo.ALL_SETS) || sets.isEmpty()) {
            return true;
        }
        return sets.stream().anyMatch(parameter.sets()::containsKey);
    }

    private ParameterInfo find(Argument argument) {
        String name = argument.parameter();
        List<ParameterInfo> found = candidates(parameters, name);
        if (found.size() == 1) {
            return found.get(0);
        }
        List<ParameterInfo> own = found.stream().filter(each -> !each.common()).toList();
        if (own.size() == 1) {
            return own.get(0);
        }
        if (found.isEmpty()) {
            problems.add(new BindProblem(
                    "NamedParameterNotFound",
                    "A parameter cannot be found that matches parameter name '" + name + "'.",
                    name,
                    argument.span()));
        } else {
            StringBuilder matches = new StringBuilder();
            found.forEach(each -> matches.append(" -").append(each.name()));
            problems.add(new BindProblem(
                    "AmbiguousParameter",
                    "Parameter cannot be processed because the parameter name '" + name
                            + "' is ambiguous. Possible matches include:" + matches + ".",
                    name,
                    argument.span()));
        }
        return null;
    }

    /** Whether a name that no parameter has goes to the parameter that takes what remains. */
    private boolean isForRest(Argument argument) {
        return (loose || !parameters.remaining().isEmpty())
                && candidates(parameters, argument.parameter()).isEmpty();
    }

    /** The parameter with this name or alias, else all that it is a prefix of. */
    public static List<ParameterInfo> candidates(List<ParameterInfo> parameters, String name) {
        ParameterInfo exact = ParameterList.of(parameters).named(name);
        if (exact != null) {
            return List.of(exact);
        }
        String prefix = name.toLowerCase(Locale.ROOT);
        return parameters.stream()
                .filter(each -> each.name().toLowerCase(Locale.ROOT).startsWith(prefix)
                        || each.aliases().stream().anyMatch(alias -> alias.toLowerCase(Locale.ROOT)
                                .startsWith(prefix)))
                .toList();
    }

    private record Place(ParameterInfo parameter, int position, String set) {}

    /** Gives the values that no position took, and the names that nobody knows with the value after each, as they were written. */
    private List<Argument> byPosition() {
        List<Argument> left = new ArrayList<>();
        if (!positional.isEmpty() && parameters.repeatsPosition() && sharePosition(places())) {
            problems.add(new BindProblem(
                    "AmbiguousPositionalParameterNoName",
                    "Cannot bind positional parameters because no names were given.",
                    null,
                    null));
            return left;
        }
        for (int i = 0; i < positional.size(); i++) {
            Argument argument = positional.get(i);
            boolean takesNext = argument.isParameter()
                    && i + 1 < positional.size()
                    && !positional.get(i + 1).isParameter();
            if (takesNext) {
                left.add(argument);
                left.add(positional.get(++i));
                continue;
            }
            Place place = argument.isParameter() ? null : choose(argument.value());
            if (place == null) {
                left.add(argument);
            } else {
                bind(place.parameter(), argument.value(), argument.text(), argument.span());
            }
        }
        return left;
    }

    /** The parameter that takes this value by position: lowest position; there the default set and exact types first. */
    private Place choose(Object value) {
        List<Place> places = places();
        if (places.isEmpty()) {
            return null;
        }
        places.sort(Comparator.comparingInt(Place::position));
        int lowest = places.get(0).position();
        List<Place> first =
                places.stream().filter(each -> each.position() == lowest).toList();
        for (Fit fit : List.of(Fit.EXACT, Fit.CONVERTIBLE)) {
            Place found = withFit(first, value, fit);
            if (found != null) {
                return found;
            }
        }
        return first.get(0);
    }

    /** Where values may still go by position. */
    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (ParameterInfo parameter : parameters.positional()) {
            if (bound.containsKey(parameter.name())) {
                continue;
            }
            parameter.sets().forEach((set, in) -> {
                boolean possible = set.equals(ParameterInfo.ALL_SETS) || sets.contains(set);
                if (in.position() >= 0 && possible && !in.remaining()) {
                    places.add(new Place(parameter, in.position(), set));
                }
            });
        }
        return places;
    }

    /** Whether two parameters have one position in one set: nobody can say which of them is meant. */
    private static boolean sharePosition(List<Place> places) {
        for (Place one : places) {
            for (Place other : places) {
                if (one.parameter() != other.parameter()
                        && one.position() == other.position()
                        && one.set().equals(other.set())) {
                    return true;
                }
            }
        }
        return false;
    }

    private Place withFit(List<Place> places, Object value, Fit fit) {
        Place other = null;
        for (Place place : places) {
            if (suitability.of(place.parameter(), value) != fit) {
                continue;
            }
            if (place.set().equals(defaultSet) || place.set().equals(ParameterInfo.ALL_SETS)) {
                return place;
            }
            other = other == null ? place : other;
        }
        return other;
    }

    private List<Argument> remaining(List<Argument> left) {
        if (left.isEmpty()) {
            return left;
        }
        for (ParameterInfo parameter : parameters.remaining()) {
            boolean takesRest = parameter.sets().entrySet().stream()
                    .anyMatch(each -> each.getValue().remaining()
                            && (each.getKey().equals(ParameterInfo.ALL_SETS) || sets.contains(each.getKey())));
            if (takesRest && !bound.containsKey(parameter.name())) {
                Object[] values = left.stream().flatMap(Binder::words).toArray();
                bind(
                        parameter,
                        values.length == 1 ? values[0] : PSArray.of(values),
                        null,
                        left.get(0).span());
                return List.of();
            }
        }
        return left;
    }

    /** An argument as words: a name that nobody knows keeps its dash, and its colon when a value hung on it. */
    public static Stream<Object> words(Argument argument) {
        if (!argument.isParameter()) {
            return Stream.of(argument.value());
        }
        String name = "-" + argument.parameter();
        return argument.hasValue() ? Stream.of(name + ":", argument.value()) : Stream.of(name);
    }
}
