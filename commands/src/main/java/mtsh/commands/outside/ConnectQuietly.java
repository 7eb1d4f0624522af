package mtsh.commands.outside;

import picocli.CommandLine.Command;

/** Connecting, disconnecting, loading and installing: nothing is needed, so nothing is done. */
@Command(
        name = "Connect-Quietly",
        description = "Succeeds: this shell answers from its own store and connects to nothing.")
public final class ConnectQuietly extends AnyArguments {
    @Override
    public void process() {
        writeVerbose(runtime().commandName() + " has nothing to do: this shell answers from its own store.");
    }
}
