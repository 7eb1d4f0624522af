package mtsh.language.value;

import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import mtsh.language.error.NetException;
import mtsh.language.error.NetThrow;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.Members;
import mtsh.language.type.NetMember;
import mtsh.language.type.NetType;
import mtsh.language.type.PropertyView;
import mtsh.language.type.Types;

/** Conversions to everything that is not a number, text, bool or char. */
final class ObjectConversions {
    private static final ConcurrentHashMap<String, NetType> FALLBACKS = new ConcurrentHashMap<>();

    private ObjectConversions() {}

    /** A type by name, even one that the catalogue does not describe. */
    static NetType named(String fullName) {
        NetType known = Types.find(fullName);
        return known != null
                ? known
                : FALLBACKS.computeIfAbsent(
                        fullName, name -> NetType.named(name).build());
    }

    static Object convert(Object value, Object plain, NetType type) {
        if (type.isEnum()) {
            return toEnum(plain, type);
        }
        if (type.fullName().startsWith("System.Nullable`1")
                && type.typeArguments().size() == 1) {
            return plain == null
                    ? null
                    : Conversions.convert(plain, type.typeArguments().get(0));
        }
        if (type.isArray()) {
            return plain == null ? null : ArrayConversions.toArray(plain, type);
        }
        if (plain != null && !(value instanceof PSObject object && object.isCustom()) && type.isInstance(plain)) {
            return plain;
        }
        switch (type.fullName()) {
            case "System.Management.Automation.PSObject":
            case "System.Management.Automation.PSCustomObject":
                return toPSObject(value);
            case "System.Array":
                return plain == null ? null : ArrayConversions.toAnyArray(plain);
            case "System.DateTime":
                return DateTimeConversions.toDateTime(plain, type);
            case "System.TimeSpan":
                return DateTimeConversions.toTimeSpan(plain, type);
            case "System.Version":
                return plain instanceof SemanticVersion version ? version.toVersion() : described(plain, type);
            case "System.Management.Automation.SemanticVersion":
                return plain instanceof NetVersion version && version.revision() <= 0
                        ? SemanticVersion.of(value)
                        : described(plain, type);
            case "System.Guid":
                return toGuid(plain, type);
            case "System.Text.RegularExpressions.Regex":
                return toRegex(plain, type);
            case "System.Type":
                return toType(plain, type);
            case "System.Void":
                return null;
            default:
                return described(plain, type);
        }
    }

    private static Object toEnum(Object plain, NetType type) {
        if (plain == null) {
            throw ConversionErrors.nullTo(type);
        }
        if (EnumValues.isOf(plain, type)) {
            return plain;
        }
        return plain instanceof PSDictionary dictionary
                ? fromDictionary(dictionary, type)
                : EnumValues.convert(plain, type);
    }

    private static Object toPSObject(Object value) {
        return value == null || value instanceof PSObject ? value : new PSObject(value);
    }

    private static Object toGuid(Object plain, NetType type) {
        if (plain instanceof UUID) {
            return plain;
        }
        if (!isTextual(plain)) {
            return described(plain, type);
        }
        UUID parsed = GuidParser.parse(Conversions.toText(plain));
        if (parsed != null) {
            return parsed;
        }
        throw ConversionErrors.because(
                "InvalidCastParseTargetInvocationWithFormatProvider",
                plain,
                type,
                "System.FormatException",
                GuidParser.complaint(Conversions.toText(plain)));
    }

    private static Object toRegex(Object plain, NetType type) {
        if (plain instanceof NetRegex || plain == null) {
            return plain;
        }
        if (!isTextual(plain)) {
            return described(plain, type);
        }
        String pattern = Conversions.toText(plain);
        try {
            return NetRegex.of(pattern, 0);
        } catch (NetThrow wrong) {
            throw ConversionErrors.because("InvalidCastFromStringToRegex", plain, type, wrong.exception());
        }
    }

    private static Object toType(Object plain, NetType type) {
        if (plain == null || plain instanceof NetType) {
            return plain;
        }
        if (!isTextual(plain)) {
            return described(plain, type);
        }
        String name = Conversions.toText(plain);
        NetType found = name.isBlank() ? null : Types.findVisible(name.trim());
        if (found != null) {
            return found;
        }
        throw ConversionErrors.because(
                "InvalidCastFromStringToType",
                plain,
                type,
                "System.Management.Automation.RuntimeException",
                "Unable to find type [" + name + "].");
    }

    /** Text, or a number that PowerShell turns into text first. */
    static boolean isTextual(Object plain) {
        NumericType numeric = NumericType.of(plain);
        return plain instanceof String || numeric != null && numeric != NumericType.BigInteger;
    }

    /** By what the type's description offers: its own conversion, Parse, a constructor, properties from a dictionary. */
    static Object described(Object plain, NetType type) {
        if (plain == null) {
            if (type.converter() != null && type.isValueType()) {
                Object converted = type.converter().apply(null);
                if (converted != null) {
                    return converted;
                }
            }
            if (type.isValueType()) {
                throw ConversionErrors.nullTo(type);
            }
            return null;
        }
        Object own = ownConversion(plain, type);
        if (own != null) {
            return own;
        }
        if (ArrayConversions.isList(type)) {
            Object list = ArrayConversions.toList(plain, type);
            if (list != null) {
                return list;
            }
        }
        Object made = parsedOrConstructed(plain, type);
        if (made == null) {
            made = collected(plain, type);
        }
        if (made != null) {
            return made;
        }
        if (plain instanceof PSDictionary dictionary && hasDefaultConstructor(type)) {
            return fromDictionary(dictionary, type);
        }
        if (plain instanceof PSObject object && object.isCustom() && isMadeOfProperties(type)) {
            return fromDictionary(properties(object), type);
        }
        if (plain instanceof Boolean
                || plain instanceof Character
                || plain instanceof DateTime
                || EnumValues.isEnum(plain)) {
            throw ConversionErrors.notConvertible(plain, type);
        }
        throw ConversionErrors.noneKnown(plain, type);
    }

    private static Object ownConversion(Object plain, NetType type) {
        if (type.converter() == null) {
            return null;
        }
        try {
            return type.converter().apply(plain);
        } catch (NetThrow failed) {
            throw ConversionErrors.because("InvalidCastConstructorException", plain, type, failed.exception());
        }
    }

    private static Object parsedOrConstructed(Object plain, NetType type) {
        boolean isNumber =
                NumericType.of(plain) != null && NumericType.of(plain).isInteger();
        if (isNumber || plain instanceof Character || EnumValues.isEnum(plain)) {
            Object made = fromWholeNumber(plain, type);
            if (made != null) {
                return made;
            }
        }
        if (isTextual(plain)) {
            return fromText(plain, type);
        }
        if (plain instanceof Character || EnumValues.isEnum(plain)) {
            return null;
        }
        NetMember.Method constructor = constructorTaking(type, plain);
        return constructor == null ? null : construct(constructor, plain, plain, type);
    }

    /** A generic collection of the elements of an array or list, each converted; null when the type has no constructor for it. */
    private static Object collected(Object plain, NetType type) {
        boolean elements = type.typeArguments().size() == 1 && Enumeration.isEnumerable(plain);
        if (!elements) {
            return null;
        }
        for (NetMember.Method constructor : type.constructors()) {
            boolean takesThem = constructor.parameters().size() == 1
                    && constructor.parameters().get(0).typeName().startsWith("System.Collections.Generic.IEnumerable[");
            if (takesThem) {
                NetType array = Types.arrayOf(type.typeArguments().get(0));
                return construct(constructor, Conversions.convert(plain, array), plain, type);
            }
        }
        return null;
    }

    private static Object fromText(Object plain, NetType type) {
        String text = Conversions.toText(plain);
        NetMember.Method parse = parseMethod(type);
        if (parse != null) {
            String id = parse.parameters().size() == 1
                    ? "InvalidCastParseTargetInvocation"
                    : "InvalidCastParseTargetInvocationWithFormatProvider";
            try {
                return parse.body()
                        .call(null, parse.parameters().size() == 1 ? new Object[] {text} : new Object[] {text, null});
            } catch (NetThrow failed) {
                throw ConversionErrors.because(id, plain, type, failed.exception());
            } catch (TerminatingError failed) {
                throw ConversionErrors.because(id, plain, type, innermost(failed));
            }
        }
        for (NetMember.Method constructor : type.constructors()) {
            if (constructor.parameters().size() == 1
                    && isString(constructor.parameters().get(0))) {
                return construct(constructor, text, plain, type);
            }
        }
        return null;
    }

    private static boolean isString(NetMember.Parameter parameter) {
        return parameter.typeName().equals("string") || parameter.typeName().equals("System.String");
    }

    private static NetMember.Method parseMethod(NetType type) {
        NetMember.Method best = null;
        for (NetMember.Method method : type.staticMethods("Parse")) {
            List<NetMember.Parameter> parameters = method.parameters();
            if (parameters.isEmpty() || !isString(parameters.get(0))) {
                continue;
            }
            boolean withProvider =
                    parameters.size() == 2 && parameters.get(1).typeName().endsWith("IFormatProvider");
            if (withProvider) {
                return method;
            }
            if (parameters.size() == 1) {
                best = method;
            }
        }
        return best;
    }

    private static Object fromWholeNumber(Object plain, NetType type) {
        boolean isNumber = NumericType.of(plain) != null;
        if (isNumber && type.isA(named("System.Collections.ICollection"))) {
            return null;
        }
        for (NetMember.Method constructor : type.constructors()) {
            if (constructor.parameters().size() != 1) {
                continue;
            }
            NetType parameter = Types.find(constructor.parameters().get(0).typeName());
            NumericType numeric = parameter == null ? null : NumericType.named(parameter.fullName());
            if (numeric != NumericType.Int32 && numeric != NumericType.Int64) {
                continue;
            }
            Object number = Conversions.convertOrNull(plain, parameter);
            if (number != null) {
                return construct(constructor, number, plain, type);
            }
        }
        return null;
    }

    private static NetMember.Method constructorTaking(NetType type, Object plain) {
        for (NetMember.Method constructor : type.constructors()) {
            if (constructor.parameters().size() == 1) {
                NetType parameter = Types.find(constructor.parameters().get(0).typeName());
                if (parameter != null && parameter != Types.OBJECT && parameter.isInstance(plain)) {
                    return constructor;
                }
            }
        }
        return null;
    }

    private static Object construct(NetMember.Method constructor, Object argument, Object original, NetType type) {
        try {
            return constructor.body().call(null, new Object[] {argument});
        } catch (NetThrow failed) {
            throw ConversionErrors.because("InvalidCastConstructorException", original, type, failed.exception());
        } catch (TerminatingError failed) {
            throw ConversionErrors.because("InvalidCastConstructorException", original, type, innermost(failed));
        }
    }

    private static NetException innermost(TerminatingError error) {
        NetException exception = error.record().exception();
        while (exception.inner() != null) {
            exception = exception.inner();
        }
        return exception;
    }

    /** Whether an object's properties can be set on a new one of the type: a row of a CSV becomes an object of a class. */
    private static boolean isMadeOfProperties(NetType type) {
        return hasDefaultConstructor(type)
                && !type.isA(named("System.Collections.IEnumerable"))
                && type.allProperties().stream().anyMatch(property -> property.setter() != null);
    }

    private static PSDictionary properties(PSObject object) {
        PSDictionary values = PSDictionary.ordered();
        for (PropertyView each : Members.properties(object)) {
            values.put(each.name(), each.value());
        }
        return values;
    }

    private static boolean hasDefaultConstructor(NetType type) {
        return type.isValueType()
                || type.constructors().stream()
                        .anyMatch(constructor -> constructor.parameters().isEmpty());
    }

    /** {@code [type]@{ Property = value }}: the default constructor, then the properties one by one. */
    static Object fromDictionary(PSDictionary dictionary, NetType type) {
        Object object = type.isValueType()
                        && type.constructors().stream()
                                .noneMatch(made -> made.parameters().isEmpty())
                ? type.defaultValue()
                : Members.create(type);
        List<NetMember.Property> available = type.allProperties().stream()
                .filter(property -> property.setter() != null)
                .toList();
        for (Iterator<PSDictionary.Entry> entries = dictionary.entries().iterator(); entries.hasNext(); ) {
            PSDictionary.Entry entry = entries.next();
            String name = Conversions.toText(entry.key());
            if (available.stream().noneMatch(property -> property.name().equalsIgnoreCase(name))) {
                throw ConversionErrors.invalidCast("ObjectCreationError", cannotCreate(type, name, available), null);
            }
            setProperty(type, object, name, entry.value());
        }
        return object;
    }

    private static void setProperty(NetType type, Object object, String name, Object value) {
        try {
            Members.set(object, name, value);
        } catch (TerminatingError refused) {
            NetException inner = refused.record().exception().inner();
            String reason = inner == null ? refused.record().message() : inner.message();
            throw ConversionErrors.invalidCast(
                    "ObjectCreationError", "Cannot create object of type \"" + type.fullName() + "\". " + reason, null);
        }
    }

    private static String cannotCreate(NetType type, String name, List<NetMember.Property> available) {
        List<String> settable = available.stream()
                .map(property -> "[" + property.name() + " <" + fullName(property) + ">]")
                .toList();
        return "Cannot create object of type \"" + type.fullName() + "\". The property '" + name
                + "' was not found for the '" + type.fullName() + "' object. "
                + (settable.isEmpty()
                        ? "There is no settable property available."
                        : "The settable properties are: " + String.join(", ", settable) + ".");
    }

    private static String fullName(NetMember.Property property) {
        NetType type = Types.find(property.typeName());
        return type == null ? property.typeName() : type.fullName();
    }
}
