package mtsh.commands.session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.TerminatingError;

/** Invoke-Expression: runs text as commands, here and now. */
@Command(name = "Invoke-Expression", aliases = "iex", description = "Runs text as commands.")
@CmdletInfo
public final class InvokeExpression extends Cmdlet {
    private static final String ID_ENDING = ",Microsoft.PowerShell.Commands.InvokeExpressionCommand";

    @Option(names = "-Command", description = "The text.")
    @Parameter(position = 0, mandatory = true, pipeline = true)
    String command;

    @Override
    public void process() {
        try {
            runtime().session().invokeText(command, this::write);
        } catch (TerminatingError error) {
            if (error.record().category() == ErrorCategory.ParserError && isOfThisText(error.record())) {
                // The text is this command's argument, so what is wrong with it is told at the place of the command.
                error.record().position(null);
            }
            boolean parsed = error.record().category() != ErrorCategory.ParserError;
            if (parsed && !error.isThrownByScript() && !error.record().id().contains(",")) {
                error.record().id(error.record().id() + ID_ENDING);
            }
            throw error;
        }
    }

    private boolean isOfThisText(ErrorRecord record) {
        return record.commandName().isEmpty()
                && record.position() != null
                && record.position().source().text().equals(command);
    }
}
