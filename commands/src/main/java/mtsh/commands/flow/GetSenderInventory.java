package mtsh.commands.flow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.data.SavedObjects;
import mtsh.commands.file.FileErrors;
import mtsh.commands.source.StoreService;
import mtsh.commands.trace.Coverage;
import mtsh.commands.trace.TraceFilter;
import mtsh.commands.trace.TraceRange;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.TerminatingError;
import mtsh.language.value.DateTime;
import mtsh.language.value.Enumeration;
import mtsh.language.value.PSObject;
import mtsh.store.engine.TraceStore;
import mtsh.store.life.Life;
import mtsh.store.query.Alternatives;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

/** Get-SenderInventory: who hands in mail, machine by machine and user by user, and what is new since an earlier inventory. */
@Command(
        name = "Get-SenderInventory",
        description = "Gets who hands in mail: machines and users, their names, domains and failures; or what changed.")
@CmdletInfo(
        output = {Submitter.TYPE, InventoryComparison.TYPE},
        outputProperties = {
            "ClientIP",
            "User",
            "ClientName",
            "Helo",
            "SenderDomains",
            "Messages",
            "Recipients",
            "Refused",
            "Failed",
            "Encrypted",
            "Tls",
            "FirstSeen",
            "LastSeen",
            "Change",
            "Changes"
        })
public final class GetSenderInventory extends MailFilterCmdlet {
    @Option(names = "-User", description = "Only who signed in as one of these; * stands for anything.")
    @Parameter(position = 0, wildcards = true)
    String[] user;

    @Option(names = "-Authenticated", description = "Only who signed in.")
    boolean authenticated;

    @Option(names = "-CompareTo", description = "An earlier inventory: a file of CSV or JSON, or its objects.")
    @Parameter(completer = "path")
    Object[] compareTo;

    @Option(names = "-IncludeEqual", description = "With -CompareTo also who is the same.")
    boolean includeEqual;

    @Option(names = "-StartDate", description = "Only messages received at this time or later.")
    @Parameter(completer = "date")
    DateTime startDate;

    @Option(names = "-EndDate", description = "Only messages received before this.")
    @Parameter(completer = "date")
    DateTime endDate;

    @Option(names = "-Last", description = "Only messages of the last while: 30m, 4h, 2d.")
    String last;

    @Option(names = "-RecipientAddress", description = "Envelope recipients; * stands for anything.")
    @Parameter(wildcards = true, completer = "recipient")
    String[] recipientAddress;

    private final Submitters submitters = new Submitters();
    private final RecentLife lives = new RecentLife();
    private Alternatives users;
    private Submission lastSubmission;

    @Override
    String[] recipients() {
        return recipientAddress;
    }

    @Override
    public void process() {
        tellOfEmptyFilters();
        InventoryComparison comparison = compareTo == null ? null : comparison();
        users = user == null ? null : Alternatives.of(TraceFilter.split(user));
        TraceRange range = Periods.of(runtime(), last, startDate, endDate);
        StoreService.read(runtime(), store -> read(store, range));
        List<PSObject> objects = new ArrayList<>();
        submitters.sorted().forEach(each -> objects.add(each.object()));
        if (comparison == null) {
            objects.forEach(this::write);
        } else {
            write(comparison, objects);
        }
        if (submitters.isFull()) {
            writeWarning("There are more than " + Submitters.MOST + " senders; the rest is counted together as "
                    + Submitters.OTHERS + ". Narrow the search to see them apart.");
        }
    }

    private void read(TraceStore store, TraceRange range) {
        TraceQuery query = query(store).between(range.start(), range.end());
        store.rows(query, row -> {
            runtime().checkStopped();
            add(store, row);
            return true;
        });
        if (submitters.isEmpty()) {
            writeWarning(Coverage.nothing(store, "senders", range));
        }
    }

    private void add(TraceStore store, TraceRow row) {
        Life life = lives.of(store, row);
        if (lives.isAnother()) {
            lastSubmission = Submission.of(row, life);
        }
        if (isWanted(lastSubmission.user())) {
            submitters.add(row, lastSubmission, lives.isAnother());
        }
    }

    private boolean isWanted(String name) {
        return (!authenticated || !name.isEmpty()) && (users == null || users.matches(name));
    }

    private void write(InventoryComparison comparison, List<PSObject> objects) {
        List<PSObject> compared = comparison.compare(objects, includeEqual);
        compared.forEach(this::write);
        if (compared.isEmpty()) {
            writeWarning("Nobody is new, gone or changed: " + Coverage.count(objects.size(), "sender") + " as before.");
        }
    }

    private InventoryComparison comparison() {
        InventoryComparison comparison = new InventoryComparison();
        for (Object each : compareTo) {
            Object plain = PSObject.unwrap(each);
            List<Object> parts = plain instanceof String path ? saved(path) : Enumeration.list(each);
            for (Object part : parts == null ? List.of(each) : parts) {
                if (!comparison.add(part)) {
                    throw terminating(
                            "System.ArgumentException",
                            "NoInventory",
                            ErrorCategory.InvalidData,
                            each,
                            "-CompareTo was given something that is no saved inventory: it has no property ClientIP. "
                                    + "Save one with Get-SenderInventory | Export-Csv FILE.");
                }
            }
        }
        return comparison;
    }

    private List<Object> saved(String text) {
        Path file = runtime().session().resolvePath(text);
        try {
            return SavedObjects.read(file, runtime().session().zone(), this::writeWarning);
        } catch (IOException problem) {
            throw new TerminatingError(
                    FileErrors.of(problem, file.toString(), "FileOpenFailure", ErrorCategory.OpenError));
        }
    }
}
