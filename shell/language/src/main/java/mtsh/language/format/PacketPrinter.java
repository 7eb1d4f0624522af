package mtsh.language.format;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Turns packets into lines. Keeps no more than the group whose columns it has to measure. */
public final class PacketPrinter {
    private final FormatOptions options;
    private final Consumer<String> lines;
    private final LongSupplier nanoTime;
    private GroupBuffer buffer;
    private Packet.Start document;
    private GroupPrinter group;

    /** {@code lines} gets every line with its line end. */
    public PacketPrinter(FormatOptions options, Consumer<String> lines, LongSupplier nanoTime) {
        this.options = options;
        this.lines = line -> lines.accept(line + "\n");
        this.nanoTime = nanoTime;
    }

    public void add(Packet packet) {
        if (packet instanceof Packet.Start start) {
            if (group != null || document != null) {
                flush();
            }
            prepareBuffer(start);
        }
        List<Packet> ready = buffer == null ? List.of(packet) : buffer.add(packet);
        print(ready);
    }

    /** Prints what is held back now, measured by what there is; the document stays open. */
    public void flush() {
        if (buffer != null) {
            print(buffer.drain());
        }
    }

    private void prepareBuffer(Packet.Start start) {
        boolean unsized = start.shape() == Shape.Table
                && !start.columns().isEmpty()
                && start.columns().get(0).width() == 0;
        if (start.autoSize() || unsized) {
            // Once begun, holding back stays on for later documents too, as PowerShell has it.
            buffer = buffer == null ? new GroupBuffer(nanoTime) : buffer;
            buffer.untilGroupEnd(start.autoSize());
        }
    }

    private void print(List<Packet> packets) {
        for (Packet packet : packets) {
            print(packet, packets);
        }
    }

    private void print(Packet packet, List<Packet> together) {
        if (packet instanceof Packet.Start start) {
            document = start;
            lines.accept("");
        } else if (packet instanceof Packet.GroupStart start) {
            group = GroupPrinter.of(document, together, buffer != null, options, this::data, lines);
            if (start.heading() != null) {
                new BlockWriter(options.width(), this::data, lines).write(start.heading());
                lines.accept("");
            }
            group.begin();
        } else if (packet instanceof Packet.Entry entry) {
            print(entry);
        } else if (packet instanceof Packet.GroupEnd) {
            if (group != null) {
                group.end();
            }
            group = null;
        } else if (document != null) {
            if (document.shape() != Shape.List) {
                lines.accept("");
            }
            document = null;
        }
    }

    private void print(Packet.Entry entry) {
        if (!entry.outOfBand() && group != null) {
            group.add(entry.body());
            return;
        }
        Packet.Body body = entry.body();
        if (body instanceof Packet.Raw raw) {
            lines.accept(escaped(options.stripsText() ? Escapes.stripped(raw.text()) : raw.text()));
        } else if (body instanceof Packet.Block block) {
            new BlockWriter(Integer.MAX_VALUE, this::data, lines).write(block);
        } else if (body instanceof Packet.Fields fields) {
            lines.accept("");
            new ListWriter(options.width(), options.style(), lines).write(GroupPrinter.shown(fields, this::data));
            lines.accept("");
        }
    }

    private String data(String text) {
        return escaped(options.stripsObjects() ? Escapes.stripped(text) : text);
    }

    private String escaped(String text) {
        return options.escapeControls() ? Escapes.visible(text) : text;
    }
}
