package mtsh.commands.session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;

/** Invoke-Expression: runs text as commands, here and now. */
@Command(name = "Invoke-Expression", aliases = "iex", description = "Runs text as commands.")
@CmdletInfo
public final class InvokeExpression extends Cmdlet {
    @Option(names = "-Command", description = "The text.")
    @Parameter(position = 0, mandatory = true, pipeline = true)
    String command;

    @Override
    public void process() {
        runtime().session().invokeText(command, this::write);
    }
}
