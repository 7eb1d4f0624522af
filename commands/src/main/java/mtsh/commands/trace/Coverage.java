package mtsh.commands.trace;

import mtsh.commands.source.StoreService;
import mtsh.language.cmdlet.CommandRuntime;
import mtsh.store.engine.TraceStore;
import mtsh.store.query.StoreStatistics;

/** What a store covers, in words: an empty answer is worth as much as the logs behind it. */
public final class Coverage {
    private Coverage() {}

    /** For the session's store. */
    public static String held(CommandRuntime runtime) {
        String[] text = new String[1];
        StoreService.read(runtime, store -> text[0] = held(store));
        return text[0];
    }

    public static String held(TraceStore store) {
        StoreStatistics statistics = store.statistics();
        if (statistics.oldest() == null) {
            return "The store at " + statistics.folder() + " is empty; read logs into it with Import-MailLog.";
        }
        return "This store holds " + TraceTimes.shown(statistics.oldest()) + " to "
                + TraceTimes.shown(statistics.newest()) + " ("
                + count(statistics.messages(), "message") + " from " + count(statistics.sources(), "log")
                + unparsed(statistics)
                + ").";
    }

    private static String unparsed(StoreStatistics statistics) {
        return statistics.unparsed() == 0
                ? ""
                : ", " + count(statistics.unparsed(), "line") + " not understood: Get-MailLogSource -Unparsed";
    }

    public static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** What an empty answer says: the time that was searched, and what there is to search. */
    public static String nothing(TraceStore store, String things, TraceRange range) {
        StringBuilder text =
                new StringBuilder("No ").append(things).append(things.endsWith("s") ? " match" : " matches");
        if (range.start() != null) {
            text.append(range.end() == null ? " since " : " from ").append(TraceTimes.shown(range.start()));
        }
        if (range.end() != null) {
            text.append(range.start() == null ? " before " : " to ").append(TraceTimes.shown(range.end()));
        }
        return text.append(". ").append(held(store)).toString();
    }
}
