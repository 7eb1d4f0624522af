package mtsh.language.type;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a type has of its own, by lower-case names; lines of a description are read when their member is first asked for. */
final class MemberList {
    private final Map<String, NetMember.Property> properties = new LinkedHashMap<>();
    private final Map<String, NetMember.Property> staticProperties = new LinkedHashMap<>();
    private final Map<String, List<NetMember.Method>> methods = new LinkedHashMap<>();
    private final Map<String, List<NetMember.Method>> staticMethods = new LinkedHashMap<>();
    private final Map<String, List<String>> methodLines = new LinkedHashMap<>();
    private final Map<String, List<String>> staticMethodLines = new LinkedHashMap<>();
    private Description description;
    private TypeArguments arguments = TypeArguments.NONE;

    /** Names in lower case by the spelling that scripts use: the same few again and again. */
    private static final Map<String, String> KEYS = new ConcurrentHashMap<>();

    private static final int MOST_KEYS = 4096;

    static String key(String name) {
        String known = KEYS.get(name);
        if (known != null) {
            return known;
        }
        String key = name.toLowerCase(Locale.ROOT);
        if (KEYS.size() < MOST_KEYS) {
            KEYS.put(name, key);
        }
        return key;
    }

    /** Adds all that a description lists, with the type's arguments in place of their names. */
    synchronized void describe(Description added, TypeArguments typeArguments) {
        description = added;
        arguments = typeArguments;
        String text = added.definitions();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end > start) {
                add(text.substring(start, end));
            }
            start = end + 1;
        }
    }

    private void add(String line) {
        boolean isStatic = line.startsWith("static ") || line.startsWith("new(");
        int open = line.indexOf('(');
        if (open < 0) {
            addProperty(line, isStatic);
            return;
        }
        String name = Signature.nameIn(line.substring(0, open));
        (isStatic ? staticMethodLines : methodLines)
                .computeIfAbsent(key(name), unused -> new ArrayList<>(4))
                .add(line);
    }

    private void addProperty(String line, boolean isStatic) {
        Description owner = description;
        NetMember.Property read = Signature.property(arguments.replace(line), null, null);
        String name = read.name();
        boolean settable = line.contains("set;}");
        NetMember.Property property = new NetMember.Property(
                name,
                read.typeName(),
                read.definition(),
                self -> isStatic ? owner.getStatic(name) : owner.get(name, self),
                settable
                        ? (self, value) -> {
                            if (isStatic) {
                                owner.setStatic(name, value);
                            } else {
                                owner.set(name, self, value);
                            }
                        }
                        : null);
        (isStatic ? staticProperties : properties).put(key(name), property);
    }

    synchronized void put(NetMember.Property property, boolean isStatic) {
        (isStatic ? staticProperties : properties).put(key(property.name()), property);
    }

    synchronized void put(NetMember.Method method, boolean isStatic) {
        (isStatic ? staticMethods : methods)
                .computeIfAbsent(key(method.name()), unused -> new ArrayList<>())
                .add(method);
    }

    synchronized NetMember.Property property(String name, boolean isStatic) {
        return (isStatic ? staticProperties : properties).get(key(name));
    }

    synchronized List<NetMember.Property> properties(boolean isStatic) {
        return List.copyOf((isStatic ? staticProperties : properties).values());
    }

    /** The overloads with this name; constructors are static ones named {@code new}. */
    synchronized List<NetMember.Method> methods(String name, boolean isStatic) {
        String key = key(name);
        Map<String, List<NetMember.Method>> known = isStatic ? staticMethods : methods;
        List<String> lines = (isStatic ? staticMethodLines : methodLines).remove(key);
        if (lines != null) {
            List<NetMember.Method> overloads = known.computeIfAbsent(key, unused -> new ArrayList<>());
            lines.forEach(line -> overloads.add(read(line, isStatic)));
        }
        return known.getOrDefault(key, List.of());
    }

    synchronized List<String> methodNames(boolean isStatic) {
        List.copyOf((isStatic ? staticMethodLines : methodLines).keySet()).forEach(key -> methods(key, isStatic));
        return (isStatic ? staticMethods : methods)
                .values().stream().map(list -> list.get(0).name()).toList();
    }

    private NetMember.Method read(String line, boolean isStatic) {
        Description owner = description;
        NetMember.Method raw = Signature.method(line, null, null);
        String key = raw.key();
        NetMember.Body body = body(owner, key, isStatic);
        if (!Signature.variables(line).isEmpty()) {
            body = new GenericMethods.Body(owner, key, isStatic, body);
        }
        NetMember.Method real = arguments == TypeArguments.NONE && !line.startsWith("new(")
                ? raw
                : Signature.method(arguments.replace(line), null, null);
        return new NetMember.Method(
                real.name(), real.returnType(), real.parameters(), real.hasParams(), real.definition(), body);
    }

    private static NetMember.Body body(Description owner, String key, boolean isStatic) {
        return isStatic
                ? (self, values) -> owner.callStatic(key, values)
                : (self, values) -> owner.call(key, self, values);
    }
}
