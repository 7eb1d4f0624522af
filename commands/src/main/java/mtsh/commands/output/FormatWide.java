package mtsh.commands.output;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.format.FormatRequest;
import mtsh.language.format.Shape;

/** Format-Wide. */
@Command(
        name = "Format-Wide",
        aliases = {"fw"},
        description = "Shows one property of each object, several objects on a line.")
@CmdletInfo(output = "Microsoft.PowerShell.Commands.Internal.Format.FormatEntryData")
public final class FormatWide extends FormatCommand {
    @Option(names = "-Property", description = "The property to show; the name of the object when not given.")
    @Parameter(position = 0, wildcards = true, completer = "property")
    Object property;

    @Option(names = "-AutoSize", description = "Puts as many objects on a line as fit.")
    boolean autoSize;

    @Option(names = "-Column", description = "How many objects stand on a line.")
    @Parameter(range = {1, Integer.MAX_VALUE})
    int column;

    @Override
    Shape shape() {
        return Shape.Wide;
    }

    @Override
    Object property() {
        return property;
    }

    @Override
    FormatRequest refine(FormatRequest request) {
        if (autoSize && column > 0) {
            throw terminating(
                    "System.InvalidOperationException",
                    "FormatCannotSpecifyAutosizeAndColumns",
                    ErrorCategory.InvalidArgument,
                    null,
                    "Cmdlet parameters AutoSize and Column are mutually exclusive.");
        }
        return request.autoSize(isBound("AutoSize") ? autoSize : null).columns(column);
    }
}
