package mtsh.store.life;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import mtsh.store.event.Link;
import mtsh.store.event.MailEvent;

/** Joins the legs of some tracks into lives. A pure function of the events in them. */
final class LifeAssembler {
    private static final Comparator<Leg> LEG_ORDER = Comparator.comparing(
                    (Leg leg) -> leg.events().get(0).time())
            .thenComparing(Leg::host)
            .thenComparing(Leg::instance)
            .thenComparing(Leg::queueId);

    private LifeAssembler() {}

    static List<Life> assemble(List<Track> tracks) {
        List<Branch> branches = new ArrayList<>();
        for (Track track : tracks) {
            List<Branch> own = new ArrayList<>();
            track.legs().forEach(leg -> own.add(new Branch(leg, track.key())));
            if (track.key().network()) {
                joinServers(own);
            }
            branches.addAll(own);
        }
        branches.sort(Comparator.comparing(Branch::leg, LEG_ORDER));
        joinLinks(branches);
        joinHops(branches);
        return lives(branches);
    }

    /** A life of one refused attempt, or of a row that no other can belong to. */
    static Life alone(MailEvent event) {
        Leg leg = new Leg(event.host(), event.instance(), event.queueId(), true, List.of(event));
        return new Life(LifeIds.ofAttempt(event), List.of(leg));
    }

    /** One network message id is one message; a message id alone may be used again by another sender. */
    private static void joinServers(List<Branch> branches) {
        Map<String, Branch> bySender = new HashMap<>();
        Branch first = branches.get(0);
        for (Branch branch : branches) {
            boolean unique = branch.leg().events().stream()
                    .anyMatch(event -> !event.networkMessageId().isEmpty());
            Branch known = unique || branch.identity().sender().isEmpty()
                    ? first
                    : bySender.putIfAbsent(branch.identity().sender().toLowerCase(Locale.ROOT), branch);
            if (known != null && known != branch) {
                branch.join(known);
            }
        }
    }

    private static void joinLinks(List<Branch> branches) {
        Map<String, List<Branch>> byQueueId = new HashMap<>();
        for (Branch branch : branches) {
            byQueueId
                    .computeIfAbsent(branch.leg().queueId(), key -> new ArrayList<>())
                    .add(branch);
        }
        for (Branch branch : branches) {
            for (MailEvent event : branch.leg().events()) {
                for (Link link : event.links()) {
                    join(branch, event, link, byQueueId.getOrDefault(link.key(), List.of()));
                }
            }
        }
    }

    private static void join(Branch branch, MailEvent event, Link link, List<Branch> candidates) {
        if (link.kind() == Link.Kind.NOTIFICATION) {
            return;
        }
        Branch best = null;
        for (Branch candidate : candidates) {
            if (LinkRule.allows(branch, event, link, candidate) && better(candidate, best, link)) {
                best = candidate;
            }
        }
        if (best != null) {
            branch.join(best);
        }
    }

    /** Where an answer named no id, the one message that arrived as it left. */
    private static void joinHops(List<Branch> branches) {
        if (branches.size() < 2) {
            return;
        }
        for (Branch branch : branches) {
            for (MailEvent event : branch.leg().events()) {
                Hops.unproved(event, branch, branches, Branch::identity).forEach(branch::join);
            }
        }
    }

    /** Of several legs with one id the youngest; of a filter's id and an equal queue id the one that was meant. */
    private static boolean better(Branch candidate, Branch best, Link link) {
        if (best == null) {
            return true;
        }
        if (link.kind() == Link.Kind.FILTER
                && candidate.key().filter() != best.key().filter()) {
            return candidate.key().filter();
        }
        return candidate.first().isAfter(best.first());
    }

    private static List<Life> lives(List<Branch> branches) {
        Map<Branch, List<Leg>> byRoot = new LinkedHashMap<>();
        for (Branch branch : branches) {
            byRoot.computeIfAbsent(branch.root(), key -> new ArrayList<>()).add(branch.leg());
        }
        List<Life> lives = new ArrayList<>(byRoot.size());
        for (List<Leg> legs : byRoot.values()) {
            lives.add(new Life(LifeIds.of(legs), List.copyOf(legs)));
        }
        return lives;
    }
}
