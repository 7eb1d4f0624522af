package mtsh.commands.source;

import picocli.CommandLine.Command;

import mtsh.language.cmdlet.CmdletInfo;

/** Get-MailLogImport: how the imports in the background stand. */
@Command(name = "Get-MailLogImport", description = "Gets the imports that this shell started in the background.")
@CmdletInfo(
        defaultSet = "Id",
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
public final class GetMailLogImport extends ChosenImports {
    @Override
    public void process() {
        chosen(all()).forEach(each -> write(each.object()));
    }
}
