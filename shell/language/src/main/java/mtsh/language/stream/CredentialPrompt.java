package mtsh.language.stream;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.value.PSCredential;
import mtsh.language.value.SecureString;

/** Asks the user for a name and a password. */
public final class CredentialPrompt {
    public static final String CAPTION = "PowerShell credential request";
    public static final String MESSAGE = "Enter your credentials.";

    private CredentialPrompt() {}

    /** Asks for what is missing; null when the user gives no name. {@code user} may be null. */
    public static PSCredential ask(Host host, String caption, String message, String user) {
        if (host.isInteractive()) {
            host.writeHost("\n" + caption + "\n" + message, null, null, true);
        }
        String name = user == null || user.isEmpty() ? required(host.readLine("User: ", false)) : user;
        if (name.isEmpty()) {
            return null;
        }
        String password = required(host.readLine("Password for user " + name + ": ", true));
        return new PSCredential(name, new SecureString(password));
    }

    private static String required(String line) {
        if (line == null) {
            throw Errors.of(
                    "System.Management.Automation.Host.PromptingException",
                    "CouldNotPromptForCredential",
                    ErrorCategory.ReadError,
                    null,
                    "There is no more input to read.");
        }
        return line;
    }
}
