package mtsh.commands.session;

import picocli.CommandLine.Command;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Session;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** Get-MtshOption: the options of this shell. */
@Command(name = "Get-MtshOption", description = "Gets the options of this shell.")
@CmdletInfo(
        output = "Mtsh.Option",
        outputProperties = {"TimeZone", "ExchangeLimits", "AcceptedDomain", "DirectoryFile", "Outbox"})
public final class GetMtshOption extends Cmdlet {
    @Override
    public void process() {
        write(of(runtime().session()));
    }

    static PSObject of(Session session) {
        MtshOptions options = session.service(MtshOptions.class);
        return PSObject.custom()
                .typeName("Mtsh.Option")
                .note("TimeZone", session.zone().getId())
                .note("ExchangeLimits", options.exchangeLimits())
                .note("AcceptedDomain", PSArray.ofStrings(options.acceptedDomains()))
                .note(
                        "DirectoryFile",
                        options.directoryFile() == null
                                ? null
                                : options.directoryFile().toString())
                .note(
                        "Outbox",
                        options.outbox() == null ? null : options.outbox().toString());
    }
}
