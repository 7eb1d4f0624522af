package mtsh.commands.session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.NetThrow;
import mtsh.language.value.CultureInfo;

/** Get-Culture: how this session writes dates and numbers. */
@Command(name = "Get-Culture", description = "Gets the culture of this session, or cultures by name.")
@CmdletInfo(defaultSet = "CurrentCulture", output = "System.Globalization.CultureInfo")
public final class GetCulture extends Cmdlet {
    @Option(names = "-NoUserOverrides", description = "Accepted; there are none.")
    @Parameter(set = "CurrentCulture")
    @Parameter(set = "Name")
    boolean noUserOverrides;

    @Option(names = "-Name", description = "The cultures, such as de-DE.")
    @Parameter(set = "Name", position = 0, pipeline = true, allowNull = false)
    String[] name;

    @Option(names = "-ListAvailable", description = "All cultures that there are.")
    @Parameter(set = "ListAvailable")
    boolean listAvailable;

    @Override
    public void process() {
        if (listAvailable) {
            CultureInfo.all().forEach(this::write);
            return;
        }
        if (name == null) {
            write(CultureInfo.current());
            return;
        }
        for (String each : name) {
            try {
                write(CultureInfo.of(each));
            } catch (NetThrow unknown) {
                writeError(
                        unknown.exception().typeName(),
                        "ItemNotFoundException",
                        ErrorCategory.ObjectNotFound,
                        each,
                        unknown.exception().message());
            }
        }
    }
}
