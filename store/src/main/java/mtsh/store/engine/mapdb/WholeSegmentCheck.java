package mtsh.store.engine.mapdb;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import mtsh.store.life.Life;
import mtsh.store.query.Field;
import mtsh.store.query.TraceRow;

/** Reads everything, and compares each index with what it leads to. */
final class WholeSegmentCheck implements SegmentCheck {
    @Override
    public Optional<String> problem(LiveSegment live) {
        live.segment().verify();
        if (!live.segment().isReadByMapDb()) {
            return Optional.of("MapDB does not read it as it was written");
        }
        return new Check(live.segment(), live.entry()).problem();
    }

    private static final class Check {
        private final Segment segment;
        private final SegmentEntry entry;
        private final Groups groups;
        private final Map<Part, IntList> lists = Map.of(
                Part.SENDERS, new IntList(),
                Part.RECIPIENTS, new IntList(),
                Part.SENDER_DOMAINS, new IntList(),
                Part.RECIPIENT_DOMAINS, new IntList());
        private final Map<Field, IntList> values = Map.of(
                Field.SENDER, lists.get(Part.SENDERS),
                Field.RECIPIENT, lists.get(Part.RECIPIENTS),
                Field.SENDER_DOMAIN, lists.get(Part.SENDER_DOMAINS),
                Field.RECIPIENT_DOMAIN, lists.get(Part.RECIPIENT_DOMAINS),
                Field.FROM_IP, new IntList(),
                Field.TO_IP, new IntList(),
                Field.SERVER, new IntList());
        private final HourCounts hours;
        private final long[] terms;
        private int termCount;

        Check(Segment segment, SegmentEntry entry) {
            this.segment = segment;
            this.entry = entry;
            this.groups = segment.meta().groups();
            hours = new HourCounts(segment.dictionary(Part.STATES).size());
            terms = new long[Math.multiplyExact(segment.meta().terms().length, TermWriter.PAIRS)];
            segment.terms().all((shortHash, page) -> terms[termCount++] = shortHash << TermWriter.PAGE | page);
        }

        Optional<String> problem() {
            long events = 0;
            for (int group = 0; group < groups.count(); group++) {
                List<Life> lives = segment.lives(group);
                List<List<TraceRow>> rows = segment.rowsOfLives(group);
                for (int i = 0; i < lives.size(); i++) {
                    events += Snapshot.events(lives.get(i));
                    int page = groups.firstPage(group) + i / RowDetails.LIVES;
                    String lost = lostTerm(lives.get(i), rows.get(i), page);
                    if (lost != null) {
                        return Optional.of("the message " + lives.get(i).id() + " is not found by " + lost);
                    }
                }
                rows(segment.head(group));
            }
            for (int block = 0; block < segment.meta().unparsed(); block++) {
                segment.unparsed(block);
            }
            Optional<String> counts = counts(events);
            return counts.isPresent() ? counts : dictionaries().or(this::postings);
        }

        /** The keys of stitching may be others in another version; what users ask by is the same in all. */
        private String lostTerm(Life life, List<TraceRow> rows, int page) {
            String[] lost = new String[1];
            Terms.of(SealedLife.of(life, Set.of(), rows), (hash, text) -> {
                long pair = (hash >>> Long.SIZE - TermWriter.HASH) << TermWriter.PAGE | page;
                if (Arrays.binarySearch(terms, 0, termCount, pair) < 0) {
                    lost[0] = text;
                }
            });
            return lost[0];
        }

        private void rows(GroupHead head) {
            for (int row = 0; row < head.rows(); row++) {
                int sender = head.integer(HeadColumn.SENDER, row);
                int recipient = head.integer(HeadColumn.RECIPIENT, row);
                lists.get(Part.SENDERS).add(sender);
                lists.get(Part.RECIPIENTS).add(recipient);
                lists.get(Part.SENDER_DOMAINS).add(domain(sender));
                lists.get(Part.RECIPIENT_DOMAINS).add(domain(recipient));
                hours.add(head.second(row), head.integer(HeadColumn.STATE, row));
                values.get(Field.FROM_IP).add(head.integer(HeadColumn.FROM_IP, row));
                values.get(Field.TO_IP).add(head.integer(HeadColumn.TO_IP, row));
                values.get(Field.SERVER).add(head.integer(HeadColumn.SERVER, row));
            }
        }

        private int domain(int address) {
            String text = segment.dictionary(Part.ADDRESSES).text(address);
            int at = text.lastIndexOf('@');
            return at < 0 ? -1 : segment.dictionary(Part.DOMAINS).find(text.substring(at + 1));
        }

        private Optional<String> counts(long events) {
            boolean isWhole = groups.lives() == entry.lives()
                    && groups.rows() == entry.rows()
                    && events == entry.events()
                    && events == segment.meta().events();
            if (!isWhole) {
                return Optional.of("it has " + groups.lives() + " messages, " + groups.rows() + " rows and " + events
                        + " events and should have " + entry.lives() + ", " + entry.rows() + " and " + entry.events());
            }
            boolean isCounted = same(hours.write(), segment.block(Part.HOUR_COUNTS, 0));
            for (Map.Entry<Field, IntList> each : values.entrySet()) {
                isCounted &= isCounted(each.getKey(), each.getValue());
            }
            return isCounted ? Optional.empty() : Optional.of("its counts are not those of its rows");
        }

        private boolean isCounted(Field field, IntList numbers) {
            int[] expected =
                    new int[segment.dictionary(ValueCounts.dictionary(field)).size()];
            for (int row = 0; row < numbers.size(); row++) {
                if (numbers.get(row) >= 0) {
                    expected[numbers.get(row)]++;
                }
            }
            TextCounts counts = segment.counts(field);
            for (int number = 0; number < expected.length; number++) {
                if (counts.countOfSpelling(number) != expected[number]) {
                    return false;
                }
            }
            return true;
        }

        private static boolean same(ByteWriter made, byte[] read) {
            return Arrays.equals(made.array(), 0, made.size(), read, 0, read.length);
        }

        /** Each text must be where a search looks for it. */
        private Optional<String> dictionaries() {
            for (Part part : List.of(Part.STATES, Part.DOMAINS, Part.ADDRESSES, Part.NAMES)) {
                String[] before = new String[1];
                int[] number = new int[1];
                boolean[] wrong = new boolean[1];
                segment.dictionary(part).from(0).forEachRemaining(text -> {
                    wrong[0] |= before[0] != null && Dictionary.ORDER.compare(before[0], text) >= 0;
                    wrong[0] |= segment.dictionary(part).find(text) != number[0]++;
                    before[0] = text;
                });
                if (wrong[0] || number[0] != segment.dictionary(part).size()) {
                    return Optional.of("the dictionary of " + part + " is not in order");
                }
            }
            return Optional.empty();
        }

        private Optional<String> postings() {
            for (Map.Entry<Part, IntList> each : lists.entrySet()) {
                IntList numbers = each.getValue();
                int[] left = new int[size(each.getKey())];
                for (int row = 0; row < numbers.size(); row++) {
                    if (numbers.get(row) >= 0) {
                        left[numbers.get(row)]++;
                    }
                }
                for (int number = 0; number < left.length; number++) {
                    Postings rows = segment.postings(each.getKey()).find(number);
                    for (int row = rows.next(); row != Postings.END; row = rows.next()) {
                        if (row >= numbers.size() || numbers.get(row) != number) {
                            return Optional.of("the index of " + each.getKey() + " leads to wrong rows");
                        }
                        left[number]--;
                    }
                    if (left[number] != 0) {
                        return Optional.of("the index of " + each.getKey() + " leads to too few rows");
                    }
                }
            }
            return Optional.empty();
        }

        private int size(Part lists) {
            boolean isOfDomains = lists == Part.SENDER_DOMAINS || lists == Part.RECIPIENT_DOMAINS;
            return segment.dictionary(isOfDomains ? Part.DOMAINS : Part.ADDRESSES)
                    .size();
        }
    }
}
