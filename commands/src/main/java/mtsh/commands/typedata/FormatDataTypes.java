package mtsh.commands.typedata;

import java.util.ArrayList;
import java.util.List;

import mtsh.commands.ResultTypes;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetRecord;
import mtsh.language.value.PSList;
import mtsh.language.value.PSObject;

/** Views as objects: what Get-FormatData gives and Export-FormatData writes. */
final class FormatDataTypes {
    private static final String AUTOMATION = "System.Management.Automation.";
    private static final String LIST = "System.Collections.Generic.List[" + AUTOMATION;

    static final NetType ENTRY = define(
            "DisplayEntry", Types.OBJECT, AUTOMATION + "DisplayEntryValueType ValueType {get;}", "string Value {get;}");
    static final NetType SELECTED =
            define("EntrySelectedBy", Types.OBJECT, "System.Collections.Generic.List[string] TypeNames {get;set;}");
    static final NetType CONTROL = define(
            "PSControl", Types.OBJECT, AUTOMATION + "PSControlGroupBy GroupBy {get;set;}", "bool OutOfBand {get;set;}");
    static final NetType GROUP = define(
            "PSControlGroupBy",
            Types.OBJECT,
            AUTOMATION + "DisplayEntry Expression {get;}",
            "string Label {get;}",
            AUTOMATION + "CustomControl CustomControl {get;}");
    static final NetType HEADER = define(
            "TableControlColumnHeader",
            Types.OBJECT,
            "string Label {get;set;}",
            AUTOMATION + "Alignment Alignment {get;set;}",
            "int Width {get;set;}");
    static final NetType COLUMN = define(
            "TableControlColumn",
            Types.OBJECT,
            AUTOMATION + "Alignment Alignment {get;set;}",
            AUTOMATION + "DisplayEntry DisplayEntry {get;set;}",
            "string FormatString {get;}");
    static final NetType ROW = define(
            "TableControlRow",
            Types.OBJECT,
            LIST + "TableControlColumn] Columns {get;set;}",
            AUTOMATION + "EntrySelectedBy SelectedBy {get;}",
            "bool Wrap {get;set;}");
    static final NetType TABLE = define(ResultTypes.properties(
                    named("TableControl").base(CONTROL),
                    LIST + "TableControlColumnHeader] Headers {get;set;}",
                    LIST + "TableControlRow] Rows {get;set;}",
                    "bool AutoSize {get;set;}",
                    "bool HideTableHeaders {get;set;}")
            .staticMethod(AUTOMATION + "TableControlBuilder Create()", a -> FormatDataBuilders.table(false, false))
            .staticMethod(
                    AUTOMATION + "TableControlBuilder Create(bool outOfBand, bool autoSize, bool hideTableHeaders)",
                    a -> FormatDataBuilders.table(Conversions.toBoolean(a[1]), Conversions.toBoolean(a[2]))));
    static final NetType ITEM = define(
            "ListControlEntryItem",
            Types.OBJECT,
            "string Label {get;}",
            AUTOMATION + "DisplayEntry DisplayEntry {get;}",
            AUTOMATION + "DisplayEntry ItemSelectionCondition {get;}",
            "string FormatString {get;}");
    static final NetType LIST_ENTRY = define(
            "ListControlEntry",
            Types.OBJECT,
            LIST + "ListControlEntryItem] Items {get;}",
            AUTOMATION + "EntrySelectedBy EntrySelectedBy {get;}");
    static final NetType LIST_CONTROL =
            define(ResultTypes.properties(named("ListControl").base(CONTROL), LIST + "ListControlEntry] Entries {get;}")
                    .staticMethod(AUTOMATION + "ListControlBuilder Create()", a -> FormatDataBuilders.lists()));
    static final NetType WIDE_ITEM = define(
            "WideControlEntryItem",
            Types.OBJECT,
            AUTOMATION + "DisplayEntry DisplayEntry {get;}",
            AUTOMATION + "EntrySelectedBy EntrySelectedBy {get;}",
            "string FormatString {get;}");
    static final NetType WIDE = define(
            "WideControl",
            CONTROL,
            LIST + "WideControlEntryItem] Entries {get;}",
            "bool AutoSize {get;set;}",
            "uint Columns {get;}");
    static final NetType CUSTOM = define("CustomControl", CONTROL);
    static final NetType VIEW = define(ResultTypes.properties(
                    named("FormatViewDefinition"), "string Name {get;}", AUTOMATION + "PSControl Control {get;}")
            .constructor(
                    "new(string name, " + AUTOMATION + "PSControl control)",
                    a -> view(Conversions.toText(a[0]), (NetRecord) PSObject.unwrap(a[1]))));
    static final NetType DEFINITION = define(ResultTypes.properties(
                    named("ExtendedTypeDefinition"),
                    "string TypeName {get;}",
                    "System.Collections.Generic.List[string] TypeNames {get;}",
                    LIST + "FormatViewDefinition] FormatViewDefinition {get;}")
            .constructor("new(string typeName)", a -> definition(List.of(Conversions.toText(a[0])), List.of()))
            .constructor(
                    "new(string typeName, System.Collections.IEnumerable viewDefinitions)",
                    a -> definition(List.of(Conversions.toText(a[0])), Enumeration.list(a[1])))
            .method("string ToString()", (self, a) -> ((NetRecord) self).get("TypeName")));

    private FormatDataTypes() {}

    private static NetType.Builder named(String name) {
        return NetType.named(AUTOMATION + name).base(Types.OBJECT);
    }

    private static NetType define(String name, NetType base, String... definitions) {
        return ResultTypes.define(AUTOMATION + name, base, definitions);
    }

    private static NetType define(NetType.Builder builder) {
        NetType made = builder.build();
        Types.define(made);
        return made;
    }

    static NetRecord definition(List<String> types, List<?> views) {
        return new NetRecord(DEFINITION)
                .set("TypeName", types.get(0))
                .set("TypeNames", list("string", types))
                .set("FormatViewDefinition", list(AUTOMATION + "FormatViewDefinition", views));
    }

    static NetRecord view(String name, NetRecord control) {
        return new NetRecord(VIEW).set("Name", name).set("Control", control);
    }

    static NetRecord entry(boolean script, String value) {
        Object kind = NetEnum.named(AUTOMATION + "DisplayEntryValueType", script ? "ScriptBlock" : "Property");
        return new NetRecord(ENTRY).set("ValueType", kind).set("Value", value);
    }

    static Object alignment(String name) {
        return NetEnum.named(AUTOMATION + "Alignment", name);
    }

    static NetRecord selected(String type) {
        return type == null ? null : new NetRecord(SELECTED).set("TypeNames", list("string", List.of(type)));
    }

    static PSList records(NetType element, List<NetRecord> items) {
        return list(element.fullName(), items);
    }

    private static PSList list(String element, List<?> items) {
        return new PSList(Types.find("System.Collections.Generic.List[" + element + "]"), new ArrayList<>(items));
    }
}
