package mtsh.language.format;

import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import mtsh.language.value.PSObject;

/** Objects in, lines out: what stands at the end of every pipeline. Objects that a Format cmdlet has shaped already are printed as they are. */
public final class Formatter {
    private final Shaper shaper;
    private final PacketPrinter printer;

    /** {@code lines} gets every line with its line end, as soon as it is known. */
    public Formatter(FormatOptions options, Views views, Consumer<String> lines) {
        this(options, views, lines, System::nanoTime);
    }

    /** With a clock, which says how long rows of a table without widths are held back to measure them. */
    public Formatter(FormatOptions options, Views views, Consumer<String> lines, LongSupplier nanoTime) {
        printer = new PacketPrinter(options, lines, nanoTime);
        shaper = new Shaper(FormatRequest.automatic(), options, views, printer::add);
    }

    /** The whole text of some objects. */
    public static String text(FormatOptions options, Views views, Iterator<?> objects) {
        StringBuilder text = new StringBuilder();
        Formatter formatter = new Formatter(options, views, text::append, () -> 0);
        objects.forEachRemaining(formatter::add);
        formatter.finish();
        return text.toString();
    }

    public void add(Object value) {
        if (!(PSObject.unwrap(value) instanceof Packet packet)) {
            shaper.add(value);
            return;
        }
        if (packet instanceof Packet.Start) {
            shaper.finish();
        }
        printer.add(packet);
    }

    /** Ends what is open and prints what was held back. */
    public void finish() {
        shaper.finish();
        printer.flush();
    }

    /** Prints the rows that are held back to be measured, so that an error or a warning stands behind them. The table goes on. */
    public void flush() {
        printer.flush();
    }
}
