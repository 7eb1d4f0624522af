package mtsh.commands.typedata;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetObject;
import mtsh.language.value.NetRecord;

/** Makes tables and lists step by step: {@code [TableControl]::Create().StartRowDefinition() ... .EndTable()}. */
final class FormatDataBuilders implements NetObject {
    private static final String AUTOMATION = "System.Management.Automation.";
    private static final NetType TABLE = define("TableControlBuilder");
    private static final NetType ROW = define("TableRowDefinitionBuilder");
    private static final NetType LIST = define("ListControlBuilder");
    private static final NetType ENTRY = define("ListEntryBuilder");

    private final NetType type;
    private final FormatDataBuilders parent;
    private final List<NetRecord> headers = new ArrayList<>();
    private final List<NetRecord> parts = new ArrayList<>();
    private final boolean first;
    private final boolean second;

    private FormatDataBuilders(NetType type, FormatDataBuilders parent, boolean first, boolean second) {
        this.type = type;
        this.parent = parent;
        this.first = first;
        this.second = second;
    }

    private static NetType define(String name) {
        NetType.Builder builder = NetType.named(AUTOMATION + name);
        String own = AUTOMATION + name + " ";
        switch (name) {
            case "TableControlBuilder" ->
                builder.method(own + "AddHeader()", (self, a) -> self(self).header("Undefined", 0, null))
                        .method(
                                own + "AddHeader(" + AUTOMATION + "Alignment alignment, int width, string label)",
                                (self, a) -> self(self)
                                        .header(Conversions.toText(a[0]), (Integer) a[1], Conversions.toText(a[2])))
                        .method(AUTOMATION + "TableRowDefinitionBuilder StartRowDefinition()", (self, a) -> self(self)
                                .row(false))
                        .method(
                                AUTOMATION + "TableRowDefinitionBuilder StartRowDefinition(bool wrap)",
                                (self, a) -> self(self).row(Conversions.toBoolean(a[0])))
                        .method(AUTOMATION + "TableControl EndTable()", (self, a) -> self(self)
                                .table());
            case "TableRowDefinitionBuilder" ->
                builder.method(own + "AddPropertyColumn(string propertyName)", (self, a) -> self(self)
                                .column(false, a))
                        .method(own + "AddScriptBlockColumn(string scriptBlock)", (self, a) -> self(self)
                                .column(true, a))
                        .method(AUTOMATION + "TableControlBuilder EndRowDefinition()", (self, a) -> self(self)
                                .endRow());
            case "ListControlBuilder" ->
                builder.method(
                                AUTOMATION + "ListEntryBuilder StartEntry()",
                                (self, a) -> new FormatDataBuilders(ENTRY, self(self), false, false))
                        .method(AUTOMATION + "ListControl EndList()", (self, a) -> self(self)
                                .list());
            default ->
                builder.method(own + "AddItemProperty(string property)", (self, a) -> self(self)
                                .item(false, a))
                        .method(own + "AddItemProperty(string property, string label)", (self, a) -> self(self)
                                .item(false, a))
                        .method(own + "AddItemScriptBlock(string scriptBlock)", (self, a) -> self(self)
                                .item(true, a))
                        .method(own + "AddItemScriptBlock(string scriptBlock, string label)", (self, a) -> self(self)
                                .item(true, a))
                        .method(AUTOMATION + "ListControlBuilder EndEntry()", (self, a) -> self(self)
                                .endEntry());
        }
        NetType made = builder.build();
        Types.define(made);
        return made;
    }

    static FormatDataBuilders table(boolean autoSize, boolean hideHeaders) {
        return new FormatDataBuilders(TABLE, null, autoSize, hideHeaders);
    }

    static FormatDataBuilders lists() {
        return new FormatDataBuilders(LIST, null, false, false);
    }

    private static FormatDataBuilders self(Object value) {
        return (FormatDataBuilders) value;
    }

    private Object header(String alignment, int width, String label) {
        headers.add(new NetRecord(FormatDataTypes.HEADER)
                .set("Label", label)
                .set("Alignment", FormatDataTypes.alignment(alignment))
                .set("Width", width));
        return this;
    }

    private Object row(boolean wrap) {
        return new FormatDataBuilders(ROW, this, wrap, false);
    }

    private Object column(boolean script, Object[] arguments) {
        parts.add(new NetRecord(FormatDataTypes.COLUMN)
                .set("Alignment", FormatDataTypes.alignment("Undefined"))
                .set("DisplayEntry", FormatDataTypes.entry(script, Conversions.toText(arguments[0]))));
        return this;
    }

    private Object endRow() {
        parent.parts.add(new NetRecord(FormatDataTypes.ROW)
                .set("Columns", FormatDataTypes.records(FormatDataTypes.COLUMN, parts))
                .set("Wrap", first));
        return parent;
    }

    private Object table() {
        return new NetRecord(FormatDataTypes.TABLE)
                .set("Headers", FormatDataTypes.records(FormatDataTypes.HEADER, headers))
                .set("Rows", FormatDataTypes.records(FormatDataTypes.ROW, parts))
                .set("AutoSize", first)
                .set("HideTableHeaders", second);
    }

    private Object item(boolean script, Object[] arguments) {
        parts.add(new NetRecord(FormatDataTypes.ITEM)
                .set("Label", arguments.length > 1 ? Conversions.toText(arguments[1]) : null)
                .set("DisplayEntry", FormatDataTypes.entry(script, Conversions.toText(arguments[0]))));
        return this;
    }

    private Object endEntry() {
        parent.parts.add(new NetRecord(FormatDataTypes.LIST_ENTRY)
                .set("Items", FormatDataTypes.records(FormatDataTypes.ITEM, parts)));
        return parent;
    }

    private Object list() {
        return new NetRecord(FormatDataTypes.LIST_CONTROL)
                .set("Entries", FormatDataTypes.records(FormatDataTypes.LIST_ENTRY, parts));
    }

    @Override
    public NetType netType() {
        return type;
    }

    @Override
    public String toString() {
        return type.fullName();
    }
}
