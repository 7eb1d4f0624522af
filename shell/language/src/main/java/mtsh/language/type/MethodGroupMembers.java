package mtsh.language.type;

import java.util.List;

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
        if (self instanceof MemberInfo info) {
            return ofInfo(property, info);
        }
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

    /** A method of {@code PSObject.Methods}: described, bound to its object when it is invoked. */
    private Object ofInfo(String property, MemberInfo info) {
        return switch (property) {
            case "OverloadDefinitions" -> PSArray.ofStrings(List.of(info.definition()));
            case "MemberType" ->
                NetEnum.parse(Types.find("System.Management.Automation.PSMemberTypes"), info.memberType());
            case "TypeNameOfValue" -> "System.Management.Automation.PSMethod";
            case "Value" -> info;
            case "Name" -> info.name();
            case "IsInstance" -> false;
            default -> throw missing(property);
        };
    }

    @Override
    Object call(String key, Object self, Object[] arguments) {
        if (self instanceof MemberInfo info) {
            return key.equals("ToString()") ? info.toString() : info.invoke(((PSArray) arguments[0]).items());
        }
        MethodGroup group = (MethodGroup) self;
        if (key.equals("ToString()")) {
            return group.toString();
        }
        Object[] given = ((PSArray) arguments[0]).items();
        return group.isStatic()
                ? MethodCaller.invokeStatic((NetType) group.target(), group.name(), given)
                : MethodCaller.invoke(group.target(), group.name(), given);
    }
}
