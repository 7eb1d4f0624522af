package mtsh.language.format;

import java.util.List;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.NetObject;

/**
 * What the Format cmdlets write and the Out cmdlets print: a document ({@link Start} ... {@link End}) of groups ({@link GroupStart} ...
 * {@link GroupEnd}) of {@link Entry}s. Texts are still unwrapped and unescaped; widths are decided by the printer.
 */
public sealed interface Packet extends NetObject {
    String NAMESPACE = "Microsoft.PowerShell.Commands.Internal.Format.";

    /** A column of a table; {@code width} 0 leaves it to the printer. */
    record Column(String label, int width, Alignment alignment, boolean labelIsProperty) {}

    /** A document begins. {@code wideColumns} is 0 when not given. */
    record Start(
            Shape shape,
            boolean autoSize,
            List<Column> columns,
            boolean hideHeader,
            boolean repeatHeader,
            int wideColumns)
            implements Packet {
        static Start of(Shape shape, boolean autoSize) {
            return new Start(shape, autoSize, List.of(), false, false, 0);
        }

        @Override
        public String className() {
            return "FormatStartData";
        }
    }

    record End() implements Packet {
        @Override
        public String className() {
            return "FormatEndData";
        }
    }

    /** A group begins; {@code heading} is null when it has none. */
    record GroupStart(Block heading) implements Packet {
        @Override
        public String className() {
            return "GroupStartData";
        }
    }

    record GroupEnd() implements Packet {
        @Override
        public String className() {
            return "GroupEndData";
        }
    }

    /** One object. Out of band: between the rows of whatever document is open, without being part of it. */
    record Entry(Body body, boolean outOfBand) implements Packet {
        @Override
        public String className() {
            return "FormatEntryData";
        }
    }

    /** What an entry shows. */
    sealed interface Body permits Row, Fields, Wide, Block, Raw {}

    record Cell(String text, Alignment alignment) {}

    record Row(List<Cell> cells, boolean wrap) implements Body {}

    record Field(String label, String text) {}

    record Fields(List<Field> fields) implements Body {}

    record Wide(String text) implements Body {}

    /** Lines with indentation; see {@link Block.Text}. */
    record Block(List<Piece> pieces) implements Body {
        /** A part of a block. */
        public sealed interface Piece {}

        public record Text(String text) implements Piece {}

        public record NewLine() implements Piece {}

        public record Indented(int left, List<Piece> pieces) implements Piece {}

        static Block line(String text) {
            return new Block(List.of(new Text(text)));
        }
    }

    /** A text as it is; line ends in it stay. */
    record Raw(String text) implements Body {}

    /** The last part of the .NET type's name. */
    String className();

    @Override
    default NetType netType() {
        NetType known = Types.find(NAMESPACE + className());
        return known != null ? known : Types.OBJECT;
    }
}
