package mtsh.commands.session;

import java.util.UUID;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.type.Members;
import mtsh.language.type.Types;
import mtsh.language.value.GuidParser;

/** New-Guid: a new identifier, which begins with the time, or one from text. */
@Command(name = "New-Guid", description = "Makes a globally unique identifier.")
@CmdletInfo(defaultSet = "Default", output = "System.Guid")
public final class NewGuid extends Cmdlet {
    @Option(names = "-Empty", description = "Gives the one of zeros.")
    @Parameter(set = "Empty")
    boolean empty;

    @Option(names = "-InputObject", description = "An identifier as text.")
    @Parameter(set = "InputObject", position = 0, pipeline = true)
    String inputObject;

    @Override
    public void process() {
        if (isBound("InputObject")) {
            parse();
        } else if (runtime().isFirst()) {
            write(empty ? new UUID(0, 0) : Members.invokeStatic(Types.find("System.Guid"), "CreateVersion7"));
        }
    }

    private void parse() {
        UUID id = GuidParser.parse(inputObject);
        if (id != null) {
            write(id);
            return;
        }
        writeError(
                "System.FormatException",
                "StringNotRecognizedAsGuid",
                ErrorCategory.InvalidArgument,
                null,
                GuidParser.complaint(inputObject));
        write(null);
    }
}
