package mtsh.commands.source;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.stream.PipelineStopped;

/** Stop-MailLogImport: ends an import in the background, with what it has read in the store. */
@Command(
        name = "Stop-MailLogImport",
        description = "Ends an import in the background. What it has read is in the store then.")
@CmdletInfo(
        defaultSet = "Id",
        shouldProcess = true,
        output = BackgroundImport.TYPE,
        outputProperties = {
            "Id",
            "Name",
            "State",
            "Sources",
            "Lines",
            "Events",
            "LastCommit",
            "LastLine",
            "Errors",
            "Path"
        })
public final class StopMailLogImport extends ChosenImports {
    @Option(names = "-PassThru", description = "Gives the import as it ended.")
    boolean passThru;

    @Override
    public void process() {
        List<BackgroundImport> running =
                all().stream().filter(BackgroundImport::isRunning).toList();
        for (BackgroundImport each : chosen(running)) {
            if (shouldProcess(each.name(), "Stop-MailLogImport")) {
                stop(each);
            }
        }
    }

    private void stop(BackgroundImport each) {
        each.stop();
        try {
            each.await();
        } catch (InterruptedException impatient) {
            // It ends all the same.
            throw new PipelineStopped();
        }
        if (passThru) {
            write(each.object());
        }
    }
}
