package mtsh.commands.query;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.Conversions;

/** Invoke-TraceQuery: runs a saved query now; parameters given to it take the place of those that were saved. */
@Command(name = "Invoke-TraceQuery", description = "Runs a saved query, with other parameters where they are given.")
@CmdletInfo(
        output = {
            "Microsoft.Exchange.Management.FfoReporting.MessageTrace",
            "Microsoft.Exchange.Management.FfoReporting.MessageTraceV2",
            "Mtsh.TraceAnswer"
        },
        outputProperties = {
            "Received",
            "SenderAddress",
            "RecipientAddress",
            "Subject",
            "Status",
            "MessageId",
            "MessageTraceId",
            "Disposition",
            "EverDeferred",
            "Attempts",
            "LastSmtp",
            "LastEnhanced"
        })
public final class InvokeTraceQuery extends SearchParameters {
    @Option(names = "-Name", description = "The query's name.")
    @Parameter(
            position = 0,
            mandatory = true,
            notEmpty = true,
            pipeline = true,
            pipelineByPropertyName = true,
            completer = "tracequery")
    String name;

    @Option(names = "-Mailbox", description = "Whose mail, for queries that ask about one; * stands for anything.")
    @Parameter(position = 1, notEmpty = true, wildcards = true, completer = "address")
    String mailbox;

    @Override
    public void process() {
        SavedQuery query = new QueryFolder(runtime()).find(name);
        if (query == null) {
            writeError(
                    "System.Management.Automation.ItemNotFoundException",
                    "QueryNotFound",
                    ErrorCategory.ObjectNotFound,
                    name,
                    "There is no query '" + name + "'. Get-TraceQuery shows those that are there.");
            return;
        }
        ZoneId asked = askedZone();
        Map<String, Object> changes =
                searched(asked == null ? runtime().session().zone() : asked);
        QueryRunner.Run run = new QueryRunner.Run(changes, mailbox, asked, handedOn(query));
        writeVerbose("Runs: " + QueryRunner.text(runtime().session(), query, run));
        runtime()
                .session()
                .service(RecentQueries.class)
                .remembering(() -> QueryRunner.run(runtime(), query, run, this::write));
    }

    /** What was said about warnings and errors of this command is meant for those of the query. */
    private List<String> handedOn(SavedQuery query) {
        List<String> words = new ArrayList<>();
        if (query.body() instanceof SavedQuery.Search) {
            for (String each : List.of("WarningAction", "ErrorAction")) {
                Object value = runtime().boundParameters().get(each);
                if (value != null) {
                    words.add("-" + each + " " + QueryText.quoted(Conversions.toText(value)));
                }
            }
        }
        return words;
    }
}
