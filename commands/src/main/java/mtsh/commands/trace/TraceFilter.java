package mtsh.commands.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;
import mtsh.store.event.Status;
import mtsh.store.query.SubjectFilter;
import mtsh.store.query.TraceQuery;

/** Gathers what a trace cmdlet was asked for into one query. Null and empty mean: any. */
final class TraceFilter {
    private Instant start;
    private Instant end;
    private List<String> senders = List.of();
    private List<String> recipients = List.of();
    private List<String> messageIds = List.of();
    private UUID traceId;
    private Set<Status> statuses = Set.of();
    private String fromIp;
    private String toIp;
    private SubjectFilter subject;
    private String startingRecipient;

    TraceFilter between(Instant from, Instant until) {
        if (from != null && until != null && !from.isBefore(until)) {
            throw invalid(
                    "InvalidDateRange",
                    "Invalid date range. The StartDate (" + TraceTimes.roundTrip(from)
                            + ") must be earlier than the EndDate (" + TraceTimes.roundTrip(until) + ").");
        }
        start = from;
        end = until;
        return this;
    }

    static TerminatingError invalid(String id, String message) {
        return Errors.of(
                "Microsoft.Exchange.Management.Tasks.ValidationException",
                id,
                ErrorCategory.InvalidArgument,
                null,
                message);
    }

    TraceFilter senders(String[] addresses) {
        senders = split(addresses);
        return this;
    }

    TraceFilter recipients(String[] addresses) {
        recipients = split(addresses);
        return this;
    }

    TraceFilter messageIds(String[] ids) {
        messageIds = split(ids);
        return this;
    }

    TraceFilter traceId(UUID id) {
        traceId = id;
        return this;
    }

    TraceFilter statuses(String[] words) {
        List<String> all = split(words);
        if (!all.isEmpty()) {
            statuses = EnumSet.noneOf(Status.class);
            all.forEach(word -> statuses.add(status(word)));
        }
        return this;
    }

    private static Status status(String word) {
        for (Status status : Status.values()) {
            if (status.name().equalsIgnoreCase(word)) {
                return status;
            }
        }
        throw invalid("InvalidStatus", "There is no status '" + word + "'.");
    }

    TraceFilter addresses(String from, String to) {
        fromIp = blankToNull(from);
        toIp = blankToNull(to);
        return this;
    }

    TraceFilter subject(String text, SubjectFilter.Kind kind) {
        subject = text == null ? null : new SubjectFilter(kind == null ? SubjectFilter.Kind.Contains : kind, text);
        return this;
    }

    TraceFilter startingRecipient(String address) {
        startingRecipient = blankToNull(address);
        return this;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.trim();
    }

    /** Exchange's multi-valued parameters take an array, a text with commas, or both. */
    static List<String> split(String[] values) {
        List<String> all = new ArrayList<>();
        if (values != null) {
            for (String value : values) {
                for (String part : value.split("[,;]")) {
                    if (!part.isBlank()) {
                        all.add(part.trim());
                    }
                }
            }
        }
        return all;
    }

    /** Message ids as the store has them: with brackets, and as written when they have none. */
    private static List<String> withBrackets(List<String> ids) {
        List<String> all = new ArrayList<>();
        for (String id : ids) {
            all.add(id);
            if (!id.startsWith("<")) {
                all.add("<" + id + ">");
            }
        }
        return all;
    }

    TraceQuery query() {
        return new TraceQuery(
                start,
                end,
                senders.stream()
                        .map(address -> address.toLowerCase(Locale.ROOT))
                        .toList(),
                recipients.stream()
                        .map(address -> address.toLowerCase(Locale.ROOT))
                        .toList(),
                withBrackets(messageIds),
                traceId,
                statuses,
                fromIp,
                toIp,
                subject,
                startingRecipient,
                null);
    }
}
