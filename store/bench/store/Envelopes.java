package mtsh.bench.store;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Draws messages. How many addresses, domains and subjects there are grows with the events, but slower than these. */
final class Envelopes {
    private static final int MOST_RECIPIENTS = 8;

    private final Addresses addresses;
    private final Subjects subjects;

    Envelopes(long events) {
        int population = (int) Math.max(1_000, 220_000 * Math.pow(events / 1e6, 0.85));
        this.addresses = new Addresses(population, new Domains(Math.max(100, population / 12)));
        this.subjects = new Subjects((int) Math.max(1_000, events / 6));
    }

    Envelope next(Instant time, SplittableRandom random) {
        String sender = addresses.sender(random);
        String domain = Addresses.domain(sender);
        return new Envelope(
                sender,
                recipients(random),
                Ids.messageId(time, domain, random),
                subjects.next(random),
                Math.round(Math.exp(9.4 + 1.5 * gaussian(random))) + 900,
                Domains.machine(domain, random));
    }

    private List<String> recipients(SplittableRandom random) {
        int count = 1;
        if (random.nextInt(7) == 0) {
            count += 1 + (int) (random.nextDouble() * random.nextDouble() * MOST_RECIPIENTS);
        }
        Set<String> recipients = new LinkedHashSet<>();
        for (int i = 0; i < Math.min(count, MOST_RECIPIENTS); i++) {
            recipients.add(addresses.recipient(random));
        }
        return List.copyOf(recipients);
    }

    /** Near enough to a normal number with deviation 1. */
    static double gaussian(SplittableRandom random) {
        double sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += random.nextDouble();
        }
        return (sum - 3) * Math.sqrt(2);
    }
}
