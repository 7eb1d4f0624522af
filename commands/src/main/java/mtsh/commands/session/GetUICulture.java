package mtsh.commands.session;

import picocli.CommandLine.Command;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.value.CultureInfo;

/** Get-UICulture: the language of messages. */
@Command(name = "Get-UICulture", description = "Gets the culture that messages are written in.")
@CmdletInfo(output = "System.Globalization.CultureInfo")
public final class GetUICulture extends Cmdlet {
    @Override
    public void process() {
        write(CultureInfo.currentUi());
    }
}
