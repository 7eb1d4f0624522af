package mtsh.language.eval;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import mtsh.language.bind.BindProblem;
import mtsh.language.cmdlet.ParameterInfo;

/** "Did you mean": the one closest name, when one is close. */
public final class Suggestions {
    private Suggestions() {}

    /** Names within a third of the length in edits, the closest first. */
    public static List<String> similar(String wanted, Iterable<String> names) {
        String lower = wanted.toLowerCase(Locale.ROOT);
        int limit = wanted.length() < 3 ? 0 : wanted.length() / 3;
        Map<String, Integer> found = new LinkedHashMap<>();
        for (String name : names) {
            int distance = distance(lower, name.toLowerCase(Locale.ROOT), limit);
            if (distance <= limit) {
                found.put(name, distance);
            }
        }
        return found.keySet().stream().sorted(Comparator.comparing(found::get)).toList();
    }

    /** Edits (a swap of neighbours counts one) between two texts; above {@code limit} some larger number. */
    public static int distance(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) > limit) {
            return limit + 1;
        }
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = cell(cost, one, other, i, j);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int cell(int[][] cost, String one, String other, int i, int j) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int best = Math.min(cost[i - 1][j - 1] + change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }

    /** A problem with an unknown parameter, with the name that may have been meant. */
    static BindProblem improve(BindProblem problem, RunnableCommand command) {
        if (!problem.id().equals("NamedParameterNotFound")) {
            return problem;
        }
        List<String> names =
                command.parameters().stream().map(ParameterInfo::name).toList();
        List<String> close = similar(String.valueOf(problem.target()), names);
        if (close.isEmpty()) {
            return problem;
        }
        return new BindProblem(
                problem.id(),
                problem.message() + " Did you mean -" + close.get(0) + "?",
                problem.target(),
                problem.span());
    }
}
