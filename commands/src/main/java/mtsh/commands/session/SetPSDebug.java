package mtsh.commands.session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.eval.Engine;

/** Set-PSDebug: strict mode on and off. Tracing and stepping need a debugger, which is not here. */
@Command(name = "Set-PSDebug", description = "Turns strict mode on and off.")
@CmdletInfo
public final class SetPSDebug extends Cmdlet {
    @Option(names = "-Trace", description = "0 alone is taken: lines are not traced.")
    @Parameter(
            set = "on",
            range = {0, 2})
    int trace;

    @Option(names = "-Step", description = "Refused: there is no debugger.")
    @Parameter(set = "on")
    boolean step;

    @Option(names = "-Strict", description = "Variables that were never set are an error.")
    @Parameter(set = "on")
    boolean strict;

    @Option(names = "-Off", description = "Turns all off.")
    @Parameter(set = "off")
    boolean off;

    @Override
    public void begin() {
        if (trace > 0 || step) {
            throw terminating(
                    "System.NotSupportedException",
                    "DebuggerNotSupported",
                    ErrorCategory.NotImplemented,
                    null,
                    "Lines are not traced and not stepped through in this shell. Use Write-Verbose or Write-Debug in the script.");
        }
        Engine engine = (Engine) runtime().session();
        if (off || strict) {
            engine.strictVersion(strict ? 1 : 0);
        }
    }
}
