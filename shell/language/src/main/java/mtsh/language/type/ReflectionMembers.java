package mtsh.language.type;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** Members of MethodInfo, PropertyInfo, FieldInfo, ConstructorInfo and ParameterInfo. */
final class ReflectionMembers extends Description {
    @Override
    String definitions() {
        return switch (type().name()) {
            case "MethodInfo" -> """
                type ReturnType {get;}
                bool IsStatic {get;}
                bool IsPublic {get;}
                System.Reflection.ParameterInfo[] GetParameters()
                System.Object Invoke(System.Object obj, System.Object[] parameters)
                """;
            case "ConstructorInfo" -> """
                bool IsStatic {get;}
                bool IsPublic {get;}
                System.Reflection.ParameterInfo[] GetParameters()
                System.Object Invoke(System.Object[] parameters)
                """;
            case "PropertyInfo" -> """
                type PropertyType {get;}
                bool CanRead {get;}
                bool CanWrite {get;}
                System.Object GetValue(System.Object obj)
                System.Object GetValue(System.Object obj, System.Object[] index)
                void SetValue(System.Object obj, System.Object value)
                void SetValue(System.Object obj, System.Object value, System.Object[] index)
                """;
            case "FieldInfo" -> """
                type FieldType {get;}
                bool IsStatic {get;}
                bool IsLiteral {get;}
                System.Object GetValue(System.Object obj)
                System.Object GetRawConstantValue()
                """;
            case "ParameterInfo" -> """
                type ParameterType {get;}
                string Name {get;}
                bool IsOptional {get;}
                bool IsOut {get;}
                int Position {get;}
                """;
            default -> """
                string Name {get;}
                type DeclaringType {get;}
                System.Reflection.MemberTypes MemberType {get;}
                System.Object[] GetCustomAttributes(bool inherit)
                string ToString()
                """;
        };
    }

    @Override
    Object get(String property, Object self) {
        if (self instanceof Reflection.Parameter parameter) {
            return ofParameter(property, parameter);
        }
        if (self instanceof NetType described) {
            return new TypeMembers().get(property, described);
        }
        Reflection.Member member = (Reflection.Member) self;
        return switch (property) {
            case "Name" ->
                member.kind().equals("Constructor") ? ".ctor" : member.member().name();
            case "DeclaringType" -> member.owner();
            case "MemberType" -> Reflection.memberType(member);
            case "ReturnType" -> Types.find(((NetMember.Method) member.member()).returnType());
            case "PropertyType", "FieldType" -> Types.find(((NetMember.Property) member.member()).typeName());
            case "CanWrite" -> ((NetMember.Property) member.member()).setter() != null;
            case "IsStatic" -> member.isStatic();
            default -> true;
        };
    }

    private static Object ofParameter(String property, Reflection.Parameter parameter) {
        return switch (property) {
            case "ParameterType" -> parameter.parameter().type();
            case "Name" -> parameter.parameter().name();
            case "IsOptional" -> parameter.parameter().optional();
            case "IsOut" -> parameter.parameter().byReference();
            default -> parameter.position();
        };
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        if (name(key).equals("ToString")) {
            return self.toString();
        }
        if (name(key).equals("GetCustomAttributes")) {
            return PSArray.of();
        }
        Reflection.Member member = (Reflection.Member) self;
        return switch (name(key)) {
            case "GetParameters" -> parameters((NetMember.Method) member.member());
            case "Invoke" -> invoke(member, a);
            case "GetRawConstantValue" ->
                new EnumMembers()
                        .get(
                                "value__",
                                ((NetMember.Property) member.member()).getter().apply(null));
            case "GetValue" -> ((NetMember.Property) member.member()).getter().apply(PSObject.unwrap(a[0]));
            default -> set((NetMember.Property) member.member(), a);
        };
    }

    private static PSArray parameters(NetMember.Method method) {
        List<Object> all = new ArrayList<>();
        method.parameters().forEach(each -> all.add(new Reflection.Parameter(each, all.size())));
        return new PSArray(Types.find("System.Reflection.ParameterInfo"), all.toArray());
    }

    private static Object set(NetMember.Property property, Object[] a) {
        if (property.setter() == null) {
            throw new NetThrow("System.ArgumentException", "Property set method not found.");
        }
        PropertyWriter.assign(property, PSObject.unwrap(a[0]), a[1]);
        return null;
    }

    private static Object invoke(Reflection.Member member, Object[] a) {
        PSArray given = (PSArray) a[a.length - 1];
        Object[] arguments = given == null ? new Object[0] : Arrays.copyOf(given.items(), given.length());
        NetMember.Method method = (NetMember.Method) member.member();
        if (arguments.length != method.parameters().size()) {
            throw new NetThrow("System.Reflection.TargetParameterCountException", "Parameter count mismatch.");
        }
        Object target = member.kind().equals("Constructor") || member.isStatic() ? member.owner() : a[0];
        if (target == null) {
            throw new NetThrow("System.Reflection.TargetException", "Non-static method requires a target.");
        }
        return Overloads.call(List.of(method), method.name(), PSObject.unwrap(target), arguments);
    }
}
