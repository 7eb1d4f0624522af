package mtsh.commands.typedata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import mtsh.language.error.TerminatingError;
import mtsh.language.format.Alignment;
import mtsh.language.format.DisplayText;
import mtsh.language.format.Shape;
import mtsh.language.format.View;
import mtsh.language.type.Members;
import mtsh.language.value.Invocable;
import mtsh.language.value.Scriptable;

/** A format.ps1xml file: its views, and what is wrong with it. A view that is wrong is left out. */
final class FormatFile {
    private final String path;
    private final List<View> views = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<String, List<String>> selectionSets = new LinkedHashMap<>();

    private FormatCustom.Named named = new FormatCustom.Named();

    private FormatFile(String path) {
        this.path = path;
    }

    /** Something in a view that cannot be. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient XmlElement at;

        Wrong(XmlElement at, String message) {
            super(message);
            this.at = at;
        }
    }

    static FormatFile read(String path, String text) {
        FormatFile file = new FormatFile(path);
        try {
            XmlElement root = XmlElement.read(text);
            file.selectionSets(root.child("SelectionSets"));
            file.named = file.named.with(root.child("Controls"));
            XmlElement definitions = root.child("ViewDefinitions");
            if (!root.name().equalsIgnoreCase("Configuration") || definitions == null) {
                file.problem(root.line(), "The node ViewDefinitions under Configuration is missing.");
                return file;
            }
            for (XmlElement each : definitions.children("View")) {
                file.view(each);
            }
        } catch (XmlElement.Malformed malformed) {
            file.problem(malformed.line(), malformed.getMessage());
        }
        return file;
    }

    List<View> views() {
        return views;
    }

    List<String> problems() {
        return problems;
    }

    private void problem(int line, String message) {
        problems.add("Error in XPath at line " + line + " in file " + path + ": " + message);
    }

    private void selectionSets(XmlElement sets) {
        for (XmlElement set : sets == null ? List.<XmlElement>of() : sets.children("SelectionSet")) {
            XmlElement types = set.child("Types");
            selectionSets.put(
                    String.valueOf(set.childText("Name")).toLowerCase(Locale.ROOT),
                    types == null ? List.of() : texts(types, "TypeName"));
        }
    }

    private static List<String> texts(XmlElement parent, String name) {
        return parent.children(name).stream().map(XmlElement::text).toList();
    }

    private void view(XmlElement element) {
        try {
            views.add(build(element));
        } catch (Wrong wrong) {
            problem(wrong.at.line(), wrong.getMessage());
        }
    }

    private View build(XmlElement element) throws Wrong {
        String name = element.childText("Name");
        List<String> types = types(element);
        if (name == null || types.isEmpty()) {
            throw new Wrong(element, "The View node must have a Name and ViewSelectedBy.");
        }
        FormatCustom.Named controls = named.with(element.child("Controls"));
        XmlElement groupBy = element.child("GroupBy");
        View.Group group = groupBy == null ? null : FormatCustom.group(groupBy, controls);
        boolean outOfBand = element.has("OutOfBand");
        XmlElement table = element.child("TableControl");
        if (table != null) {
            return new View(
                    name,
                    Shape.Table,
                    types,
                    columns(table),
                    List.of(),
                    null,
                    group,
                    table.has("AutoSize"),
                    wraps(table),
                    table.has("HideTableHeaders"),
                    false);
        }
        XmlElement list = element.child("ListControl");
        if (list != null) {
            List<View.Item> items = items(first(list, "ListEntries", "ListEntry"), "ListItems", "ListItem");
            return new View(name, Shape.List, types, items, List.of(), null, group, false, false, false, false);
        }
        XmlElement wide = element.child("WideControl");
        if (wide != null) {
            XmlElement entry = first(wide, "WideEntries", "WideEntry");
            View.Item item = item(require(entry, "WideItem"), null, 0, Alignment.Undefined);
            return new View(
                    name,
                    Shape.Wide,
                    types,
                    List.of(item),
                    List.of(),
                    null,
                    group,
                    wide.has("AutoSize"),
                    false,
                    false,
                    false);
        }
        XmlElement custom = element.child("CustomControl");
        if (custom == null) {
            throw new Wrong(element, "The View node has no control.");
        }
        return new View(
                name,
                Shape.Custom,
                types,
                List.of(),
                List.of(),
                FormatCustom.of(custom, controls),
                group,
                false,
                false,
                false,
                outOfBand);
    }

    private List<String> types(XmlElement element) {
        List<String> types = new ArrayList<>();
        for (XmlElement selected : element.children("ViewSelectedBy")) {
            types.addAll(texts(selected, "TypeName"));
            for (String set : texts(selected, "SelectionSetName")) {
                types.addAll(selectionSets.getOrDefault(set.toLowerCase(Locale.ROOT), List.of()));
            }
        }
        return types;
    }

    private static boolean wraps(XmlElement table) {
        XmlElement entry = table.path("TableRowEntries", "TableRowEntry");
        return entry != null && entry.has("Wrap");
    }

    static XmlElement require(XmlElement parent, String name) throws Wrong {
        XmlElement child = parent.child(name);
        if (child == null) {
            throw new Wrong(parent, "The node " + name + " is missing.");
        }
        return child;
    }

    /** The entry for all types: the one that is not for some of them only. */
    private static XmlElement first(XmlElement control, String entries, String entry) throws Wrong {
        List<XmlElement> all = require(control, entries).children(entry);
        for (XmlElement each : all) {
            if (!each.has("EntrySelectedBy")) {
                return each;
            }
        }
        if (all.isEmpty()) {
            throw new Wrong(control, "The node " + entry + " is missing.");
        }
        return all.get(0);
    }

    private static List<View.Item> columns(XmlElement table) throws Wrong {
        XmlElement row = first(table, "TableRowEntries", "TableRowEntry");
        List<XmlElement> items = require(row, "TableColumnItems").children("TableColumnItem");
        XmlElement headers = table.child("TableHeaders");
        List<XmlElement> heads = headers == null ? List.of() : headers.children("TableColumnHeader");
        if (!heads.isEmpty() && heads.size() != items.size()) {
            throw new Wrong(
                    table,
                    "The number of headers, " + heads.size() + ", is not that of columns, " + items.size() + ".");
        }
        List<View.Item> columns = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            XmlElement head = heads.isEmpty() ? null : heads.get(i);
            String label = head == null ? null : head.childText("Label");
            int width = head == null ? 0 : number(head, "Width");
            columns.add(item(items.get(i), label, width, alignment(head, items.get(i))));
        }
        return columns;
    }

    static int number(XmlElement element, String name) throws Wrong {
        String text = element.childText(name);
        if (text == null || text.isEmpty()) {
            return 0;
        }
        if (!text.matches("\\d{1,5}")) {
            throw new Wrong(element, name + " is no number: " + text);
        }
        return Integer.parseInt(text);
    }

    private static Alignment alignment(XmlElement head, XmlElement item) {
        String text =
                item.has("Alignment") ? item.childText("Alignment") : head == null ? null : head.childText("Alignment");
        for (Alignment each : Alignment.values()) {
            if (each.name().equalsIgnoreCase(text)) {
                return each;
            }
        }
        return Alignment.Undefined;
    }

    private static List<View.Item> items(XmlElement entry, String list, String name) throws Wrong {
        List<View.Item> items = new ArrayList<>();
        for (XmlElement each : require(entry, list).children(name)) {
            items.add(item(each, each.childText("Label"), 0, Alignment.Undefined));
        }
        return items;
    }

    private static View.Item item(XmlElement element, String label, int width, Alignment alignment) throws Wrong {
        String format = element.childText("FormatString");
        if (element.has("ScriptBlock")) {
            Invocable script = script(element.child("ScriptBlock"));
            String shownLabel = label == null || label.isEmpty() ? script.text().strip() : label;
            return new View.Item(shownLabel, width, alignment, null, new Script(script), format, 0);
        }
        String property = element.childText("PropertyName");
        // A column without either is an empty one.
        return property == null
                ? new View.Item(label, width, alignment, null, value -> "", null, 0)
                : new View.Item(
                        label == null || label.isEmpty() ? null : label, width, alignment, property, null, format, 0);
    }

    /** What a column computes, with the text of it. */
    record Script(Invocable block) implements Function<Object, Object> {
        @Override
        public Object apply(Object value) {
            return block.invoke(value);
        }
    }

    private static Invocable script(XmlElement element) throws Wrong {
        try {
            return Scriptable.Maker.make(element.text());
        } catch (TerminatingError notParsed) {
            throw new Wrong(element, notParsed.record().message());
        }
    }

    /** What a PropertyName or a ScriptBlock gives of an object. */
    static Function<Object, Object> value(XmlElement element) throws Wrong {
        View.Item bound = item(element, null, 0, Alignment.Undefined);
        return bound.property() == null ? bound.computed() : value -> Members.get(value, bound.property());
    }

    static String shown(Object value) {
        return value == null || value == Members.MISSING ? "" : DisplayText.text(value);
    }
}
