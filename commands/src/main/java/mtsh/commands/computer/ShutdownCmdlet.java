package mtsh.commands.computer;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.error.ErrorCategory;

/** Cmdlets that would stop the machine: a shell for looking at mail flow does not do that, and says who does. */
abstract class ShutdownCmdlet extends Cmdlet {
    final void refuse(String action, String program) {
        if (shouldProcess("localhost", action)) {
            writeError(
                    "System.InvalidOperationException",
                    "CommandFailed",
                    ErrorCategory.OperationStopped,
                    "localhost",
                    action + " stops the whole machine; nothing was done. Run '" + program + "' for that.");
        }
    }
}
