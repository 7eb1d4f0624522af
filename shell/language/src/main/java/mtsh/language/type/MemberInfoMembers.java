package mtsh.language.type;

import mtsh.language.value.Invocable;
import mtsh.language.value.NetEnum;
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

    private static Invocable block(Object value) {
        return (Invocable) PSObject.unwrap(value);
    }
}
