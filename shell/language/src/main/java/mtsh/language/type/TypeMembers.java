package mtsh.language.type;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** Members of System.Type: what {@code [int].Name} and {@code $x.GetType().FullName} read. */
final class TypeMembers extends Description {
    @Override
    String definitions() {
        return """
                bool IsCollectible {get;}
                string FullName {get;}
                string AssemblyQualifiedName {get;}
                string Namespace {get;}
                guid GUID {get;}
                bool IsEnum {get;}
                bool IsConstructedGenericType {get;}
                bool IsGenericType {get;}
                bool IsGenericTypeDefinition {get;}
                type[] GenericTypeArguments {get;}
                bool IsArray {get;}
                bool IsByRef {get;}
                bool IsPointer {get;}
                bool IsAbstract {get;}
                bool IsSealed {get;}
                bool IsClass {get;}
                bool IsInterface {get;}
                bool IsPublic {get;}
                bool IsPrimitive {get;}
                bool IsValueType {get;}
                bool IsSerializable {get;}
                bool HasElementType {get;}
                type BaseType {get;}
                type UnderlyingSystemType {get;}
                type DeclaringType {get;}
                string Name {get;}
                System.Reflection.Module Module {get;}
                System.Reflection.Assembly Assembly {get;}
                bool Equals(System.Object o)
                bool Equals(type o)
                int GetArrayRank()
                type GetElementType()
                string GetEnumName(System.Object value)
                string[] GetEnumNames()
                type GetEnumUnderlyingType()
                array GetEnumValues()
                type[] GetGenericArguments()
                type GetGenericTypeDefinition()
                int GetHashCode()
                array GetEnumValuesAsUnderlyingType()
                type GetInterface(string name)
                type GetInterface(string name, bool ignoreCase)
                System.Reflection.MethodInfo[] GetMethods()
                System.Reflection.MethodInfo[] GetMethods(System.Reflection.BindingFlags bindingAttr)
                System.Reflection.MethodInfo GetMethod(string name)
                System.Reflection.MethodInfo GetMethod(string name, type[] types)
                System.Reflection.MethodInfo GetMethod(string name, System.Reflection.BindingFlags bindingAttr)
                System.Reflection.PropertyInfo[] GetProperties()
                System.Reflection.PropertyInfo[] GetProperties(System.Reflection.BindingFlags bindingAttr)
                System.Reflection.PropertyInfo GetProperty(string name)
                System.Reflection.PropertyInfo GetProperty(string name, System.Reflection.BindingFlags bindingAttr)
                System.Reflection.FieldInfo[] GetFields()
                System.Reflection.FieldInfo[] GetFields(System.Reflection.BindingFlags bindingAttr)
                System.Reflection.FieldInfo GetField(string name)
                System.Reflection.FieldInfo GetField(string name, System.Reflection.BindingFlags bindingAttr)
                System.Reflection.ConstructorInfo[] GetConstructors()
                System.Reflection.ConstructorInfo GetConstructor(type[] types)
                System.Reflection.ConstructorInfo GetConstructor(System.Reflection.BindingFlags bindingAttr, System.Object binder, type[] types, System.Object[] modifiers)
                System.Reflection.MemberInfo[] GetMembers()
                System.Reflection.MemberInfo[] GetMember(string name)
                type[] GetNestedTypes()
                System.Object[] GetCustomAttributes(bool inherit)
                System.Object[] GetCustomAttributes(type attributeType, bool inherit)
                bool IsDefined(type attributeType, bool inherit)
                bool IsEquivalentTo(type other)
                type[] GetInterfaces()
                bool IsAssignableFrom(type c)
                bool IsAssignableTo(type targetType)
                bool IsEnumDefined(System.Object value)
                bool IsInstanceOfType(System.Object o)
                bool IsSubclassOf(type c)
                type MakeArrayType()
                type MakeGenericType(Params type[] typeArguments)
                string ToString()
                type MakeArrayType(int rank)
                bool ContainsGenericParameters {get;}
                bool IsAnsiClass {get;}
                bool IsAutoClass {get;}
                bool IsAutoLayout {get;}
                bool IsByRefLike {get;}
                bool IsCOMObject {get;}
                bool IsContextful {get;}
                bool IsExplicitLayout {get;}
                bool IsFunctionPointer {get;}
                bool IsGenericMethodParameter {get;}
                bool IsGenericParameter {get;}
                bool IsGenericTypeParameter {get;}
                bool IsImport {get;}
                bool IsLayoutSequential {get;}
                bool IsMarshalByRef {get;}
                bool IsNested {get;}
                bool IsNestedAssembly {get;}
                bool IsNestedFamANDAssem {get;}
                bool IsNestedFamily {get;}
                bool IsNestedFamORAssem {get;}
                bool IsNestedPrivate {get;}
                bool IsNestedPublic {get;}
                bool IsNotPublic {get;}
                bool IsSecurityCritical {get;}
                bool IsSecuritySafeCritical {get;}
                bool IsSecurityTransparent {get;}
                bool IsSignatureType {get;}
                bool IsSpecialName {get;}
                bool IsSZArray {get;}
                bool IsTypeDefinition {get;}
                bool IsUnicodeClass {get;}
                bool IsUnmanagedFunctionPointer {get;}
                bool IsVariableBoundArray {get;}
                bool IsVisible {get;}
                System.Reflection.MemberTypes MemberType {get;}
                type ReflectedType {get;}
                static char Delimiter {get;}
                static type[] GetTypeArray(System.Object[] args)
                static type[] EmptyTypes {get;}
                static type GetType(string typeName)
                static type GetType(string typeName, bool throwOnError)
                static type GetType(string typeName, bool throwOnError, bool ignoreCase)
                static System.TypeCode GetTypeCode(type type)
                """;
    }

    @Override
    Object get(String property, Object self) {
        NetType type = (NetType) self;
        return switch (property) {
            case "FullName" -> type.fullName();
            case "Name" -> type.name();
            case "Namespace" -> type.namespace();
            case "AssemblyQualifiedName" -> type.fullName() + ", " + GenericTypes.assembly(type);
            case "Assembly" -> AssemblyMembers.of(type);
            case "Module" -> GenericTypes.assembly(type).replaceAll(",.*", "") + ".dll";
            case "GUID" ->
                java.util.UUID.nameUUIDFromBytes(type.fullName().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            case "BaseType" -> type.base();
            case "UnderlyingSystemType" -> type;
            case "GenericTypeArguments" -> types(type.typeArguments());
            case "IsEnum" -> type.isEnum();
            case "IsArray", "HasElementType" -> type.isArray();
            case "IsInterface", "IsAbstract" -> type.isInterface();
            case "IsClass" -> !type.isValueType() && !type.isInterface();
            case "IsValueType" -> type.isValueType();
            case "IsSealed" -> type.isValueType() || type.isArray() || type == Types.STRING;
            case "IsPublic" -> true;
            case "IsSerializable" -> type.isValueType() || type == Types.STRING;
            case "IsPrimitive" -> isPrimitive(type);
            case "IsGenericType", "IsConstructedGenericType" ->
                !type.typeArguments().isEmpty();
            case "IsGenericTypeDefinition" ->
                type.typeArguments().isEmpty() && type.name().indexOf('`') >= 0;
            case "DeclaringType", "ReflectedType" -> null;
            case "IsAnsiClass", "IsVisible", "IsSecurityCritical" -> true;
            case "IsTypeDefinition" -> !type.isArray() && type.typeArguments().isEmpty();
            case "IsAutoLayout" -> !type.isValueType();
            case "IsLayoutSequential" -> type.isValueType() && !type.isEnum();
            case "IsNested", "IsNestedPublic" -> type.fullName().contains("+");
            case "IsSZArray" -> type.isArray() && type.name().endsWith("[]");
            case "IsVariableBoundArray" -> type.isArray() && !type.name().endsWith("[]");
            case "ContainsGenericParameters" ->
                type.typeArguments().isEmpty() && type.name().indexOf('`') >= 0;
            case "IsMarshalByRef" -> type.isA(Types.find("System.MarshalByRefObject"));
            case "MemberType" ->
                NetEnum.named(
                        "System.Reflection.MemberTypes", type.fullName().contains("+") ? "NestedType" : "TypeInfo");
            default -> false;
        };
    }

    private static boolean isPrimitive(NetType type) {
        return switch (type.fullName()) {
            case "System.Boolean",
                    "System.Char",
                    "System.Byte",
                    "System.SByte",
                    "System.Int16",
                    "System.UInt16",
                    "System.Int32",
                    "System.UInt32",
                    "System.Int64",
                    "System.UInt64",
                    "System.Single",
                    "System.Double" -> true;
            default -> false;
        };
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        NetType type = (NetType) self;
        return switch (key) {
            case "Equals(System.Object)", "Equals(type)", "IsEquivalentTo(type)" -> type == PSObject.unwrap(a[0]);
            case "GetArrayRank()" -> type.rank();
            case "GetElementType()" -> type.elementType();
            case "GetEnumName(System.Object)" ->
                new EnumMembers().callStatic("GetName(type,System.Object)", with(type, a));
            case "GetEnumNames()" -> new EnumMembers().callStatic("GetNames(type)", with(type, a));
            case "GetEnumUnderlyingType()" -> new EnumMembers().callStatic("GetUnderlyingType(type)", with(type, a));
            case "GetEnumValues()" -> new EnumMembers().callStatic("GetValues(type)", with(type, a));
            case "IsEnumDefined(System.Object)" ->
                new EnumMembers().callStatic("IsDefined(type,System.Object)", with(type, a));
            case "GetGenericArguments()" -> types(type.typeArguments());
            case "GetGenericTypeDefinition()" -> openType(type);
            case "GetHashCode()" -> type.hashCode();
            case "GetInterface(string)", "GetInterface(string,bool)" -> interfaceNamed(type, (String) a[0]);
            case "GetEnumValuesAsUnderlyingType()" ->
                new EnumMembers().callStatic("GetValuesAsUnderlyingType(type)", with(type, a));
            case "MakeArrayType(int)" -> ArrayTypes.of(type, (Integer) a[0]);
            case "IsDefined(type,bool)" -> false;
            case "GetNestedTypes()" -> types(List.of());
            case "GetCustomAttributes(bool)", "GetCustomAttributes(type,bool)" -> PSArray.of();
            case "GetInterfaces()" -> interfaces(type);
            case "IsAssignableFrom(type)" -> a[0] != null && ((NetType) a[0]).isA(type);
            case "IsAssignableTo(type)" -> a[0] != null && type.isA((NetType) a[0]);
            case "IsInstanceOfType(System.Object)" -> type.isInstance(PSObject.unwrap(a[0]));
            case "IsSubclassOf(type)" -> type != a[0] && type.isA((NetType) a[0]) && !((NetType) a[0]).isInterface();
            case "MakeArrayType()" -> Types.arrayOf(type);
            case "MakeGenericType(type[])" -> close(type, (PSArray) a[0]);
            case "ToString()" -> type.toString();
            default -> Reflection.call(name(key), type, a);
        };
    }

    @Override
    Object getStatic(String property) {
        return property.equals("Delimiter") ? (Object) '.' : types(List.of());
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (key) {
            case "GetType(string)", "GetType(string,bool)", "GetType(string,bool,bool)" ->
                named((String) a[0], a.length > 1 && (Boolean) a[1]);
            case "GetTypeArray(System.Object[])" ->
                types(((PSArray) a[0]).asList().stream().map(Types::of).toList());
            case "GetTypeCode(type)" -> typeCode((NetType) a[0]);
            default -> throw missing(key);
        };
    }

    private static Object[] with(NetType type, Object[] arguments) {
        return arguments.length == 0 ? new Object[] {type} : new Object[] {type, arguments[0]};
    }

    private static PSArray types(List<NetType> types) {
        return new PSArray(Types.find("System.Type"), types.toArray());
    }

    private static NetType openType(NetType type) {
        if (type.typeArguments().isEmpty()) {
            throw new NetThrow("System.InvalidOperationException", "This operation is only valid on generic types.");
        }
        return TypeCatalog.require(type.fullName().substring(0, type.fullName().indexOf('[')));
    }

    private static NetType close(NetType type, PSArray arguments) {
        List<NetType> types = new ArrayList<>();
        arguments.forEach(argument -> types.add((NetType) PSObject.unwrap(argument)));
        return GenericTypes.of(type, types);
    }

    private static NetType interfaceNamed(NetType type, String name) {
        for (String fullName : type.interfaces()) {
            if (fullName.equalsIgnoreCase(name)
                    || fullName.substring(fullName.lastIndexOf('.') + 1).equals(name)) {
                return Types.find(fullName);
            }
        }
        return null;
    }

    private static PSArray interfaces(NetType type) {
        List<NetType> found = new ArrayList<>();
        for (String fullName : type.interfaces()) {
            NetType one = Types.find(fullName);
            if (one != null) {
                found.add(one);
            }
        }
        return types(found);
    }

    private static NetType named(String name, boolean required) {
        NetType found = Types.find(name);
        if (found == null && required) {
            throw new NetThrow(
                    "System.TypeLoadException",
                    "Could not load type '" + name + "' from assembly 'System.Management.Automation'.");
        }
        return found;
    }

    private static NetEnum typeCode(NetType type) {
        NetType codes = Types.find("System.TypeCode");
        NetType plain = type == null || !type.isEnum() ? type : type.underlyingType();
        NetEnum code = plain == null ? new NetEnum(codes, 0) : NetEnum.parse(codes, plain.name());
        return code == null ? new NetEnum(codes, 1) : code;
    }
}
