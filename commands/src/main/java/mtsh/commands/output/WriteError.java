package mtsh.commands.output;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.NetException;
import mtsh.language.format.DisplayText;
import mtsh.language.value.PSObject;

/** Write-Error. */
@Command(name = "Write-Error", description = "Writes an error that does not end the pipeline.")
@CmdletInfo(defaultSet = "NoException")
public final class WriteError extends Cmdlet {
    private static final String OWN_TYPE = "Microsoft.PowerShell.Commands.WriteErrorException";

    @Option(names = "-Exception", description = "The exception that the error is of.")
    @Parameter(set = "WithException", position = 0, mandatory = true, type = "System.Exception")
    Object exception;

    @Option(
            names = {"-Message", "-Msg"},
            description = "The text of the error.")
    @Parameter(set = "NoException", position = 0, mandatory = true, pipeline = true, allowEmpty = true)
    @Parameter(set = "WithException")
    String message;

    @Option(names = "-ErrorRecord", description = "A whole error, as $Error holds it.")
    @Parameter(set = "ErrorRecord", position = 0, mandatory = true, type = "System.Management.Automation.ErrorRecord")
    Object errorRecord;

    @Option(names = "-Category", description = "The kind of error.")
    @Parameter(set = "NoException")
    @Parameter(set = "WithException")
    ErrorCategory category = ErrorCategory.NotSpecified;

    @Option(names = "-ErrorId", description = "The id by which scripts know the error.")
    @Parameter(set = "NoException")
    @Parameter(set = "WithException")
    String errorId;

    @Option(names = "-TargetObject", description = "What the error is about.")
    @Parameter(set = "NoException")
    @Parameter(set = "WithException")
    Object targetObject;

    @Option(names = "-RecommendedAction", description = "What the user may do about it.")
    String recommendedAction;

    @Option(
            names = {"-CategoryActivity", "-Activity"},
            description = "What was being done.")
    String categoryActivity;

    @Option(
            names = {"-CategoryReason", "-Reason"},
            description = "Why it failed.")
    String categoryReason;

    @Option(
            names = {"-CategoryTargetName", "-TargetName"},
            description = "The name of what the error is about.")
    String categoryTargetName;

    @Option(
            names = {"-CategoryTargetType", "-TargetType"},
            description = "The type of what the error is about.")
    String categoryTargetType;

    @Override
    public void process() {
        ErrorRecord record = errorRecord != null ? copy(given()) : made();
        if (recommendedAction != null) {
            record.recommendedAction(recommendedAction);
        }
        record.activity(categoryActivity != null ? categoryActivity : "Write-Error");
        if (categoryReason != null) {
            record.reason(categoryReason);
        }
        if (categoryTargetName != null) {
            record.targetName(categoryTargetName);
        }
        if (categoryTargetType != null) {
            record.targetType(categoryTargetType);
        }
        // The error is the script's own: with a name set, no class is added to its id.
        record.commandName("Write-Error");
        runtime().writeErrorOfCaller(record);
    }

    private ErrorRecord given() {
        Object plain = PSObject.unwrap(errorRecord);
        if (plain instanceof ErrorRecord record) {
            return record;
        }
        throw terminating(
                "System.Management.Automation.ParameterBindingException",
                "CannotConvertArgumentNoMessage",
                ErrorCategory.InvalidArgument,
                null,
                "Cannot bind parameter 'ErrorRecord'. Cannot convert the \"" + DisplayText.text(errorRecord)
                        + "\" value to type \"System.Management.Automation.ErrorRecord\".");
    }

    private NetException cause() {
        if (exception == null) {
            return new NetException(OWN_TYPE, message == null ? "" : message, null);
        }
        return PSObject.unwrap(exception) instanceof NetException given
                ? given
                : new NetException("System.Exception", DisplayText.text(exception), null);
    }

    private ErrorRecord made() {
        NetException cause = cause();
        ErrorRecord record = new ErrorRecord(
                cause, errorId == null || errorId.isEmpty() ? cause.typeName() : errorId, category, targetObject);
        if (exception != null && message != null && !message.isEmpty()) {
            record.detailsMessage(message);
        }
        return record;
    }

    private static ErrorRecord copy(ErrorRecord original) {
        ErrorRecord record =
                new ErrorRecord(original.exception(), original.id(), original.category(), original.target());
        record.detailsMessage(original.detailsMessage());
        record.recommendedAction(original.recommendedAction());
        record.reason(original.reason());
        record.targetName(original.targetName());
        return record;
    }
}
