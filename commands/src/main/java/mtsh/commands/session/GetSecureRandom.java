package mtsh.commands.session;

import java.util.Random;

import picocli.CommandLine.Command;

import mtsh.language.cmdlet.CmdletInfo;

/** Get-SecureRandom: random numbers that nobody can foretell, or such a choice of objects. */
@Command(
        name = "Get-SecureRandom",
        description = "Gives random numbers that nobody can foretell, or random objects of a collection.")
@CmdletInfo(
        defaultSet = "RandomNumberParameterSet",
        output = {"System.Int32", "System.Int64", "System.Double"})
public final class GetSecureRandom extends RandomCmdlet {
    @Override
    Random source() {
        return SecureNumbers.RANDOM;
    }
}
