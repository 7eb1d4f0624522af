package mtsh.commands.typedata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import mtsh.language.format.FormatOptions;
import mtsh.language.format.Packet;
import mtsh.language.format.View;
import mtsh.language.type.Members;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;

/** A CustomControl of a format.ps1xml file: texts, values and frames, and controls within them. */
final class FormatCustom implements View.CustomText {
    private static final int DEEPEST = 50;

    private final List<Entry> entries = new ArrayList<>();

    /** Writes a part for a value. */
    @FunctionalInterface
    private interface Part {
        void write(Object value, int depth, List<Packet.Block.Piece> pieces);
    }

    /** What is written for the types; none are all. */
    private record Entry(List<String> types, List<Part> parts) {}

    /** The controls that have names, which others use: read when they are used. */
    static final class Named {
        private final Map<String, XmlElement> written = new HashMap<>();
        private final Map<String, FormatCustom> read = new HashMap<>();

        /** {@code controls} may be null; later ones win. */
        Named with(XmlElement controls) {
            Named all = new Named();
            all.written.putAll(written);
            for (XmlElement each : controls == null ? List.<XmlElement>of() : controls.children("Control")) {
                all.written.put(key(each.childText("Name")), each.child("CustomControl"));
            }
            return all;
        }

        private static String key(String name) {
            return String.valueOf(name).toLowerCase(Locale.ROOT);
        }

        private FormatCustom get(XmlElement user, String name) throws FormatFile.Wrong {
            FormatCustom known = read.get(key(name));
            if (known != null) {
                return known;
            }
            XmlElement control = written.get(key(name));
            if (control == null) {
                throw new FormatFile.Wrong(user, "The control " + name + " cannot be found.");
            }
            FormatCustom custom = new FormatCustom();
            read.put(key(name), custom);
            custom.fill(control, this);
            return custom;
        }
    }

    static FormatCustom of(XmlElement control, Named named) throws FormatFile.Wrong {
        FormatCustom custom = new FormatCustom();
        custom.fill(control, named);
        return custom;
    }

    private void fill(XmlElement control, Named named) throws FormatFile.Wrong {
        for (XmlElement each : FormatFile.require(control, "CustomEntries").children("CustomEntry")) {
            List<Part> parts = new ArrayList<>();
            collect(FormatFile.require(each, "CustomItem"), named, parts);
            XmlElement selected = each.child("EntrySelectedBy");
            List<String> types = selected == null
                    ? List.of()
                    : selected.children("TypeName").stream()
                            .map(XmlElement::text)
                            .toList();
            entries.add(new Entry(types, parts));
        }
        if (entries.isEmpty()) {
            throw new FormatFile.Wrong(control, "The node CustomEntry is missing.");
        }
    }

    private static void collect(XmlElement item, Named named, List<Part> parts) throws FormatFile.Wrong {
        for (XmlElement each : item.children()) {
            switch (each.name().toLowerCase(Locale.ROOT)) {
                case "text" -> {
                    String text = each.wholeText();
                    parts.add((value, depth, pieces) -> add(text, pieces));
                }
                case "newline" -> parts.add((value, depth, pieces) -> pieces.add(new Packet.Block.NewLine()));
                case "expressionbinding" -> parts.add(binding(each, named));
                case "frame" -> parts.add(frame(each, named));
                default -> throw new FormatFile.Wrong(each, "The node " + each.name() + " is not allowed here.");
            }
        }
    }

    private static Part frame(XmlElement frame, Named named) throws FormatFile.Wrong {
        int left = FormatFile.number(frame, "LeftIndent");
        List<Part> inner = new ArrayList<>();
        collect(FormatFile.require(frame, "CustomItem"), named, inner);
        return (value, depth, pieces) -> {
            List<Packet.Block.Piece> framed = new ArrayList<>();
            inner.forEach(part -> part.write(value, depth, framed));
            pieces.add(new Packet.Block.Indented(left, framed));
        };
    }

    private static Part binding(XmlElement binding, Named named) throws FormatFile.Wrong {
        boolean whole = !binding.has("PropertyName") && !binding.has("ScriptBlock");
        Function<Object, Object> bound = whole ? UnaryOperator.identity() : FormatFile.value(binding);
        Predicate<Object> condition = condition(binding.child("ItemSelectionCondition"));
        String name = binding.childText("CustomControlName");
        FormatCustom control = binding.has("CustomControl")
                ? of(binding.child("CustomControl"), named)
                : name == null ? null : named.get(binding, name);
        boolean each = binding.has("EnumerateCollection");
        return (value, depth, pieces) -> {
            if (!condition.test(value)) {
                return;
            }
            Object shown = bound.apply(value);
            List<Object> several = each ? Enumeration.list(shown) : null;
            for (Object element : several == null ? Collections.singletonList(shown) : several) {
                if (control == null) {
                    add(FormatFile.shown(element), pieces);
                } else if (element != null && depth < DEEPEST) {
                    control.write(element, depth + 1, pieces);
                }
            }
        };
    }

    private static Predicate<Object> condition(XmlElement condition) throws FormatFile.Wrong {
        if (condition == null) {
            return value -> true;
        }
        Function<Object, Object> asked = FormatFile.value(condition);
        return value -> Conversions.toBoolean(asked.apply(value));
    }

    /** Line ends in a text are line ends of the block. */
    private static void add(String text, List<Packet.Block.Piece> pieces) {
        String[] lines = text.split("\r?\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                pieces.add(new Packet.Block.NewLine());
            }
            pieces.add(new Packet.Block.Text(lines[i]));
        }
    }

    private void write(Object value, int depth, List<Packet.Block.Piece> pieces) {
        List<String> names = Members.typeNames(value);
        Entry chosen = null;
        for (Entry each : entries) {
            boolean fits = each.types().isEmpty()
                    ? chosen == null
                    : each.types().stream().anyMatch(names::contains);
            chosen = fits ? each : chosen;
        }
        if (chosen != null) {
            chosen.parts().forEach(part -> part.write(value, depth, pieces));
        }
    }

    @Override
    public Packet.Block block(Object value, FormatOptions options) {
        List<Packet.Block.Piece> pieces = new ArrayList<>();
        write(value, 0, pieces);
        return new Packet.Block(pieces);
    }

    @Override
    public String of(Object value, FormatOptions options) {
        StringBuilder text = new StringBuilder();
        flat(block(value, options).pieces(), text);
        return text.toString();
    }

    private static void flat(List<Packet.Block.Piece> pieces, StringBuilder text) {
        for (Packet.Block.Piece each : pieces) {
            if (each instanceof Packet.Block.Text one) {
                text.append(one.text());
            } else if (each instanceof Packet.Block.Indented indented) {
                flat(indented.pieces(), text);
            } else {
                text.append('\n');
            }
        }
    }

    /** The heading of a group: a label before the value, or what a control makes of an object. */
    static View.Group group(XmlElement element, Named named) throws FormatFile.Wrong {
        String property = element.childText("PropertyName");
        if (property == null && !element.has("ScriptBlock")) {
            throw new FormatFile.Wrong(element, "GroupBy must have a PropertyName or a ScriptBlock.");
        }
        String name = element.childText("CustomControlName");
        FormatCustom control = element.has("CustomControl")
                ? of(element.child("CustomControl"), named)
                : name == null ? null : named.get(element, name);
        if (control != null) {
            return new View.Group(property, value -> control.of(value, null));
        }
        String label = element.childText("Label");
        if (property != null && label == null) {
            return new View.Group(property, null);
        }
        String head = label != null ? label : element.childText("ScriptBlock").strip();
        Function<Object, Object> key = FormatFile.value(element);
        return new View.Group(property, value -> "   " + head + ": " + FormatFile.shown(key.apply(value)));
    }
}
