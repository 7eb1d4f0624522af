package mtsh.commands.file;

import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.eval.ScopedItemOptions;
import mtsh.language.value.Conversions;
import mtsh.language.value.Wildcard;

/** Set-Item: gives a variable, an environment variable, a function or an alias its value. */
@Command(
        name = "Set-Item",
        aliases = "si",
        description = "Gives variables, environment variables, functions and aliases their values.")
@CmdletInfo(defaultSet = "Path", shouldProcess = true)
public final class SetItem extends PathsCmdlet {
    @Option(
            names = "-Value",
            description = "The value; without one a function, an alias or an environment variable goes away.")
    @Parameter(position = 1, pipeline = true, pipelineByPropertyName = true)
    Object value;

    @Option(names = "-Force", description = "Read-only ones too.")
    boolean force;

    @Option(names = "-PassThru", description = "Gives the item.")
    boolean passThru;

    @Option(
            names = "-Options",
            description = "Of a function or an alias: ReadOnly, Constant, Private, AllScope, or several of them.")
    @Parameter(type = "System.Management.Automation.ScopedItemOptions")
    Object options;

    @Override
    void onDrive(SessionDrive.Place place, boolean literal) {
        if (literal || !Wildcard.isPattern(place.name())) {
            item(place, place.name());
        } else {
            super.onDrive(place, literal);
        }
    }

    @Override
    void item(SessionDrive.Place place, String found) {
        if (!shouldProcess("Item: " + found + " Value: " + Conversions.toText(value), "Set Item")) {
            return;
        }
        ScopedItemOptions chosen = isBound("Options") ? ScopedItemOptions.of(options) : null;
        if (isChanged(() -> place.drive().set(session(), found, value, chosen, force)) && passThru) {
            write(place.drive().item(session(), new SessionDrive.Place(place.drive(), place.info(), found)));
        }
    }

    @Override
    void file(Path file) {
        notSupported("Provider operation stopped because the provider does not support this operation.");
    }
}
