package mtsh.commands.security;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.SecureString;

/** ConvertFrom-SecureString: a secure string as text that can be kept in a file. */
@Command(name = "ConvertFrom-SecureString", description = "Turns a secure string into text, encrypted with a key.")
@CmdletInfo(defaultSet = "Secure", output = "System.String")
public final class ConvertFromSecureString extends SecureStringCmdlet {
    @Option(names = "-SecureString", description = "The secure string.")
    @Parameter(position = 0, mandatory = true, pipeline = true, allowNull = false)
    SecureString secureString;

    @Option(names = "-AsPlainText", description = "Gives the text that it hides.")
    @Parameter(set = "AsPlainText")
    boolean asPlainText;

    @Override
    public void process() {
        if (secureString.length() == 0) {
            throw terminating(
                    "System.Management.Automation.PSArgumentException",
                    "Argument",
                    ErrorCategory.InvalidArgument,
                    null,
                    "Cannot process argument because the value of argument \"SecureString\" is not valid. Change the value of the "
                            + "\"SecureString\" argument and run the operation again.");
        }
        byte[] bytes = keyBytes();
        if (bytes != null) {
            write(SecureText.encrypt(secureString, bytes));
        } else {
            write(asPlainText ? secureString.text() : SecureText.plain(secureString));
        }
    }
}
