package mtsh.store.engine.mapdb;

import java.util.List;

/**
 * A group of a segment on its way into another one as it is: only its head changes, because it means the dictionaries.
 *
 * @param group its number where it comes from
 * @param numbers as {@link GroupHead#encode} takes them, by the dictionaries of the new segment
 */
record GroupCopy(Segment segment, int group, long[][] numbers, long[] ids) {
    /** The parts that go over as they are: those with a record for each group, and those with one for each page of lives. */
    static final List<Part> GROUPS = List.of(Part.SUBJECTS, Part.LIVES);

    static final List<Part> PAGES = List.of(Part.DETAILS);

    int lives() {
        return ids.length / 2;
    }

    int rows() {
        return numbers[0].length;
    }

    /** The number of its first page where it comes from. */
    int firstPage() {
        return segment.meta().groups().firstPage(group);
    }

    byte[] sealedGroup(Part part) {
        return segment.sealed(part, group);
    }

    byte[] sealedPage(Part part, int page) {
        return segment.sealed(part, firstPage() + page);
    }

    Groups.Zone zone() {
        return segment.meta().groups().zone(group);
    }
}
