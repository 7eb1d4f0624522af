package mtsh.language.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Prints the entries of one group in the shape of its document. */
abstract class GroupPrinter {
    void begin() {}

    abstract void add(Packet.Body body);

    void end() {}

    /**
     * The printer for a group.
     *
     * @param together the packets of the group that are at hand, to measure them
     * @param measured whether to measure at all
     */
    static GroupPrinter of(
            Packet.Start document,
            List<Packet> together,
            boolean measured,
            FormatOptions options,
            UnaryOperator<String> data,
            Consumer<String> lines) {
        Shape shape = document == null ? Shape.Table : document.shape();
        if (shape == Shape.List) {
            return new OfList(options, data, lines);
        }
        if (shape == Shape.Wide) {
            int widest = measured && document.wideColumns() == 0 ? widest(together, data) : 0;
            return new OfWide(document, widest, options, data, lines);
        }
        if (shape == Shape.Custom) {
            return new OfCustom(options, data, lines);
        }
        List<Packet.Column> columns = document == null ? List.of() : document.columns();
        int[] widths = columns.stream().mapToInt(Packet.Column::width).toArray();
        if (measured) {
            measure(columns, widths, together, data);
        }
        return new OfTable(document, columns, widths, options, data, lines);
    }

    static List<Packet.Field> shown(Packet.Fields fields, UnaryOperator<String> data) {
        return fields.fields().stream()
                .map(field -> new Packet.Field(data.apply(field.label()), data.apply(field.text())))
                .toList();
    }

    private static void measure(
            List<Packet.Column> columns, int[] widths, List<Packet> together, UnaryOperator<String> data) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Cells.width(data.apply(columns.get(i).label()));
        }
        for (Packet packet : together) {
            if (packet instanceof Packet.Entry entry && !entry.outOfBand() && entry.body() instanceof Packet.Row row) {
                int count = Math.min(widths.length, row.cells().size());
                for (int i = 0; i < count; i++) {
                    widths[i] = Math.max(
                            widths[i], Cells.width(data.apply(row.cells().get(i).text())));
                }
            }
        }
    }

    private static int widest(List<Packet> together, UnaryOperator<String> data) {
        int widest = 0;
        for (Packet packet : together) {
            if (packet instanceof Packet.Entry entry && entry.body() instanceof Packet.Wide wide) {
                widest = Math.max(widest, Cells.width(data.apply(wide.text())));
            }
        }
        return widest;
    }

    private static final class OfTable extends GroupPrinter {
        private final Packet.Start document;
        private final String[] labels;
        private final TableWriter writer;
        private final UnaryOperator<String> data;
        private final Consumer<String> lines;
        private final int repeatAfter;
        private int rows;

        OfTable(
                Packet.Start document,
                List<Packet.Column> columns,
                int[] widths,
                FormatOptions options,
                UnaryOperator<String> data,
                Consumer<String> lines) {
            this.document = document;
            this.data = data;
            this.lines = lines;
            labels = columns.stream().map(Packet.Column::label).map(data).toArray(String[]::new);
            Alignment[] alignments =
                    columns.stream().map(Packet.Column::alignment).toArray(Alignment[]::new);
            boolean[] plain = new boolean[labels.length];
            for (int i = 0; i < plain.length; i++) {
                plain[i] = columns.get(i).labelIsProperty();
            }
            writer = new TableWriter(widths, alignments, plain, options.tableWidth(), options.style(), lines);
            repeatAfter = document != null && document.repeatHeader() ? options.height() - 2 : Integer.MAX_VALUE;
        }

        @Override
        void begin() {
            if (labels.length > 0 && !document.hideHeader()) {
                rows += writer.header(labels);
            }
        }

        @Override
        void add(Packet.Body body) {
            if (labels.length == 0 || !(body instanceof Packet.Row row)) {
                return;
            }
            if (rows >= repeatAfter) {
                lines.accept("");
                rows = document.hideHeader() ? 0 : writer.header(labels);
            }
            String[] texts = new String[labels.length];
            Alignment[] alignments = new Alignment[labels.length];
            for (int i = 0; i < labels.length; i++) {
                boolean present = i < row.cells().size();
                texts[i] = present ? data.apply(row.cells().get(i).text()) : "";
                alignments[i] = present ? row.cells().get(i).alignment() : Alignment.Left;
            }
            writer.row(texts, alignments, row.wrap());
            rows++;
        }
    }

    private static final class OfList extends GroupPrinter {
        private final ListWriter writer;
        private final UnaryOperator<String> data;
        private final Consumer<String> lines;

        OfList(FormatOptions options, UnaryOperator<String> data, Consumer<String> lines) {
            writer = new ListWriter(options.width(), options.style(), lines);
            this.data = data;
            this.lines = lines;
        }

        @Override
        void add(Packet.Body body) {
            if (body instanceof Packet.Fields fields) {
                writer.write(shown(fields, data));
                lines.accept("");
            }
        }
    }

    private static final class OfWide extends GroupPrinter {
        private static final int WIDEST_LINE = 1 << 16;

        private final TableWriter writer;
        private final UnaryOperator<String> data;
        private final List<String> waiting = new ArrayList<>();
        private final int columns;

        OfWide(
                Packet.Start document,
                int widest,
                FormatOptions options,
                UnaryOperator<String> data,
                Consumer<String> lines) {
            this.data = data;
            int given = document.wideColumns() > 0 ? document.wideColumns() : 2;
            // Fields are padded to their width, so a line of millions of characters would be made of blanks.
            int lineWidth = Math.min(options.tableWidth(), WIDEST_LINE);
            columns = Math.min(lineWidth, widest > 0 ? bestFit(widest, lineWidth) : given);
            Alignment[] alignments = new Alignment[columns];
            Arrays.fill(alignments, Alignment.Left);
            boolean[] plain = new boolean[columns];
            writer = new TableWriter(new int[columns], alignments, plain, lineWidth, options.style(), lines);
        }

        private static int bestFit(int widest, int lineWidth) {
            int columns = 1;
            while (widest < lineWidth && widest * (columns + 1) + columns < lineWidth) {
                columns++;
            }
            return columns;
        }

        @Override
        void add(Packet.Body body) {
            if (body instanceof Packet.Wide wide) {
                waiting.add(data.apply(wide.text()));
                if (waiting.size() == columns) {
                    end();
                }
            }
        }

        @Override
        void end() {
            if (waiting.isEmpty()) {
                return;
            }
            String[] texts = new String[columns];
            for (int i = 0; i < columns; i++) {
                texts[i] = i < waiting.size() ? waiting.get(i) : "";
            }
            writer.row(texts, null, false);
            waiting.clear();
        }
    }

    private static final class OfCustom extends GroupPrinter {
        private final BlockWriter writer;

        OfCustom(FormatOptions options, UnaryOperator<String> data, Consumer<String> lines) {
            writer = new BlockWriter(options.width(), data, lines);
        }

        @Override
        void add(Packet.Body body) {
            if (body instanceof Packet.Block block) {
                writer.write(block);
            }
        }
    }
}
