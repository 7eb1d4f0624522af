package mtsh.commands.outside;

import picocli.CommandLine.Command;

/** Connecting to a directory of the cloud: the script may go on, but it is told that its reads will be empty. */
@Command(name = "Connect-Cloud", description = "Connects to nothing and says so.")
public final class ConnectCloud extends AnyArguments {
    @Override
    public void begin() {
        runtime()
                .session()
                .service(ToldOnce.class)
                .tell(
                        runtime().commandName(),
                        () -> writeWarning(
                                runtime().commandName()
                                        + " connects to nothing: this shell answers from its own store. What a script reads there is empty."));
    }
}
