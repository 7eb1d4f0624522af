package mtsh.commands.header;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.file.FileErrors;
import mtsh.commands.file.ItemPaths;
import mtsh.commands.file.TextEncodings;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;

/**
 * ConvertFrom-MessageHeader: reads the header of a message. Lines that come one by one are one header together; a text of several lines is
 * a
 * header of its own.
 */
@Command(
        name = "ConvertFrom-MessageHeader",
        description = "Reads the header of a message: its way with delays, authentication, what filters thought.")
@CmdletInfo(
        defaultSet = "Header",
        output = MessageHeader.TYPE,
        outputProperties = {
            "MessageId",
            "Subject",
            "From",
            "To",
            "Cc",
            "ReplyTo",
            "ReturnPath",
            "DeliveredTo",
            "Date",
            "Arrived",
            "TotalDelay",
            "InReplyTo",
            "References",
            "ListId",
            "ListHeaders",
            "AutoSubmitted",
            "Mailer",
            "OriginatingIP",
            "Hops",
            "Authentication",
            "Spam",
            "Headers",
            "Notes"
        })
public final class ConvertFromMessageHeader extends Cmdlet {
    @Option(
            names = {"-Header", "-InputObject"},
            description = "The header as text, whole or line by line; what follows it is not read.")
    @Parameter(set = "Header", position = 0, mandatory = true, pipeline = true, allowEmpty = true)
    String header;

    @Option(names = "-Path", description = "Files that begin with a header, such as .eml; wildcards are allowed.")
    @Parameter(set = "Path", mandatory = true, notEmpty = true, wildcards = true, completer = "path")
    String[] path;

    @Option(
            names = {"-LiteralPath", "-PSPath", "-LP"},
            description = "Such files; nothing in a name is a wildcard.")
    @Parameter(
            set = "LiteralPath",
            mandatory = true,
            notEmpty = true,
            pipelineByPropertyName = true,
            completer = "path")
    String[] literalPath;

    @Option(names = "-Encoding", description = "The files' encoding; UTF-8 when not given.")
    @Parameter(completer = "encoding")
    Object encoding;

    private final StringBuilder lines = new StringBuilder();
    private boolean hasLines;

    @Override
    public void process() {
        if (path != null || literalPath != null) {
            boolean literal = literalPath != null;
            for (String each : literal ? literalPath : path) {
                readFiles(each, literal);
            }
            return;
        }
        String text = header == null ? "" : header;
        if (text.strip().indexOf('\n') >= 0) {
            finishLines();
            answer(text, "the text");
            return;
        }
        hasLines = true;
        if (lines.length() <= HeaderReader.LONGEST) {
            lines.append(text.replace("\n", "").replace("\r", "")).append('\n');
        }
    }

    @Override
    public void end() {
        finishLines();
    }

    private void finishLines() {
        if (hasLines) {
            answer(lines.toString(), "the text");
        }
        lines.setLength(0);
        hasLines = false;
    }

    private void readFiles(String written, boolean literal) {
        List<Path> files = ItemPaths.find(runtime().session(), written, literal);
        if (files.isEmpty()) {
            writeError(
                    FileErrors.notFound(runtime().session().resolvePath(written).toString()));
        }
        for (Path file : files) {
            runtime().checkStopped();
            if (!Files.isDirectory(file)) {
                readFile(file);
            }
        }
    }

    /** Only what a header can be is read: a message may have gigabytes behind it. */
    private void readFile(Path file) {
        char[] begin = new char[HeaderReader.LONGEST + 1];
        int length = 0;
        try (Reader reader = TextEncodings.reader(file, TextEncodings.of(encoding))) {
            for (int count = 0; count >= 0 && length < begin.length; length += Math.max(count, 0)) {
                count = reader.read(begin, length, begin.length - length);
            }
        } catch (IOException problem) {
            writeError(FileErrors.of(problem, file.toString(), "FileReadError", ErrorCategory.ReadError));
            return;
        }
        answer(new String(begin, 0, length), file.toString());
    }

    private void answer(String text, String place) {
        HeaderReader reader = HeaderReader.read(text);
        if (!MessageHeader.isHeader(reader)) {
            writeError(
                    "System.FormatException",
                    "NoMessageHeader",
                    ErrorCategory.InvalidData,
                    null,
                    "There is no header of a message in " + place
                            + ". A header is made of lines such as 'Received: from ...', 'From: ...' and 'Message-ID: ...'.");
            return;
        }
        write(new MessageHeader(reader).object());
    }
}
