package mtsh.store.log.csv;

import java.util.List;

import mtsh.store.log.LogLine;

/**
 * One record.
 *
 * @param fields its values without their quotes
 * @param line where it begins; the text is that of all its lines, joined by line feeds
 * @param cut whether it ended inside quotes that were never closed, or on a line too long to be read whole, so that its last field is
 *     what is left of it
 */
public record CsvRecord(List<String> fields, LogLine line, boolean cut) {
    /** Whether the line held nothing at all. */
    public boolean isBlank() {
        return fields.size() == 1 && fields.get(0).isBlank();
    }
}
