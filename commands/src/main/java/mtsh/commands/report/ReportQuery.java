package mtsh.commands.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import mtsh.commands.trace.AcceptedDomains;
import mtsh.commands.trace.Direction;
import mtsh.commands.trace.TraceFilter;
import mtsh.commands.trace.TraceRange;
import mtsh.store.event.Disposition;
import mtsh.store.query.AddressCondition;
import mtsh.store.query.Alternatives;
import mtsh.store.query.AnyOf;
import mtsh.store.query.DispositionCondition;
import mtsh.store.query.RowCondition;
import mtsh.store.query.TraceQuery;

/** What a report has to look at, as far as the store can tell by itself. */
final class ReportQuery {
    private TraceQuery query;

    ReportQuery(TraceRange range) {
        query = new TraceFilter().between(range).query();
    }

    ReportQuery(TraceFilter filter) {
        query = filter.query();
    }

    /** Each message under its members only. */
    ReportQuery withoutAliases() {
        query = query.and(MessageScan.NO_ALIASES);
        return this;
    }

    ReportQuery directions(AcceptedDomains domains, Direction[] directions) {
        if (directions != null && directions.length > 0) {
            List<RowCondition> each = new ArrayList<>();
            Arrays.stream(directions).distinct().forEach(direction -> each.add(domains.condition(direction)));
            query = query.and(new AnyOf(each));
        }
        return this;
    }

    /** Mail to or from these domains; which of the two is ours the scan tells. */
    ReportQuery domains(String[] names) {
        List<String> patterns =
                TraceFilter.split(names).stream().map(name -> "*@" + name).toList();
        boolean all = patterns.isEmpty() || patterns.contains("*@All") || ReportCmdlet.has(names, "All");
        if (!all && !ReportCmdlet.has(names, "Others")) {
            query = query.and(new AddressCondition(AddressCondition.Party.EITHER, Alternatives.of(patterns)));
        }
        return this;
    }

    /** Mail that a rule or the door kept from its recipient is told by the row, so that the rest need not be read. */
    ReportQuery kinds(MailKind[] kinds) {
        Set<Disposition> ends = EnumSet.noneOf(Disposition.class);
        for (MailKind kind : kinds == null || kinds.length == 0 ? MailKind.values() : kinds) {
            ends.addAll(kind.ends());
        }
        if (ends.size() < Disposition.values().length) {
            query = query.and(new DispositionCondition(ends));
        }
        return this;
    }

    TraceQuery query() {
        return query;
    }
}
