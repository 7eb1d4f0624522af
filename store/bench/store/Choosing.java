package mtsh.bench.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

import mtsh.store.life.Life;
import mtsh.store.life.RowFold;
import mtsh.store.query.TraceRow;

/**
 * Goes through the first lives once and chooses what to ask for, the same for all sides. Of a hundred million events a tenth is enough:
 * generating all of them once more would take as long as half a load.
 */
final class Choosing {
    private static final long MOST_EVENTS = 10_000_000;
    private static final int MIDDLING = 1_500;
    private static final int RARE = 3;

    private final Map<String, int[]> recipients = new HashMap<>();
    private final Map<String, int[]> domains = new HashMap<>();
    /** How much of the mail is looked at. */
    private final double share;

    private long lives;
    private Life chosen;
    private long chosenAt;

    private Choosing(double share) {
        this.share = share;
    }

    static Choice choose(long events) {
        Choosing choosing = new Choosing(Math.min(1, (double) MOST_EVENTS / events));
        MailGenerator generator = new MailGenerator(events);
        long looked = 0;
        for (Life life = generator.next(); life != null && looked < MOST_EVENTS; life = generator.next()) {
            choosing.look(life);
            looked += life.legs().get(0).events().size();
        }
        return choosing.choice();
    }

    private void look(Life life) {
        lives++;
        TraceRow first = null;
        for (TraceRow row : RowFold.rows(life, Instant.MAX)) {
            count(recipients, row.recipient());
            count(domains, Addresses.domain(row.recipient()));
            first = first == null ? row : first;
        }
        // Always newer, so that it is neither among the first nor among the last.
        boolean isTime = chosen == null || lives >= 2 * chosenAt;
        if (isTime && first != null && !first.subject().isEmpty()) {
            chosen = life;
            chosenAt = lives;
        }
    }

    private Choice choice() {
        TraceRow row = RowFold.rows(chosen, Instant.MAX).get(0);
        return new Choice(
                nearest(recipients, Integer.MAX_VALUE),
                nearest(recipients, shareOf(MIDDLING)),
                nearest(recipients, shareOf(RARE)),
                nearest(domains, shareOf(RARE)),
                row.subject(),
                row.messageId(),
                chosen.legs().get(0).queueId(),
                row.traceId(),
                row.lifeId());
    }

    private int shareOf(int rows) {
        return (int) Math.ceil(rows * share);
    }

    /** The one that is in about so many rows; among equals the first by name. */
    private static String nearest(Map<String, int[]> counts, int wanted) {
        Comparator<Map.Entry<String, int[]>> byDistance =
                Comparator.comparingLong(entry -> Math.abs((long) wanted - entry.getValue()[0]));
        return counts.entrySet().stream()
                .min(byDistance.thenComparing(Map.Entry::getKey))
                .orElseThrow()
                .getKey();
    }

    private static void count(Map<String, int[]> counts, String value) {
        counts.computeIfAbsent(value, any -> new int[1])[0]++;
    }
}
