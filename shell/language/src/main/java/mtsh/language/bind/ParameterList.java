package mtsh.language.bind;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import mtsh.language.cmdlet.ParameterInfo;

/** The parameters of one command with what the binder asks about them at every call worked out once. Does not change. */
public final class ParameterList extends AbstractList<ParameterInfo> {
    private final ParameterInfo[] parameters;
    private final Set<String> sets;
    private final List<ParameterInfo> positional;
    private final List<ParameterInfo> remaining;
    private final boolean repeated;
    private final Map<String, ParameterInfo> byName = new HashMap<>();

    public ParameterList(List<ParameterInfo> parameters) {
        this.parameters = parameters.toArray(ParameterInfo[]::new);
        this.sets = Collections.unmodifiableSet(Binder.setsOf(parameters));
        this.positional = having(parameters, true);
        this.remaining = having(parameters, false);
        this.repeated = repeatsPosition(positional);
        for (ParameterInfo parameter : parameters) {
            byName.putIfAbsent(key(parameter.name()), parameter);
            parameter.aliases().forEach(alias -> byName.putIfAbsent(key(alias), parameter));
        }
    }

    private static List<ParameterInfo> having(List<ParameterInfo> parameters, boolean position) {
        List<ParameterInfo> found = new ArrayList<>();
        for (ParameterInfo parameter : parameters) {
            boolean has = parameter.sets().values().stream()
                    .anyMatch(in -> position ? in.position() >= 0 && !in.remaining() : in.remaining());
            if (has) {
                found.add(parameter);
            }
        }
        return List.copyOf(found);
    }

    /** Whether some set has a position twice: then nobody can say which parameter is meant while both are free. */
    private static boolean repeatsPosition(List<ParameterInfo> positional) {
        Set<List<Object>> seen = new HashSet<>();
        return positional.stream()
                .flatMap(parameter -> parameter.sets().entrySet().stream())
                .filter(in -> in.getValue().position() >= 0 && !in.getValue().remaining())
                .anyMatch(in -> !seen.add(List.of(in.getKey(), in.getValue().position())));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    static ParameterList of(List<ParameterInfo> parameters) {
        return parameters instanceof ParameterList list ? list : new ParameterList(parameters);
    }

    @Override
    public ParameterInfo get(int index) {
        return parameters[index];
    }

    @Override
    public int size() {
        return parameters.length;
    }

    /** Every named set that any of them is in, and the default one: a command may name one that stands for none of the others. */
    Set<String> sets(String defaultSet) {
        boolean known = defaultSet == null
                || defaultSet.isEmpty()
                || defaultSet.equals(ParameterInfo.ALL_SETS)
                || sets.stream().anyMatch(defaultSet::equalsIgnoreCase);
        if (known) {
            return sets;
        }
        Set<String> all = new LinkedHashSet<>(sets);
        all.add(defaultSet);
        return all;
    }

    /** Those that have a position in some set. */
    List<ParameterInfo> positional() {
        return positional;
    }

    boolean repeatsPosition() {
        return repeated;
    }

    /** Those that take what is left over in some set. */
    List<ParameterInfo> remaining() {
        return remaining;
    }

    /** The one with this very name or alias, or null. */
    ParameterInfo named(String name) {
        return byName.get(key(name));
    }
}
