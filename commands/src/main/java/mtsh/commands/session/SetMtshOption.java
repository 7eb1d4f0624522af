package mtsh.commands.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;

/** Set-MtshOption: changes options of this shell. */
@Command(name = "Set-MtshOption", description = "Changes options of this shell.")
@CmdletInfo(output = "Mtsh.Option")
public final class SetMtshOption extends Cmdlet {
    @Option(
            names = "-TimeZone",
            description = "The zone of times that name none: a name such as Europe/Berlin, UTC, or Local.")
    @Parameter(notEmpty = true, completer = "timezone")
    String timeZone;

    @Option(names = "-ExchangeLimits", description = "Whether the limits of Exchange Online hold.")
    Boolean exchangeLimits;

    @Option(
            names = "-AcceptedDomain",
            description =
                    "The domains whose mail is ours, which tell inbound from outbound; an empty list lets the store show them.")
    @Parameter(completer = "domain")
    String[] acceptedDomain;

    @Option(
            names = "-DirectoryFile",
            description =
                    "A CSV file of mailboxes and groups: PrimarySmtpAddress, DisplayName, RecipientTypeDetails, Members; empty for none.")
    @Parameter(completer = "path")
    String directoryFile;

    @Option(
            names = "-Outbox",
            description = "The folder that Send-MailMessage writes to; empty for the one in your home.")
    @Parameter(completer = "path")
    String outbox;

    @Option(names = "-PassThru", description = "Gives the options.")
    boolean passThru;

    @Override
    public void process() {
        if (timeZone != null) {
            ZoneId zone = zone();
            runtime().session().zone(zone);
            runtime().session().service(MtshOptions.class).zoneChosen(zone);
        }
        if (exchangeLimits != null) {
            runtime().session().service(MtshOptions.class).exchangeLimits(exchangeLimits);
        }
        if (acceptedDomain != null) {
            runtime().session().service(MtshOptions.class).acceptedDomains(List.of(acceptedDomain));
        }
        if (directoryFile != null) {
            runtime().session().service(MtshOptions.class).directoryFile(directory());
        }
        if (outbox != null) {
            runtime()
                    .session()
                    .service(MtshOptions.class)
                    .outbox(outbox.isBlank() ? null : runtime().session().resolvePath(outbox));
        }
        if (passThru) {
            write(GetMtshOption.of(runtime().session()));
        }
    }

    private Path directory() {
        if (directoryFile.isBlank()) {
            return null;
        }
        Path file = runtime().session().resolvePath(directoryFile);
        if (!Files.isReadable(file)) {
            throw terminating(
                    "System.IO.FileNotFoundException",
                    "DirectoryFileNotFound",
                    ErrorCategory.ObjectNotFound,
                    directoryFile,
                    "Could not find file '" + file + "'.");
        }
        return file;
    }

    private ZoneId zone() {
        return ZoneNames.find(timeZone)
                .orElseThrow(() -> terminating(
                        "System.TimeZoneNotFoundException",
                        "TimeZoneNotFound",
                        ErrorCategory.InvalidArgument,
                        timeZone,
                        ZoneNames.unknown(timeZone)));
    }
}
