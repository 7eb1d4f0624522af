package mtsh.commands.query;

import java.util.Objects;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.trace.LastSpan;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.Invocable;

/** Register-TraceAlert: a saved query and a number: Test-TraceAlert tells when the query comes to it. */
@Command(
        name = "Register-TraceAlert",
        description = "Registers an alert: a saved query and the number of results that matters.")
@CmdletInfo(
        shouldProcess = true,
        output = AlertObjects.TYPE,
        outputProperties = {
            "Name",
            "Query",
            "Mailbox",
            "Description",
            "Condition",
            "Threshold",
            "Below",
            "Cooldown",
            "Command",
            "OutFile",
            "ExitCode",
            "Registered",
            "State",
            "LastCount",
            "LastChecked",
            "LastFired"
        })
public final class RegisterTraceAlert extends Cmdlet {
    @Option(names = "-Name", description = "What it is called.")
    @Parameter(position = 0, mandatory = true, notEmpty = true)
    String name;

    @Option(names = "-Query", description = "The saved query that is counted.")
    @Parameter(position = 1, mandatory = true, notEmpty = true, completer = "tracequery")
    String query;

    @Option(
            names = "-Threshold",
            description = "As many results as this, or more, make the alert active; 1 if not given.")
    @Parameter(range = {0, Long.MAX_VALUE})
    long threshold = 1;

    @Option(
            names = "-Below",
            description = "Fewer results than the threshold make it active: for mail that should come and does not.")
    boolean below;

    @Option(names = "-Mailbox", description = "Whose mail, for queries that ask about one.")
    @Parameter(notEmpty = true, wildcards = true, completer = "address")
    String mailbox;

    @Option(names = "-Description", description = "What it is for.")
    String description;

    @Option(names = "-Cooldown", description = "How long after it fired it does not fire again: 30m, 4h, 2d.")
    @Parameter(notEmpty = true)
    String cooldown;

    @Option(names = "-Command", description = "A script block that is run when it fires; $_ is the result.")
    Invocable command;

    @Option(names = "-OutFile", description = "A file that gets one line of JSON each time it fires.")
    @Parameter(notEmpty = true, completer = "path")
    String outFile;

    @Option(
            names = "-ExitCode",
            description = "What Test-TraceAlert -Exit ends with while it is active; 4 if not given.")
    @Parameter(range = {1, 255})
    int exitCode = 4;

    @Option(names = "-Force", description = "Replaces the alert of this name.")
    boolean force;

    @Override
    public void process() {
        String checked = QueryNames.checked(name, "an alert");
        AlertFolder folder = new AlertFolder(runtime());
        SavedQuery saved = savedQuery();
        if (cooldown != null) {
            LastSpan.of(cooldown);
        }
        if (folder.has(checked) && !force) {
            throw terminating(
                    "System.InvalidOperationException",
                    "AlertExists",
                    ErrorCategory.ResourceExists,
                    checked,
                    "There is an alert '" + checked + "' already. Choose another name, or replace it with -Force.");
        }
        if (!shouldProcess(checked, "Register alert")) {
            return;
        }
        TraceAlert alert = new TraceAlert(
                checked,
                saved.name(),
                Objects.requireNonNullElse(mailbox, ""),
                Objects.requireNonNullElse(description, ""),
                threshold,
                below,
                Objects.requireNonNullElse(cooldown, ""),
                command == null ? "" : command.text().strip(),
                outFile == null ? "" : runtime().session().resolvePath(outFile).toString(),
                exitCode,
                runtime().session().clock().instant());
        folder.register(alert);
        write(AlertObjects.of(alert, AlertState.NEVER));
    }

    /** The query must be there and must be one that can be run as it is. */
    private SavedQuery savedQuery() {
        SavedQuery saved = new QueryFolder(runtime()).find(query);
        if (saved == null || saved.kind() == SavedQuery.Kind.Autosaved) {
            throw terminating(
                    "System.Management.Automation.ItemNotFoundException",
                    "QueryNotFound",
                    ErrorCategory.ObjectNotFound,
                    query,
                    saved == null
                            ? "There is no query '" + query + "'. Save it first with Save-TraceQuery."
                            : "Autosaved queries make room for newer ones. Save '" + query
                                    + "' under a name first: Get-TraceQuery " + query + " | Save-TraceQuery -Name ...");
        }
        QueryRunner.text(runtime().session(), saved, TestTraceAlert.run(saved, mailbox));
        return saved;
    }
}
