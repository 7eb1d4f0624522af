package mtsh.commands.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import mtsh.store.event.Disposition;
import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.MailEvent;
import mtsh.store.life.Leg;
import mtsh.store.life.Life;
import mtsh.store.life.TraceEvents;
import mtsh.store.query.QueueIdCondition;
import mtsh.store.query.TraceIdCondition;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

/** The other recipients of a message, and how they came to be some. */
final class SameMessageTies {
    /** Rows of one life are received this near to each other, in seconds. */
    private static final long LONGEST = 30L * 86_400;

    private final Ties ties;
    private final TraceRow row;
    private final Life life;

    SameMessageTies(Ties ties, TraceRow row, Life life) {
        this.ties = ties;
        this.row = row;
        this.life = life;
    }

    List<Tie> find() {
        List<Tie> found = new ArrayList<>();
        List<MailEvent> rewritings = rewritings(row);
        for (TraceRow other : others()) {
            Tie tie = rewritten(other, rewritings, false);
            if (tie == null && isLeftBehind(other)) {
                tie = rewritten(other, rewritings(other), true);
            }
            if (tie == null) {
                tie = forwarded(other);
            }
            found.add(tie == null ? new Tie(Relation.Recipient, other, "the same message" + queue()) : tie);
        }
        return found;
    }

    /** The rows of this life: a queue id of it finds them, and where it has none, its Message-ID or its trace id. */
    private List<TraceRow> others() {
        String queueId = queueId();
        TraceQuery query = TraceQuery.ALL.between(
                row.received().minusSeconds(LONGEST), row.received().plusSeconds(LONGEST));
        query = queueId.isEmpty()
                ? query.and(new TraceIdCondition(Set.of(row.traceId())))
                : query.and(new QueueIdCondition(Set.of(queueId)));
        return ties.rows(
                query,
                other -> other.lifeId().equals(row.lifeId())
                        && !other.recipient().equalsIgnoreCase(row.recipient()));
    }

    private String queueId() {
        return life.legs().stream()
                .map(Leg::queueId)
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String queue() {
        Leg first = life.legs().get(0);
        return first.queueId().isEmpty()
                ? ""
                : ", queue id " + first.queueId() + (first.host().isEmpty() ? "" : " on " + first.host());
    }

    private static boolean isLeftBehind(TraceRow other) {
        return other.disposition() == Disposition.Expanded || other.disposition() == Disposition.Redirected;
    }

    private List<MailEvent> rewritings(TraceRow of) {
        return TraceEvents.forRecipient(life, of.recipient()).stream()
                .filter(event ->
                        event.id() == EventId.EXPAND || event.id() == EventId.RESOLVE || event.id() == EventId.REDIRECT)
                .toList();
    }

    /** {@code backwards}: the other row is the list that this one came from. */
    private Tie rewritten(TraceRow other, List<MailEvent> rewritings, boolean backwards) {
        TraceRow from = backwards ? other : row;
        TraceRow to = backwards ? row : other;
        for (MailEvent event : rewritings) {
            boolean named = names(event, to.recipient())
                    && (event.originalRecipient().isEmpty()
                            || event.originalRecipient().equalsIgnoreCase(from.recipient()));
            if (named && !to.recipient().equalsIgnoreCase(event.originalRecipient())) {
                boolean list = event.id() == EventId.EXPAND;
                Relation relation = backwards ? Relation.List : list ? Relation.Member : Relation.Redirect;
                String what = list ? " is a list with the member " : " was rewritten to ";
                return new Tie(relation, other, from.recipient() + what + to.recipient() + Tie.line(event));
            }
        }
        return null;
    }

    private Tie forwarded(TraceRow other) {
        for (Leg leg : life.legs()) {
            for (MailEvent event : leg.events()) {
                for (Link link : event.links()) {
                    boolean forwards = link.kind() == Link.Kind.FORWARDED_AS && names(event, row.recipient());
                    if (forwards && reaches(link.key(), other.recipient())) {
                        return new Tie(
                                Relation.Forward,
                                other,
                                row.recipient() + " forwards to " + other.recipient() + " as " + link.key()
                                        + Tie.line(event));
                    }
                }
            }
        }
        return null;
    }

    private boolean reaches(String queueId, String recipient) {
        return life.legs().stream()
                .filter(leg -> leg.queueId().equals(queueId))
                .flatMap(leg -> leg.events().stream())
                .anyMatch(event -> names(event, recipient));
    }

    private static boolean names(MailEvent event, String recipient) {
        return event.recipients().stream().anyMatch(each -> each.equalsIgnoreCase(recipient));
    }
}
