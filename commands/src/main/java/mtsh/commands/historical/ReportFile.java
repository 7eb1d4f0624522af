package mtsh.commands.historical;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import mtsh.commands.source.PrivateFiles;

/**
 * A report on its way to disk: CSV with CRLF, quoted where it must be. It has its name only when it is whole; until then it is a file
 * beside it that goes away when it is not finished.
 */
final class ReportFile implements AutoCloseable {
    private final Path target;
    private final Path fresh;
    private final ZipOutputStream zip;
    private final Writer writer;
    private boolean finished;

    /** @param target where the report will be; it ends in {@code .zip} when it is to be compressed */
    ReportFile(Path target, String csvName, ReportEncoding encoding) throws IOException {
        this.target = target;
        fresh = PrivateFiles.temporary(target.toAbsolutePath().getParent(), csvName);
        OutputStream stream = new BufferedOutputStream(Files.newOutputStream(fresh), 1 << 16);
        boolean compressed = target.toString().endsWith(".zip");
        zip = compressed ? new ZipOutputStream(stream) : null;
        if (compressed) {
            zip.putNextEntry(new ZipEntry(csvName));
        }
        writer = new BufferedWriter(new OutputStreamWriter(
                compressed ? zip : stream,
                encoding.charset().newEncoder().onMalformedInput(CodingErrorAction.REPLACE)));
        writer.write(encoding.mark());
    }

    /** Throws {@link UncheckedIOException}, for lines come out of streams. */
    void line(List<String> values) {
        try {
            for (int i = 0; i < values.size(); i++) {
                if (i > 0) {
                    writer.write(',');
                }
                writer.write(quoted(values.get(i)));
            }
            writer.write("\r\n");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String quoted(String value) {
        boolean plain = value.isEmpty() || !isBlank(value.charAt(0)) && !isBlank(value.charAt(value.length() - 1));
        for (int i = 0; plain && i < value.length(); i++) {
            plain = ",\"\r\n".indexOf(value.charAt(i)) < 0;
        }
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private static boolean isBlank(char c) {
        return c <= ' ';
    }

    /** Gives the file its name. */
    void finish() throws IOException {
        writer.flush();
        if (zip != null) {
            zip.closeEntry();
        }
        writer.close();
        PrivateFiles.replace(fresh, target);
        finished = true;
    }

    @Override
    public void close() throws IOException {
        if (!finished) {
            writer.close();
            Files.deleteIfExists(fresh);
        }
    }
}
