package mtsh.language.type;

import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSList;
import mtsh.language.value.PSMember;

/** Members of TypeData and of the data of its members. */
final class TypeDataMembers extends Description {
    @Override
    String definitions() {
        return switch (type().name()) {
            case "TypeData" -> """
                    new(string typeName)
                    new(type type)
                    string TypeName {get;}
                    System.Collections.Generic.Dictionary[string,System.Object] Members {get;}
                    type TypeConverter {get;set;}
                    type TypeAdapter {get;set;}
                    bool IsOverride {get;set;}
                    string SerializationMethod {get;set;}
                    type TargetTypeForDeserialization {get;set;}
                    uint SerializationDepth {get;set;}
                    string DefaultDisplayProperty {get;set;}
                    bool InheritPropertySerializationSet {get;set;}
                    string StringSerializationSource {get;set;}
                    System.Object DefaultDisplayPropertySet {get;}
                    System.Object DefaultKeyPropertySet {get;}
                    System.Object PropertySerializationSet {get;}
                    """;
            case "TypeMemberData" -> "string Name {get;}\n";
            case "NotePropertyData" -> "System.Object Value {get;}\nbool IsHidden {get;}\n";
            case "AliasPropertyData" ->
                "string ReferencedMemberName {get;}\ntype MemberType {get;}\nbool IsHidden {get;}\n";
            case "ScriptPropertyData" ->
                "System.Object GetScriptBlock {get;}\nSystem.Object SetScriptBlock {get;}\nbool IsHidden {get;}\n";
            case "CodePropertyData" ->
                "System.Object GetCodeReference {get;}\nSystem.Object SetCodeReference {get;}\nbool IsHidden {get;}\n";
            case "ScriptMethodData" -> "System.Object Script {get;}\n";
            case "PropertySetData" ->
                "System.Collections.ObjectModel.Collection[string] ReferencedProperties {get;}\nbool IsHidden {get;}\n";
            default -> "";
        };
    }

    @Override
    Object get(String property, Object self) {
        return self instanceof TypeMemberData data
                ? ofMember(property, data.member())
                : ofType(property, (TypeData) self);
    }

    private Object ofType(String property, TypeData data) {
        return switch (property) {
            case "TypeName" -> data.typeName();
            case "Members" -> members(data);
            case "TypeConverter" -> data.typeConverter();
            case "TypeAdapter" -> data.typeAdapter();
            case "IsOverride" -> data.isOverride();
            case "SerializationDepth" -> standard(data, property, 0);
            case "InheritPropertySerializationSet" -> standard(data, property, true);
            default -> standard(data, property, null);
        };
    }

    private static Object standard(TypeData data, String name, Object otherwise) {
        PSMember member = data.standardMember(name);
        if (member instanceof PSMember.Note note) {
            return note.value();
        }
        if (member instanceof PSMember.Alias alias) {
            return alias.referenced();
        }
        return member instanceof PSMember.PropertySet ? new TypeMemberData(member) : otherwise;
    }

    private static PSDictionary members(TypeData data) {
        PSDictionary members =
                new PSDictionary(Types.find("System.Collections.Generic.Dictionary[string,System.Object]"), true);
        data.members().forEach(member -> members.put(member.name(), new TypeMemberData(member)));
        return members;
    }

    private Object ofMember(String property, PSMember member) {
        return switch (property) {
            case "Name" -> member.name();
            case "IsHidden" -> false;
            case "Value" -> ((PSMember.Note) member).value();
            case "ReferencedMemberName" -> ((PSMember.Alias) member).referenced();
            case "GetScriptBlock" -> ((PSMember.Script) member).getter();
            case "SetScriptBlock" -> ((PSMember.Script) member).setter();
            case "GetCodeReference" -> ((PSMember.Code) member).getter();
            case "Script" -> ((PSMember.ScriptMethod) member).body();
            case "ReferencedProperties" ->
                new PSList(
                        Types.find("System.Collections.ObjectModel.Collection[string]"),
                        ((PSMember.PropertySet) member).properties());
            case "MemberType", "SetCodeReference" -> null;
            default -> throw missing(property);
        };
    }

    @Override
    void set(String property, Object self, Object value) {
        TypeData data = (TypeData) self;
        switch (property) {
            case "TypeConverter" -> data.typeConverter((NetType) value);
            case "TypeAdapter" -> data.typeAdapter((NetType) value);
            case "IsOverride" -> data.override((Boolean) value);
            case "StringSerializationSource" -> data.addStandard(new PSMember.Alias(property, (String) value));
            default -> data.addStandard(new PSMember.Note(property, value));
        }
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return new TypeData(a[0] instanceof NetType type ? type.fullName() : (String) a[0]);
    }
}
