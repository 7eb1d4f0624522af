package mtsh.commands.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import mtsh.commands.query.SavedQuery.Kind;
import mtsh.commands.query.SavedQuery.Search;

/** The queries that come with mtsh, as the admin center has some: what is asked most, with a range that moves with the clock. */
final class DefaultQueries {
    private static final List<SavedQuery> ALL = make();

    private DefaultQueries() {}

    static List<SavedQuery> all() {
        return ALL;
    }

    /** Null when there is none. */
    static SavedQuery find(String name) {
        return ALL.stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    private static List<SavedQuery> make() {
        List<SavedQuery> all = new ArrayList<>();
        add(
                all,
                "SentToMe",
                "Messages sent to a mailbox in the last day",
                "",
                "RecipientAddress",
                SavedQuery.MAILBOX,
                "Last",
                "1d");
        add(
                all,
                "SentByMe",
                "Messages sent from a mailbox in the last day",
                "",
                "SenderAddress",
                SavedQuery.MAILBOX,
                "Last",
                "1d");
        add(
                all,
                "NotDeliveredToMe",
                "Messages to a mailbox that did not arrive in the last 7 days",
                "",
                "RecipientAddress",
                SavedQuery.MAILBOX,
                "Status",
                List.of("Failed", "Pending", "Quarantined", "FilteredAsSpam"),
                "Last",
                "7d");
        add(all, "FailedLastDay", "Messages that failed in the last day", "", "Status", "Failed", "Last", "1d");
        add(
                all,
                "PendingLastWeek",
                "Messages of the last 7 days that still wait",
                "",
                "Status",
                "Pending",
                "Last",
                "7d");
        add(
                all,
                "QuarantinedLastWeek",
                "Messages quarantined in the last 7 days",
                "",
                "Status",
                "Quarantined",
                "Last",
                "7d");
        add(
                all,
                "SpamLastWeek",
                "Messages filtered as spam in the last 7 days",
                "",
                "Status",
                "FilteredAsSpam",
                "Last",
                "7d");
        add(
                all,
                "EverDeferredLastWeek",
                "Messages of the last 7 days that were put off at least once, whatever became of them",
                " $_.EverDeferred ",
                "Last",
                "7d",
                "Unlimited",
                true);
        add(
                all,
                "RefusedLastDay",
                "Messages refused before they came into a queue in the last day",
                " $_.Disposition -eq 'RejectedAtSmtp' ",
                "Last",
                "1d",
                "Unlimited",
                true);
        return List.copyOf(all);
    }

    private static void add(
            List<SavedQuery> all, String name, String description, String filter, Object... namesAndValues) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        Search search = new Search(SearchCmdlets.V1, parameters, filter);
        all.add(new SavedQuery(name, Kind.Default, description, search, "UTC", null));
    }
}
