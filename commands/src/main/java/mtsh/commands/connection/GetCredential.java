package mtsh.commands.connection;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.stream.Host;
import mtsh.language.value.Conversions;
import mtsh.language.value.Credential;
import mtsh.language.value.EnvironmentVariables;
import mtsh.language.value.PSObject;
import mtsh.language.value.SecureString;

/** Get-Credential: asks who and for the password on a terminal; a script without one gets a credential without a password. */
@Command(
        name = "Get-Credential",
        description =
                "Asks for a user and a password; without a terminal it gives a credential with an empty password.")
@CmdletInfo(
        defaultSet = "CredentialSet",
        output = "System.Management.Automation.PSCredential",
        outputProperties = {"UserName", "Password"})
public final class GetCredential extends Cmdlet {
    @Option(names = "-Credential", description = "The user, or a credential, which is given back.")
    @Parameter(set = "CredentialSet", position = 0)
    Object credential;

    @Option(names = "-Message", description = "What the question says.")
    @Parameter(set = "MessageSet")
    String message;

    @Option(names = "-UserName", description = "The user.")
    @Parameter(set = "MessageSet", position = 0)
    String userName;

    @Option(names = "-Title", description = "What stands above the question.")
    @Parameter(set = "MessageSet")
    String title;

    @Override
    public void process() {
        if (PSObject.unwrap(credential) instanceof Credential given) {
            write(given);
            return;
        }
        String user = credential == null ? userName : Conversions.toText(credential);
        Host host = runtime().host();
        if (!host.isInteractive()) {
            String name = user == null || user.isEmpty() ? EnvironmentVariables.get("USERNAME") : user;
            write(new Credential(name, new SecureString()));
            return;
        }
        host.out("\n" + (title == null ? "PowerShell credential request" : title) + "\n"
                + (message == null ? "Enter your credentials." : message) + "\n");
        if (user == null || user.isEmpty()) {
            user = host.readLine("User: ", false);
        }
        String password =
                user == null || user.isEmpty() ? null : host.readLine("Password for user " + user + ": ", true);
        if (password != null) {
            write(new Credential(user, SecureString.of(password)));
        }
    }
}
