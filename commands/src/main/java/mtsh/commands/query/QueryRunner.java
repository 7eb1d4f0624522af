package mtsh.commands.query;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import mtsh.commands.query.SavedQuery.Search;
import mtsh.commands.session.ZoneNames;
import mtsh.language.cmdlet.CommandRuntime;
import mtsh.language.cmdlet.Session;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;

/** Runs saved queries: in their own zone, with what is given to this run in place of what was saved. */
public final class QueryRunner {
    private static final List<String> RANGE = List.of("Last", "StartDate", "EndDate");

    private final Set<String> running = new HashSet<>();

    /** What is different in one run; the mailbox is null when none was named. */
    record Run(Map<String, Object> changes, String mailbox, ZoneId zone, List<String> words) {}

    /** Runs a query; what it writes goes on one by one. */
    static void run(CommandRuntime runtime, SavedQuery query, Run run, Consumer<Object> output) {
        Session session = runtime.session();
        String text = text(session, query, run);
        ZoneId zone = run.zone() != null ? run.zone() : zone(query);
        QueryRunner runner = session.service(QueryRunner.class);
        String key = query.name().toLowerCase(Locale.ROOT);
        if (!runner.running.add(key)) {
            throw error(
                    "QueryLoop",
                    query.name(),
                    "The query '" + query.name()
                            + "' would never end, because it runs itself again. Mend its -Command.");
        }
        try {
            inZone(session, zone, text, output);
        } finally {
            runner.running.remove(key);
        }
    }

    /** The query reads and writes times in its zone, and what comes behind it in the pipeline in that of the session. */
    private static void inZone(Session session, ZoneId zone, String text, Consumer<Object> output) {
        ZoneId outer = session.zone();
        session.zone(zone);
        try {
            session.invokeText(text, value -> {
                session.zone(outer);
                try {
                    output.accept(value);
                } finally {
                    session.zone(zone);
                }
            });
        } finally {
            session.zone(outer);
        }
    }

    private static ZoneId zone(SavedQuery query) {
        return ZoneNames.find(query.zone())
                .orElseThrow(() -> error(
                        "TimeZoneNotFound",
                        query.name(),
                        "The query '" + query.name() + "' was saved with a time zone that this machine does not know. "
                                + ZoneNames.unknown(query.zone()) + " Give it with -TimeZone."));
    }

    /** The command line of a run. */
    static String text(Session session, SavedQuery query, Run run) {
        if (query.body() instanceof Search search) {
            return QueryText.of(changed(session, query, search, run), run.words());
        }
        if (!run.changes().isEmpty()) {
            throw error(
                    "QueryIsScript",
                    query.name(),
                    "The query '" + query.name() + "' was saved as a command, which takes no -"
                            + run.changes().keySet().iterator().next()
                            + ". Change the command, or save a query of parameters.");
        }
        String script = ((SavedQuery.Script) query.body()).text();
        return run.mailbox() == null ? script : "& {" + script + "\n} -Mailbox " + QueryText.quoted(run.mailbox());
    }

    private static Search changed(Session session, SavedQuery query, Search search, Run run) {
        SearchCmdlets.check(session, search.cmdlet(), run.changes());
        Map<String, Object> merged = merged(search.parameters(), run.changes());
        Search changed = new Search(search.cmdlet(), merged, search.filter());
        if (!changed.needsMailbox()) {
            if (run.mailbox() != null) {
                throw error(
                        "MailboxNotNeeded",
                        run.mailbox(),
                        "The query '" + query.name()
                                + "' asks about no mailbox. Leave out -Mailbox; -RecipientAddress and "
                                + "-SenderAddress narrow it.");
            }
            return changed;
        }
        if (run.mailbox() == null) {
            throw error(
                    "MailboxMissing",
                    query.name(),
                    "The query '" + query.name() + "' asks about a mailbox. Say which one with -Mailbox, as in: "
                            + "Invoke-TraceQuery '" + query.name() + "' -Mailbox alice@contoso.com");
        }
        merged.replaceAll((name, value) -> withMailbox(value, run.mailbox()));
        return new Search(search.cmdlet(), merged, search.filter());
    }

    private static Object withMailbox(Object value, String mailbox) {
        if (value instanceof List<?> list) {
            List<String> texts = new ArrayList<>();
            list.forEach(each -> texts.add(SavedQuery.MAILBOX.equals(each) ? mailbox : String.valueOf(each)));
            return texts;
        }
        return SavedQuery.MAILBOX.equals(value) ? mailbox : value;
    }

    /** A new range takes the place of the whole old one; a null takes a parameter away. */
    private static Map<String, Object> merged(Map<String, Object> saved, Map<String, Object> changes) {
        Map<String, Object> merged = new LinkedHashMap<>(saved);
        if (changes.containsKey("Last") || changes.containsKey("StartDate")) {
            RANGE.forEach(merged::remove);
        }
        changes.forEach((name, value) -> {
            if (value == null) {
                merged.remove(name);
            } else {
                merged.put(name, value);
            }
        });
        return merged;
    }

    private static TerminatingError error(String id, Object target, String message) {
        return Errors.of("System.InvalidOperationException", id, ErrorCategory.InvalidOperation, target, message);
    }
}
