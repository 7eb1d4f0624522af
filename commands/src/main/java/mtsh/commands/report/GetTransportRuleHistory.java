package mtsh.commands.report;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.source.StoreService;
import mtsh.commands.trace.Coverage;
import mtsh.commands.trace.TraceRange;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.DateTime;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.store.engine.TraceStore;
import mtsh.store.query.Wildcard;

/**
 * Get-TransportRuleHistory: which rules and filters acted, under which name and in which mode, from when to when. Exchange has no such
 * command: it looks up the rule of today, and shows -1 when there is none any more.
 */
@Command(
        name = "Get-TransportRuleHistory",
        description = "Gets every rule and filter that acted, each version with its first and last time.")
@CmdletInfo(
        output = GetTransportRuleHistory.TYPE,
        outputProperties = {
            "Name",
            "RuleId",
            "Agent",
            "Kind",
            "DlpPolicy",
            "DlpPolicyId",
            "RuleVersion",
            "Mode",
            "Enforced",
            "Actions",
            "FirstHit",
            "LastHit",
            "Messages",
            "NewestMessageTraceId"
        })
public final class GetTransportRuleHistory extends Cmdlet {
    static final String TYPE = "Mtsh.TransportRuleVersion";

    @Option(
            names = {"-Identity", "-TransportRule", "-RuleId"},
            description = "Only these rules, by name or id; * stands for anything.")
    @Parameter(
            position = 0,
            pipeline = true,
            pipelineByPropertyName = true,
            wildcards = true,
            completer = "transportrule")
    String[] identity;

    @Option(names = "-Agent", description = "Only rules of these programs: Exchange, amavis, Postfix ...")
    @Parameter(wildcards = true)
    String[] agent;

    @Option(names = "-EndDate", description = "Only messages received before this.")
    @Parameter(completer = "date")
    DateTime endDate;

    @Option(names = "-Last", description = "Only messages of the last while: 30m, 4h, 2d.")
    String last;

    @Option(names = "-StartDate", description = "Only messages received at this time or later.")
    @Parameter(completer = "date")
    DateTime startDate;

    private final List<String> wanted = new ArrayList<>();

    /** Names from the pipeline are looked for together, for the store is read once. */
    @Override
    public void process() {
        if (identity != null) {
            wanted.addAll(List.of(identity));
        }
    }

    @Override
    public void end() {
        TraceRange range = ReportRange.ANY.of(runtime(), last, startDate, endDate);
        StoreService.read(runtime(), store -> answer(store, range));
    }

    private void answer(TraceStore store, TraceRange range) {
        RuleCatalogue catalogue = new RuleCatalogue();
        new MessageScan(runtime(), store).run(new ReportQuery(range).query(), message -> {
            catalogue.add(message);
            return true;
        });
        List<Wildcard> rules = RuleFilter.patterns(wanted.toArray(new String[0]));
        List<Wildcard> agents = RuleFilter.patterns(agent);
        boolean found = false;
        for (RuleVersion version : catalogue.versions()) {
            RuleHit sample = version.sample();
            boolean matches = RuleFilter.matches(rules, sample.name(), sample.id())
                    && RuleFilter.matches(agents, sample.agent(), sample.agent());
            if (matches) {
                write(object(version));
                found = true;
            }
        }
        if (!found) {
            writeWarning(Coverage.nothing(store, "rule or filter hits", range));
        }
    }

    private static PSObject object(RuleVersion version) {
        RuleHit sample = version.sample();
        return PSObject.custom()
                .typeName(TYPE)
                .note("Name", sample.name())
                .note("RuleId", sample.id())
                .note("Agent", sample.agent())
                .note("Kind", sample.category().word())
                .note("DlpPolicy", sample.policy())
                .note("DlpPolicyId", sample.policyId())
                .note("RuleVersion", sample.version())
                .note("Mode", sample.mode())
                .note("Enforced", sample.isEnforced())
                .note("Actions", PSArray.ofStrings(version.actions()))
                .note("FirstHit", DateTime.utc(version.first()))
                .note("LastHit", DateTime.utc(version.last()))
                .note("Messages", version.messages())
                .note("NewestMessageTraceId", version.newest());
    }
}
