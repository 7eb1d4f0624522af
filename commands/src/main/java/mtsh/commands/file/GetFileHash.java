package mtsh.commands.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.ResultTypes;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.NetException;
import mtsh.language.value.NetRecord;
import mtsh.language.value.NetStream;
import mtsh.language.value.Wildcard;

/** Get-FileHash: checksums of files. */
@Command(name = "Get-FileHash", description = "Computes checksums of files.")
@CmdletInfo(
        defaultSet = "Path",
        output = "Microsoft.PowerShell.Commands.FileHashInfo",
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

    @Option(names = "-InputStream", description = "A stream, read to its end.")
    @Parameter(set = "StreamParameterSet", position = 0, mandatory = true, type = "System.IO.Stream")
    NetStream inputStream;

    @Option(names = "-Algorithm", description = "The algorithm; SHA256 when not given.")
    @Parameter(
            position = 1,
            values = {"SHA1", "SHA256", "SHA384", "SHA512", "MD5"})
    String algorithm = "SHA256";

    @Override
    public void process() {
        for (String each : path == null ? new String[0] : path) {
            List<Path> found = ItemPaths.find(session(), each, false);
            if (found.isEmpty() && !Wildcard.isPattern(each)) {
                String full = session().resolvePath(each).toString();
                missing(FileErrors.notFound(full).exception(), each);
            }
            found.forEach(this::hash);
        }
        for (String each : literalPath == null ? new String[0] : literalPath) {
            hash(session().resolvePath(ItemPaths.plain(each)));
        }
    }

    private void missing(NetException why, String target) {
        writeError(new ErrorRecord(why, "FileNotFound", ErrorCategory.ObjectNotFound, target));
    }

    @Override
    public void end() {
        if (inputStream == null) {
            return;
        }
        try {
            result(digest(inputStream::read), "");
        } catch (IOException problem) {
            writeError(FileErrors.of(problem, "", "FileReadError", ErrorCategory.ReadError));
        }
    }

    private void hash(Path file) {
        if (!Files.exists(file)) {
            String message = "Could not find file '" + file + "'.";
            missing(new NetException("System.IO.FileNotFoundException", message, null), file.toString());
            return;
        }
        if (Files.isDirectory(file)) {
            writeError(
                    "System.UnauthorizedAccessException",
                    "UnauthorizedAccessError",
                    ErrorCategory.InvalidData,
                    file.toString(),
                    "Access to the path '" + file + "' is denied.");
            return;
        }
        try (InputStream input = Files.newInputStream(file)) {
            result(digest(input::read), file.toString());
        } catch (AccessDeniedException denied) {
            ErrorRecord record = FileErrors.of(denied, file.toString(), "FileReadError", ErrorCategory.ReadError);
            writeError(new ErrorRecord(
                    record.exception(), "UnauthorizedAccessError", ErrorCategory.InvalidData, file.toString()));
        } catch (IOException problem) {
            writeError(FileErrors.of(problem, file.toString(), "FileReadError", ErrorCategory.ReadError));
        }
    }

    private void result(String hash, String from) {
        write(new NetRecord(ResultTypes.FILE_HASH)
                .set("Algorithm", algorithm.toUpperCase(Locale.ROOT))
                .set("Hash", hash)
                .set("Path", from));
    }

    /** What gives bytes until there are none. */
    private interface Bytes {
        int read(byte[] buffer, int offset, int count) throws IOException;
    }

    private String digest(Bytes input) throws IOException {
        MessageDigest digest;
        try {
            digest =
                    MessageDigest.getInstance(algorithm.toUpperCase(Locale.ROOT).replace("SHA", "SHA-"));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
        byte[] buffer = new byte[65_536];
        for (int count = input.read(buffer, 0, buffer.length);
                count > 0;
                count = input.read(buffer, 0, buffer.length)) {
            runtime().checkStopped();
            digest.update(buffer, 0, count);
        }
        return HexFormat.of().withUpperCase().formatHex(digest.digest());
    }
}
