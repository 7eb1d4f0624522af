package mtsh.commands.clixml;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;

/** ConvertFrom-CliXml: objects of a text that ConvertTo-CliXml wrote. */
@Command(name = "ConvertFrom-CliXml", description = "Makes objects of CLIXML.")
@CmdletInfo
public final class ConvertFromCliXml extends Cmdlet {
    @Option(names = "-InputObject", description = "The CLIXML.")
    @Parameter(position = 0, mandatory = true, pipeline = true)
    String inputObject;

    @Override
    public void process() {
        CliXmlReader.read(inputObject).forEach(this::write);
    }
}
