package mtsh.commands.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import picocli.CommandLine.Option;

import mtsh.commands.source.StoreService;
import mtsh.commands.trace.Coverage;
import mtsh.commands.trace.TraceFilter;
import mtsh.commands.trace.TraceRange;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.DateTime;
import mtsh.language.value.PSObject;
import mtsh.store.engine.TraceStore;

/** What Exchange's reports have in common: a time, domains, and pages. */
abstract class ReportCmdlet extends Cmdlet {
    @Option(names = "-Domain", description = "Only mail of these domains of ours, or All.")
    @Parameter(pipeline = true, pipelineByPropertyName = true, completer = "domain")
    String[] domain;

    @Option(names = "-EndDate", description = "Only messages received before this.")
    @Parameter(completer = "date")
    DateTime endDate;

    @Option(names = "-Last", description = "Only messages of the last while: 30m, 4h, 2d.")
    String last;

    @Option(names = "-Page", description = "Which page, from 1.")
    @Parameter(range = {1, 1000})
    int page = 1;

    @Option(names = "-PageSize", description = "Lines of a page.")
    @Parameter(range = {1, 5000})
    int pageSize = 1000;

    @Option(names = "-ProbeTag", description = "Reserved by Exchange; has no effect.")
    String probeTag;

    @Option(names = "-StartDate", description = "Only messages received at this time or later.")
    @Parameter(completer = "date")
    DateTime startDate;

    private TraceRange range;
    private long place;
    private boolean more;
    private boolean told;

    /** Which of Exchange's reports it is, for its dates. */
    abstract ReportRange dates();

    /** Writes the lines of the report with {@link #line}. */
    abstract void report(TraceStore store, TraceRange range);

    /** What the lines tell of, for people: {@code rule hits}. */
    abstract String things();

    @Override
    public void process() {
        place = 0;
        more = false;
        told = false;
        check();
        range = dates().of(runtime(), last, startDate, endDate);
        StoreService.read(runtime(), store -> {
            report(store, range);
            finish(store, range);
        });
    }

    /** Refuses what cannot be answered, before anything is read. */
    void check() {}

    /** A line of a report, to which what it tells is added. */
    static PSObject object(String type) {
        return PSObject.custom().typeName(type).note("Organization", null);
    }

    /** Writes a line when it is on the page that was asked for; whether lines behind it can still be. */
    final boolean line(PSObject object) {
        long from = (long) (page - 1) * pageSize;
        if (place >= from + pageSize) {
            more = true;
            return false;
        }
        if (place >= from) {
            write(object.note("StartDate", range.start() == null ? null : DateTime.utc(range.start()))
                    .note("EndDate", range.end() == null ? null : DateTime.utc(range.end()))
                    .note("Index", (int) Math.min(place, Integer.MAX_VALUE)));
        }
        place++;
        return true;
    }

    /** Says why there is no line, in place of what the store covers. */
    final void cannotTell(String text) {
        told = true;
        writeWarning(text);
    }

    private void finish(TraceStore store, TraceRange range) {
        if (place == 0 && !told) {
            writeWarning(Coverage.nothing(store, things(), range));
        } else if (more) {
            tellMore();
        } else if (place > 0 && place <= (long) (page - 1) * pageSize) {
            writeVerbose("Page " + page + " is behind the last line: there are " + Coverage.count(place, "line") + ".");
        }
    }

    /** A script that pages looks for more by itself; who does not must be told. */
    private void tellMore() {
        String text = "There are more lines than the " + pageSize + " shown. Use -Page " + (page + 1)
                + " for the next ones" + (pageSize < 5000 ? ", or -PageSize, up to 5000." : ".");
        Consumer<String> stream = isBound("Page") ? this::writeVerbose : this::writeWarning;
        stream.accept(text);
    }

    /** Whether mail of this domain is wanted. */
    final boolean wantsDomain(String name) {
        return isWanted(domain, name) || isWanted(domain, "All");
    }

    /** Whether a value is among those given for a parameter, without regard to case; all are when none was given. */
    static boolean isWanted(String[] given, String value) {
        List<String> values = TraceFilter.split(given);
        return values.isEmpty() || values.stream().anyMatch(value::equalsIgnoreCase);
    }

    /** Whether a parameter's list has this word in it. */
    static boolean has(String[] given, String word) {
        return TraceFilter.split(given).stream().anyMatch(word::equalsIgnoreCase);
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
