package mtsh.commands.session;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.NetException;
import mtsh.language.value.Enumeration;
import mtsh.language.value.PSObject;

/** Get-Error: all that is known of an error. */
@Command(
        name = "Get-Error",
        aliases = "gerr",
        description = "Shows all that is known of the last error, or of one given.")
@CmdletInfo(defaultSet = "Newest", output = "System.Management.Automation.ErrorRecord#PSExtendedError")
public final class GetError extends Cmdlet {
    private static final int DEEPEST = 10;

    @Option(names = "-InputObject", description = "The error.")
    @Parameter(set = "Error", position = 0, pipeline = true, notEmpty = true)
    Object inputObject;

    @Option(
            names = {"-Newest", "-Last"},
            description = "How many of the last errors.")
    @Parameter(
            set = "Newest",
            range = {1, Integer.MAX_VALUE})
    int newest = 1;

    @Override
    public void process() {
        if (inputObject != null) {
            show(inputObject);
            return;
        }
        List<Object> errors = Enumeration.list(runtime().session().variable("Error"));
        for (int i = 0; errors != null && i < Math.min(newest, errors.size()); i++) {
            show(errors.get(i));
        }
    }

    private void show(Object error) {
        Object plain = PSObject.unwrap(error);
        if (plain instanceof ErrorRecord record) {
            write(record(record));
        } else if (plain instanceof NetException exception) {
            write(exception(exception, 0).typeName(exception.typeName() + "#PSExtendedError"));
        } else {
            write(error);
        }
    }

    private static PSObject record(ErrorRecord record) {
        PSObject shown = PSObject.custom()
                .typeName("System.Management.Automation.ErrorRecord#PSExtendedError")
                .note("Exception", exception(record.exception(), 0))
                .note("TargetObject", record.target())
                .note(
                        "CategoryInfo",
                        record.category() + ": (" + record.targetName() + ":" + record.targetType() + ") ["
                                + record.activity() + "], " + record.reason())
                .note("FullyQualifiedErrorId", record.id());
        if (record.detailsMessage() != null) {
            shown.note("ErrorDetails", record.detailsMessage());
        }
        if (record.position() != null) {
            String file = record.position().source().file();
            shown.note(
                    "InvocationInfo",
                    PSObject.custom()
                            .note("MyCommand", record.commandName())
                            .note("ScriptName", file == null ? "" : file)
                            .note("ScriptLineNumber", record.position().line())
                            .note("OffsetInLine", record.position().column())
                            .note("Statement", record.position().text()));
        }
        return shown;
    }

    private static PSObject exception(NetException exception, int depth) {
        PSObject shown = PSObject.custom().note("Type", exception.typeName()).note("Message", exception.message());
        exception.properties().forEach(shown::note);
        if (exception.inner() != null && depth < DEEPEST) {
            shown.note("InnerException", exception(exception.inner(), depth + 1));
        }
        return shown;
    }
}
