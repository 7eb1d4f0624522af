package mtsh.commands.flow;

import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import mtsh.commands.trace.AcceptedDomains;
import mtsh.store.event.MailEvent;
import mtsh.store.life.Leg;
import mtsh.store.life.Life;
import mtsh.store.log.exchange.CustomData;
import mtsh.store.query.GroupKey;
import mtsh.store.query.TraceRow;

/** What two times are compared by; the constants are the words of {@code -By}. */
enum FlowDimension {
    /** How much there was. */
    Volume,
    Status,
    Disposition,
    Direction,
    Reason,
    Rule,
    SenderDomain,
    RecipientDomain;

    /** The one value of {@link #Volume}. */
    static final String ALL = "messages";

    private static final String NO_DOMAIN = "(no domain)";

    /** Words of log readers for the name or the id of a rule that matched; names first. */
    private static final List<String> RULE_PROPERTIES =
            List.of("rule", "TransportRule", "DlpRule", "TransportRuleId", "DlpRuleId");

    /** The values of a row; most have one, of rules there may be several or none. */
    Set<String> of(TraceRow row, AcceptedDomains ours, Supplier<Life> life) {
        return switch (this) {
            case Volume -> Set.of(ALL);
            case Status -> Set.of(row.status().name());
            case Disposition -> Set.of(row.disposition().name());
            case Direction -> Set.of(ours.direction(row).name());
            case Reason -> reason(row);
            case Rule -> rules(life.get());
            case SenderDomain -> domain(GroupKey.SENDER_DOMAIN, row);
            case RecipientDomain -> domain(GroupKey.RECIPIENT_DOMAIN, row);
        };
    }

    private static Set<String> reason(TraceRow row) {
        String reason = RowReason.of(row);
        return reason.isEmpty() ? Set.of() : Set.of(reason);
    }

    private static Set<String> domain(GroupKey key, TraceRow row) {
        String domain = key.of(row, ZoneOffset.UTC);
        return Set.of(domain.isEmpty() ? NO_DOMAIN : domain);
    }

    private static Set<String> rules(Life life) {
        Set<String> rules = new LinkedHashSet<>();
        if (life == null) {
            return rules;
        }
        for (Leg leg : life.legs()) {
            for (MailEvent event : leg.events()) {
                String rule = rule(event);
                if (!rule.isEmpty()) {
                    rules.add(rule);
                }
            }
        }
        return rules;
    }

    /** The name of a rule, or its id where the log has no name. */
    private static String rule(MailEvent event) {
        for (String property : RULE_PROPERTIES) {
            String name = event.property(property);
            if (!name.isEmpty()) {
                return name;
            }
        }
        String custom =
                event.property("custom-data").isEmpty() ? event.property("CustomData") : event.property("custom-data");
        return custom.isEmpty()
                ? ""
                : CustomData.of(custom).first("TRA", "ETR").value("ruleid").strip();
    }
}
