package mtsh.store.log.exchange;

import java.util.List;

import mtsh.store.log.LogLine;
import mtsh.store.log.csv.CsvHeader;

/** Tells what kind of export of Exchange a file is by its first lines. */
final class OnlineHead {
    static final int SURE = 95;

    /** One line of JSON can hold a whole file: its beginning is enough. */
    private static final int LOOKED_AT = 1 << 18;

    private OnlineHead() {}

    static RowKind kind(List<String> firstLines) {
        int place = 0;
        while (place < firstLines.size() && isBefore(firstLines.get(place))) {
            place++;
        }
        if (place == firstLines.size()) {
            return RowKind.OTHER;
        }
        String first = TrackingHead.withoutMark(firstLines.get(place));
        if (JsonRows.isBeginning(first)) {
            return ofRows(firstLines.subList(place, firstLines.size()), new JsonRows(""));
        }
        if (ClixmlRows.isBeginning(first)) {
            return ofRows(firstLines.subList(place, firstLines.size()), new ClixmlRows());
        }
        CsvHeader header = CsvRows.header(first);
        return header == null ? RowKind.OTHER : RowKind.of(header);
    }

    private static boolean isBefore(String line) {
        return CsvRows.isRemark(TrackingHead.withoutMark(line));
    }

    private static RowKind ofRows(List<String> lines, RowReader reader) {
        FirstKind first = new FirstKind();
        int characters = 0;
        for (String line : lines) {
            String text = TrackingHead.withoutMark(line);
            String part = text.substring(0, Math.min(text.length(), LOOKED_AT - characters));
            characters += part.length();
            reader.line(LogLine.of(part, 0, 1), first);
            if (first.kind != RowKind.OTHER || characters >= LOOKED_AT) {
                break;
            }
        }
        return first.kind;
    }

    /** Keeps the kind of the first row that has one. */
    private static final class FirstKind implements RowReader.Rows {
        private RowKind kind = RowKind.OTHER;

        @Override
        public void row(Row row) {
            kind = kind == RowKind.OTHER ? RowKind.of(row.header()) : kind;
        }

        @Override
        public void wrong(LogLine line, String why) {}

        @Override
        public void ignored(LogLine line) {}
    }
}
