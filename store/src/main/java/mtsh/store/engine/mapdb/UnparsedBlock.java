package mtsh.store.engine.mapdb;

import java.util.ArrayList;
import java.util.List;

import mtsh.store.event.LogPosition;
import mtsh.store.query.UnparsedLine;

/** Lines that were not understood. */
final class UnparsedBlock {
    private UnparsedBlock() {}

    static ByteWriter encode(List<UnparsedLine> lines) {
        ColumnWriter[] columns = Block.columns(5);
        for (UnparsedLine line : lines) {
            columns[0].text(line.position().source());
            columns[1].step(line.position().offset());
            columns[2].step(line.position().line());
            columns[3].text(line.text());
            columns[4].text(line.why());
        }
        return Block.join(lines.size(), columns);
    }

    static List<UnparsedLine> decode(byte[] raw) {
        Block block = Block.split(raw);
        List<UnparsedLine> lines = new ArrayList<>();
        for (int i = 0; i < block.entries(); i++) {
            LogPosition position = new LogPosition(
                    block.column(0).text(),
                    block.column(1).step(),
                    block.column(2).step());
            lines.add(new UnparsedLine(
                    position, block.column(3).text(), block.column(4).text()));
        }
        return lines;
    }
}
