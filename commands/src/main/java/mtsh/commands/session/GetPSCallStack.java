package mtsh.commands.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import picocli.CommandLine.Command;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.error.Position;
import mtsh.language.eval.CallFrame;
import mtsh.language.eval.Engine;
import mtsh.language.value.InvocationInfo;
import mtsh.language.value.PSObject;

/** Get-PSCallStack: the calls that have not ended, the newest first. */
@Command(name = "Get-PSCallStack", aliases = "gcs", description = "Shows the calls that have not ended.")
@CmdletInfo(
        output = "System.Management.Automation.CallStackFrame",
        outputProperties = {"Command", "Arguments", "Location", "ScriptName", "ScriptLineNumber"})
public final class GetPSCallStack extends Cmdlet {
    @Override
    public void process() {
        List<CallFrame> frames = ((Engine) runtime().session()).callStack();
        frames.forEach(frame -> write(item(frame)));
    }

    private static PSObject item(CallFrame frame) {
        Position position = frame.position();
        String file = position == null ? null : position.source().file();
        String command = frame.command().isEmpty() ? "<ScriptBlock>" : nameOf(frame.command());
        return PSObject.custom()
                .typeName("System.Management.Automation.CallStackFrame")
                .note("ScriptName", file)
                .note("ScriptLineNumber", position == null ? 0 : position.line())
                .note("InvocationInfo", new InvocationInfo(frame.invokedAt(), frame.command(), Map.of()))
                .note("Position", position == null ? null : position.source().lineText(position.line()))
                .note("FunctionName", file == null || !frame.command().equals(file) ? command : "<ScriptBlock>")
                .note("Command", command)
                .note("Location", location(position, file))
                .note("Arguments", frame.arguments());
    }

    /** A script is called by its path and named by its file. */
    private static String nameOf(String command) {
        return command.endsWith(".ps1") ? String.valueOf(Path.of(command).getFileName()) : command;
    }

    private static String location(Position position, String file) {
        if (position == null || file == null) {
            return "<No file>";
        }
        return Path.of(file).getFileName() + ": line " + position.line();
    }
}
