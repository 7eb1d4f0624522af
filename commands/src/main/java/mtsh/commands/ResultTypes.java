package mtsh.commands;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.NetRecord;

/** Types of results that are their properties alone. A cmdlet makes one with {@code new NetRecord(type)}. */
public final class ResultTypes {
    private static final String COMMANDS = "Microsoft.PowerShell.Commands.";

    public static final NetType GROUP = type(
            "GroupInfo",
            Types.OBJECT,
            "System.Collections.ArrayList Values {get;}",
            "int Count {get;}",
            "System.Collections.ObjectModel.Collection[psobject] Group {get;}",
            "string Name {get;}");
    public static final NetType GROUP_ALONE = type("GroupInfoNoElement", GROUP);

    public static final NetType MEASURE = type("MeasureInfo", Types.OBJECT);
    public static final NetType GENERIC_MEASURE = type(
            "GenericMeasureInfo",
            MEASURE,
            "int Count {get;set;}",
            "System.Nullable[double] Average {get;set;}",
            "System.Nullable[double] Sum {get;set;}",
            "System.Nullable[double] Maximum {get;set;}",
            "System.Nullable[double] Minimum {get;set;}",
            "System.Nullable[double] StandardDeviation {get;set;}",
            "string Property {get;set;}");
    public static final NetType OBJECT_MEASURE = type(
            "GenericObjectMeasureInfo",
            MEASURE,
            "int Count {get;set;}",
            "System.Nullable[double] Average {get;set;}",
            "System.Nullable[double] Sum {get;set;}",
            "System.Object Maximum {get;set;}",
            "System.Object Minimum {get;set;}",
            "System.Nullable[double] StandardDeviation {get;set;}",
            "string Property {get;set;}");
    public static final NetType TEXT_MEASURE = type(
            "TextMeasureInfo",
            MEASURE,
            "System.Nullable[int] Lines {get;set;}",
            "System.Nullable[int] Words {get;set;}",
            "System.Nullable[int] Characters {get;set;}",
            "string Property {get;set;}");

    public static final NetType FILE_HASH = type(
            "FileHashInfo",
            Types.OBJECT,
            "string Algorithm {get;set;}",
            "string Hash {get;set;}",
            "string Path {get;set;}");

    private ResultTypes() {}

    private static NetType type(String name, NetType base, String... definitions) {
        return define(COMMANDS + name, base, definitions);
    }

    /** Makes known a type that is its properties alone. */
    public static NetType define(String fullName, NetType base, String... definitions) {
        NetType made =
                properties(NetType.named(fullName).base(base), definitions).build();
        Types.define(made);
        return made;
    }

    /** Adds properties that a {@code NetRecord} keeps. */
    public static NetType.Builder properties(NetType.Builder builder, String... definitions) {
        for (String definition : definitions) {
            String before = definition.substring(0, definition.indexOf(" {"));
            String property = before.substring(before.lastIndexOf(' ') + 1);
            if (definition.contains("set;")) {
                builder.property(
                        definition, self -> ((NetRecord) self).get(property), (self, value) -> ((NetRecord) self)
                                .set(property, value));
            } else {
                builder.property(definition, self -> ((NetRecord) self).get(property));
            }
        }
        return builder;
    }
}
