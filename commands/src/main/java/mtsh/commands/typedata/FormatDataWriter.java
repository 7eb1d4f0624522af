package mtsh.commands.typedata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import mtsh.language.type.NetType;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.NetRecord;
import mtsh.language.value.PSObject;

/** Views as the text of a format.ps1xml file. */
final class FormatDataWriter {
    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
    private final boolean scripts;
    private int depth;

    private FormatDataWriter(boolean scripts) {
        this.scripts = scripts;
    }

    /** {@code scripts}: with the text of script blocks, which otherwise do nothing. */
    static String write(List<NetRecord> definitions, boolean scripts) {
        FormatDataWriter writer = new FormatDataWriter(scripts);
        Map<NetRecord, List<String>> views = new LinkedHashMap<>();
        for (NetRecord definition : definitions) {
            for (NetRecord view : records(definition.get("FormatViewDefinition"))) {
                List<String> types = views.computeIfAbsent(view, unused -> new ArrayList<>());
                Enumeration.list(definition.get("TypeNames")).forEach(each -> types.add(Conversions.toText(each)));
            }
        }
        writer.element(
                "Configuration",
                () -> writer.element(
                        "ViewDefinitions",
                        () -> views.forEach((view, types) -> writer.element("View", () -> writer.view(view, types)))));
        return writer.xml.toString();
    }

    private static List<NetRecord> records(Object list) {
        List<NetRecord> all = new ArrayList<>();
        for (Object each : list == null ? List.of() : Enumeration.list(list)) {
            all.add((NetRecord) PSObject.unwrap(each));
        }
        return all;
    }

    private static NetRecord record(Object value) {
        return (NetRecord) PSObject.unwrap(value);
    }

    private void line() {
        xml.append('\n').append("  ".repeat(depth));
    }

    private void element(String name, Runnable content) {
        line();
        xml.append('<').append(name);
        int start = xml.length();
        xml.append('>');
        depth++;
        content.run();
        depth--;
        if (xml.length() == start + 1) {
            xml.setLength(start);
            xml.append(" />");
            return;
        }
        line();
        xml.append("</").append(name).append('>');
    }

    private void text(String name, Object value) {
        String text = value == null ? "" : Conversions.toText(value);
        line();
        if (text.isEmpty()) {
            xml.append('<').append(name).append(" />");
        } else {
            String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            xml.append('<')
                    .append(name)
                    .append('>')
                    .append(escaped)
                    .append("</")
                    .append(name)
                    .append('>');
        }
    }

    private void filled(String name, Object value) {
        String text = value == null ? "" : Conversions.toText(value);
        if (!text.isEmpty() && !text.equals("0") && !text.equals("Undefined")) {
            text(name, text);
        }
    }

    private void flag(String name, Object value) {
        if (value != null && Conversions.toBoolean(value)) {
            text(name, "");
        }
    }

    private void view(NetRecord view, List<String> types) {
        text("Name", view.get("Name"));
        element("ViewSelectedBy", () -> types.forEach(each -> text("TypeName", each)));
        NetRecord control = record(view.get("Control"));
        NetRecord group = record(control.get("GroupBy"));
        if (group != null) {
            element("GroupBy", () -> {
                display(group.get("Expression"));
                filled("Label", group.get("Label"));
            });
        }
        flag("OutOfBand", control.get("OutOfBand"));
        NetType type = control.netType();
        if (type == FormatDataTypes.TABLE) {
            element("TableControl", () -> table(control));
        } else if (type == FormatDataTypes.LIST_CONTROL) {
            element(
                    "ListControl",
                    () -> element(
                            "ListEntries", () -> records(control.get("Entries")).forEach(this::listEntry)));
        } else if (type == FormatDataTypes.WIDE) {
            element("WideControl", () -> wide(control));
        } else {
            custom();
        }
    }

    private void display(Object entry) {
        NetRecord display = record(entry);
        boolean script = Conversions.toText(display.get("ValueType")).equals("ScriptBlock");
        if (script) {
            text("ScriptBlock", scripts ? display.get("Value") : ";");
        } else {
            text("PropertyName", display.get("Value"));
        }
    }

    private void selected(Object by) {
        if (by != null) {
            element("EntrySelectedBy", () -> Enumeration.list(record(by).get("TypeNames"))
                    .forEach(each -> text("TypeName", each)));
        }
    }

    private void table(NetRecord table) {
        flag("AutoSize", table.get("AutoSize"));
        flag("HideTableHeaders", table.get("HideTableHeaders"));
        element("TableHeaders", () -> records(table.get("Headers"))
                .forEach(each -> element("TableColumnHeader", () -> {
                    filled("Label", each.get("Label"));
                    filled("Width", each.get("Width"));
                    filled("Alignment", each.get("Alignment"));
                })));
        element("TableRowEntries", () -> records(table.get("Rows"))
                .forEach(each -> element("TableRowEntry", () -> row(each))));
    }

    private void row(NetRecord row) {
        flag("Wrap", row.get("Wrap"));
        selected(row.get("SelectedBy"));
        element("TableColumnItems", () -> records(row.get("Columns"))
                .forEach(each -> element("TableColumnItem", () -> {
                    filled("Alignment", each.get("Alignment"));
                    filled("FormatString", each.get("FormatString"));
                    display(each.get("DisplayEntry"));
                })));
    }

    private void listEntry(NetRecord entry) {
        element("ListEntry", () -> {
            selected(entry.get("EntrySelectedBy"));
            List<NetRecord> items = records(entry.get("Items"));
            if (!items.isEmpty()) {
                element(
                        "ListItems",
                        () -> items.forEach(each -> element("ListItem", () -> {
                            filled("Label", each.get("Label"));
                            filled("FormatString", each.get("FormatString"));
                            display(each.get("DisplayEntry"));
                        })));
            }
        });
    }

    private void wide(NetRecord wide) {
        filled("ColumnNumber", wide.get("Columns"));
        flag("AutoSize", wide.get("AutoSize"));
        element("WideEntries", () -> records(wide.get("Entries"))
                .forEach(each -> element("WideEntry", () -> {
                    selected(each.get("EntrySelectedBy"));
                    element("WideItem", () -> {
                        display(each.get("DisplayEntry"));
                        filled("FormatString", each.get("FormatString"));
                    });
                })));
    }

    /** What a custom view does is not kept as data: the object's text stands for it. */
    private void custom() {
        element(
                "CustomControl",
                () -> element(
                        "CustomEntries",
                        () -> element(
                                "CustomEntry",
                                () -> element(
                                        "CustomItem",
                                        () -> element(
                                                "ExpressionBinding",
                                                () -> text("ScriptBlock", scripts ? "\"$_\"" : ";"))))));
    }
}
