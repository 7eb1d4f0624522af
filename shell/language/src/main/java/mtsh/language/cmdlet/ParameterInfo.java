package mtsh.language.cmdlet;

import java.util.List;
import java.util.Map;

import mtsh.language.type.NetType;

/**
 * One parameter of a command as the binder, completion and help see it.
 *
 * @param sets by name of the parameter set; the key {@link #ALL_SETS} alone when it is in all of them
 * @param values the only values allowed (ValidateSet, enum), or empty
 * @param completer the kind of values completion offers, or empty
 */
public record ParameterInfo(
        String name,
        List<String> aliases,
        NetType type,
        boolean isSwitch,
        Map<String, InSet> sets,
        List<String> values,
        boolean wildcards,
        String completer,
        String description,
        boolean common) {
    public static final String ALL_SETS = "__AllParameterSets";

    /** How it is in one set; {@code position} is -1 when named only. */
    public record InSet(
            int position, boolean mandatory, boolean pipeline, boolean pipelineByPropertyName, boolean remaining) {}

    public boolean isIn(String set) {
        return sets.containsKey(ALL_SETS) || sets.containsKey(set);
    }

    /** How it is in a set, or null when it is not part of it. */
    public InSet in(String set) {
        InSet own = sets.get(set);
        return own != null ? own : sets.get(ALL_SETS);
    }
}
