package mtsh.language.type;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import mtsh.language.value.NetEnum;
import mtsh.language.value.NetObject;

/**
 * One .NET type: its names, what it inherits, its members, and which of our values are of it; also the value that {@code [type]} is in
 * scripts. Members are described when the first is asked for, and found without regard to case.
 */
public final class NetType implements NetObject {
    private final String fullName;
    private final String name;
    private final NetType base;
    private final List<String> interfaces;
    private final boolean valueType;
    private final boolean isInterface;
    private final Class<?> javaClass;
    private final List<NetType> typeArguments;
    private final NetType elementType;
    private final Predicate<Object> instanceTest;
    private final Supplier<Object> defaultValue;
    private final Map<String, Long> enumValues;
    private final NetType underlyingType;
    private final boolean flags;
    private final Function<Object, Object> converter;
    private final MemberList members;
    private final Set<String> hidden;
    private Description description;
    private final Map<String, List<NetMember.Method>> overloadsBySpelling = new ConcurrentHashMap<>();
    private final Map<String, List<NetMember.Method>> staticOverloadsBySpelling = new ConcurrentHashMap<>();
    private final Map<String, NetMember.Property> propertiesBySpelling = new ConcurrentHashMap<>();
    private volatile List<NetMember.Method> constructors;

    private NetType(Builder builder) {
        fullName = builder.fullName;
        name = builder.name;
        base = builder.base;
        interfaces = List.copyOf(builder.interfaces);
        valueType = builder.valueType;
        isInterface = builder.isInterface;
        javaClass = builder.javaClass;
        typeArguments = List.copyOf(builder.typeArguments);
        elementType = builder.elementType;
        instanceTest = builder.instanceTest;
        defaultValue = builder.defaultValue;
        enumValues = builder.enumValues;
        underlyingType = builder.underlyingType;
        flags = builder.flags;
        converter = builder.converter;
        members = builder.members;
        hidden = Set.copyOf(builder.hidden);
        description = builder.description;
    }

    /** As {@code [type].FullName} gives it: generic types with the full names of their arguments and their assemblies. */
    public String fullName() {
        return fullName;
    }

    /** The last part of the name: {@code String}, {@code Object[]}, {@code List`1}. */
    public String name() {
        return name;
    }

    /** The part before the name, or null. */
    public String namespace() {
        int generic = fullName.indexOf('[');
        String plain = generic < 0 ? fullName : fullName.substring(0, generic);
        int dot = plain.lastIndexOf('.');
        return dot < 0 ? null : plain.substring(0, dot);
    }

    public NetType base() {
        return base;
    }

    /** Full names of all interfaces, inherited ones included. */
    public List<String> interfaces() {
        if (base == null || base.interfaces().isEmpty()) {
            return interfaces;
        }
        Set<String> all = new LinkedHashSet<>(interfaces);
        all.addAll(base.interfaces());
        return List.copyOf(all);
    }

    public boolean isValueType() {
        return valueType;
    }

    public boolean isInterface() {
        return isInterface;
    }

    public boolean isEnum() {
        return enumValues != null;
    }

    /** The names in the order of their values. */
    public List<String> enumNames() {
        return enumValues == null ? List.of() : List.copyOf(enumValues.keySet());
    }

    /** Names and values, in the order of the values. */
    public Map<String, Long> enumValues() {
        return enumValues == null ? Map.of() : enumValues;
    }

    /** Whether values of this enumeration are sets of its names. */
    public boolean isFlags() {
        return flags;
    }

    /** The integer type of an enumeration, or null. */
    public NetType underlyingType() {
        return enumValues == null || underlyingType != null ? underlyingType : Types.find("System.Int32");
    }

    /** Whether a number means a value of this enumeration: one of its values, or flags put together. */
    public boolean isDefined(long number) {
        if (enumValues == null) {
            return false;
        }
        if (enumValues.containsValue(number)) {
            return true;
        }
        long all = 0;
        for (long value : enumValues.values()) {
            all |= value;
        }
        return flags && (number & ~all) == 0;
    }

    public boolean isArray() {
        return elementType != null;
    }

    /** How many dimensions an array type has. */
    public int rank() {
        return name.length() - 1 - name.lastIndexOf('[');
    }

    public NetType elementType() {
        return elementType;
    }

    public List<NetType> typeArguments() {
        return typeArguments;
    }

    public Class<?> javaClass() {
        return javaClass;
    }

    /** What a variable of this type holds before it is set; null for reference types. */
    public Object defaultValue() {
        if (enumValues != null) {
            return new NetEnum(this, 0);
        }
        if (defaultValue != null) {
            return defaultValue.get();
        }
        return valueType ? Defaults.of(fullName) : null;
    }

    /** A conversion of its own, tried before constructors and Parse; gives null when it does not apply. May be null. */
    public Function<Object, Object> converter() {
        return converter == null && enumValues != null ? value -> NetEnum.of(this, value) : converter;
    }

    /** Whether an unwrapped value is of this very type or one that inherits from it. */
    public boolean isInstance(Object value) {
        if (value == null) {
            return false;
        }
        if (instanceTest != null) {
            return instanceTest.test(value);
        }
        return Types.of(value).isA(this);
    }

    /** Whether this type is the other, inherits from it, or implements it. */
    public boolean isA(NetType other) {
        for (NetType type = this; type != null; type = type.base) {
            if (type == other || type.fullName.equals(other.fullName) || type.interfaces.contains(other.fullName)) {
                return true;
            }
        }
        return other == Types.OBJECT
                || (isArray() && other.isArray() && rank() == other.rank() && elementIsA(other))
                || (other.isInterface
                        && !other.typeArguments.isEmpty()
                        && interfaces().contains(other.toString()));
    }

    /** Arrays of references are arrays of what their elements inherit from. */
    private boolean elementIsA(NetType other) {
        return !elementType.valueType && !other.elementType.valueType && elementType.isA(other.elementType);
    }

    private MemberList members() {
        synchronized (members) {
            if (description != null) {
                Description pending = description;
                description = null;
                pending.type(this);
                members.describe(pending, TypeArguments.of(this, pending.variables()));
            }
        }
        return members;
    }

    public List<NetMember.Method> constructors() {
        List<NetMember.Method> known = constructors;
        if (known == null) {
            List<NetMember.Method> found = members().methods("new", true);
            known = found.isEmpty() ? found : new OverloadList(found);
            constructors = known;
        }
        return known;
    }

    /** The instance property with this name, inherited ones included, or null. */
    public NetMember.Property property(String memberName) {
        NetMember.Property known = propertiesBySpelling.get(memberName);
        if (known != null) {
            return known;
        }
        NetMember.Property own = members().property(memberName, false);
        NetMember.Property found = own != null || base == null ? own : base.property(memberName);
        if (found != null) {
            propertiesBySpelling.put(memberName, found);
        }
        return found;
    }

    public NetMember.Property staticProperty(String memberName) {
        NetMember.Property found = members().property(memberName, true);
        if (found != null) {
            return found;
        }
        if (enumValues != null) {
            return enumMember(memberName);
        }
        return base == null ? null : base.staticProperty(memberName);
    }

    private NetMember.Property enumMember(String memberName) {
        for (Map.Entry<String, Long> known : enumValues.entrySet()) {
            if (known.getKey().equalsIgnoreCase(memberName)) {
                return enumMember(known.getKey(), known.getValue());
            }
        }
        return null;
    }

    private NetMember.Property enumMember(String memberName, long number) {
        NetEnum value = new NetEnum(this, number);
        String definition = "static " + fullName + " " + memberName + " {get;}";
        return new NetMember.Property(memberName, fullName, definition, self -> value, null);
    }

    /** All overloads of an instance method, inherited ones after its own. */
    public List<NetMember.Method> methods(String memberName) {
        return overloads(memberName, false, overloadsBySpelling);
    }

    public List<NetMember.Method> staticMethods(String memberName) {
        return overloads(memberName, true, staticOverloadsBySpelling);
    }

    private List<NetMember.Method> overloads(
            String memberName, boolean isStatic, Map<String, List<NetMember.Method>> known) {
        List<NetMember.Method> found = known.get(memberName);
        if (found == null) {
            found = overloads(memberName, isStatic);
            if (!found.isEmpty()) {
                found = new OverloadList(found);
                known.put(memberName, found);
            }
        }
        return found;
    }

    /** A value known by its interface alone is an object all the same. */
    private List<NetMember.Method> inherited(String memberName, boolean isStatic) {
        if (base != null) {
            return base.overloads(memberName, isStatic);
        }
        return isInterface() ? Types.OBJECT.overloads(memberName, isStatic) : List.of();
    }

    private List<NetMember.Method> overloads(String memberName, boolean isStatic) {
        List<NetMember.Method> own = members().methods(memberName, isStatic);
        List<NetMember.Method> inherited = inherited(memberName, isStatic);
        if (own.isEmpty() || inherited.isEmpty()) {
            return own.isEmpty() ? inherited : own;
        }
        List<NetMember.Method> all = new ArrayList<>(own);
        for (NetMember.Method method : inherited) {
            if (own.stream().noneMatch(mine -> mine.key().equals(method.key()))) {
                all.add(method);
            }
        }
        return all;
    }

    /** Whether a property is there for those who know its name only: not listed, not shown. */
    public boolean isHidden(String property) {
        return hidden.contains(MemberList.key(property)) || base != null && base.isHidden(property);
    }

    /** Instance properties in order of description, inherited ones last. */
    public List<NetMember.Property> allProperties() {
        Map<String, NetMember.Property> all = new LinkedHashMap<>();
        for (NetType type = this; type != null; type = type.base) {
            type.members()
                    .properties(false)
                    .forEach(property -> all.putIfAbsent(MemberList.key(property.name()), property));
        }
        return List.copyOf(all.values());
    }

    public List<NetMember.Property> allStaticProperties() {
        List<NetMember.Property> all = new ArrayList<>();
        enumValues().forEach((memberName, number) -> all.add(enumMember(memberName, number)));
        all.addAll(members().properties(true));
        return all;
    }

    /** Names of methods, inherited ones included, each once; {@code new} is not among them. */
    public List<String> methodNames(boolean isStatic) {
        Map<String, String> names = new LinkedHashMap<>();
        for (NetType type = this; type != null; type = type.base) {
            type.members().methodNames(isStatic).forEach(one -> names.putIfAbsent(MemberList.key(one), one));
        }
        names.remove("new");
        return List.copyOf(names.values());
    }

    @Override
    public NetType netType() {
        return Types.find("System.RuntimeType");
    }

    /** As {@code "$type"} gives it: {@code System.Collections.Generic.List`1[System.String]}. */
    @Override
    public String toString() {
        return GenericTypes.text(this);
    }

    public static Builder named(String fullName) {
        return new Builder(fullName);
    }

    /**
     * Lists a type's members. Definitions are written as {@code Get-Member} prints them, and read for names and parameter types:
     * {@code "string Substring(int startIndex, int length)"}, {@code "int Length {get;}"}, {@code "static string Join(string separator,
     * Params string[] value)"}.
     */
    public static final class Builder {
        private final String fullName;
        private String name;
        private NetType base;
        private final List<String> interfaces = new ArrayList<>();
        private boolean valueType;
        private Class<?> javaClass;
        private final List<NetType> typeArguments = new ArrayList<>();
        private NetType elementType;
        private Predicate<Object> instanceTest;
        private Supplier<Object> defaultValue;
        private Map<String, Long> enumValues;
        private NetType underlyingType;
        private boolean flags;
        private boolean isInterface;
        private Description description;
        private final MemberList members = new MemberList();
        private Function<Object, Object> converter;
        private final Set<String> hidden = new LinkedHashSet<>();

        private Builder(String fullName) {
            this.fullName = fullName;
            this.name = fullName.substring(fullName.lastIndexOf('.') + 1);
            this.base = fullName.equals("System.Object") ? null : Types.OBJECT;
        }

        public Builder name(String shortName) {
            name = shortName;
            return this;
        }

        public Builder base(NetType type) {
            base = type;
            return this;
        }

        public Builder implementing(String... fullNames) {
            interfaces.addAll(List.of(fullNames));
            return this;
        }

        /** A property that lists and views leave out. */
        public Builder hidden(String property) {
            hidden.add(MemberList.key(property));
            return this;
        }

        /** A struct: it has a value before it is set. */
        public Builder valueType(Supplier<Object> value) {
            valueType = true;
            defaultValue = value;
            return this;
        }

        /** The Java class whose instances are of this type. */
        public Builder javaClass(Class<?> type) {
            javaClass = type;
            return this;
        }

        public Builder typeArguments(List<NetType> types) {
            typeArguments.addAll(types);
            return this;
        }

        public Builder elementType(NetType type) {
            elementType = type;
            return this;
        }

        public Builder instances(Predicate<Object> test) {
            instanceTest = test;
            return this;
        }

        /** An enumeration whose names count up from zero. */
        public Builder enumNames(List<String> names) {
            Map<String, Long> values = new LinkedHashMap<>();
            names.forEach(one -> values.put(one, (long) values.size()));
            return enumValues(values, null, false);
        }

        /** {@code underlying} is the integer type, null for int. */
        public Builder enumValues(Map<String, Long> values, NetType underlying, boolean isFlags) {
            Map<String, Long> sorted = new LinkedHashMap<>();
            values.entrySet().stream()
                    .sorted((a, b) -> Long.compareUnsigned(a.getValue(), b.getValue()))
                    .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
            enumValues = Collections.unmodifiableMap(sorted);
            underlyingType = underlying;
            flags = isFlags;
            valueType = true;
            base = Types.find("System.Enum");
            return this;
        }

        public Builder isInterface() {
            isInterface = true;
            base = null;
            return this;
        }

        /** Members to be described when the first is asked for. */
        Builder description(Description members) {
            description = members;
            return this;
        }

        public Builder converter(Function<Object, Object> conversion) {
            converter = conversion;
            return this;
        }

        /** {@code "string(char c, int count)"} */
        public Builder constructor(String definition, Function<Object[], Object> body) {
            members.put(Signature.method(definition, "new", (self, arguments) -> body.apply(arguments)), true);
            return this;
        }

        /** One that fills an object made already, when it is given one. */
        public Builder constructor(String definition, NetMember.Body body) {
            members.put(Signature.method(definition, "new", body), true);
            return this;
        }

        public Builder property(String definition, Function<Object, Object> getter) {
            return property(definition, getter, null);
        }

        public Builder property(String definition, Function<Object, Object> getter, BiConsumer<Object, Object> setter) {
            members.put(Signature.property(definition, getter, setter), false);
            return this;
        }

        public Builder staticProperty(String definition, Supplier<Object> getter) {
            return staticProperty(definition, getter, null);
        }

        public Builder staticProperty(String definition, Supplier<Object> getter, BiConsumer<Object, Object> setter) {
            members.put(Signature.property(definition, self -> getter.get(), setter), true);
            return this;
        }

        public Builder method(String definition, NetMember.Body body) {
            members.put(Signature.method(definition, null, body), false);
            return this;
        }

        public Builder staticMethod(String definition, Function<Object[], Object> body) {
            members.put(Signature.method(definition, null, (self, arguments) -> body.apply(arguments)), true);
            return this;
        }

        public NetType build() {
            return new NetType(this);
        }
    }
}
