package mtsh.commands.session;

import java.util.Random;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;

/** Get-Random: random numbers, or random objects of a collection. */
@Command(name = "Get-Random", description = "Gives random numbers, or random objects of a collection.")
@CmdletInfo(
        defaultSet = "RandomNumberParameterSet",
        output = {"System.Int32", "System.Int64", "System.Double"})
public final class GetRandom extends RandomCmdlet {
    @Option(names = "-SetSeed", description = "Where the sequence begins: the same seed gives the same numbers.")
    @Parameter(allowNull = false)
    Integer setSeed;

    @Override
    Random source() {
        SessionRandom source = runtime().session().service(SessionRandom.class);
        if (setSeed != null) {
            source.seed(setSeed);
        }
        return source.random();
    }
}
