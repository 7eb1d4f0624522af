package mtsh.commands.output;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.stream.ProgressRecord;

/** Write-Progress. */
@Command(name = "Write-Progress", description = "Shows how far something has come.")
public final class WriteProgress extends Cmdlet {
    @Option(names = "-Activity", description = "What is being done.")
    @Parameter(position = 0)
    String activity;

    @Option(names = "-Status", description = "Where it is now.")
    @Parameter(position = 1, notEmpty = true)
    String status = "Processing";

    @Option(names = "-Id", description = "The number of this bar, when there are several.")
    @Parameter(
            position = 2,
            range = {0, Integer.MAX_VALUE})
    int id;

    @Option(names = "-PercentComplete", description = "How much is done; -1 when that is not known.")
    @Parameter(range = {-1, 100})
    int percentComplete = -1;

    @Option(names = "-SecondsRemaining", description = "How long it will still take; -1 when that is not known.")
    int secondsRemaining = -1;

    @Option(names = "-CurrentOperation", description = "What is done at this moment.")
    String currentOperation;

    @Option(names = "-ParentId", description = "The bar that this one belongs to; -1 for none.")
    @Parameter(range = {-1, Integer.MAX_VALUE})
    int parentId = -1;

    @Option(names = "-Completed", description = "Takes the bar away.")
    boolean completed;

    @Option(names = "-SourceId", description = "Whose bar it is.")
    int sourceId;

    @Override
    public void process() {
        if (!completed && (activity == null || activity.isEmpty())) {
            throw terminating(
                    "System.Management.Automation.ValidationMetadataException",
                    "MissingActivity",
                    ErrorCategory.InvalidArgument,
                    null,
                    "Cannot process command because of one or more missing mandatory parameters: Activity.");
        }
        writeProgress(new ProgressRecord(
                id,
                parentId,
                activity == null ? "" : activity,
                status,
                currentOperation == null ? "" : currentOperation,
                percentComplete,
                secondsRemaining,
                completed));
    }
}
