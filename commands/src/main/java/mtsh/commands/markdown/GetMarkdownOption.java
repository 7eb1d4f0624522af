package mtsh.commands.markdown;

import picocli.CommandLine.Command;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;

/** Get-MarkdownOption: how Markdown looks on the terminal. */
@Command(name = "Get-MarkdownOption", description = "Gets how Markdown looks on the terminal.")
@CmdletInfo(output = "Microsoft.PowerShell.MarkdownRender.PSMarkdownOptionInfo")
public final class GetMarkdownOption extends Cmdlet {
    @Override
    public void end() {
        write(runtime().session().service(MarkdownOptions.class));
    }
}
