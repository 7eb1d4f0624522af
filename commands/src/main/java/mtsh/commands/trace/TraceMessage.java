package mtsh.commands.trace;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.source.StoreService;
import mtsh.commands.status.BounceFiles;
import mtsh.commands.status.BounceMessage;
import mtsh.commands.status.MessageLines;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.store.engine.TraceStore;
import mtsh.store.query.TraceRow;

/** Trace-Message: the answer to "where is my mail?": what became of it, where it is, why, and the line that proves it. */
@Command(
        name = "Trace-Message",
        description = "Says what became of a message, where it is, why, and which log line proves it.")
@CmdletInfo(
        output = Answer.TYPE,
        outputProperties = {
            "Verdict",
            "Outcome",
            "Received",
            "SenderAddress",
            "RecipientAddress",
            "Subject",
            "Where",
            "CauseId",
            "Cause",
            "Responsible",
            "Temporary",
            "NextAttempt",
            "Expires",
            "Attempts",
            "Why",
            "Provenance",
            "Filters",
            "Advice",
            "Scope",
            "Evidence",
            "Status",
            "Disposition",
            "MessageId",
            "MessageTraceId",
            "Confidence",
            "Trust",
            "Summary"
        })
public final class TraceMessage extends MessageCmdlet {
    @Option(names = "-Path", description = "Files with a bounce each: the message that it is about is traced.")
    @Parameter(wildcards = true, completer = "path")
    String[] path;

    @Option(names = "-First", description = "How many answers, the newest message first.")
    @Parameter(range = {1, 1_000_000})
    int first = 10;

    /** Lines of a bounce that come one by one through the pipeline. */
    private final MessageLines lines = new MessageLines();

    @Override
    public void process() {
        if (path != null) {
            new BounceFiles(runtime()).texts(path).forEach(this::bounce);
            return;
        }
        boolean alone = recipientAddress != null && recipientAddress.length == 1 && recipientAddress[0] != null;
        if (alone && MessageLines.isMessage(recipientAddress[0])) {
            bounce(recipientAddress[0]);
        } else if (!alone || !runtime().hasPipelineInput() || !lines.take(recipientAddress[0])) {
            search();
        }
    }

    @Override
    public void end() {
        if (!lines.isEmpty()) {
            bounce(lines.text());
        }
    }

    private void search() {
        TraceRange range = range();
        QueryListener.tell(runtime(), "Trace-Message");
        StoreService.read(
                runtime(), store -> answer(store, search(range, first + 1).find(store, recipientAddress), range));
    }

    private void bounce(String text) {
        BounceMessage bounce = BounceMessage.parse(text);
        if (bounce == null) {
            missing(
                    "NOT FOUND. This is a message, but no bounce: it names nobody who did not get one. Give the bounce itself, or"
                            + " the Message-ID of the message that is missed.");
            return;
        }
        StoreService.read(runtime(), store -> {
            BounceSearch search = new BounceSearch(store, bounce);
            List<TraceRow> rows = search.rows();
            if (!rows.isEmpty()) {
                answer(store, rows, new TraceRange(null, null));
                return;
            }
            TraceExit exit = runtime().session().service(TraceExit.class);
            exit.missed();
            runtime().session().lastExitCode(exit.code());
            missing("NOT FOUND. The store has no message like the one that the bounce is about. " + Coverage.held(store)
                    + search.says());
        });
    }

    private void answer(TraceStore store, List<TraceRow> rows, TraceRange range) {
        TraceExit exit = runtime().session().service(TraceExit.class);
        if (rows.isEmpty()) {
            exit.missed();
            notFound(store, range);
        } else {
            Answers answers = new Answers(runtime(), store);
            for (TraceRow row : rows.subList(0, Math.min(first, rows.size()))) {
                exit.answered(row);
                write(answers.whole(row));
            }
        }
        if (rows.size() > first) {
            writeWarning("Only the newest " + first
                    + " messages are shown, there are more. Narrow the search, or use -First.");
        }
        runtime().session().lastExitCode(exit.code());
    }

    /** An empty answer says what was searched and what nearly fits, so that silence is never taken for proof. */
    private void notFound(TraceStore store, TraceRange range) {
        NearMisses near = new NearMisses(runtime(), store);
        if (messageTraceId == null && messageId == null) {
            near.atOtherTimes(new TraceFilter()
                            .between(range)
                            .senders(senderAddress)
                            .recipients(recipientAddress)
                            .query())
                    .addresses(senderAddress, recipientAddress);
        }
        missing("NOT FOUND. " + Coverage.nothing(store, "message", range) + near.text());
    }

    private void missing(String text) {
        writeError(
                "System.Management.Automation.ItemNotFoundException",
                "MessageNotFound",
                ErrorCategory.ObjectNotFound,
                null,
                text);
    }
}
