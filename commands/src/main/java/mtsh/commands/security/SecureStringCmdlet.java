package mtsh.commands.security;

import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.SecureString;
import mtsh.language.value.UInt8;

/** What the two conversions of secure strings have in common: the key. */
abstract class SecureStringCmdlet extends Cmdlet {
    @Option(names = "-SecureKey", description = "The key as a secure string of 8, 12 or 16 characters.")
    @Parameter(set = "Secure", position = 1)
    SecureString secureKey;

    @Option(names = "-Key", description = "The key as 16, 24 or 32 bytes.")
    @Parameter(set = "Open")
    UInt8[] key;

    /** The key's bytes, or null when there is none. */
    final byte[] keyBytes() {
        byte[] bytes = secureKey != null ? SecureText.bytes(secureKey) : key == null ? null : bytes(key);
        if (bytes != null && !SecureText.isKey(bytes)) {
            throw terminating(
                    "System.Management.Automation.PSArgumentException",
                    "Argument",
                    ErrorCategory.InvalidArgument,
                    null,
                    "The specified key is not valid. Valid key length settings are either 128 bits, 192 bits, or 256 bits. "
                            + "(Parameter 'key')");
        }
        return bytes;
    }

    private static byte[] bytes(UInt8[] values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i].intValue();
        }
        return bytes;
    }
}
