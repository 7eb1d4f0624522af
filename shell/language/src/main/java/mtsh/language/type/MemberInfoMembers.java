package mtsh.language.type;

import java.util.List;

import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.Invocable;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSList;
import mtsh.language.value.PSMember;
import mtsh.language.value.PSObject;

/** Members of PSMemberInfo and its heirs, with the constructors that scripts use. */
final class MemberInfoMembers extends Description {
    private static final String COMMON = """
            System.Management.Automation.PSMemberTypes MemberType {get;}
            System.Object Value {get;set;}
            bool IsSettable {get;}
            bool IsGettable {get;}
            string TypeNameOfValue {get;}
            string Name {get;}
            bool IsInstance {get;}
            System.Management.Automation.PSMemberInfo Copy()
            System.Object Invoke(Params System.Object[] arguments)
            string ToString()
            """;

    @Override
    String definitions() {
        return switch (type().name()) {
            case "PSMemberInfo" -> COMMON;
            case "PSNoteProperty" -> "new(string name, System.Object value)\n";
            case "PSAliasProperty" -> "new(string name, string referencedMemberName)\n";
            case "PSScriptProperty" -> """
                    new(string name, scriptblock getterScript)
                    new(string name, scriptblock getterScript, scriptblock setterScript)
                    """;
            case "PSScriptMethod" -> "new(string name, scriptblock script)\n";
            case "PSPropertySet" -> """
                    new(string name, System.Collections.Generic.IEnumerable[string] referencedPropertyNames)
                    System.Collections.ObjectModel.Collection[string] ReferencedPropertyNames {get;}
                    """;
            case "PSMemberSet" -> """
                    new(string name)
                    new(string name, System.Collections.Generic.IEnumerable[System.Management.Automation.PSMemberInfo] members)
                    System.Object Members {get;}
                    """;
            default -> "";
        };
    }

    @Override
    Object get(String property, Object self) {
        MemberInfo info = (MemberInfo) self;
        return switch (property) {
            case "MemberType" ->
                NetEnum.parse(Types.find("System.Management.Automation.PSMemberTypes"), info.memberType());
            case "Value" -> info.value();
            case "IsSettable" -> info.isSettable();
            case "IsGettable" -> info.isProperty();
            case "TypeNameOfValue" -> info.typeNameOfValue();
            case "Name" -> info.name();
            case "ReferencedPropertyNames" ->
                new PSList(
                        Types.find("System.Collections.ObjectModel.Collection[string]"),
                        ((PSMember.PropertySet) info.member()).properties());
            case "Members" ->
                PSArray.of(((PSMember.MemberSet) info.member())
                        .members().stream()
                                .map(each -> MemberInfo.of(null, each))
                                .toArray());
            case "IsInstance" -> info.member() != null || info.memberType().equals("NoteProperty");
            default -> throw missing(property);
        };
    }

    @Override
    void set(String property, Object self, Object value) {
        ((MemberInfo) self).value(value);
    }

    @Override
    Object call(String key, Object self, Object[] arguments) {
        MemberInfo info = (MemberInfo) self;
        return switch (key) {
            case "Copy()" -> info;
            case "Invoke(System.Object[])" -> info.invoke(((mtsh.language.value.PSArray) arguments[0]).items());
            case "ToString()" -> info.toString();
            default -> throw missing(key);
        };
    }

    @Override
    Object callStatic(String key, Object[] a) {
        String name = (String) a[0];
        if (key.startsWith("new(string,System.Collections.Generic.IEnumerable") || key.equals("new(string)")) {
            return MemberInfo.of(null, set(name, a.length > 1 ? Enumeration.list(PSObject.unwrap(a[1])) : List.of()));
        }
        return MemberInfo.of(
                null,
                switch (key) {
                    case "new(string,System.Object)" -> new PSMember.Note(name, a[1]);
                    case "new(string,string)" -> new PSMember.Alias(name, (String) a[1]);
                    case "new(string,scriptblock)" ->
                        type().name().equals("PSScriptMethod")
                                ? new PSMember.ScriptMethod(name, block(a[1]))
                                : new PSMember.Script(name, block(a[1]), null);
                    case "new(string,scriptblock,scriptblock)" -> new PSMember.Script(name, block(a[1]), block(a[2]));
                    default -> throw missing(key);
                });
    }

    private PSMember set(String name, List<Object> elements) {
        return type().name().equals("PSPropertySet")
                ? new PSMember.PropertySet(
                        name, elements.stream().map(Conversions::toText).toList())
                : new PSMember.MemberSet(name, membersOf(elements));
    }

    private static List<PSMember> membersOf(List<Object> elements) {
        return elements.stream()
                .map(each -> ((MemberInfo) PSObject.unwrap(each)).member())
                .toList();
    }

    private static Invocable block(Object value) {
        return (Invocable) PSObject.unwrap(value);
    }
}
