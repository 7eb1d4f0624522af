package mtsh.commands.queue;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.TerminatingError;
import mtsh.language.value.Conversions;
import mtsh.language.value.DateTime;
import mtsh.language.value.PSObject;
import mtsh.language.value.Wildcard;
import mtsh.store.engine.TraceStore;

/** What Get-Queue and Get-Message have in common: filter, order, pages and the moment. */
abstract class QueueViewCmdlet extends Cmdlet {
    static final String FILTER_SET = "Filter";
    static final String PAGE_TYPE = "Microsoft.Exchange.Data.QueueViewer.PagedPositionInfo";

    @Option(names = "-Filter", description = "Which ones, as \"Status -eq 'Retry' -and MessageCount -gt 10\".")
    @Parameter(set = FILTER_SET)
    String filter;

    @Option(names = "-Server", description = "Only queues of these servers; * stands for anything.")
    @Parameter(set = FILTER_SET, pipelineByPropertyName = true, wildcards = true, completer = "server")
    String server;

    @Option(names = "-ResultSize", description = "How many, or Unlimited.")
    String resultSize = ResultSize.USUAL;

    @Option(names = "-SortOrder", description = "The order, as +Property,-Property.")
    String[] sortOrder;

    @Option(names = "-BookmarkIndex", description = "The place among the results where the page begins, from 1.")
    @Parameter(range = {1, Integer.MAX_VALUE})
    int bookmarkIndex;

    @Option(names = "-BookmarkObject", description = "An earlier result at which the page begins.")
    Object bookmarkObject;

    @Option(names = "-IncludeBookmark", description = "Whether the result at the bookmark belongs to the page.")
    Boolean includeBookmark;

    @Option(names = "-SearchForward", description = "Whether the page follows the bookmark, or ends there.")
    Boolean searchForward;

    @Option(
            names = "-ReturnPageInfo",
            description = "Whether to say first how many results there are and where the page begins.")
    Boolean returnPageInfo;

    @Option(names = "-At", description = "The moment whose queues are shown; the end of the logs when it is not given.")
    @Parameter(completer = "date")
    DateTime at;

    abstract List<OpathProperty> properties();

    /** Tells the moment, for what is shown depends on it. */
    final QueueMoment moment(TraceStore store) {
        QueueMoment moment = QueueMoment.of(runtime(), store, at);
        writeVerbose(moment.text());
        return moment;
    }

    final Predicate<PSObject> filter() {
        if (filter == null || filter.isBlank()) {
            return object -> true;
        }
        try {
            OpathFilter read =
                    OpathParser.parse(filter, properties(), runtime().session().zone());
            return read::matches;
        } catch (OpathException problem) {
            throw terminating(
                    "Microsoft.Exchange.Data.ParsingException",
                    "InvalidFilter",
                    ErrorCategory.InvalidArgument,
                    filter,
                    problem.getMessage());
        }
    }

    /** The servers that are asked for. */
    final Predicate<QueueName> servers() {
        if (server == null || server.isBlank()) {
            return queue -> true;
        }
        Wildcard wildcard = Wildcard.of(server.trim(), true);
        return queue -> wildcard.matches(queue.server());
    }

    /** {@code Server\Queue} or only {@code Queue}, with wildcards; a queue itself stands for no other, whatever its name holds. */
    static Predicate<QueueName> named(Object given) {
        String identity = identity(given);
        if (given instanceof PSObject object && object.noteValue("Identity") != null) {
            return queue -> queue.identity().equalsIgnoreCase(identity);
        }
        Wildcard wildcard = Wildcard.of(identity, true);
        boolean whole = identity.indexOf('\\') >= 0;
        return queue -> {
            String name = whole ? queue.identity() : queue.nextHop();
            return name.equalsIgnoreCase(identity) || wildcard.matches(name);
        };
    }

    /** An object's Identity, or a text itself. */
    static String identity(Object given) {
        Object own = given instanceof PSObject object ? object.noteValue("Identity") : null;
        return Conversions.toText(own == null ? given : own).trim();
    }

    /** Whether results can be given as they are found, so that none has to be kept. */
    final boolean isEverythingWanted() {
        return ResultSize.of(resultSize) == Long.MAX_VALUE
                && sortOrder == null
                && bookmarkIndex == 0
                && bookmarkObject == null
                && !Boolean.TRUE.equals(returnPageInfo);
    }

    final ResultPage page() {
        if (bookmarkIndex > 0 && bookmarkObject != null) {
            throw invalid("InvalidBookmark", "Give -BookmarkIndex or -BookmarkObject, not both.");
        }
        PSObject object = null;
        if (bookmarkObject != null) {
            object = bookmarkObject instanceof PSObject given && given.noteValue("Identity") != null ? given : null;
            if (object == null) {
                throw invalid(
                        "InvalidBookmark",
                        "-BookmarkObject takes an object that " + runtime().commandName() + " wrote.");
            }
        }
        return new ResultPage(
                order(),
                new ResultPage.Bookmark(
                        bookmarkIndex,
                        object,
                        !Boolean.FALSE.equals(includeBookmark),
                        !Boolean.FALSE.equals(searchForward)),
                ResultSize.of(resultSize));
    }

    private Comparator<PSObject> order() {
        try {
            return SortOrder.of(sortOrder, properties());
        } catch (IllegalArgumentException problem) {
            throw invalid("InvalidSortOrder", problem.getMessage());
        }
    }

    private TerminatingError invalid(String id, String message) {
        return terminating("System.ArgumentException", id, ErrorCategory.InvalidArgument, null, message);
    }

    /** Writes the page; what was cut off is told. */
    final void writePage(ResultPage page, String things) {
        if (Boolean.TRUE.equals(returnPageInfo)) {
            write(PSObject.custom()
                    .typeName(PAGE_TYPE)
                    .note("PageOffset", page.offset())
                    .note("TotalCount", page.total()));
        }
        page.objects().forEach(this::write);
        if (page.missing() > 0 && bookmarkIndex == 0 && bookmarkObject == null) {
            writeWarning("Only " + page.objects().size() + " of " + page.total() + " " + things
                    + " are shown. Use -ResultSize Unlimited for all, or -BookmarkIndex for the next ones.");
        }
    }
}
