package mtsh.commands.trace;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import mtsh.commands.source.StoreService;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.NetThrow;
import mtsh.language.error.TerminatingError;
import mtsh.language.value.NetRegex;
import mtsh.store.event.Status;
import mtsh.store.query.AddressCondition;
import mtsh.store.query.AddressCondition.Party;
import mtsh.store.query.Condition;
import mtsh.store.query.IpCondition;
import mtsh.store.query.IpCondition.Side;
import mtsh.store.query.MessageIdCondition;
import mtsh.store.query.QueryException;
import mtsh.store.query.QueueIdCondition;
import mtsh.store.query.StatusCondition;
import mtsh.store.query.TextCondition;
import mtsh.store.query.TextMatch;
import mtsh.store.query.TraceIdCondition;
import mtsh.store.query.TraceQuery;

/** Gathers what a trace cmdlet was asked for into one query. Null and empty mean: any. */
public final class TraceFilter {
    private TraceQuery query = TraceQuery.ALL;

    public TraceFilter between(TraceRange range) {
        query = query.between(range.start(), range.end());
        return this;
    }

    public static TerminatingError invalid(String id, String message) {
        return Errors.of(
                "Microsoft.Exchange.Management.Tasks.ValidationException",
                id,
                ErrorCategory.InvalidArgument,
                null,
                message);
    }

    public TraceFilter senders(String[] addresses) {
        return and(AddressCondition.of(Party.SENDER, addresses(addresses)));
    }

    public TraceFilter recipients(String[] addresses) {
        return and(AddressCondition.of(Party.RECIPIENT, addresses(addresses)));
    }

    /** One address, which may hold any character. */
    public TraceFilter recipient(String address) {
        return and(AddressCondition.recipient(address));
    }

    private TraceFilter and(Condition condition) {
        query = query.and(condition);
        return this;
    }

    /** An empty text is no missing filter: in Exchange it finds what has no address, so that is what it finds here. */
    private static List<String> addresses(String[] values) {
        return isEmptyText(values) ? List.of("", "<>") : split(values);
    }

    /** Whether a filter was given that has nothing in it, as an unanswered Read-Host gives. */
    public static boolean isEmptyText(String[] values) {
        return values != null && values.length > 0 && split(values).isEmpty();
    }

    public TraceFilter messageIds(String[] ids) {
        return and(MessageIdCondition.of(isEmptyText(ids) ? List.of("") : messageIdList(ids)));
    }

    public TraceFilter traceId(UUID id) {
        return and(TraceIdCondition.of(id));
    }

    public TraceFilter queueId(String id) {
        return and(new QueueIdCondition(Set.of(id)));
    }

    public TraceFilter statuses(String[] words) {
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        split(words).forEach(word -> statuses.add(status(word)));
        return and(StatusCondition.of(statuses));
    }

    private static Status status(String word) {
        for (Status status : Status.values()) {
            if (status.name().equalsIgnoreCase(word)) {
                return status;
            }
        }
        throw invalid("InvalidStatus", "There is no status '" + word + "'.");
    }

    public TraceFilter addresses(String from, String to) {
        return and(machine(Side.FROM, from)).and(machine(Side.TO, to));
    }

    private static IpCondition machine(Side side, String address) {
        try {
            return IpCondition.of(side, blankToNull(address));
        } catch (QueryException problem) {
            throw StoreService.error(problem);
        }
    }

    /** Null asks for nothing. */
    public TraceFilter direction(Direction direction, AcceptedDomains ours) {
        return direction == null ? this : and(ours.condition(direction));
    }

    public TraceFilter subject(String text, SubjectFilterType kind) {
        if (text == null) {
            return this;
        }
        return and(TextCondition.subject((kind == null ? SubjectFilterType.Contains : kind).match(text)));
    }

    /** A .NET regular expression that is found in the subject, without regard to case. */
    public TraceFilter subjectMatches(String pattern) {
        if (pattern == null) {
            return this;
        }
        try {
            NetRegex regex = NetRegex.of(pattern, NetRegex.IGNORE_CASE);
            return and(TextCondition.subject(TextMatch.regex(regex.compiled())));
        } catch (NetThrow refused) {
            throw invalid("InvalidPattern", refused.exception().message());
        }
    }

    /** Empty is a place too: it stands before every recipient of that moment. */
    public TraceFilter startingRecipient(String address) {
        query = query.startingBehind(address == null ? null : address.trim());
        return this;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.trim();
    }

    /** Exchange's multi-valued parameters take an array, a text with commas or semicolons, or both; quoted parts stay whole. */
    public static List<String> split(String[] values) {
        List<String> all = new ArrayList<>();
        for (String value : values == null ? new String[0] : values) {
            if (value != null) {
                split(value, all);
            }
        }
        return all;
    }

    private static void split(String value, List<String> all) {
        int begin = 0;
        boolean quoted = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if ((c == ',' || c == ';') && !quoted) {
                add(value.substring(begin, i), all);
                begin = i + 1;
            }
        }
        add(value.substring(begin), all);
    }

    private static void add(String part, List<String> all) {
        if (!part.isBlank()) {
            all.add(part.trim());
        }
    }

    /** Message ids may hold commas: a list is divided only behind a closing bracket, or where no brackets are. */
    public static List<String> messageIdList(String[] ids) {
        List<String> all = new ArrayList<>();
        for (String id : ids == null ? new String[0] : ids) {
            if (id == null || !id.contains("<")) {
                all.addAll(split(new String[] {id}));
                continue;
            }
            int begin = 0;
            for (int end = id.indexOf('>'); end >= 0; end = id.indexOf('>', begin)) {
                add(withoutSeparators(id.substring(begin, end + 1)), all);
                begin = end + 1;
            }
            add(withoutSeparators(id.substring(begin)), all);
        }
        return all;
    }

    private static String withoutSeparators(String part) {
        int begin = 0;
        while (begin < part.length() && ",; ".indexOf(part.charAt(begin)) >= 0) {
            begin++;
        }
        return part.substring(begin);
    }

    public TraceQuery query() {
        return query;
    }
}
