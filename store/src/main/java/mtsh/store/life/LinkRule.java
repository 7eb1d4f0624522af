package mtsh.store.life;

import java.time.Duration;
import java.time.Instant;

import mtsh.store.event.Link;
import mtsh.store.event.MailEvent;

/**
 * Whether a link really means a leg. Queue ids are used again, and the answer of another server, in which {@code queued as} stands, is
 * foreign text: it must not be able to tie a message to somebody else's.
 */
final class LinkRule {
    private static final Duration SAME_CLOCK = Duration.ofSeconds(2);
    /** How far the clocks of two servers may differ. */
    static final Duration OTHER_CLOCK = Duration.ofMinutes(5);

    private static final Duration LONGEST_TRANSFER = Duration.ofHours(6);

    private LinkRule() {}

    /** Whether the target may be what an event of {@code from} speaks of. */
    static boolean allows(Branch from, MailEvent said, Link link, Branch target) {
        if (from == target || !fitsFilter(link, target)) {
            return false;
        }
        boolean sameHost = from.leg().host().equalsIgnoreCase(target.leg().host());
        if (link.host().isEmpty()) {
            return sameHost && fitsTime(said, link, target, SAME_CLOCK);
        }
        return fitsTime(said, link, target, sameHost ? SAME_CLOCK : OTHER_CLOCK)
                && isSameMail(from, said, link, target);
    }

    private static boolean fitsFilter(Link link, Branch target) {
        return link.kind() == Link.Kind.FILTER || !target.key().filter();
    }

    private static boolean fitsTime(MailEvent said, Link link, Branch target, Duration clock) {
        Instant time = said.time();
        if (target.first().isAfter(time.plus(clock))) {
            return false;
        }
        Duration longest = link.kind() == Link.Kind.REQUEUED || link.kind() == Link.Kind.FILTER
                ? LegSplitter.LIFETIME
                : LONGEST_TRANSFER;
        return link.outward()
                ? !time.isAfter(target.first().plus(longest))
                : !time.isAfter(target.last().plus(longest));
    }

    /** On another server, or on this one by way of its outside address, more than the id must agree. */
    private static boolean isSameMail(Branch from, MailEvent said, Link link, Branch target) {
        Identity here = from.identity();
        Identity there = target.identity();
        boolean messageIdsKnown =
                !here.messageId().isEmpty() && !there.messageId().isEmpty();
        if (messageIdsKnown && here.messageId().equals(there.messageId())) {
            return true;
        }
        boolean sendersKnown = !here.sender().isEmpty() && !there.sender().isEmpty();
        boolean senderEqual = sendersKnown && here.sender().equalsIgnoreCase(there.sender());
        boolean peerKnown = Tracking.sameHost(link.host(), target.leg().host())
                || !said.serverIp().isEmpty() && said.serverIp().equals(target.clientIp());
        if (messageIdsKnown) {
            return senderEqual && peerKnown;
        }
        return senderEqual || !sendersKnown;
    }
}
