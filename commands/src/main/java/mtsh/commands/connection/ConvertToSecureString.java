package mtsh.commands.connection;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.SecureString;

/** ConvertTo-SecureString: a text that is not shown. */
@Command(name = "ConvertTo-SecureString", description = "Makes a secure string of a text.")
@CmdletInfo(defaultSet = "Secure", output = "System.Security.SecureString")
public final class ConvertToSecureString extends Cmdlet {
    @Option(
            names = "-String",
            description = "The text: plain with -AsPlainText, else what ConvertFrom-SecureString wrote.")
    @Parameter(position = 0, mandatory = true, pipeline = true)
    String string;

    @Option(names = "-AsPlainText", description = "Takes the text as it is.")
    @Parameter(set = "PlainText", position = 1)
    boolean asPlainText;

    @Option(names = "-Force", description = "Accepted; -AsPlainText is enough.")
    @Parameter(set = "PlainText", position = 2)
    boolean force;

    @Option(names = "-SecureKey", description = "Refused: texts under a key cannot be read.")
    @Parameter(set = "Secure", position = 1)
    Object secureKey;

    @Option(names = "-Key", description = "Refused: texts under a key cannot be read.")
    @Parameter(set = "Open")
    byte[] key;

    @Override
    public void process() {
        if (asPlainText) {
            write(SecureString.of(string));
            return;
        }
        if (secureKey != null || key != null) {
            writeError(
                    "System.NotSupportedException",
                    "KeyNotSupported",
                    ErrorCategory.NotImplemented,
                    null,
                    "Texts that are encrypted with a key cannot be read here. Give the plain text with -AsPlainText.");
            return;
        }
        byte[] bytes = bytes(string.strip());
        if (bytes == null) {
            writeError(
                    "System.ArgumentException",
                    "ImportSecureString_InvalidArgument",
                    ErrorCategory.InvalidArgument,
                    string,
                    "The parameter value \"" + string + "\" is not a valid encrypted string.");
            return;
        }
        write(SecureString.of(new String(bytes, StandardCharsets.UTF_16LE)));
    }

    /** As on every system but Windows, a saved secure string is its characters in hexadecimal. */
    private static byte[] bytes(String text) {
        boolean isHexadecimal = text.length() % 4 == 0 && text.chars().allMatch(c -> Character.digit(c, 16) >= 0);
        return isHexadecimal ? HexFormat.of().parseHex(text) : null;
    }
}
