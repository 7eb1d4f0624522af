package mtsh.language.eval;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.type.NetType;
import mtsh.language.type.TypeData;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.CultureInfo;
import mtsh.language.value.DateTime;
import mtsh.language.value.Enumeration;
import mtsh.language.value.Invocable;
import mtsh.language.value.ModuleSpecification;
import mtsh.language.value.NetAssembly;
import mtsh.language.value.NetUri;
import mtsh.language.value.NetVersion;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSCredential;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;
import mtsh.language.value.SecureString;
import mtsh.language.value.TimeSpan;
import mtsh.language.value.UInt32;
import mtsh.language.value.UInt64;
import mtsh.language.value.UInt8;

/** Between the Java fields of a cmdlet and .NET types. */
final class CmdletFields {
    private static final Map<Class<?>, String> NAMES = Map.ofEntries(
            Map.entry(String.class, "System.String"),
            Map.entry(int.class, "System.Int32"),
            Map.entry(Integer.class, "System.Int32"),
            Map.entry(long.class, "System.Int64"),
            Map.entry(Long.class, "System.Int64"),
            Map.entry(double.class, "System.Double"),
            Map.entry(Double.class, "System.Double"),
            Map.entry(boolean.class, "System.Boolean"),
            Map.entry(Boolean.class, "System.Boolean"),
            Map.entry(char.class, "System.Char"),
            Map.entry(Character.class, "System.Char"),
            Map.entry(DateTime.class, "System.DateTime"),
            Map.entry(TimeSpan.class, "System.TimeSpan"),
            Map.entry(UUID.class, "System.Guid"),
            Map.entry(UInt8.class, "System.Byte"),
            Map.entry(UInt32.class, "System.UInt32"),
            Map.entry(UInt64.class, "System.UInt64"),
            Map.entry(NetUri.class, "System.Uri"),
            Map.entry(NetAssembly.class, "System.Reflection.Assembly"),
            Map.entry(NetVersion.class, "System.Version"),
            Map.entry(CultureInfo.class, "System.Globalization.CultureInfo"),
            Map.entry(SecureString.class, "System.Security.SecureString"),
            Map.entry(PSCredential.class, "System.Management.Automation.PSCredential"),
            Map.entry(Invocable.class, "System.Management.Automation.ScriptBlock"),
            Map.entry(PSDictionary.class, "System.Collections.IDictionary"),
            Map.entry(PSObject.class, "System.Management.Automation.PSObject"),
            Map.entry(PSModuleInfo.class, "System.Management.Automation.PSModuleInfo"),
            Map.entry(ModuleSpecification.class, "Microsoft.PowerShell.Commands.ModuleSpecification"),
            Map.entry(TypeData.class, "System.Management.Automation.Runspaces.TypeData"),
            Map.entry(NetType.class, "System.Type"));

    private CmdletFields() {}

    static NetType netType(Class<?> field, boolean isSwitch) {
        if (isSwitch) {
            return known("System.Management.Automation.SwitchParameter");
        }
        if (field.isArray()) {
            return Types.arrayOf(netType(field.getComponentType(), false));
        }
        if (field.isEnum()) {
            return Types.STRING;
        }
        String name = NAMES.get(field);
        return name == null ? Types.OBJECT : known(name);
    }

    private static NetType known(String name) {
        NetType type = Types.find(name);
        return type == null ? Types.OBJECT : type;
    }

    static List<String> enumNames(Class<?> field) {
        Class<?> element = field.isArray() ? field.getComponentType() : field;
        return element.isEnum()
                ? Arrays.stream(element.getEnumConstants())
                        .map(Object::toString)
                        .toList()
                : List.of();
    }

    static void set(Object cmdlet, Field field, Object value, String parameter) {
        try {
            if (field.getType() == Object.class) {
                field.set(cmdlet, value);
                return;
            }
            field.set(cmdlet, toJava(field.getType(), value, parameter));
        } catch (IllegalAccessException | IllegalArgumentException problem) {
            throw new IllegalStateException("-" + parameter + " does not take a " + value, problem);
        }
    }

    private static Object toJava(Class<?> type, Object value, String parameter) {
        Object plain = PSObject.unwrap(value);
        if (type.isArray()) {
            return plain == null ? null : array(type.getComponentType(), value, parameter);
        }
        if (type.isEnum()) {
            return plain == null ? null : constant(type, Conversions.toText(plain), parameter);
        }
        if (type == boolean.class || type == Boolean.class) {
            return Conversions.toBoolean(value);
        }
        if (type == Object.class) {
            return value;
        }
        if (type == PSObject.class) {
            return value instanceof PSObject ? value : new PSObject(value);
        }
        if (plain == null && type == String.class) {
            return "";
        }
        return plain;
    }

    private static Object array(Class<?> element, Object value, String parameter) {
        Object plain = PSObject.unwrap(value);
        List<Object> items = plain instanceof PSArray array ? array.asList() : Enumeration.list(plain);
        List<Object> all = items == null ? List.of(value) : items;
        Object array = Array.newInstance(element, all.size());
        for (int i = 0; i < all.size(); i++) {
            Array.set(array, i, toJava(element, all.get(i), parameter));
        }
        return array;
    }

    /** The constant with this name, or the only one that starts with it. */
    private static Object constant(Class<?> type, String written, String parameter) {
        String text = written.strip();
        Object[] constants = type.getEnumConstants();
        for (Object each : constants) {
            if (each.toString().equalsIgnoreCase(text)) {
                return each;
            }
        }
        List<Object> found = Arrays.stream(constants)
                .filter(each -> !text.isEmpty() && each.toString().regionMatches(true, 0, text, 0, text.length()))
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        throw Errors.of(
                "System.Management.Automation.ParameterBindingException",
                "CannotConvertArgumentNoMessage",
                ErrorCategory.InvalidArgument,
                null,
                "Cannot bind parameter '" + parameter + "'. Cannot convert value \"" + written + "\" to type \""
                        + type.getSimpleName()
                        + "\". Error: \"Unable to match the identifier name " + text
                        + " to a valid enumerator name. Specify one of the following enumerator names and try again:\n"
                        + String.join(", ", enumNames(type)) + "\"");
    }
}
