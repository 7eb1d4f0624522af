package mtsh.commands.outside;

import picocli.CommandLine.Command;

import mtsh.language.error.ErrorCategory;

/** Asking Windows or other machines: an error that a script can silence, as it does where these are not to be had. */
@Command(name = "Not-Available", description = "Refuses: this shell asks neither Windows nor other machines.")
public final class NotAvailable extends AnyArguments {
    @Override
    public void process() {
        Object target = otherArguments == null || otherArguments.length == 0 ? pipelineObject : otherArguments[0];
        writeError(
                "System.PlatformNotSupportedException",
                "NotAvailable",
                ErrorCategory.NotImplemented,
                target,
                runtime().commandName() + " is not available: this shell asks neither Windows nor other machines.");
    }
}
