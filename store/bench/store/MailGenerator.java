package mtsh.bench.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

import mtsh.store.event.MailEvent;
import mtsh.store.life.Life;

/**
 * Makes the same lives in the same order for the same number of events, one at a time, about half of them Postfix's and half Exchange's.
 * They come in the order in which they end, as an import gives them.
 */
final class MailGenerator {
    private static final long SEED = 0x5eed0000L;
    private static final double EVENTS_A_LIFE = 4.55;

    /** A life that is made, and when its last line was written. */
    private record Made(Life life, Instant end) {}

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final PriorityQueue<Made> waiting = new PriorityQueue<>(
            Comparator.comparing(Made::end).thenComparing(made -> made.life().id()));
    private final List<PostfixMail> gateways = new ArrayList<>();
    private final List<ExchangeMail> mailboxServers = new ArrayList<>();
    private final Envelopes envelopes;
    private final Rhythm rhythm;
    private Instant now;
    private long left;

    MailGenerator(long events) {
        this.left = events;
        this.envelopes = new Envelopes(events);
        this.rhythm = new Rhythm((long) (events / EVENTS_A_LIFE));
        double linesOfGateway = rhythm.messagesASecond() / 4 * 8;
        gateways.add(new PostfixMail("mx1", true, linesOfGateway));
        gateways.add(new PostfixMail("mx2", false, linesOfGateway));
        for (int number = 1; number <= 3; number++) {
            mailboxServers.add(new ExchangeMail(number, rhythm.messagesASecond() / 6 * 3.5));
        }
        this.now = rhythm.next(random);
    }

    /** The next life, or null when there are as many events as were asked for. */
    Life next() {
        while (left > 0 && (waiting.isEmpty() || waiting.peek().end().isAfter(now))) {
            make();
        }
        Made first = waiting.poll();
        return first == null ? null : first.life();
    }

    private void make() {
        SplittableRandom own = random.split();
        Envelope envelope = envelopes.next(now, own);
        Life life = own.nextBoolean()
                ? gateways.get(own.nextInt(gateways.size())).life(envelope, now, own)
                : mailboxServers.get(own.nextInt(mailboxServers.size())).life(envelope, now, own);
        List<MailEvent> events = life.legs().get(0).events();
        waiting.add(new Made(life, events.get(events.size() - 1).time()));
        left -= events.size();
        now = rhythm.next(random);
    }
}
