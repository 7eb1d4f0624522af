package mtsh.commands.outside;

import picocli.CommandLine.Command;

/** Reading what logs of mail do not hold: the answer is empty, and the first time a warning says why. */
@Command(name = "Read-Nothing", description = "Gives nothing: logs of mail do not hold what this cmdlet reads.")
public final class ReadNothing extends AnyArguments {
    @Override
    public void begin() {
        runtime()
                .session()
                .service(ToldOnce.class)
                .tell(
                        runtime().commandName(),
                        () -> writeWarning(
                                runtime().commandName() + " gives nothing: logs of mail do not hold what it reads."));
    }
}
