package mtsh.commands.route;

import java.time.Duration;
import java.time.Instant;

import mtsh.store.event.ServerName;

/**
 * One place on a message's way: the machine that offered it, or a server and the queue it was in there.
 *
 * @param server its name, as the log has it
 * @param queueId empty for the machine it came from, and where it was refused at once
 * @param arrived when it was first heard of there; null for the machine it came from
 * @param left when it was last heard of there
 * @param attempts deliveries that were tried and put off
 */
record Stop(String server, String queueId, Instant arrived, Instant left, int attempts) {
    /** Without times: no log of ours is from there. */
    static Stop outside(String server) {
        return new Stop(server, "", null, null, 0);
    }

    boolean isOurs() {
        return arrived != null;
    }

    Duration stay() {
        return isOurs() ? Duration.between(arrived, left) : Duration.ZERO;
    }

    /** Whether both are the same place, whatever recipient they are about. */
    boolean isSamePlace(Stop other) {
        return ServerName.label(server).equals(ServerName.label(other.server))
                && queueId.equals(other.queueId)
                && isOurs() == other.isOurs();
    }

    /** One for both: from the first to the last that was heard. */
    Stop with(Stop other) {
        if (!isOurs()) {
            return this;
        }
        return new Stop(
                server,
                queueId,
                arrived.isBefore(other.arrived) ? arrived : other.arrived,
                left.isAfter(other.left) ? left : other.left,
                Math.max(attempts, other.attempts));
    }

    String name() {
        String shown = server.isEmpty() ? "(server not named)" : server;
        return queueId.isEmpty() ? shown : shown + ", queue id " + queueId;
    }
}
