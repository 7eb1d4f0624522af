package mtsh.store.life;

import static mtsh.store.life.StoredLives.postfix;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.LogPosition;
import mtsh.store.event.MailEvent;
import mtsh.store.event.MailEventBuilder;

/** Whatever the order of sources, whenever the store takes over what ended: the same lives and rows. */
class StitcherOrderTest {
    private static final int ROUNDS = 60;

    @Test
    void anyOrderOfLinesAndAnyMomentOfDrainingGivesTheSameRows() {
        List<MailEvent> events = corpus();
        TreeSet<String> expected = rows(events, new Random(0), Integer.MAX_VALUE);
        assertTrue(expected.size() > 30, "the corpus is too small to prove anything");
        for (int round = 1; round <= ROUNDS; round++) {
            Random random = new Random(round);
            List<MailEvent> shuffled = new ArrayList<>(events);
            Collections.shuffle(shuffled, random);
            assertEquals(expected, rows(shuffled, random, 3 + random.nextInt(40)), "round " + round);
        }
    }

    @Test
    void anyOrderOfFilesGivesTheSameRows() {
        List<MailEvent> events = corpus();
        TreeSet<String> expected = rows(events, new Random(0), Integer.MAX_VALUE);
        for (int round = 1; round <= ROUNDS; round++) {
            Random random = new Random(round);
            List<List<MailEvent>> files = new ArrayList<>();
            int from = 0;
            while (from < events.size()) {
                int to = Math.min(events.size(), from + 1 + random.nextInt(25));
                files.add(events.subList(from, to));
                from = to;
            }
            Collections.shuffle(files, random);
            List<MailEvent> read = new ArrayList<>();
            files.forEach(read::addAll);
            assertEquals(expected, rows(read, random, 5 + random.nextInt(20)), "round " + round);
        }
    }

    @Test
    void theSameLinesFromAnotherFileAddNothing() {
        List<MailEvent> events = corpus();
        List<MailEvent> twice = new ArrayList<>(events);
        for (MailEvent event : events) {
            LogPosition elsewhere = new LogPosition(
                    "zz-copy", event.position().offset() + 17, event.position().line() + 1);
            twice.add(event.change().position(elsewhere).build());
        }

        assertEquals(rows(events, new Random(0), Integer.MAX_VALUE), rows(twice, new Random(1), 10));
        assertEquals(ids(events), ids(twice));
    }

    @Test
    void afterARestartOpenLivesGoOn() {
        List<MailEvent> events = corpus();
        TreeSet<String> expected = rows(events, new Random(0), Integer.MAX_VALUE);
        for (int cut = 0; cut < events.size(); cut += 7) {
            StoredLives store = new StoredLives();
            Stitcher before = new Stitcher(store);
            events.subList(0, cut).forEach(before::accept);
            store.put(before.drainFinished());
            List<Life> open =
                    before.open().stream().map(Stitcher.Finished::life).toList();

            Stitcher after = new Stitcher(store);
            after.restore(open);
            events.subList(cut, events.size()).forEach(after::accept);
            store.put(after.drainFinished());
            store.put(after.open());

            assertEquals(expected, store.rows(), "cut at " + cut);
        }
    }

    @Test
    void whatEndedLeavesMemoryAndComesBackForALateLine() {
        StoredLives store = new StoredLives();
        Stitcher stitcher = new Stitcher(store);
        MailEvent begin =
                event(0, EventId.RECEIVE, "ABCDEF").clientIp("192.0.2.1").build();
        MailEvent end = event(5, EventId.END, "ABCDEF").build();
        stitcher.accept(begin);
        stitcher.accept(end);
        stitcher.accept(event(599, EventId.RECEIVE, "FEDCBA").build());
        assertTrue(stitcher.drainFinished().isEmpty(), "the grace is not over");
        stitcher.accept(event(606, EventId.NOTE, "FEDCBA").messageId("<x>").build());
        List<Stitcher.Finished> finished = stitcher.drainFinished();
        assertEquals(1, finished.size());
        store.put(finished);
        assertEquals(1, stitcher.open().size());

        MailEvent late = event(60, EventId.DSN, "ABCDEF")
                .link(new Link(Link.Kind.NOTIFICATION, "", "0123456789", true))
                .build();
        stitcher.accept(late);
        assertTrue(stitcher.drainFinished().isEmpty(), "it may have more to say");
        stitcher.accept(event(700, EventId.NOTE, "FEDCBA").messageId("<y>").build());
        List<Stitcher.Finished> again = stitcher.drainFinished();

        assertEquals(1, again.size());
        assertEquals(finished.get(0).life().id(), again.get(0).life().id());
        assertEquals(
                List.of(begin, end, late).size(), again.get(0).life().events().size());
        assertTrue(LifeKeys.of(again.get(0).life()).contains(LifeKeys.notice("0123456789")));
    }

    @Test
    void anEarlierBeginningGivesANewIdThatSupersedesTheOld() {
        StoredLives store = new StoredLives();
        Stitcher stitcher = new Stitcher(store, 0);
        stitcher.accept(event(60, EventId.SUBMIT, "ABCDEF")
                .sender("ann@one.example")
                .size(5)
                .build());
        stitcher.accept(event(61, EventId.END, "ABCDEF").build());
        stitcher.accept(event(4000, EventId.RECEIVE, "0000000000").build());
        store.put(stitcher.drainFinished());
        String old = store.find(LifeKeys.leg("ABCDEF"), null).get(0).id();

        stitcher.accept(
                event(59, EventId.RECEIVE, "ABCDEF").clientIp("192.0.2.1").build());
        Stitcher.Finished merged = stitcher.open().stream()
                .filter(one -> one.life().legs().get(0).queueId().equals("ABCDEF"))
                .findFirst()
                .orElseThrow();

        assertNotEquals(old, merged.life().id());
        assertEquals(Set.of(old), merged.supersedes());
    }

    @Test
    void memoryIsBoundedEvenWhenNothingEnds() {
        StoredLives store = new StoredLives();
        Stitcher stitcher = new Stitcher(store, 100);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            stitcher.accept(
                    event(i % 60, EventId.RECEIVE, String.format("%012X", i)).build());
            if (i % 50 == 0) {
                stitcher.drainFinished().forEach(one -> ids.add(one.life().id()));
            }
        }
        stitcher.drainFinished().forEach(one -> ids.add(one.life().id()));

        assertTrue(stitcher.open().size() <= 100);
        stitcher.open().forEach(one -> ids.add(one.life().id()));
        assertEquals(2_000, ids.size());
    }

    @Test
    void aMailToVeryManyIsOneLife() {
        int count = 20_000;
        Stitcher stitcher = new Stitcher(LifeLookup.NONE);
        stitcher.accept(event(0, EventId.SUBMIT, "AAAAAA")
                .sender("list@one.example")
                .recipientCount(count)
                .size(9)
                .build());
        for (int i = 0; i < count; i++) {
            stitcher.accept(event(1, EventId.TRANSFER, "AAAAAA")
                    .recipient("r" + i + "@home.example")
                    .word("sent")
                    .link(new Link(Link.Kind.QUEUED_AS, "", "BBBBBB", true))
                    .build());
            stitcher.accept(event(2, EventId.DELIVER, "BBBBBB")
                    .recipient("r" + i + "@home.example")
                    .word("sent")
                    .build());
        }
        stitcher.accept(event(3, EventId.END, "AAAAAA").build());
        stitcher.accept(event(3, EventId.END, "BBBBBB").build());

        List<Stitcher.Finished> open = stitcher.open();
        assertEquals(1, open.size());
        assertEquals(count, RowFold.rows(open.get(0).life()).size());
        assertEquals(
                4,
                TraceEvents.forRecipient(open.get(0).life(), "r7777@home.example")
                                .size()
                        + 1);
    }

    private static MailEventBuilder event(long second, EventId id, String queueId) {
        return MailEvent.at(Instant.parse("2026-03-02T10:00:00Z").plusSeconds(second))
                .host("mx1")
                .instance("postfix")
                .daemon("test")
                .id(id)
                .queueId(queueId);
    }

    private static Set<String> ids(List<MailEvent> events) {
        Set<String> ids = new HashSet<>();
        StoredLives.livesOf(events).forEach(life -> ids.add(life.id()));
        return ids;
    }

    private static TreeSet<String> rows(List<MailEvent> events, Random random, int drainEvery) {
        StoredLives store = new StoredLives();
        Stitcher stitcher = new Stitcher(store, drainEvery);
        for (MailEvent event : events) {
            stitcher.accept(event);
            if (random.nextInt(drainEvery) == 0) {
                store.put(stitcher.drainFinished());
            }
        }
        store.put(stitcher.drainFinished());
        store.put(stitcher.open());
        return store.rows();
    }

    /** Filtered, relayed, deferred, refused and bounced mail on two hosts, with ids that are used again. */
    private static List<MailEvent> corpus() {
        List<MailEvent> events = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String story = STORY.replace("{m}", String.format("%02d", i * 7))
                    .replace("{n}", String.valueOf(i % 3))
                    .replace("{i}", String.valueOf(i));
            events.addAll(postfix(
                    "one", story.lines().filter(line -> line.contains(" mx1 ")).reduce("", (a, b) -> a + b + '\n')));
            events.addAll(postfix(
                    "two", story.lines().filter(line -> line.contains(" mx2 ")).reduce("", (a, b) -> a + b + '\n')));
        }
        return events;
    }

    /** The ids that end in {n} come again after 21 minutes. */
    private static final String STORY = """
            10:{m}:01 mx1 postfix/smtpd[1]: AAAAAA00000{n}: client=out.peer.example[192.0.2.7]
            10:{m}:01 mx1 postfix/cleanup[2]: AAAAAA00000{n}: message-id=<{i}@peer.example>
            10:{m}:01 mx1 postfix/qmgr[3]: AAAAAA00000{n}: from=<ann{i}@peer.example>, size=100, nrcpt=3 (queue active)
            10:{m}:02 mx1 postfix/smtpd[4]: BBBBBB00000{n}: client=localhost[127.0.0.1]
            10:{m}:02 mx1 postfix/qmgr[3]: BBBBBB00000{n}: from=<ann{i}@peer.example>, size=120, nrcpt=3 (queue active)
            10:{m}:03 mx1 postfix/smtp[5]: AAAAAA00000{n}: to=<bob@home.example>, relay=127.0.0.1[127.0.0.1]:10024, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as BBBBBB00000{n})
            10:{m}:03 mx1 postfix/smtp[5]: AAAAAA00000{n}: to=<cid@home.example>, relay=127.0.0.1[127.0.0.1]:10024, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as BBBBBB00000{n})
            10:{m}:03 mx1 postfix/smtp[5]: AAAAAA00000{n}: to=<dan@home.example>, orig_to=<info@home.example>, relay=127.0.0.1[127.0.0.1]:10024, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as BBBBBB00000{n})
            10:{m}:03 mx1 postfix/qmgr[3]: AAAAAA00000{n}: removed
            10:{m}:04 mx1 postfix/smtp[6]: BBBBBB00000{n}: to=<bob@home.example>, relay=mx2.home.example[192.0.2.50]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as CCCCCC00000{n})
            10:{m}:04 mx1 postfix/virtual[7]: BBBBBB00000{n}: to=<cid@home.example>, relay=virtual, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (delivered to maildir)
            10:{m}:04 mx1 postfix/smtp[6]: BBBBBB00000{n}: to=<dan@home.example>, relay=none, delay=1, delays=0/0/0/1, dsn=5.4.4, status=bounced (Host or domain name not found)
            10:{m}:04 mx1 postfix/cleanup[2]: DDDDDD00000{n}: message-id=<notice{i}@mx1>
            10:{m}:04 mx1 postfix/bounce[8]: BBBBBB00000{n}: sender non-delivery notification: DDDDDD00000{n}
            10:{m}:05 mx1 postfix/qmgr[3]: BBBBBB00000{n}: removed
            10:{m}:05 mx1 postfix/qmgr[3]: DDDDDD00000{n}: from=<>, size=50, nrcpt=1 (queue active)
            10:{m}:06 mx1 postfix/smtp[6]: DDDDDD00000{n}: to=<ann{i}@peer.example>, relay=mx.peer.example[192.0.2.8]:25, delay=1, delays=0/0/0/1, dsn=4.3.0, status=deferred (host mx.peer.example[192.0.2.8] said: 451 4.3.0 later)
            10:{m}:09 mx1 postfix/smtpd[1]: NOQUEUE: reject: RCPT from pc[192.0.2.9]: 550 5.1.1 <no@home.example>: Recipient address rejected: User unknown; from=<eve{i}@x.example> to=<no@home.example> proto=ESMTP helo=<pc>
            10:{m}:03 mx2 postfix/smtpd[1]: CCCCCC00000{n}: client=mx1.home.example[192.0.2.40]
            10:{m}:03 mx2 postfix/cleanup[2]: CCCCCC00000{n}: message-id=<{i}@peer.example>
            10:{m}:04 mx2 postfix/qmgr[3]: CCCCCC00000{n}: from=<ann{i}@peer.example>, size=130, nrcpt=1 (queue active)
            10:{m}:05 mx2 postfix/virtual[7]: CCCCCC00000{n}: to=<bob@home.example>, relay=virtual, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (delivered to maildir)
            10:{m}:05 mx2 postfix/qmgr[3]: CCCCCC00000{n}: removed
            """;

    /** Short queue ids come back after months: what bore this one then is left where it is. */
    @Test
    void anIdThatWasUsedLongAgoIsNotFetchedBack() {
        StoredLives store = new StoredLives();
        Stitcher stitcher = new Stitcher(store, 0);
        long month = 30 * 86_400L;
        for (int round = 0; round < 4; round++) {
            stitcher.accept(event(round * month, EventId.RECEIVE, "ABCDEF").build());
            stitcher.accept(event(round * month + 1, EventId.END, "ABCDEF").build());
            stitcher.accept(
                    event(round * month + 7200, EventId.RECEIVE, "0000000000").build());
            List<Stitcher.Finished> finished = stitcher.drainFinished();
            finished.forEach(one -> assertEquals(Set.of(), one.supersedes()));
            store.put(finished);
        }
        assertEquals(4, store.find(LifeKeys.leg("ABCDEF"), null).size());
        Instant third = event(2 * month, EventId.NOTE, "ABCDEF").build().time();
        assertEquals(1, store.find(LifeKeys.leg("ABCDEF"), third).size());
    }
}
