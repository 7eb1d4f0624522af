package mtsh.store.engine.mapdb;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import mtsh.store.life.Leg;
import mtsh.store.life.Life;
import mtsh.store.query.AddressCondition;
import mtsh.store.query.AllOf;
import mtsh.store.query.AnyOf;
import mtsh.store.query.Condition;
import mtsh.store.query.MessageIdCondition;
import mtsh.store.query.NonAsciiCondition;
import mtsh.store.query.QueueIdCondition;
import mtsh.store.query.TextCondition;
import mtsh.store.query.TraceIdCondition;

/** Which rows of one segment may fulfil conditions, by the segment's indexes alone. */
final class RowCandidates {
    private final Segment segment;

    /**
     * Rows that may match; null postings when any may.
     *
     * @param indexes the indexes that were asked, as a {@link mtsh.store.query.QueryPlan} names them
     * @param lives the only lives that may have such a row, or null when any may
     */
    record Found(Postings postings, Set<String> indexes, BitSet lives) {
        private Found(Postings postings, String index) {
            this(postings, Set.of(index), null);
        }
    }

    RowCandidates(Segment segment) {
        this.segment = segment;
    }

    /** For conditions that must all hold. */
    Found of(List<? extends Condition> conditions) {
        Found found = intersection(conditions);
        return found != null ? found : new Found(null, Set.of(), null);
    }

    /** Null when no index can say. */
    private Found of(Condition condition) {
        if (condition instanceof AddressCondition address) {
            return addresses(address);
        }
        if (condition instanceof MessageIdCondition messageIds) {
            return messageIds(messageIds);
        }
        if (condition instanceof TraceIdCondition traceIds) {
            List<Postings> parts = new ArrayList<>();
            traceIds.traceIds().forEach(id -> parts.add(rows(pages(Terms.id(id.toString())))));
            return new Found(Postings.union(parts), "TraceId");
        }
        if (condition instanceof QueueIdCondition queueIds) {
            return queueIds(queueIds);
        }
        if (condition instanceof NonAsciiCondition unusual) {
            return unusual(unusual.field());
        }
        if (condition instanceof AllOf all) {
            return intersection(all.conditions());
        }
        return condition instanceof AnyOf any ? union(any) : null;
    }

    private Found intersection(List<? extends Condition> conditions) {
        List<Postings> parts = new ArrayList<>();
        Set<String> indexes = new TreeSet<>();
        BitSet lives = null;
        for (Condition condition : conditions) {
            Found found = of(condition);
            if (found == null) {
                continue;
            }
            parts.add(found.postings());
            indexes.addAll(found.indexes());
            lives = lives == null ? found.lives() : both(lives, found.lives());
        }
        return parts.isEmpty() ? null : new Found(Postings.intersection(parts), indexes, lives);
    }

    private static BitSet both(BitSet lives, BitSet others) {
        if (others != null) {
            lives.and(others);
        }
        return lives;
    }

    private Found union(AnyOf any) {
        List<Postings> parts = new ArrayList<>();
        Set<String> indexes = new TreeSet<>();
        for (Condition condition : any.conditions()) {
            Found found = of(condition);
            if (found == null) {
                return null;
            }
            parts.add(found.postings());
            indexes.addAll(found.indexes());
        }
        return new Found(Postings.union(parts), indexes, null);
    }

    private Found addresses(AddressCondition condition) {
        AddressFilter filter = new AddressFilter(condition.addresses());
        Found sender = condition.party() == AddressCondition.Party.RECIPIENT
                ? null
                : found(filter.postings(segment, Part.SENDERS, Part.SENDER_DOMAINS), "Sender");
        Found recipient = condition.party() == AddressCondition.Party.SENDER
                ? null
                : found(filter.postings(segment, Part.RECIPIENTS, Part.RECIPIENT_DOMAINS), "Recipient");
        if (condition.party() != AddressCondition.Party.EITHER) {
            return sender == null ? recipient : sender;
        }
        return sender == null || recipient == null
                ? null
                : new Found(
                        Postings.union(List.of(sender.postings(), recipient.postings())),
                        Set.of("Sender", "Recipient"),
                        null);
    }

    private Found unusual(TextCondition.Field field) {
        return switch (field) {
            case SENDER -> unusual(Part.SENDERS, "Sender");
            case RECIPIENT -> unusual(Part.RECIPIENTS, "Recipient");
            default -> null;
        };
    }

    private Found unusual(Part lists, String index) {
        int[] unusual = segment.meta().unusualAddresses();
        if (unusual.length > AddressFilter.MOST_VALUES) {
            return null;
        }
        List<Postings> parts = new ArrayList<>();
        for (int address : unusual) {
            parts.add(segment.postings(lists).find(address));
        }
        return new Found(Postings.union(parts), index);
    }

    private static Found found(Postings postings, String index) {
        return postings == null ? null : new Found(postings, index);
    }

    private Found messageIds(MessageIdCondition condition) {
        List<Postings> parts = new ArrayList<>();
        for (String messageId : condition.messageIds()) {
            // One without a Message-ID is not among the terms: too many would share it.
            if (messageId.isEmpty()) {
                return null;
            }
            parts.add(rows(pages(Terms.messageId(messageId))));
        }
        return new Found(Postings.union(parts), "MessageId");
    }

    private int[] pages(String term) {
        return segment.terms().pages(Hash.of(term));
    }

    private Postings rows(int[] pages) {
        IntList rows = new IntList();
        for (int page : pages) {
            Groups groups = segment.meta().groups();
            int group = groups.ofPage(page);
            GroupHead head = segment.head(group);
            for (int row = 0; row < head.rows(); row++) {
                if (head.life(row) / RowDetails.LIVES == page - groups.firstPage(group)) {
                    rows.add(groups.firstRow(group) + row);
                }
            }
        }
        return Postings.of(rows.toArray());
    }

    /** Queue ids lead to lives; the rows of others on the same page are left out again. */
    private Found queueIds(QueueIdCondition condition) {
        BitSet lives = new BitSet();
        List<Postings> parts = new ArrayList<>();
        for (String queueId : condition.queueIds()) {
            int[] pages = pages(Terms.queueId(queueId));
            for (int page : pages) {
                Groups groups = segment.meta().groups();
                int group = groups.ofPage(page);
                List<Life> all = segment.lives(group);
                int from = (page - groups.firstPage(group)) * RowDetails.LIVES;
                for (int i = from; i < Math.min(all.size(), from + RowDetails.LIVES); i++) {
                    lives.set(
                            groups.firstLife(group) + i,
                            lives.get(groups.firstLife(group) + i) || hasLeg(all.get(i), queueId));
                }
            }
            parts.add(rows(pages));
        }
        return new Found(Postings.union(parts), Set.of("QueueId"), lives);
    }

    private static boolean hasLeg(Life life, String queueId) {
        for (Leg leg : life.legs()) {
            if (leg.queueId().equals(queueId)) {
                return true;
            }
        }
        return false;
    }
}
