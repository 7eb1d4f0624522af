package mtsh.commands.session;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.NetException;
import mtsh.language.type.Members;
import mtsh.language.value.Enumeration;
import mtsh.language.value.PSObject;

/** Get-Error: all that is known of an error. */
@Command(
        name = "Get-Error",
        aliases = "gerr",
        description = "Shows all that is known of the last error, or of one given.")
@CmdletInfo(defaultSet = "Newest", output = "System.Management.Automation.ErrorRecord#PSExtendedError")
public final class GetError extends Cmdlet {
    private static final String EXTENDED = "#PSExtendedError";

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
            Object plain = PSObject.unwrap(inputObject);
            if (plain instanceof ErrorRecord || plain instanceof NetException) {
                write(renamed(inputObject));
            }
            return;
        }
        List<Object> errors = Enumeration.list(runtime().session().variable("Error"));
        int count = errors == null ? 0 : Math.min(newest, errors.size());
        for (int i = 0; i < count; i++) {
            PSObject error = renamed(errors.get(i));
            write(count > 1 ? error.note("PSErrorIndex", i) : error);
        }
    }

    /** The error itself under another type's name, or it would be shown as an error. */
    private static PSObject renamed(Object error) {
        PSObject object = new PSObject(error);
        List<String> names = new ArrayList<>(Members.typeNames(object));
        for (String usual : List.of("System.Management.Automation.ErrorRecord", "System.Exception")) {
            if (names.remove(usual)) {
                names.remove(usual + EXTENDED);
                names.add(0, usual + EXTENDED);
            }
        }
        return object.typeNames(names);
    }
}
