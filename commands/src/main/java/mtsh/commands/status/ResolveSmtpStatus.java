package mtsh.commands.status;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
import mtsh.language.type.Members;
import mtsh.language.value.Conversions;
import mtsh.language.value.FileSystemItem;
import mtsh.language.value.PSObject;
import mtsh.language.value.Wildcard;

/** Resolve-SmtpStatus: what a code, a reply, a line of a log or a bounce means, and who can mend it. */
@Command(
        name = "Resolve-SmtpStatus",
        description = "Explains a status code, a reply of a mail server, a line of a mail log or a bounce.")
@CmdletInfo(
        defaultSet = "Text",
        output = StatusRecords.TYPE,
        outputProperties = {
            "Code",
            "EnhancedCode",
            "Class",
            "Subject",
            "Detail",
            "Meaning",
            "CauseId",
            "Cause",
            "Responsible",
            "Temporary",
            "UsualFix",
            "Provider",
            "Source",
            "Recipient",
            "OriginalMessageId",
            "OriginalSubject",
            "RemoteServer",
            "ReportingServer",
            "ArrivalDate",
            "LastRetryTime",
            "Action",
            "Text"
        })
public final class ResolveSmtpStatus extends Cmdlet {
    /** Where objects of the trace and queue cmdlets keep what a server said. */
    private static final List<String> PROPERTIES =
            List.of("LastReply", "LastError", "Reason", "RecipientStatus", "Detail", "Why", "Reply", "Text");

    private static final int SHOWN = 80;

    @Option(
            names = {"-Text", "-InputObject", "-Status"},
            description = "A code, a reply, a line of a log, Exchange's reason, or a bounce.")
    @Parameter(set = "Text", position = 0, mandatory = true, pipeline = true)
    Object[] text;

    @Option(names = "-Path", description = "Files with bounces (.eml, text) or lines of a log; wildcards are allowed.")
    @Parameter(set = "Path", mandatory = true, wildcards = true, completer = "path")
    String[] path;

    @Option(
            names = {"-LiteralPath", "-PSPath", "-LP"},
            description = "The files; nothing in a name is a wildcard.")
    @Parameter(set = "LiteralPath", mandatory = true, completer = "path")
    String[] literalPath;

    @Option(names = "-Encoding", description = "The files' encoding; UTF-8 when not given.")
    @Parameter(completer = "encoding")
    Object encoding;

    private StatusInput lines;
    private boolean isArgument;

    @Override
    public void begin() {
        isArgument = text != null;
        lines = new StatusInput(this::write);
    }

    @Override
    public void process() {
        if (path != null || literalPath != null) {
            boolean isLiteral = literalPath != null;
            for (String each : isLiteral ? literalPath : path) {
                files(each, isLiteral);
            }
            return;
        }
        for (Object each : text == null ? new Object[0] : text) {
            runtime().checkStopped();
            one(each);
        }
    }

    private void one(Object value) {
        if (PSObject.unwrap(value) instanceof FileSystemItem item) {
            file(item.path());
            return;
        }
        String said = said(value);
        if (isArgument || said.indexOf('\n') >= 0) {
            whole(said);
        } else {
            lines.add(said);
        }
    }

    private static String said(Object value) {
        if (value == null || PSObject.unwrap(value) instanceof String) {
            return value == null ? "" : Conversions.toText(value);
        }
        for (String property : PROPERTIES) {
            Object found = Members.getOwn(value, property);
            if (found != null && found != Members.MISSING) {
                return Conversions.toText(found);
            }
        }
        return Conversions.toText(value);
    }

    /** A text of one line or many that stands for itself. */
    private void whole(String said) {
        StatusInput input = new StatusInput(this::write);
        boolean isLine = said.strip().indexOf('\n') < 0;
        PSObject status = isLine ? StatusRecords.ofText(said.strip(), true) : null;
        if (status != null) {
            write(status);
            return;
        }
        for (String line : said.split("\\R", -1)) {
            input.add(line);
        }
        input.end();
        report(input, "the text");
    }

    private void files(String written, boolean isLiteral) {
        List<Path> files = ItemPaths.find(runtime().session(), written, isLiteral);
        if (files.isEmpty() && (isLiteral || !Wildcard.isPattern(written))) {
            writeError(
                    FileErrors.notFound(runtime().session().resolvePath(written).toString()));
        }
        files.stream().filter(each -> !Files.isDirectory(each)).forEach(this::file);
    }

    private void file(Path file) {
        StatusInput input = new StatusInput(this::write);
        try {
            if (isOutlookFile(file)) {
                notText(file);
                return;
            }
            try (BufferedReader reader = TextEncodings.reader(file, TextEncodings.of(encoding))) {
                for (String line = reader.readLine(); line != null && !input.isCut(); line = reader.readLine()) {
                    runtime().checkStopped();
                    input.add(line);
                }
            }
            input.end();
        } catch (IOException problem) {
            writeError(FileErrors.of(problem, file.toString(), "ReadingBounce", ErrorCategory.ReadError));
            return;
        }
        report(input, file.toString());
    }

    private static boolean isOutlookFile(Path file) throws IOException {
        byte[] mark = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        try (InputStream stream = Files.newInputStream(file)) {
            return Arrays.equals(mark, stream.readNBytes(mark.length));
        }
    }

    private void notText(Path file) {
        writeError(
                "System.IO.InvalidDataException",
                "OutlookFile",
                ErrorCategory.InvalidData,
                file.toString(),
                file + " is an Outlook message file (.msg). Save the bounce as text or as .eml and try again.");
    }

    @Override
    public void end() {
        if (lines.explained() == 0 && lines.silent() == 0 && isArgument) {
            return;
        }
        lines.end();
        report(lines, "the lines from the pipeline");
    }

    /** What was not understood is said: as an error when nothing was, as a warning beside what was. */
    private void report(StatusInput input, String name) {
        if (input.isCut()) {
            writeWarning("Only the first 4 MB of " + name + " were read; a bounce's report stands in front of that.");
        }
        if (input.silent() == 0) {
            return;
        }
        if (input.explained() > 0) {
            String count = input.silent() == 1
                    ? "1 line of " + name + " holds"
                    : input.silent() + " lines of " + name + " hold";
            writeWarning(count + " no reply of a mail server.");
            return;
        }
        String line = input.lastSilent().strip();
        String shown = line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
        writeError(
                "System.ArgumentException",
                "NoSmtpStatus",
                ErrorCategory.InvalidArgument,
                line,
                "No status code and no known reply in '" + shown
                        + "'. Give a code such as 550 or 5.1.1, a server's reply, a line of a mail log, or a bounce.");
    }
}
