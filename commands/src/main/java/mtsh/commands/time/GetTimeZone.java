package mtsh.commands.time;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.NetThrow;
import mtsh.language.type.Members;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.NetTimeZone;
import mtsh.language.value.Wildcard;

/** Get-TimeZone: the session's time zone, or others. */
@Command(name = "Get-TimeZone", aliases = "gtz", description = "Gives the session's time zone, or others.")
@CmdletInfo(defaultSet = "Name", output = "System.TimeZoneInfo")
public final class GetTimeZone extends Cmdlet {
    @Option(names = "-Id", description = "The zones with these ids.")
    @Parameter(set = "Id", position = 0, mandatory = true, pipelineByPropertyName = true)
    String[] id;

    @Option(names = "-ListAvailable", description = "Every zone.")
    @Parameter(set = "ListAvailable", mandatory = true)
    boolean listAvailable;

    @Option(names = "-Name", description = "The zones with these standard names; wildcards are allowed.")
    @Parameter(set = "Name", position = 0, pipeline = true, wildcards = true)
    String[] zoneName;

    @Override
    public void process() {
        if (listAvailable) {
            all().forEach(this::write);
        } else if (id != null) {
            for (String each : id) {
                byId(each);
            }
        } else if (zoneName != null) {
            for (String each : zoneName) {
                byName(each);
            }
        } else {
            write(NetTimeZone.of(runtime().session().zone()));
        }
    }

    private static List<Object> all() {
        List<Object> zones = new ArrayList<>();
        Enumeration.of(Members.invokeStatic(Types.find("System.TimeZoneInfo"), "GetSystemTimeZones"))
                .forEachRemaining(zones::add);
        return zones;
    }

    private void byId(String wanted) {
        try {
            write(NetTimeZone.find(wanted));
        } catch (NetThrow unknown) {
            notFound(unknown.exception().message(), "Id");
        }
    }

    private void byName(String wanted) {
        Wildcard pattern = Wildcard.of(wanted, true);
        List<Object> found = all().stream()
                .filter(each -> pattern.matches(Conversions.toText(Members.get(each, "StandardName"))))
                .toList();
        found.forEach(this::write);
        if (found.isEmpty()) {
            notFound("The time zone name '" + wanted + "' was not found on the local computer.", "Name");
        }
    }

    private void notFound(String message, String parameter) {
        writeError(
                "System.TimeZoneNotFoundException",
                "TimeZoneNotFound",
                ErrorCategory.InvalidArgument,
                parameter,
                message);
    }
}
