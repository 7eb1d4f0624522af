package mtsh.commands.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.source.StoreService;
import mtsh.commands.trace.AcceptedDomains;
import mtsh.commands.trace.Coverage;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.PSObject;
import mtsh.store.engine.TraceStore;
import mtsh.store.event.MailEvent;
import mtsh.store.query.TraceQuery;

/** Get-MailFilterListReport: what other reports can be asked for in this store (Microsoft: Get-MailFilterListReport). */
@Command(
        name = "Get-MailFilterListReport",
        description = "Gets the rules, actions, policies and domains that reports can be asked for.")
@CmdletInfo(
        output = GetMailFilterListReport.TYPE,
        outputProperties = {
            "Organization",
            "SelectionTarget",
            "Display",
            "Value",
            "Domain",
            "ParentTarget",
            "ParentValue"
        })
public final class GetMailFilterListReport extends Cmdlet {
    static final String TYPE = "Microsoft.Exchange.Management.FfoReporting.MailFilterListReport";

    @Option(names = "-Domain", description = "Only what concerns mail to or from these domains, or All.")
    @Parameter(pipeline = true, pipelineByPropertyName = true, completer = "domain")
    String[] domain;

    @Option(names = "-Expression", description = "Reserved by Exchange; has no effect.")
    Object expression;

    @Option(names = "-ProbeTag", description = "Reserved by Exchange; has no effect.")
    String probeTag;

    @Option(names = "-SelectionTarget", description = "Only values of these kinds.")
    @Parameter(
            values = {"Actions", "DlpPolicy", "DlpRule", "Domain", "EventTypes", "FindOnPremConnector", "TransportRule"
            })
    String[] selectionTarget;

    /** A value, where it stands in the list, and the value above it. */
    private record Entry(String target, String display, String value, String parentTarget, String parentValue)
            implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int order = target.compareTo(other.target);
            order = order == 0 ? parentValue.compareTo(other.parentValue) : order;
            order = order == 0 ? display.compareToIgnoreCase(other.display) : order;
            return order == 0 ? value.compareTo(other.value) : order;
        }
    }

    @Override
    public void process() {
        StoreService.read(runtime(), this::answer);
    }

    private void answer(TraceStore store) {
        TreeSet<Entry> entries = new TreeSet<>();
        if (wants("EventTypes")) {
            ReportWords.eventTypes()
                    .forEach((report, types) ->
                            types.forEach(type -> entries.add(new Entry("EventTypes", type, type, "Report", report))));
        }
        if (wants("Domain")) {
            AcceptedDomains.of(runtime(), store).names().stream()
                    .filter(this::wantsDomain)
                    .forEach(name -> entries.add(new Entry("Domain", name, name, "", "")));
        }
        if (wants("Actions") || wants("DlpPolicy") || wants("DlpRule") || wants("TransportRule")) {
            addRules(store, entries);
        }
        if (wants("FindOnPremConnector")) {
            addConnectors(store, entries);
        }
        entries.forEach(entry -> write(object(entry)));
        if (entries.isEmpty()) {
            writeWarning("No values of this kind were found. " + Coverage.held(store));
        }
    }

    private boolean wants(String target) {
        return ReportCmdlet.isWanted(selectionTarget, target);
    }

    private boolean wantsDomain(String name) {
        return ReportCmdlet.isWanted(domain, name) || ReportCmdlet.has(domain, "All");
    }

    private void addRules(TraceStore store, Set<Entry> entries) {
        new MessageScan(runtime(), store).run(TraceQuery.ALL, message -> {
            for (JudgedMail mail : message) {
                for (RuleHit hit : wantsDomain(mail.domain()) ? mail.hits() : List.<RuleHit>of()) {
                    if (hit.category().isRule()) {
                        add(hit, entries);
                    }
                }
            }
            return true;
        });
    }

    private void addConnectors(TraceStore store, Set<Entry> entries) {
        store.events(ReportWords.EVENTS, event -> {
            runtime().checkStopped();
            String connector = event.connector();
            if (!connector.isEmpty() && isOfDomain(event)) {
                entries.add(new Entry("FindOnPremConnector", connector, connector, "", ""));
            }
            return true;
        });
    }

    private void add(RuleHit hit, Set<Entry> entries) {
        boolean dlp = hit.category().isDlp();
        if (wants("Actions") && !hit.action().isEmpty()) {
            entries.add(new Entry("Actions", hit.action(), hit.action(), "", ""));
        }
        if (wants("TransportRule") && !dlp) {
            entries.add(new Entry("TransportRule", hit.rule(), hit.id(), "", ""));
        }
        if (wants("DlpRule") && dlp) {
            entries.add(new Entry("DlpRule", hit.rule(), hit.id(), "DlpPolicy", hit.policyOrId()));
        }
        if (wants("DlpPolicy") && dlp && !hit.policyOrId().isEmpty()) {
            entries.add(new Entry("DlpPolicy", hit.policyOrId(), hit.policyId(), "", ""));
        }
    }

    private boolean isOfDomain(MailEvent event) {
        if (domain == null || ReportCmdlet.has(domain, "All")) {
            return true;
        }
        List<String> addresses = new ArrayList<>(event.recipients());
        addresses.add(event.sender());
        return addresses.stream().anyMatch(address -> wantsDomain(address.substring(address.lastIndexOf('@') + 1)));
    }

    private static PSObject object(Entry entry) {
        return PSObject.custom()
                .typeName(TYPE)
                .note("Organization", null)
                .note("SelectionTarget", entry.target())
                .note("Display", entry.display())
                .note("Value", entry.value())
                .note("Domain", entry.target().equals("Domain") ? entry.value() : null)
                .note("ParentTarget", entry.parentTarget())
                .note("ParentValue", entry.parentValue());
    }
}
