package mtsh.commands.query;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import mtsh.commands.query.SavedQuery.Kind;
import mtsh.commands.query.SavedQuery.Search;
import mtsh.commands.source.StoreService;
import mtsh.commands.trace.QueryListener;
import mtsh.language.cmdlet.CommandRuntime;
import mtsh.language.cmdlet.Session;
import mtsh.language.error.TerminatingError;
import mtsh.language.value.PSDictionary;

/**
 * Remembers the trace cmdlets that were run last. At the prompt that is each of them; scripts run thousands, so that without a user only
 * those of Invoke-TraceQuery are remembered. What cannot be written down is never an error of the command.
 */
public final class RecentQueries implements QueryListener {
    /** Longer ones are lists that a script made. */
    private static final int LONGEST = 16_384;

    private enum Mode {
        PROMPT,
        ALWAYS,
        NEVER
    }

    private Mode mode = Mode.PROMPT;

    /** Notes the running cmdlet with the parameters that it was given; rows of a pipeline that ask for each message are not noted. */
    @Override
    public void asks(CommandRuntime runtime, String cmdlet) {
        Session session = runtime.session();
        boolean isWanted =
                mode == Mode.ALWAYS || mode == Mode.PROMPT && runtime.host().isInteractive();
        if (!isWanted || !runtime.isFirst() || runtime.hasPipelineInput()) {
            return;
        }
        Map<String, Object> parameters = given(session, cmdlet, runtime.boundParameters());
        Search search = new Search(cmdlet, parameters, "");
        boolean isKept = !parameters.isEmpty()
                && QueryText.of((SavedQuery.Body) search).length() <= LONGEST
                && Files.isDirectory(session.service(StoreService.class).folder());
        if (isKept) {
            keep(runtime, search);
        }
    }

    private static Map<String, Object> given(Session session, String cmdlet, PSDictionary bound) {
        Set<String> own = SearchCmdlets.parameters(session, cmdlet);
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (PSDictionary.Entry each : bound.entries()) {
            String name = String.valueOf(each.key());
            if (own.contains(name) && each.value() != null) {
                parameters.put(name, QueryValues.kept(each.value(), session.zone()));
            }
        }
        return parameters;
    }

    private static void keep(CommandRuntime runtime, Search search) {
        Session session = runtime.session();
        try {
            new QueryFolder(runtime)
                    .autosave(new SavedQuery(
                            "",
                            Kind.Autosaved,
                            "",
                            search,
                            session.zone().getId(),
                            session.clock().instant()));
        } catch (TerminatingError problem) {
            runtime.writeVerbose("This query is not autosaved: "
                    + problem.record().exception().message());
        }
    }

    /** Runs with every trace cmdlet remembered, unless who runs this wants none to be. */
    void remembering(Runnable work) {
        in(mode == Mode.NEVER ? Mode.NEVER : Mode.ALWAYS, work);
    }

    /** Runs with none remembered. */
    void silently(Runnable work) {
        in(Mode.NEVER, work);
    }

    private void in(Mode other, Runnable work) {
        Mode before = mode;
        mode = other;
        try {
            work.run();
        } finally {
            mode = before;
        }
    }
}
