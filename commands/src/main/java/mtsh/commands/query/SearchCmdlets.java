package mtsh.commands.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.cmdlet.Session;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;

/** The cmdlets that a saved query can be of, and what they take. */
final class SearchCmdlets {
    static final String V1 = "Get-MessageTrace";
    static final String V2 = "Get-MessageTraceV2";
    static final String TRACE = "Trace-Message";

    static final String LIST = V1 + ", " + V2 + ", " + TRACE;

    private static final List<String> ALL = List.of(V1, V2, TRACE);

    private SearchCmdlets() {}

    /** The name in its own case; null when a query cannot be of it. */
    static String spelled(String name) {
        return ALL.stream()
                .filter(each -> each.equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    /** Its own parameters, without the common ones. */
    static Set<String> parameters(Session session, String cmdlet) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (ParameterInfo each : session.commands().find(cmdlet).parameters()) {
            names.add(each.name());
        }
        return names;
    }

    /** Refuses parameters that the cmdlet does not have, and names the cmdlets that do. */
    static void check(Session session, String cmdlet, Map<String, Object> parameters) {
        Set<String> known = parameters(session, cmdlet);
        for (String each : parameters.keySet()) {
            if (!known.contains(each)) {
                throw unknown(session, cmdlet, each);
            }
        }
    }

    private static TerminatingError unknown(Session session, String cmdlet, String parameter) {
        List<String> others = ALL.stream()
                .filter(each -> parameters(session, each).contains(parameter))
                .toList();
        String advice =
                others.isEmpty() ? "" : " Use -Cmdlet with " + String.join(" or ", others) + ", or leave it out.";
        return Errors.of(
                "System.ArgumentException",
                "ParameterNotOfCmdlet",
                ErrorCategory.InvalidArgument,
                parameter,
                cmdlet + " has no parameter -" + parameter + "." + advice);
    }

    /** What makes a cmdlet give all it has, where it would stop by itself. */
    static List<String> withoutLimit(SavedQuery.Search search) {
        return switch (search.cmdlet().toLowerCase(Locale.ROOT)) {
            case "get-messagetrace" -> search.parameters().containsKey("Unlimited") ? List.of() : List.of("-Unlimited");
            case "get-messagetracev2" ->
                search.parameters().containsKey("ResultSize") ? List.of() : List.of("-ResultSize Unlimited");
            default -> search.parameters().containsKey("First") ? List.of() : List.of("-First 1000000");
        };
    }
}
