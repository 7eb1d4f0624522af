package mtsh.store.engine.mapdb;

import java.util.List;

/**
 * A group of a segment on its way into another one as it is: only its head changes, because it means the dictionaries.
 *
 * @param group its number where it comes from
 * @param numbers as {@link GroupHead#encode} takes them, by the dictionaries of the new segment
 */
record GroupCopy(Segment segment, int group, long[][] numbers, long[] ids) {
    /** The parts that mean nothing outside their group. */
    static final List<Part> AS_THEY_ARE = List.of(Part.SUBJECTS, Part.DETAILS, Part.LIVES);

    int lives() {
        return ids.length / 2;
    }

    int rows() {
        return numbers[0].length;
    }

    byte[] sealed(Part part) {
        return segment.sealed(part, group);
    }

    Groups.Zone zone() {
        return segment.meta().groups().zone(group);
    }
}
