package mtsh.commands.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import mtsh.store.event.Disposition;
import mtsh.store.event.Status;
import mtsh.store.query.TraceRow;

/** What is told apart has bounds, and beyond them nothing is lost from sums. */
class BoundsTest {
    private static final Instant TIME = Instant.parse("2026-01-01T10:00:00Z");

    private static TraceRow to(String recipient) {
        return new TraceRow(
                new UUID(1, 2),
                "life",
                TIME,
                TIME,
                "alice@contoso.com",
                recipient,
                "",
                Status.Pending,
                Disposition.Deferred,
                "",
                -1,
                "",
                "",
                "mx1",
                1,
                true,
                "",
                "",
                "",
                "",
                "",
                0);
    }

    @Test
    void groupsBeyondTheBoundAreOne() {
        LatencyGroups groups = new LatencyGroups(LatencyGrouping.RecipientDomain, ZoneOffset.UTC);
        for (int i = 0; i < LatencyGroups.MOST; i++) {
            groups.add(to("bob@d" + i + ".example"), null, null);
        }
        assertFalse(groups.isFull());
        groups.add(to("bob@one.example"), null, null);
        groups.add(to("bob@two.example"), null, null);
        groups.add(to("bob@d0.example"), null, null);
        assertTrue(groups.isFull());
        assertEquals(LatencyGroups.MOST + 1, groups.sorted().size());
        assertEquals(
                LatencyGroups.MOST + 3,
                groups.sorted().stream().mapToLong(LatencyGroups.Group::without).sum());
    }

    @Test
    void valuesBeyondTheBoundAreOne() {
        FlowTally tally = new FlowTally();
        TraceRow row = to("bob@fabrikam.com");
        for (int i = 0; i < FlowTally.MOST + 2; i++) {
            tally.add("d" + i, row, true);
        }
        assertTrue(tally.isFull());
        assertEquals(FlowTally.MOST + 1, tally.entries().size());
        assertEquals(2, tally.entries().get(FlowTally.OTHERS).after());
    }

    @Test
    void namesBeyondTheBoundStillCountInTheTotal() {
        SliceCounts counts = new SliceCounts(3);
        for (int i = 0; i < SliceCounts.MOST + 5; i++) {
            counts.add("d" + i, 2, 1);
        }
        assertTrue(counts.isFull());
        assertEquals(SliceCounts.MOST + 5, counts.total().now());
        assertEquals(1, counts.now("d0"));
        assertEquals(0, counts.now("d" + (SliceCounts.MOST + 1)));
    }

    @Test
    void sendersBeyondTheBoundAreOne() {
        Submitters submitters = new Submitters();
        TraceRow row = to("bob@fabrikam.com");
        for (int i = 0; i < Submitters.MOST + 2; i++) {
            submitters.add(row, new Submission("client" + i, "", "", "", ""), true);
        }
        assertTrue(submitters.isFull());
        assertEquals(Submitters.MOST + 1, submitters.sorted().size());
        assertEquals(Submitters.OTHERS, submitters.sorted().get(0).clientIp());
        assertEquals(2, submitters.sorted().get(0).messages());
    }

    @Test
    void namesOfOneSenderAreAFew() {
        BoundedNames names = new BoundedNames();
        names.add("");
        names.add("B");
        names.add("a");
        names.add("b");
        assertEquals("a, B", names.text());
        for (int i = 10; i < 40; i++) {
            names.add("n" + i);
        }
        assertTrue(names.text().endsWith("n27, ..."), names.text());
    }
}
