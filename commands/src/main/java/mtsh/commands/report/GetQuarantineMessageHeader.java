package mtsh.commands.report;

import java.util.LinkedHashSet;
import java.util.Set;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.source.StoreService;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.PSObject;
import mtsh.store.engine.TraceStore;
import mtsh.store.event.MailEvent;
import mtsh.store.query.TraceRow;

/** Get-QuarantineMessageHeader: those lines of a message's header that stand in the logs (Microsoft: Get-QuarantineMessageHeader). */
@Command(
        name = "Get-QuarantineMessageHeader",
        description = "Gets what the logs hold of the header of a message in quarantine.")
@CmdletInfo(
        output = GetQuarantineMessageHeader.TYPE,
        outputProperties = {"Organization", "Identity", "Header", "Place"})
public final class GetQuarantineMessageHeader extends Cmdlet {
    static final String TYPE = "Microsoft.Exchange.Management.FfoQuarantine.QuarantineMessageHeader";

    @Option(names = "-Identity", description = "The message, as guid\\guid; Get-QuarantineMessage shows it.")
    @Parameter(position = 0, mandatory = true, pipeline = true, pipelineByPropertyName = true)
    String identity;

    @Option(names = "-EntityType", description = "What was kept back; logs of mail know Email alone.")
    @Parameter(values = {"Email", "SharePointOnline", "Teams", "DataLossPrevention"})
    String entityType;

    @Option(names = "-RecipientAddress", description = "Only for this recipient; * stands for anything.")
    @Parameter(wildcards = true, completer = "recipient")
    String recipientAddress;

    @Override
    public void process() {
        QuarantineIdentity wanted = QuarantineIdentity.of(identity);
        if (entityType != null && !entityType.equalsIgnoreCase("Email")) {
            writeWarning("Logs of mail know of mail only: none fits -EntityType " + entityType + ".");
            return;
        }
        StoreService.read(runtime(), store -> answer(store, wanted));
    }

    private void answer(TraceStore store, QuarantineIdentity wanted) {
        String[] addresses = recipientAddress == null ? null : new String[] {recipientAddress};
        for (Quarantined each : wanted.find(runtime(), store)) {
            TraceRow row = each.mail().row();
            if (RuleFilter.matches(RuleFilter.patterns(addresses), row.recipient(), "")) {
                write(PSObject.custom()
                        .typeName(TYPE)
                        .note("Organization", null)
                        .note("Identity", each.identity())
                        .note("Header", header(each))
                        .note("Place", each.place()));
                tellPlace(each.place());
            }
        }
    }

    private void tellPlace(String place) {
        String where = place.isEmpty() ? "" : " The filter names the place of the message itself: " + place;
        writeWarning("A log holds few lines of a header, not all of it." + where);
    }

    /** A line of the log may hold no line of a header that it does not have itself: line ends in it become spaces. */
    private static String header(Quarantined each) {
        TraceRow row = each.mail().row();
        Set<String> lines = new LinkedHashSet<>();
        for (MailEvent event : each.events()) {
            boolean isCheck = event.daemon().equals("cleanup") && event.detail().startsWith("header ");
            if (isCheck) {
                lines.add(oneLine(event.detail().substring("header ".length())));
            }
        }
        boolean hasSubject = lines.stream().anyMatch(line -> line.regionMatches(true, 0, "Subject:", 0, 8));
        if (!row.subject().isEmpty() && !hasSubject) {
            lines.add("Subject: " + oneLine(row.subject()));
        }
        if (!row.messageId().isEmpty()) {
            lines.add("Message-ID: " + oneLine(row.messageId()));
        }
        return String.join("\r\n", lines);
    }

    private static String oneLine(String text) {
        return text.replace('\r', ' ').replace('\n', ' ');
    }
}
