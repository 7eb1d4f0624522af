package mtsh.commands.output;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.format.FormatRequest;
import mtsh.language.format.Shape;

/** Format-List. */
@Command(
        name = "Format-List",
        aliases = {"fl"},
        description = "Shows each object as a list of names and values.")
@CmdletInfo(output = "Microsoft.PowerShell.Commands.Internal.Format.FormatEntryData")
public final class FormatList extends FormatCommand {
    @Option(names = "-Property", description = "The lines: names, patterns, script blocks or calculated properties.")
    @Parameter(position = 0, wildcards = true, completer = "property")
    Object[] property;

    @Override
    Shape shape() {
        return Shape.List;
    }

    @Override
    Object property() {
        return property;
    }

    @Override
    FormatRequest refine(FormatRequest request) {
        return request;
    }
}
