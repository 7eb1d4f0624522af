package mtsh.language.format;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Writes texts with line ends and indentation: headings of groups, Format-Custom, views that are one text. */
final class BlockWriter {
    private static final int DEEPEST = 50;

    private final int lineWidth;
    private final UnaryOperator<String> data;
    private final Consumer<String> lines;
    private StringBuilder line = new StringBuilder();
    private int indent;

    /** {@code data} is applied to every text that comes from objects. */
    BlockWriter(int lineWidth, UnaryOperator<String> data, Consumer<String> lines) {
        this.lineWidth = lineWidth;
        this.data = data;
        this.lines = lines;
    }

    void write(Packet.Block block) {
        indent = 0;
        pieces(block.pieces(), 0);
        flush();
    }

    private void pieces(List<Packet.Block.Piece> pieces, int depth) {
        for (Packet.Block.Piece piece : pieces) {
            if (piece instanceof Packet.Block.Text text) {
                line.append(data.apply(text.text()));
            } else if (piece instanceof Packet.Block.NewLine) {
                flush();
            } else if (piece instanceof Packet.Block.Indented indented && depth < DEEPEST) {
                indent += indented.left();
                pieces(indented.pieces(), depth + 1);
                indent -= indented.left();
            }
        }
    }

    private void flush() {
        int width = lineWidth - indent;
        if (width > 0) {
            for (String part : WordWrap.wrap(line.toString(), width)) {
                lines.accept(Cells.blanks(indent) + part);
            }
        }
        line = new StringBuilder();
    }
}
