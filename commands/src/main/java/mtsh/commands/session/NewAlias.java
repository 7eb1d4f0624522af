package mtsh.commands.session;

import picocli.CommandLine.Command;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.error.ErrorCategory;

/** New-Alias: gives a command another name that is not taken yet. */
@Command(name = "New-Alias", aliases = "nal", description = "Gives a command another name that is not taken yet.")
@CmdletInfo(shouldProcess = true, output = "System.Management.Automation.AliasInfo")
public final class NewAlias extends AliasWriting {
    @Override
    public void process() {
        if (exists() && !force) {
            writeError(
                    "System.Management.Automation.SessionStateException",
                    "AliasAlreadyExists",
                    ErrorCategory.ResourceExists,
                    name,
                    "The alias is not allowed, because an alias with the name '" + name + "' already exists.");
            return;
        }
        set("New Alias");
    }
}
