package mtsh.commands.store;

import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.PSObject;
import mtsh.store.engine.mapdb.StoreBackup;

/** Backup-MessageStore: a second store of the last commit, while an import may go on. */
@Command(
        name = "Backup-MessageStore",
        description = "Makes a copy of the store as of its last commit, reads it back, and disturbs no import.")
@CmdletInfo(
        shouldProcess = true,
        output = BackupMessageStore.TYPE,
        outputProperties = {"Path", "Generation", "Files", "Linked", "Bytes", "Messages"})
public final class BackupMessageStore extends StoreCmdlet {
    static final String TYPE = "Mtsh.MessageStoreBackup";

    @Option(
            names = "-Path",
            description = "A new or empty folder. Where it is on the store's file system it takes no room at first.")
    @Parameter(position = 0, mandatory = true, completer = "path")
    String path;

    @Override
    public void process() {
        Path target = runtime().session().location().resolve(path).normalize();
        if (!shouldProcess(target.toString(), "Back up the store " + folder())) {
            return;
        }
        StoreBackup.Backup backup = work(() -> StoreBackup.run(folder(), target));
        write(PSObject.custom()
                .typeName(TYPE)
                .note("Path", backup.folder().toString())
                .note("Generation", backup.generation())
                .note("Files", backup.files())
                .note("Linked", backup.linked())
                .note("Bytes", backup.bytes())
                .note("Messages", backup.messages()));
    }
}
