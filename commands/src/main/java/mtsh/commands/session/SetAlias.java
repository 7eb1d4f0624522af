package mtsh.commands.session;

import picocli.CommandLine.Command;

import mtsh.language.cmdlet.CmdletInfo;

/** Set-Alias: gives a command another name. */
@Command(
        name = "Set-Alias",
        aliases = "sal",
        description = "Gives a command another name, in place of one that is there.")
@CmdletInfo(shouldProcess = true, output = "System.Management.Automation.AliasInfo")
public final class SetAlias extends AliasWriting {
    @Override
    public void process() {
        set("Set Alias");
    }
}
