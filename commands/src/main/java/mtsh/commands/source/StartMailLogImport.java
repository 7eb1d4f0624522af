package mtsh.commands.source;

import java.util.List;
import java.util.function.Function;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.store.carrier.Carrier;
import mtsh.store.ingest.ImportSummary;
import mtsh.store.ingest.MailLogImporter;
import mtsh.store.ingest.follow.Follower;

/** Start-MailLogImport: Import-MailLog in the background, so that the prompt is free. */
@Command(name = "Start-MailLogImport", description = "Reads mail logs into the store in the background of this shell.")
@CmdletInfo(
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
public final class StartMailLogImport extends MailLogReading {
    @Option(names = "-Name", description = "What to call the import.")
    String name;

    @Override
    public void end() {
        refuseSecond();
        refuseStream("Standard input belongs to the shell and cannot be read in the background; use Import-MailLog.");
        MailLogImporter importer = importer();
        List<String> paths = names();
        BackgroundImport started;
        if (follow) {
            started = start(job -> Follower.follow(importer, paths, job, job));
        } else {
            Carrier.Expansion expansion = importer.carrier().expand(paths);
            expansion.problems().forEach(this::writeMissing);
            if (expansion.files().isEmpty()) {
                return;
            }
            started = start(job -> importer.importAll(expansion.files(), job));
        }
        write(started.object());
    }

    private BackgroundImport start(Function<BackgroundImport, ImportSummary> work) {
        return runtime()
                .session()
                .service(MailLogImports.class)
                .start(name, names(), runtime().session().clock(), work);
    }
}
