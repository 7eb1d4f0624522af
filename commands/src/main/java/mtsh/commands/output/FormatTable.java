package mtsh.commands.output;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.format.FormatRequest;
import mtsh.language.format.Shape;

/** Format-Table. */
@Command(
        name = "Format-Table",
        aliases = {"ft"},
        description = "Shows objects as a table.")
@CmdletInfo(output = "Microsoft.PowerShell.Commands.Internal.Format.FormatEntryData")
public final class FormatTable extends FormatCommand {
    @Option(names = "-AutoSize", description = "Makes columns as wide as what is in them, once all of it is known.")
    boolean autoSize;

    @Option(names = "-RepeatHeader", description = "Repeats the header after each screen.")
    boolean repeatHeader;

    @Option(names = "-HideTableHeaders", description = "Leaves the header out.")
    boolean hideTableHeaders;

    @Option(names = "-Wrap", description = "Breaks long values over several lines, where they are cut otherwise.")
    boolean wrap;

    @Option(names = "-Property", description = "The columns: names, patterns, script blocks or calculated properties.")
    @Parameter(position = 0, wildcards = true, completer = "property")
    Object[] property;

    @Override
    Shape shape() {
        return Shape.Table;
    }

    @Override
    Object property() {
        return property;
    }

    @Override
    FormatRequest refine(FormatRequest request) {
        return request.autoSize(isBound("AutoSize") ? autoSize : null)
                .table(isBound("Wrap") ? wrap : null, hideTableHeaders, repeatHeader);
    }
}
