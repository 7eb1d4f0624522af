package mtsh.commands.typedata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import mtsh.language.format.Alignment;
import mtsh.language.format.View;
import mtsh.language.format.Views;
import mtsh.language.value.NetRecord;

/** Views as the objects that scripts see. What this shell computes by itself has no script to show: {@code ;} stands for it. */
final class FormatDataReader {
    private static final String NO_SCRIPT = ";";

    private FormatDataReader() {}

    /** The views by the types that they are for. */
    static List<NetRecord> all(Views views) {
        Map<List<String>, List<NetRecord>> byTypes = new LinkedHashMap<>();
        for (View each : views.all()) {
            byTypes.computeIfAbsent(each.types(), unused -> new ArrayList<>())
                    .add(FormatDataTypes.view(each.name(), control(each)));
        }
        List<NetRecord> definitions = new ArrayList<>();
        byTypes.forEach((types, all) -> definitions.add(FormatDataTypes.definition(types, all)));
        return definitions;
    }

    private static NetRecord control(View view) {
        NetRecord control =
                switch (view.shape()) {
                    case Table -> table(view);
                    case List -> list(view);
                    case Wide -> wide(view);
                    default -> new NetRecord(FormatDataTypes.CUSTOM);
                };
        return control.set("OutOfBand", view.outOfBand()).set("GroupBy", group(view.group()));
    }

    private static NetRecord group(View.Group group) {
        if (group == null) {
            return null;
        }
        boolean script = group.property() == null;
        return new NetRecord(FormatDataTypes.GROUP)
                .set("Expression", FormatDataTypes.entry(script, script ? NO_SCRIPT : group.property()));
    }

    private static NetRecord entry(View.Item item) {
        if (item.property() != null) {
            return FormatDataTypes.entry(false, item.property());
        }
        String text = item.computed() instanceof FormatFile.Script script
                ? script.block().text()
                : NO_SCRIPT;
        return FormatDataTypes.entry(true, text);
    }

    /** A script without a label is its own label; that is none of its own. */
    private static String label(View.Item item) {
        boolean own = item.computed() instanceof FormatFile.Script script
                && script.block().text().strip().equals(item.label());
        return own ? null : item.label();
    }

    private static NetRecord table(View view) {
        List<NetRecord> headers = new ArrayList<>();
        List<NetRecord> columns = new ArrayList<>();
        boolean plain = true;
        for (View.Item each : view.columns()) {
            plain &= label(each) == null && each.width() == 0 && each.alignment() == Alignment.Undefined;
            Object alignment = FormatDataTypes.alignment(each.alignment().name());
            headers.add(new NetRecord(FormatDataTypes.HEADER)
                    .set("Label", label(each))
                    .set("Alignment", alignment)
                    .set("Width", each.width()));
            columns.add(new NetRecord(FormatDataTypes.COLUMN)
                    .set("Alignment", FormatDataTypes.alignment("Undefined"))
                    .set("DisplayEntry", entry(each))
                    .set("FormatString", each.format()));
        }
        NetRecord row = new NetRecord(FormatDataTypes.ROW)
                .set("Columns", FormatDataTypes.records(FormatDataTypes.COLUMN, columns))
                .set("Wrap", view.wrap());
        return new NetRecord(FormatDataTypes.TABLE)
                .set("Headers", FormatDataTypes.records(FormatDataTypes.HEADER, plain ? List.of() : headers))
                .set("Rows", FormatDataTypes.records(FormatDataTypes.ROW, List.of(row)))
                .set("AutoSize", view.autoSize())
                .set("HideTableHeaders", view.hideHeader());
    }

    private static NetRecord list(View view) {
        List<NetRecord> entries = new ArrayList<>();
        view.variants().forEach(each -> entries.add(listEntry(each.columns(), each.type())));
        entries.add(listEntry(view.columns(), null));
        return new NetRecord(FormatDataTypes.LIST_CONTROL)
                .set("Entries", FormatDataTypes.records(FormatDataTypes.LIST_ENTRY, entries));
    }

    private static NetRecord listEntry(List<View.Item> items, String type) {
        List<NetRecord> all = new ArrayList<>();
        for (View.Item each : items) {
            all.add(new NetRecord(FormatDataTypes.ITEM)
                    .set("Label", label(each))
                    .set("DisplayEntry", entry(each))
                    .set("FormatString", each.format()));
        }
        return new NetRecord(FormatDataTypes.LIST_ENTRY)
                .set("Items", FormatDataTypes.records(FormatDataTypes.ITEM, all))
                .set("EntrySelectedBy", FormatDataTypes.selected(type));
    }

    private static NetRecord wide(View view) {
        List<NetRecord> entries = new ArrayList<>();
        for (View.Item each : view.columns()) {
            entries.add(new NetRecord(FormatDataTypes.WIDE_ITEM)
                    .set("DisplayEntry", entry(each))
                    .set("FormatString", each.format()));
        }
        return new NetRecord(FormatDataTypes.WIDE)
                .set("Entries", FormatDataTypes.records(FormatDataTypes.WIDE_ITEM, entries))
                .set("AutoSize", view.autoSize())
                .set("Columns", 0);
    }
}
