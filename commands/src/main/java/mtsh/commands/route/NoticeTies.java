package mtsh.commands.route;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import mtsh.store.event.Link;
import mtsh.store.event.MailEvent;
import mtsh.store.life.Leg;
import mtsh.store.life.Life;
import mtsh.store.query.AddressCondition.Party;
import mtsh.store.query.QueueIdCondition;
import mtsh.store.query.TraceRow;

/** The bounces and delay notices about a message, and the message that a notice is about: the log names the notice's queue id. */
final class NoticeTies {
    /** A notice is made at once, but clocks differ. */
    private static final Duration MADE_WITHIN = Duration.ofHours(1);

    /** Servers give up after five days. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(8);

    private final Ties ties;
    private final TraceRow row;
    private final Life life;

    NoticeTies(Ties ties, TraceRow row, Life life) {
        this.ties = ties;
        this.row = row;
        this.life = life;
    }

    List<Tie> find() {
        List<Tie> found = new ArrayList<>();
        for (Leg leg : life.legs()) {
            for (MailEvent event : leg.events()) {
                for (Link link : event.links()) {
                    if (isNotice(link)) {
                        found.addAll(notices(leg, event, link.key()));
                    }
                }
            }
        }
        if (Ties.isNullSender(row) && !row.recipient().isEmpty()) {
            found.addAll(originals());
        }
        return found;
    }

    private static boolean isNotice(Link link) {
        return link.kind() == Link.Kind.NOTIFICATION && !link.key().isEmpty();
    }

    private List<Tie> notices(Leg leg, MailEvent said, String key) {
        List<Tie> found = new ArrayList<>();
        ties.rows(
                        Ties.between(said.time().minus(MADE_WITHIN), said.time().plus(MADE_WITHIN))
                                .and(new QueueIdCondition(Set.of(key))),
                        each -> !each.lifeId().equals(row.lifeId()))
                .forEach(each -> {
                    if (isIn(ties.life(each), leg.host(), key)) {
                        found.add(new Tie(Relation.Notice, each, told(said, key)));
                    }
                });
        return found;
    }

    private static String told(MailEvent said, String key) {
        String what = said.detail().isEmpty() || said.detail().contains(key) ? "notice" : said.detail();
        return what + " " + key + Tie.line(said);
    }

    /** Queue ids are used again on other servers. */
    private static boolean isIn(Life notice, String host, String key) {
        return notice != null
                && notice.legs().stream()
                        .anyMatch(leg -> leg.queueId().equals(key)
                                && (leg.host().isEmpty()
                                        || host.isEmpty()
                                        || leg.host().equalsIgnoreCase(host)));
    }

    /** The notice goes to the sender of the original: one of his messages names this one's queue id. */
    private List<Tie> originals() {
        List<Tie> found = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        List<TraceRow> sent = ties.rows(
                Ties.between(row.received().minus(LONGEST_WAIT), row.received().plus(MADE_WITHIN))
                        .and(Ties.address(Party.SENDER, row.recipient())),
                each -> !each.lifeId().equals(row.lifeId()));
        for (TraceRow each : sent) {
            if (!seen.add(each.lifeId())) {
                continue;
            }
            MailEvent said = named(ties.life(each));
            if (said != null) {
                sent.stream()
                        .filter(other -> other.lifeId().equals(each.lifeId()))
                        .forEach(other -> found.add(
                                new Tie(Relation.Original, other, "its log names this notice" + Tie.line(said))));
                return found;
            }
        }
        return found;
    }

    private MailEvent named(Life original) {
        if (original == null) {
            return null;
        }
        for (Leg leg : original.legs()) {
            for (MailEvent event : leg.events()) {
                boolean names =
                        event.links().stream().anyMatch(link -> isNotice(link) && isIn(life, leg.host(), link.key()));
                if (names) {
                    return event;
                }
            }
        }
        return null;
    }
}
