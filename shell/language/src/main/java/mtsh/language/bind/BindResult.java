package mtsh.language.bind;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a command line means for a command.
 *
 * @param bound by name of the parameter, in order of binding
 * @param rest values that no parameter took
 * @param problems in order of place; the first is what a run reports
 * @param sets the parameter sets that are still possible; empty when the command has none
 */
public record BindResult(
        Map<String, BoundParameter> bound, List<Argument> rest, List<BindProblem> problems, Set<String> sets) {}
