package mtsh.commands.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

import mtsh.commands.trace.AcceptedDomains;
import mtsh.commands.trace.Direction;
import mtsh.commands.trace.TraceTimes;
import mtsh.language.cmdlet.CommandRuntime;
import mtsh.language.stream.ProgressRecord;
import mtsh.store.engine.TraceStore;
import mtsh.store.event.Disposition;
import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;
import mtsh.store.life.Life;
import mtsh.store.life.TraceEvents;
import mtsh.store.query.DispositionCondition;
import mtsh.store.query.Not;
import mtsh.store.query.RowCondition;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

/**
 * Streams the messages of a query, newest first, one message with all its wanted recipients at a time: reports count messages, not
 * rows.
 */
final class MessageScan {
    static final Set<Disposition> ALIASES = EnumSet.of(Disposition.Expanded, Disposition.Redirected);

    /** Leaves out addresses that are lists or aliases only, where each message is to be counted under its members. */
    static final RowCondition NO_ALIASES = new Not(new DispositionCondition(ALIASES));

    private static final String OTHERS = "Others";

    /**
     * From so many recipients on, whom a filter's line concerns is told by the addresses in it alone: the way through each leg costs too
     * much.
     */
    private static final int MANY = 500;

    /** Of so many messages each the way is told to those who watch. */
    private static final int STEP = 2000;

    private static final int PROGRESS_ID = 1;

    private final CommandRuntime runtime;
    private final TraceStore store;
    private final AcceptedDomains domains;
    private final List<TraceRow> message = new ArrayList<>();
    private RuleNames names;
    private long messages;

    MessageScan(CommandRuntime runtime, TraceStore store) {
        this.runtime = runtime;
        this.store = store;
        this.domains = AcceptedDomains.of(runtime, store);
    }

    AcceptedDomains domains() {
        return domains;
    }

    /** Until the consumer has enough and returns false. */
    void run(TraceQuery query, Predicate<List<JudgedMail>> consumer) {
        try {
            store.rows(query, row -> take(row, consumer), plan -> runtime.writeVerbose(plan.text()));
            if (!message.isEmpty()) {
                consumer.test(judged());
            }
        } finally {
            if (messages >= STEP) {
                progress("", true);
            }
        }
    }

    private boolean take(TraceRow row, Predicate<List<JudgedMail>> consumer) {
        runtime.checkStopped();
        boolean next = !message.isEmpty() && !isSameMessage(message.get(0), row);
        if (next && !consumer.test(judged())) {
            return false;
        }
        message.add(row);
        if (next && ++messages % STEP == 0) {
            progress(messages + " messages, back to " + TraceTimes.shown(row.received()), false);
        }
        return true;
    }

    private void progress(String status, boolean completed) {
        if (runtime.host().isInteractive()) {
            runtime.writeProgress(
                    new ProgressRecord(PROGRESS_ID, -1, "Reading messages", status, "", -1, -1, completed));
        }
    }

    /** Rows of one message follow each other: they are ordered by time and trace id. */
    private static boolean isSameMessage(TraceRow one, TraceRow other) {
        return one.traceId().equals(other.traceId()) && one.received().equals(other.received());
    }

    private List<JudgedMail> judged() {
        List<JudgedMail> judged = new ArrayList<>(message.size());
        String lifeId = "";
        Life life = null;
        List<RuleHit> all = List.of();
        for (TraceRow row : message) {
            if (!row.lifeId().equals(lifeId)) {
                lifeId = row.lifeId();
                life = store.life(lifeId);
                all = life == null ? List.of() : allHits(life);
            }
            judged.add(judge(row, named(hits(row, life, all))));
        }
        message.clear();
        return judged;
    }

    /** Names are looked for once, when the first rule without one acted. */
    private List<RuleHit> named(List<RuleHit> hits) {
        if (hits.stream().noneMatch(hit -> hit.name().isEmpty())) {
            return hits;
        }
        names = names == null ? RuleNames.of(runtime, store) : names;
        return hits.stream().map(names::named).toList();
    }

    private static List<RuleHit> allHits(Life life) {
        List<RuleHit> all = new ArrayList<>();
        life.legs().forEach(leg -> leg.events().forEach(event -> all.addAll(RuleHits.of(event))));
        return all;
    }

    private JudgedMail judge(TraceRow row, List<RuleHit> hits) {
        Direction direction = domains.direction(row);
        return new JudgedMail(row, direction, domain(row, direction), MailKind.of(row, hits), hits);
    }

    /** See {@link JudgedMail#domain()}. */
    String domain(TraceRow row) {
        return domain(row, domains.direction(row));
    }

    private String domain(TraceRow row, Direction direction) {
        String ours = direction == Direction.Outbound ? row.sender() : row.recipient();
        int at = ours.lastIndexOf('@');
        return domains.has(ours) && at >= 0 ? ours.substring(at + 1).toLowerCase(Locale.ROOT) : OTHERS;
    }

    /** Most messages have no hits, and most hits concern all recipients; only for the others the way of each recipient is followed. */
    private List<RuleHit> hits(TraceRow row, Life life, List<RuleHit> all) {
        boolean forAll = all.stream().allMatch(hit -> hit.event().recipients().isEmpty());
        if (forAll) {
            return RuleHits.once(all);
        }
        if (message.size() > MANY) {
            return RuleHits.once(all.stream()
                    .filter(hit -> hit.event().recipients().isEmpty()
                            || hit.event().recipients().stream().anyMatch(row.recipient()::equalsIgnoreCase))
                    .toList());
        }
        List<MailEvent> own = TraceEvents.forRecipient(life, row.recipient());
        List<RuleHit> hits = new ArrayList<>();
        own.forEach(event -> hits.addAll(RuleHits.of(event)));
        Set<String> lists = lists(own);
        if (!lists.isEmpty()) {
            all.stream().filter(hit -> names(hit.event(), lists)).forEach(hits::add);
        }
        return RuleHits.once(hits);
    }

    /** The lists that led to this recipient: what was said of a list before it was expanded holds for its members. */
    private static Set<String> lists(List<MailEvent> events) {
        Set<String> lists = new HashSet<>();
        for (MailEvent event : events) {
            boolean became =
                    event.id() == EventId.EXPAND || event.id() == EventId.RESOLVE || event.id() == EventId.REDIRECT;
            if (became && !event.originalRecipient().isEmpty()) {
                lists.add(event.originalRecipient().toLowerCase(Locale.ROOT));
            }
        }
        return lists;
    }

    private static boolean names(MailEvent event, Set<String> addresses) {
        return event.recipients().stream().anyMatch(address -> addresses.contains(address.toLowerCase(Locale.ROOT)));
    }
}
