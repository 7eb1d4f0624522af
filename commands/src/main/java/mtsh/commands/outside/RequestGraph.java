package mtsh.commands.outside;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;

/** A request to Graph: one that reads gets nothing, any other would change something and is refused. */
@Command(name = "Request-Graph", description = "Asks nobody: a request that reads gets nothing, any other is refused.")
public final class RequestGraph extends AnyArguments {
    @Option(names = "-Method", description = "The method of the request; GET reads.")
    @Parameter(position = 0)
    String method = "GET";

    @Option(names = "-Uri", description = "What is asked for.")
    @Parameter(position = 1)
    Object uri;

    @Override
    public void process() {
        if (!method.equalsIgnoreCase("GET")) {
            writeError(
                    "System.NotSupportedException",
                    "ChangeRefused",
                    ErrorCategory.NotImplemented,
                    uri,
                    runtime().commandName() + " changes what is outside of this shell; nothing was done.");
            return;
        }
        runtime()
                .session()
                .service(ToldOnce.class)
                .tell(
                        runtime().commandName(),
                        () -> writeWarning(
                                runtime().commandName() + " gives nothing: logs of mail do not hold what it reads."));
    }
}
