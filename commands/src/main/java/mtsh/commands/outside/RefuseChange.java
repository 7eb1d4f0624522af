package mtsh.commands.outside;

import picocli.CommandLine.Command;

import mtsh.language.error.ErrorCategory;

/** Changing a mailbox, a directory or anything else outside of this shell: an error for each that was to be changed. */
@Command(name = "Refuse-Change", description = "Refuses: this shell changes nothing outside of itself.")
public final class RefuseChange extends AnyArguments {
    @Override
    public void process() {
        Object target = pipelineObject == null && otherArguments != null && otherArguments.length > 0
                ? otherArguments[0]
                : pipelineObject;
        writeError(
                "System.NotSupportedException",
                "ChangeRefused",
                ErrorCategory.NotImplemented,
                target,
                runtime().commandName() + " changes what is outside of this shell; nothing was done.");
    }
}
