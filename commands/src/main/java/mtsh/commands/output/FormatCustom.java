package mtsh.commands.output;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.format.FormatRequest;
import mtsh.language.format.Shape;

/** Format-Custom. */
@Command(
        name = "Format-Custom",
        aliases = {"fc"},
        description = "Shows objects with everything that is in them, level by level.")
@CmdletInfo(output = "Microsoft.PowerShell.Commands.Internal.Format.FormatEntryData")
public final class FormatCustom extends FormatCommand {
    @Option(names = "-Property", description = "What to show: names, patterns, script blocks or calculated properties.")
    @Parameter(position = 0, wildcards = true, completer = "property")
    Object[] property;

    @Option(names = "-Depth", description = "How many levels are shown.")
    @Parameter(range = {1, Integer.MAX_VALUE})
    int depth = FormatRequest.DEFAULT_DEPTH;

    @Override
    Shape shape() {
        return Shape.Custom;
    }

    @Override
    Object property() {
        return property;
    }

    @Override
    FormatRequest refine(FormatRequest request) {
        return request.depth(depth);
    }
}
