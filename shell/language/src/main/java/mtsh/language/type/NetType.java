package mtsh.language.type;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * One .NET type: its names, what it inherits, its members, and which of our values are of it. Built once by its description through
 * {@link Builder}; members are found without regard to case.
 */
public final class NetType {
    private final String fullName;
    private final String name;
    private final NetType base;
    private final List<String> interfaces;
    private final boolean valueType;
    private final Class<?> javaClass;
    private final List<NetType> typeArguments;
    private final NetType elementType;
    private final Predicate<Object> instanceTest;
    private final Supplier<Object> defaultValue;
    private final List<String> enumNames;
    private final Function<Object, Object> converter;
    private final List<NetMember.Method> constructors;
    private final Map<String, NetMember.Property> properties;
    private final Map<String, NetMember.Property> staticProperties;
    private final Map<String, List<NetMember.Method>> methods;
    private final Map<String, List<NetMember.Method>> staticMethods;

    private NetType(Builder builder) {
        fullName = builder.fullName;
        name = builder.name;
        base = builder.base;
        interfaces = List.copyOf(builder.interfaces);
        valueType = builder.valueType;
        javaClass = builder.javaClass;
        typeArguments = List.copyOf(builder.typeArguments);
        elementType = builder.elementType;
        instanceTest = builder.instanceTest;
        defaultValue = builder.defaultValue;
        enumNames = List.copyOf(builder.enumNames);
        converter = builder.converter;
        constructors = builder.constructors;
        properties = builder.properties;
        staticProperties = builder.staticProperties;
        methods = builder.methods;
        staticMethods = builder.staticMethods;
    }

    /** {@code System.Collections.Generic.List`1[[System.String...]]} is kept as PowerShell writes it: {@code System.Collections.Generic.List[string]}-like texts come from the catalogue. */
    public String fullName() {
        return fullName;
    }

    /** The last part of the name: {@code String}, {@code Object[]}, {@code List`1}. */
    public String name() {
        return name;
    }

    public NetType base() {
        return base;
    }

    /** Full names of all interfaces. */
    public List<String> interfaces() {
        return interfaces;
    }

    public boolean isValueType() {
        return valueType;
    }

    public boolean isEnum() {
        return !enumNames.isEmpty();
    }

    public List<String> enumNames() {
        return enumNames;
    }

    public boolean isArray() {
        return elementType != null;
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
        return defaultValue == null ? null : defaultValue.get();
    }

    /** A conversion of its own, tried before constructors and Parse; gives null when it does not apply. May be null. */
    public Function<Object, Object> converter() {
        return converter;
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
        return other == Types.OBJECT;
    }

    public List<NetMember.Method> constructors() {
        return constructors;
    }

    /** The instance property with this name, inherited ones included, or null. */
    public NetMember.Property property(String memberName) {
        NetMember.Property found = properties.get(key(memberName));
        return found != null || base == null ? found : base.property(memberName);
    }

    public NetMember.Property staticProperty(String memberName) {
        NetMember.Property found = staticProperties.get(key(memberName));
        return found != null || base == null ? found : base.staticProperty(memberName);
    }

    /** All overloads of an instance method, inherited ones after its own. */
    public List<NetMember.Method> methods(String memberName) {
        return overloads(memberName, false);
    }

    public List<NetMember.Method> staticMethods(String memberName) {
        return overloads(memberName, true);
    }

    private List<NetMember.Method> overloads(String memberName, boolean isStatic) {
        List<NetMember.Method> own = (isStatic ? staticMethods : methods).getOrDefault(key(memberName), List.of());
        List<NetMember.Method> inherited = base == null ? List.of() : base.overloads(memberName, isStatic);
        if (own.isEmpty() || inherited.isEmpty()) {
            return own.isEmpty() ? inherited : own;
        }
        List<NetMember.Method> all = new ArrayList<>(own);
        for (NetMember.Method method : inherited) {
            if (own.stream().noneMatch(mine -> mine.parameters().equals(method.parameters()))) {
                all.add(method);
            }
        }
        return all;
    }

    /** Instance properties in order of description, inherited ones last. */
    public List<NetMember.Property> allProperties() {
        Map<String, NetMember.Property> all = new LinkedHashMap<>(properties);
        if (base != null) {
            base.allProperties().forEach(property -> all.putIfAbsent(key(property.name()), property));
        }
        return List.copyOf(all.values());
    }

    public List<NetMember.Property> allStaticProperties() {
        return List.copyOf(staticProperties.values());
    }

    /** Names of instance methods, inherited ones included, each once. */
    public List<String> methodNames(boolean isStatic) {
        Map<String, String> names = new LinkedHashMap<>();
        for (NetType type = this; type != null; type = type.base) {
            (isStatic ? type.staticMethods : type.methods)
                    .values()
                    .forEach(list -> names.putIfAbsent(
                            key(list.get(0).name()), list.get(0).name()));
        }
        return List.copyOf(names.values());
    }

    @Override
    public String toString() {
        return fullName;
    }

    private static String key(String memberName) {
        return memberName.toLowerCase(Locale.ROOT);
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
        private final List<String> enumNames = new ArrayList<>();
        private Function<Object, Object> converter;
        private final List<NetMember.Method> constructors = new ArrayList<>();
        private final Map<String, NetMember.Property> properties = new LinkedHashMap<>();
        private final Map<String, NetMember.Property> staticProperties = new LinkedHashMap<>();
        private final Map<String, List<NetMember.Method>> methods = new LinkedHashMap<>();
        private final Map<String, List<NetMember.Method>> staticMethods = new LinkedHashMap<>();

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

        public Builder enumNames(List<String> names) {
            enumNames.addAll(names);
            return this;
        }

        public Builder converter(Function<Object, Object> conversion) {
            converter = conversion;
            return this;
        }

        /** {@code "string(char c, int count)"} */
        public Builder constructor(String definition, Function<Object[], Object> body) {
            constructors.add(Signature.method(definition, "new", (self, arguments) -> body.apply(arguments)));
            return this;
        }

        public Builder property(String definition, Function<Object, Object> getter) {
            return property(definition, getter, null);
        }

        public Builder property(String definition, Function<Object, Object> getter, BiConsumer<Object, Object> setter) {
            NetMember.Property property = Signature.property(definition, getter, setter);
            properties.put(key(property.name()), property);
            return this;
        }

        public Builder staticProperty(String definition, Supplier<Object> getter) {
            return staticProperty(definition, getter, null);
        }

        public Builder staticProperty(String definition, Supplier<Object> getter, BiConsumer<Object, Object> setter) {
            NetMember.Property property = Signature.property(definition, self -> getter.get(), setter);
            staticProperties.put(key(property.name()), property);
            return this;
        }

        public Builder method(String definition, NetMember.Body body) {
            NetMember.Method method = Signature.method(definition, null, body);
            methods.computeIfAbsent(key(method.name()), unused -> new ArrayList<>())
                    .add(method);
            return this;
        }

        public Builder staticMethod(String definition, Function<Object[], Object> body) {
            NetMember.Method method = Signature.method(definition, null, (self, arguments) -> body.apply(arguments));
            staticMethods
                    .computeIfAbsent(key(method.name()), unused -> new ArrayList<>())
                    .add(method);
            return this;
        }

        public NetType build() {
            return new NetType(this);
        }
    }
}
