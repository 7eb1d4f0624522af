package mtsh.commands.security;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.stream.CredentialPrompt;
import mtsh.language.value.PSCredential;

/** Get-Credential: asks for a user name and a password. */
@Command(name = "Get-Credential", description = "Asks for a user name and a password.")
@CmdletInfo(defaultSet = "CredentialSet", output = "System.Management.Automation.PSCredential")
public final class GetCredential extends Cmdlet {
    @Option(names = "-Credential", description = "A credential, which is given back, or a user name.")
    @Parameter(set = "CredentialSet", position = 0, completer = "credential")
    PSCredential credential;

    @Option(names = "-Message", description = "The text above the questions.")
    @Parameter(set = "MessageSet", notEmpty = true)
    String message = CredentialPrompt.MESSAGE;

    @Option(names = "-UserName", description = "The user, who is then not asked for.")
    @Parameter(set = "MessageSet", position = 0, notEmpty = true)
    String userName;

    @Option(names = "-Title", description = "The heading of the questions.")
    @Parameter(set = "MessageSet", notEmpty = true)
    String title = CredentialPrompt.CAPTION;

    @Override
    public void begin() {
        PSCredential given =
                credential != null ? credential : CredentialPrompt.ask(runtime().host(), title, message, userName);
        if (given != null) {
            write(given);
        }
    }
}
