package mtsh.commands.time;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.Conversions;
import mtsh.language.value.DateTime;
import mtsh.language.value.TimeSpan;

/** Set-Date: this shell never changes the machine's clock; it answers as PowerShell does without the right to. */
@Command(name = "Set-Date", description = "Is refused: the clock of the machine is not this shell's to set.")
@CmdletInfo(defaultSet = "Date", shouldProcess = true, output = "System.DateTime")
public final class SetDate extends Cmdlet {
    /** What of a date is shown. */
    enum DisplayHint {
        Date,
        Time,
        DateTime
    }

    @Option(names = "-Date", description = "The new date and time.")
    @Parameter(
            set = "Date",
            position = 0,
            mandatory = true,
            pipeline = true,
            pipelineByPropertyName = true,
            completer = "date")
    DateTime date;

    @Option(names = "-Adjust", description = "How much to add to the time.")
    @Parameter(set = "Adjust", position = 0, mandatory = true, pipelineByPropertyName = true, allowEmpty = true)
    TimeSpan adjust;

    @Option(names = "-DisplayHint", description = "What of the date is shown.")
    DisplayHint displayHint = DisplayHint.DateTime;

    @Override
    public void process() {
        Object target = date == null ? adjust : date;
        if (!shouldProcess(Conversions.toText(target), "Set-Date")) {
            return;
        }
        throw terminating(
                "System.ComponentModel.Win32Exception",
                "System.ComponentModel.Win32Exception",
                ErrorCategory.NotSpecified,
                null,
                "Operation not permitted");
    }
}
