package mtsh.commands.file;

import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;

/** Clear-Item: takes the value of a variable away, and what cannot be without one goes with it. */
@Command(name = "Clear-Item", aliases = "cli", description = "Takes the values of variables and their like away.")
@CmdletInfo(defaultSet = "Path", shouldProcess = true)
public final class ClearItem extends PathsCmdlet {
    @Option(names = "-Force", description = "Read-only ones too.")
    boolean force;

    @Override
    void item(SessionDrive.Place place, String found) {
        if (shouldProcess("Item: " + found, "Clear Item")) {
            isChanged(() -> place.drive().set(session(), found, null));
        }
    }

    @Override
    void file(Path file) {
        notSupported("Provider operation stopped because the provider does not support this operation.");
    }
}
