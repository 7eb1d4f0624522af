package mtsh.language.type;

import mtsh.language.value.MethodGroup;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSArray;

/** Members of PSMethod: {@code 'a'.Substring.OverloadDefinitions}. */
final class MethodGroupMembers extends Description {
    @Override
    String definitions() {
        return """
                System.Collections.ObjectModel.Collection[string] OverloadDefinitions {get;}
                System.Management.Automation.PSMemberTypes MemberType {get;}
                string TypeNameOfValue {get;}
                System.Object Value {get;}
                string Name {get;}
                bool IsInstance {get;}
                System.Object Invoke(Params System.Object[] arguments)
                string ToString()
                """;
    }

    @Override
    Object get(String property, Object self) {
        MethodGroup group = (MethodGroup) self;
        return switch (property) {
            case "OverloadDefinitions" -> PSArray.ofStrings(group.overloadDefinitions());
            case "MemberType" -> NetEnum.parse(Types.find("System.Management.Automation.PSMemberTypes"), "Method");
            case "TypeNameOfValue" -> "System.Management.Automation.PSMethod";
            case "Value" -> group;
            case "Name" -> group.name();
            case "IsInstance" -> false;
            default -> throw missing(property);
        };
    }

    @Override
    Object call(String key, Object self, Object[] arguments) {
        MethodGroup group = (MethodGroup) self;
        return key.equals("ToString()")
                ? group.toString()
                : MethodCaller.invoke(group.target(), group.name(), ((PSArray) arguments[0]).items());
    }
}
