package mtsh.commands.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.PSObject;

/** Get-FileHash: checksums of files. */
@Command(name = "Get-FileHash", description = "Computes checksums of files.")
@CmdletInfo(
        defaultSet = "Path",
        output = "Microsoft.Powershell.Utility.FileHash",
        outputProperties = {"Algorithm", "Hash", "Path"})
public final class GetFileHash extends FileCmdlet {
    @Option(names = "-Path", description = "The files; wildcards are allowed.")
    @Parameter(
            set = "Path",
            position = 0,
            mandatory = true,
            pipeline = true,
            pipelineByPropertyName = true,
            wildcards = true,
            completer = "path")
    String[] path;

    @Option(
            names = {"-LiteralPath", "-PSPath", "-LP"},
            description = "The files; nothing in a name is a wildcard.")
    @Parameter(set = "LiteralPath", mandatory = true, pipelineByPropertyName = true, completer = "path", position = 0)
    String[] literalPath;

    @Option(names = "-Algorithm", description = "The algorithm; SHA256 when not given.")
    @Parameter(
            position = 1,
            values = {"SHA1", "SHA256", "SHA384", "SHA512", "MD5"})
    String algorithm = "SHA256";

    @Override
    public void process() {
        for (Path file : resolve(path, literalPath)) {
            if (!Files.isDirectory(file)) {
                hash(file);
            }
        }
    }

    private void hash(Path file) {
        String name = algorithm.toUpperCase(Locale.ROOT);
        try {
            write(PSObject.custom()
                    .typeName("Microsoft.Powershell.Utility.FileHash")
                    .note("Algorithm", name)
                    .note("Hash", digest(file, name))
                    .note("Path", file.toString()));
        } catch (IOException problem) {
            writeError(FileErrors.of(problem, file.toString(), "FileReadError", ErrorCategory.ReadError));
        }
    }

    private String digest(Path file, String name) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance(name.replace("SHA", "SHA-"));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
        byte[] buffer = new byte[65_536];
        try (InputStream input = Files.newInputStream(file)) {
            for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
                runtime().checkStopped();
                digest.update(buffer, 0, count);
            }
        }
        return HexFormat.of().withUpperCase().formatHex(digest.digest());
    }
}
