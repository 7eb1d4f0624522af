package mtsh.commands.connection;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.PSCredential;
import mtsh.language.value.PSObject;

/** Connect-ExchangeOnline: succeeds without a question, for this shell answers from its own store. */
@Command(
        name = "Connect-ExchangeOnline",
        description = "Succeeds without a question: this shell answers from its own store and connects to nothing.")
public final class ConnectExchangeOnline extends Cmdlet {
    @Option(names = "-UserPrincipalName", description = "Who connects; Get-ConnectionInformation shows it.")
    @Parameter(pipelineByPropertyName = true)
    String userPrincipalName;

    @Option(names = "-Credential", description = "Who connects.")
    Object credential;

    @Option(names = "-OtherArguments", description = "Everything else that the cmdlet takes; nothing is needed.")
    @Parameter(remaining = true)
    Object[] otherArguments;

    @Override
    public void process() {
        String user = userPrincipalName;
        if (user == null && PSObject.unwrap(credential) instanceof PSCredential given) {
            user = given.userName();
        }
        runtime().session().service(Connections.class).connect(user);
        writeVerbose("Nothing was connected: this shell answers from its own store.");
    }
}
