package mtsh.commands.session;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import picocli.CommandLine.Command;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.error.ErrorCategory;
import mtsh.language.stream.TranscribingHost;
import mtsh.language.value.PSObject;

/** Stop-Transcript: ends the transcript that was started last. */
@Command(name = "Stop-Transcript", description = "Ends the transcript that was started last.")
@CmdletInfo(output = "System.String")
public final class StopTranscript extends Cmdlet {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    @Override
    public void begin() {
        Transcripts transcripts = runtime().session().service(Transcripts.class);
        if (!transcripts.isRunning()) {
            throw failed("The host is not currently transcribing.");
        }
        ZonedDateTime now = ZonedDateTime.now(runtime().session().clock())
                .withZoneSameInstant(runtime().session().zone());
        try {
            Path file = transcripts.stop(
                    (TranscribingHost) runtime().host(), "PowerShell transcript end\nEnd time: " + STAMP.format(now));
            write(new PSObject("Transcript stopped, output file is " + file).note("Path", file.toString()));
        } catch (IOException problem) {
            throw failed(problem.getMessage());
        }
    }

    private RuntimeException failed(String reason) {
        return terminating(
                "System.Management.Automation.PSInvalidOperationException",
                "InvalidOperation",
                ErrorCategory.InvalidOperation,
                null,
                "An error occurred stopping transcription: " + reason);
    }
}
