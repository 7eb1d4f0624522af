package mtsh.store.engine.mapdb;

import java.time.Instant;
import java.util.List;

/**
 * A text for each row of a page, by patterns ({@link TextTemplate}), with a time in whole seconds; one that a row before had with the same
 * time is the number of that.
 */
final class PageTexts {
    /** Numbers, patterns, values. */
    static final int COLUMNS = 1 + TextTemplate.COLUMNS;

    /** Numbers with fewer digits are words: codes of replies. */
    private static final int LONGER_THAN_CODES = 4;

    private PageTexts() {}

    /** Writes into the columns from {@code first} on. */
    static final class Writer {
        private final ColumnWriter numbers;
        private final TemplateWriter templates;
        private final TextNumbers known = new TextNumbers();
        private final TextNumbers none = new TextNumbers();
        /** By the number of a known text when it was written last, and as the how manyth. */
        private final long[] seconds;

        private final int[] written;
        private int size;
        private int number;

        Writer(ColumnWriter[] columns, int first, BitWriter bits, int rows) {
            numbers = columns[first];
            templates = new TemplateWriter(columns[first + 1], columns[first + 2], bits, LONGER_THAN_CODES);
            seconds = new long[rows];
            written = new int[rows];
        }

        /** Returns whether it had to be written. */
        boolean text(String text, Instant second) {
            int texts = known.size();
            int found = known.number(text);
            boolean isNew = found == texts || seconds[found] != second.getEpochSecond();
            if (isNew) {
                seconds[found] = second.getEpochSecond();
                written[found] = size++;
                templates.text(text, none, second, 0, "");
            }
            number = written[found];
            numbers.bytes().unsigned(isNew ? 0 : number + 1);
            return isNew;
        }

        /** Of the text that was written last. */
        int number() {
            return number;
        }
    }

    /** Reads them. */
    static final class Reader {
        private final ColumnReader numbers;
        private final TemplateReader texts;
        private final TemplateReader.Made[] made;
        private final int[] ofRow;
        private int size;
        private boolean isNew;

        Reader(Block block, int first, int rows) {
            numbers = block.column(first);
            texts = new TemplateReader(block.column(first + 1), block.column(first + 2), block.bits());
            made = new TemplateReader.Made[rows];
            ofRow = new int[rows];
        }

        /** Takes the text of the next row; returns its number. */
        int next(int row) {
            int code = numbers.count();
            isNew = code == 0;
            if (code > size) {
                throw new IndexOutOfBoundsException("A row refers to a text before it is there");
            }
            if (isNew) {
                made[size++] = texts.next(0);
            }
            ofRow[row] = isNew ? size - 1 : code - 1;
            return ofRow[row];
        }

        /** Whether the text that was taken last had to be written. */
        boolean isNew() {
            return isNew;
        }

        /** @param second as it was written with */
        String text(int row, Instant second) {
            return made[ofRow[row]].text(List.of(), second);
        }
    }
}
