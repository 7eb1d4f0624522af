package mtsh.store.log.exchange;

import java.util.List;

import mtsh.store.log.LogLine;
import mtsh.store.log.csv.CsvHeader;

/** Named values of one record, whether it came as CSV or as JSON. A value that is not there is empty. */
record Row(CsvHeader header, List<String> values, LogLine line, boolean cut) {
    String value(String key) {
        int place = header.place(key);
        return place < 0 || place >= values.size() ? "" : values.get(place);
    }

    /** The first value among several names of one thing. */
    String anyOf(List<String> keys) {
        for (String key : keys) {
            String value = value(key);
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }
}
