package mtsh.commands.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.trace.LastSpan;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.Engine;
import mtsh.language.eval.ExitRequest;
import mtsh.language.eval.Variable;
import mtsh.language.value.PSObject;

/**
 * Test-TraceAlert: counts what the queries of alerts find. An alert is active while its number is reached; it fires once when it becomes
 * so, which runs its command and writes its file. Made to be run from cron as often as one likes.
 */
@Command(
        name = "Test-TraceAlert",
        description = "Counts the queries of alerts, and fires those whose number is reached now.")
@CmdletInfo(
        shouldProcess = true,
        output = AlertObjects.RESULT,
        outputProperties = {
            "Name",
            "Query",
            "Mailbox",
            "Count",
            "Condition",
            "Threshold",
            "Active",
            "Fired",
            "Checked",
            "ExitCode",
            "Output"
        })
public final class TestTraceAlert extends Cmdlet {
    @Option(names = "-Name", description = "Their names; * stands for anything. All of them if not given.")
    @Parameter(position = 0, pipeline = true, pipelineByPropertyName = true, wildcards = true, completer = "tracealert")
    String[] name;

    @Option(
            names = "-Exit",
            description =
                    "Ends the script or the shell with the highest exit code of the active alerts, or 0; 1 when a test failed.")
    boolean exit;

    private int code;
    private boolean hasFailed;

    @Override
    public void process() {
        AlertFolder folder = new AlertFolder(runtime());
        List<TraceAlert> chosen = ChosenAlerts.of(folder, name, problem -> {
            hasFailed = true;
            writeError(problem);
        });
        for (TraceAlert each : chosen) {
            runtime().checkStopped();
            PSObject result = tested(folder, each);
            if (result != null) {
                write(result);
            }
        }
    }

    /** Null when it could not be tested, which is told: the other alerts are tested all the same. */
    private PSObject tested(AlertFolder folder, TraceAlert alert) {
        try {
            return test(folder, alert);
        } catch (TerminatingError problem) {
            hasFailed = true;
            tell(alert, problem);
            return null;
        }
    }

    private void tell(TraceAlert alert, TerminatingError problem) {
        writeError(
                problem.record().exception().typeName(),
                "AlertNotTested",
                ErrorCategory.InvalidOperation,
                alert.name(),
                "The alert '" + alert.name() + "' could not be tested: "
                        + problem.record().exception().message());
    }

    /** {@code $LASTEXITCODE} tells a script what {@code -Exit} would have ended with. */
    @Override
    public void end() {
        int result = code > 0 ? code : hasFailed ? 1 : 0;
        ((Engine) runtime().session()).scope().global().define(new Variable("LASTEXITCODE", result));
        if (exit) {
            throw new ExitRequest(result);
        }
    }

    private PSObject test(AlertFolder folder, TraceAlert alert) {
        AlertState before = folder.state(alert);
        long count = count(alert);
        Instant now = runtime().session().clock().instant();
        boolean active = alert.isReached(count);
        boolean fires = active && !before.told() && !isCooling(alert, before, now);
        if (active) {
            code = Math.max(code, alert.exitCode());
        }
        if (fires && !shouldProcess(alert.name(), "Fire alert")) {
            return AlertObjects.result(alert, count, true, false, now);
        }
        PSObject result = AlertObjects.result(alert, count, active, fires, now);
        if (fires) {
            // First what it is for, then the note that it was done: a command that fails is tried again by the next
            // test.
            new AlertAction(runtime()).fire(alert, result);
        }
        boolean told = active && (fires || before.told());
        folder.state(alert, new AlertState(active, told, count, now, fires ? now : before.fired()));
        return result;
    }

    private static boolean isCooling(TraceAlert alert, AlertState before, Instant now) {
        return before.fired() != null
                && !alert.cooldown().isEmpty()
                && now.isBefore(before.fired().plus(LastSpan.of(alert.cooldown())));
    }

    private long count(TraceAlert alert) {
        SavedQuery query = new QueryFolder(runtime()).find(alert.query());
        if (query == null) {
            throw terminating(
                    "System.Management.Automation.ItemNotFoundException",
                    "QueryNotFound",
                    ErrorCategory.ObjectNotFound,
                    alert.query(),
                    "its query '" + alert.query()
                            + "' is not there any more. Save it again, or Unregister-TraceAlert.");
        }
        long[] count = {0};
        QueryRunner.Run run = run(query, alert.mailbox().isEmpty() ? null : alert.mailbox());
        runtime()
                .session()
                .service(RecentQueries.class)
                .silently(() -> QueryRunner.run(runtime(), query, run, each -> {
                    runtime().checkStopped();
                    count[0]++;
                }));
        return count[0];
    }

    /** All rows are counted, and that there are none is no news. */
    static QueryRunner.Run run(SavedQuery query, String mailbox) {
        if (!(query.body() instanceof SavedQuery.Search search)) {
            return new QueryRunner.Run(Map.of(), mailbox, null, List.of());
        }
        List<String> words = new ArrayList<>(SearchCmdlets.withoutLimit(search));
        words.add("-WarningAction SilentlyContinue");
        if (search.cmdlet().equals(SearchCmdlets.TRACE)) {
            words.add("-ErrorAction SilentlyContinue");
        }
        return new QueryRunner.Run(Map.of(), mailbox, null, words);
    }
}
