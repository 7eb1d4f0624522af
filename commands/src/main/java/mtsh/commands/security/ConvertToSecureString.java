package mtsh.commands.security;

import java.security.GeneralSecurityException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.SecureString;

/** ConvertTo-SecureString: a secure string of plain text, or of what ConvertFrom-SecureString wrote. */
@Command(name = "ConvertTo-SecureString", description = "Makes a secure string of text, plain or encrypted with a key.")
@CmdletInfo(defaultSet = "Secure", output = "System.Security.SecureString")
public final class ConvertToSecureString extends SecureStringCmdlet {
    @Option(names = "-String", description = "The text.")
    @Parameter(position = 0, mandatory = true, pipeline = true)
    String string;

    @Option(names = "-AsPlainText", description = "The text is the secret itself.")
    @Parameter(set = "PlainText", position = 1)
    boolean asPlainText;

    @Option(names = "-Force", description = "Accepted; plain text needs no leave any more.")
    @Parameter(set = "PlainText", position = 2)
    boolean force;

    @Override
    public void process() {
        byte[] bytes = keyBytes();
        try {
            write(
                    bytes != null
                            ? SecureText.decrypt(string, bytes)
                            : asPlainText ? new SecureString(string) : SecureText.fromPlain(string));
        } catch (NumberFormatException notHexadecimal) {
            throw terminating(
                    "System.FormatException",
                    "System.FormatException",
                    ErrorCategory.NotSpecified,
                    null,
                    notHexadecimal.getMessage());
        } catch (IllegalArgumentException notEncrypted) {
            writeError(
                    "System.Management.Automation.PSArgumentException",
                    "ImportSecureString_InvalidArgument",
                    ErrorCategory.InvalidArgument,
                    null,
                    notEncrypted.getMessage());
        } catch (GeneralSecurityException otherKey) {
            writeError(
                    "System.Security.Cryptography.CryptographicException",
                    "ImportSecureString_InvalidArgument_CryptographicError",
                    ErrorCategory.InvalidArgument,
                    null,
                    "Padding is invalid and cannot be removed.");
        }
    }
}
