package mtsh.commands.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.trace.TraceFilter;
import mtsh.commands.trace.TraceRange;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.store.engine.TraceStore;
import mtsh.store.query.AddressCondition;
import mtsh.store.query.AddressCondition.Party;
import mtsh.store.query.Alternatives;
import mtsh.store.query.GroupCount;
import mtsh.store.query.GroupKey;
import mtsh.store.query.TraceQuery;

/** Get-MailTrafficSummaryReport: who and what comes most, in columns without names (Microsoft: Get-MailTrafficSummaryReport). */
@Command(
        name = "Get-MailTrafficSummaryReport",
        description = "Lists the senders, recipients, rules and malware that come most.")
@CmdletInfo(
        output = GetMailTrafficSummaryReport.TYPE,
        outputProperties = {"C1", "C2", "C3", "Category"})
public final class GetMailTrafficSummaryReport extends ReportCmdlet {
    static final String TYPE = "Microsoft.Exchange.Management.FfoReporting.MailTrafficSummaryReport";

    @Option(names = "-Category", description = "What is listed; all lists that logs can fill when left out.")
    SummaryCategory category;

    @Option(names = "-DlpPolicy", description = "Only these DLP policies, by name or id; * stands for anything.")
    @Parameter(wildcards = true)
    String[] dlpPolicy;

    @Option(names = "-TransportRule", description = "Only these rules, by name or id; * stands for anything.")
    @Parameter(wildcards = true, completer = "transportrule")
    String[] transportRule;

    @Override
    ReportRange dates() {
        return ReportRange.TRAFFIC;
    }

    @Override
    String things() {
        return category == null ? "messages" : category.name() + " lines";
    }

    @Override
    void report(TraceStore store, TraceRange range) {
        if (category != null && !category.isKnown()) {
            cannotTell("No log tells what " + category.name()
                    + " lists: only Exchange Online's own records have it. Lists that logs can fill: "
                    + String.join(", ", known().stream().map(Enum::name).toList()) + ".");
        } else if (category != null && category.what() == SummaryCategory.What.RECIPIENT) {
            recipients(store, range);
        } else {
            scanned(store, range);
        }
    }

    private static List<SummaryCategory> known() {
        return Arrays.stream(SummaryCategory.values())
                .filter(SummaryCategory::isKnown)
                .toList();
    }

    /** Rows are messages of a recipient, so the store can count by itself. */
    private void recipients(TraceStore store, TraceRange range) {
        MessageScan scan = new MessageScan(runtime(), store);
        TraceQuery query = new ReportQuery(range)
                .withoutAliases()
                .query()
                .and(scan.domains().condition(category.direction()));
        if (domain != null && !has(domain, "All")) {
            List<String> patterns = new ArrayList<>();
            TraceFilter.split(domain).forEach(name -> patterns.add("*@" + name));
            query = query.and(new AddressCondition(Party.RECIPIENT, Alternatives.of(patterns)));
        }
        for (GroupCount each : store.counts(query, List.of(GroupKey.RECIPIENT))) {
            if (!write(category, List.of(category.name(), each.values().get(0), ""), each.count())) {
                return;
            }
        }
    }

    private void scanned(TraceStore store, TraceRange range) {
        List<SummaryCategory> categories = category == null ? known() : List.of(category);
        RuleFilter filter = new RuleFilter(transportRule, dlpPolicy, null);
        MessageScan scan = new MessageScan(runtime(), store);
        Tally tally = new Tally();
        scan.run(new ReportQuery(range).domains(domain).query(), message -> {
            for (JudgedMail mail : message) {
                for (SummaryCategory each : wantsDomain(mail.domain()) ? categories : List.<SummaryCategory>of()) {
                    if (each.hasTwoNames() || !mail.isAliasOnly()) {
                        each.count(mail, filter, tally);
                    }
                }
            }
            return tally.endMessage();
        });
        for (SummaryCategory each : categories) {
            tally.mostFirst((key, count) -> {
                if (key.get(0).equals(each.name())) {
                    write(each, key, count);
                }
            });
        }
    }

    private boolean write(SummaryCategory of, List<String> key, long count) {
        return line(object(TYPE)
                .note("C1", key.get(1))
                .note("C2", of.hasTwoNames() ? key.get(2) : count)
                .note("C3", of.hasTwoNames() ? count : null)
                .note("Category", of.name()));
    }
}
