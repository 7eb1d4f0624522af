package mtsh.store.log.exchange;

import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamException;

import mtsh.store.log.LogLine;
import mtsh.store.log.csv.CsvHeader;

/**
 * Rows of what Export-Clixml writes: an object for each, whose first and last lines stand two blanks from the left. Only the text of one
 * object is held.
 */
final class ClixmlRows implements RowReader {
    private static final String OPEN = "  <Obj ";
    private static final String CLOSE = "  </Obj>";
    private static final int MOST_CHARACTERS = 4 << 20;

    private StringBuilder object;
    private LogLine first;
    private boolean tooLarge;
    private CsvHeader lastHeader = CsvHeader.of(List.of());

    static boolean isBeginning(String text) {
        return text.startsWith("<Objs ");
    }

    @Override
    public void line(LogLine line, Rows rows) {
        String text = line.text();
        if (object == null && !text.startsWith(OPEN)) {
            rows.ignored(line);
            return;
        }
        if (object == null) {
            object = new StringBuilder();
            first = line;
            tooLarge = false;
        }
        tooLarge |= line.isCut() || object.length() + text.length() > MOST_CHARACTERS;
        if (!tooLarge) {
            object.append(text).append('\n');
        }
        if (text.equals(CLOSE)) {
            give(rows);
        }
    }

    private void give(Rows rows) {
        String xml = object.toString();
        object = null;
        if (tooLarge) {
            rows.wrong(first, "CLIXML: the object is too large");
            return;
        }
        try {
            ClixmlObject read = ClixmlObject.read(xml);
            if (!lastHeader.names().equals(read.names())) {
                lastHeader = CsvHeader.of(read.names());
            }
            rows.row(new Row(lastHeader, new ArrayList<>(read.values()), first.withText(xml.strip()), false));
        } catch (XMLStreamException wrong) {
            rows.wrong(first, "CLIXML: is no XML that can be read");
        }
    }

    @Override
    public void end(Rows rows) {
        if (object != null) {
            rows.wrong(first, "CLIXML: the text ends before the object is closed");
            object = null;
        }
    }

    @Override
    public String state() {
        return object == null ? "" : null;
    }
}
