package mtsh.commands.status;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.PSObject;

/**
 * Resolve-SmtpStatus: what a status code, a server's answer, a line of a log or a whole bounce means, who can mend it and how (RFC 5321, RFC 3463,
 * RFC 3464, IANA's registry, Exchange's and the big providers' own).
 */
@Command(
        name = "Resolve-SmtpStatus",
        description = "Explains a status code, a server's answer, a line of a log or a bounce.")
@CmdletInfo(
        defaultSet = "Text",
        output = StatusExplanation.TYPE,
        outputProperties = {
            "Code",
            "EnhancedCode",
            "Class",
            "Subject",
            "Meaning",
            "CauseId",
            "Cause",
            "Responsible",
            "Temporary",
            "UsualFix",
            "Provider",
            "Source",
            "Server",
            "Reply",
            "Recipient",
            "Action",
            "OriginalMessageId",
            "OriginalSubject",
            "OriginalSender",
            "ReportingServer",
            "QueueId",
            "ArrivalDate",
            "LastAttempt",
            "Text"
        })
public final class ResolveSmtpStatus extends Cmdlet {
    @Option(
            names = {"-Status", "-Text", "-InputObject"},
            description = "A code (550, 5.1.1), an answer, a line of a log, or a bounce as text.")
    @Parameter(set = "Text", position = 0, mandatory = true, pipeline = true)
    @Parameter(set = "Object", mandatory = false)
    String status;

    @Option(
            names = {"-LastSmtp", "-Detail", "-RecipientStatus"},
            description = "An answer, from the rows of a trace, their details or a tracking log.")
    @Parameter(set = "Object", mandatory = true, pipelineByPropertyName = true)
    String[] answer;

    @Option(
            names = {"-Path", "-FullName"},
            description = "Files with a bounce each.")
    @Parameter(set = "Path", mandatory = true, wildcards = true, completer = "path")
    String[] path;

    private final MessageLines lines = new MessageLines();

    @Override
    public void process() {
        if (path != null) {
            new BounceFiles(runtime()).texts(path).forEach(this::explain);
        } else if (answer != null) {
            for (String each : answer) {
                explain(each);
            }
        } else if (!runtime().hasPipelineInput() || !lines.take(status)) {
            explain(status);
        }
    }

    @Override
    public void end() {
        if (!lines.isEmpty()) {
            explain(lines.text());
        }
    }

    private void explain(String text) {
        if (text == null || text.isBlank()) {
            return;
        }
        List<PSObject> explained = StatusExplanation.of(text);
        if (explained.isEmpty()) {
            refuse(
                    "NoStatusFound",
                    text,
                    "There is no status code and no known answer in '" + shortened(text)
                            + "'. Give a code such as 550 or 5.1.1, the server's answer, the line of the log, or the whole bounce.");
        }
        explained.forEach(this::write);
    }

    private void refuse(String id, Object target, String message) {
        writeError("System.ArgumentException", id, ErrorCategory.InvalidArgument, target, message);
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() > 80 ? line.substring(0, 80) + "..." : line;
    }
}
