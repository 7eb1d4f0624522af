package mtsh.language.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Makes closed generic types, one object for each, and knows the texts they have. */
final class GenericTypes {
    static final String CORE =
            "System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e";
    static final String AUTOMATION =
            "System.Management.Automation, Version=7.6.0.500, Culture=neutral, PublicKeyToken=31bf3856ad364e35";
    static final String CLASSES = "PowerShell Class Assembly, Version=1.0.0.1, Culture=neutral, PublicKeyToken=null";
    private static final Map<String, NetType> CLOSED = new ConcurrentHashMap<>();

    private GenericTypes() {}

    /** {@code definition} is the open type, {@code List`1}. */
    static NetType of(NetType definition, List<NetType> arguments) {
        StringBuilder fullName = new StringBuilder(definition.fullName()).append('[');
        for (int i = 0; i < arguments.size(); i++) {
            NetType argument = arguments.get(i);
            fullName.append(i == 0 ? "[" : ",[").append(argument.fullName()).append(", ");
            fullName.append(assembly(argument)).append(']');
        }
        String key = fullName.append(']').toString();
        NetType known = CLOSED.get(key);
        // Two threads may both make one; the first that is kept wins.
        NetType made = known != null ? known : close(key, definition, arguments);
        NetType kept = CLOSED.putIfAbsent(key, made);
        return kept != null ? kept : made;
    }

    private static NetType close(String fullName, NetType definition, List<NetType> arguments) {
        NetType.Builder builder = NetType.named(fullName)
                .name(definition.name())
                .base(definition.base())
                .typeArguments(arguments)
                .implementing(interfaces(definition, arguments));
        if (definition.fullName().equals("System.Nullable`1")) {
            NetType argument = arguments.get(0);
            return builder.instances(argument::isInstance)
                    .valueType(() -> null)
                    .description(Descriptions.of(definition.fullName()))
                    .build();
        }
        if (definition.isValueType()) {
            builder.valueType(null);
        }
        if (definition.isInterface()) {
            builder.isInterface();
        }
        if (DelegateMembers.isDelegate(definition)) {
            NetType[] made = new NetType[1];
            made[0] = builder.description(new DelegateMembers())
                    .converter(value -> DelegateMembers.convert(made[0], value))
                    .build();
            return made[0];
        }
        return builder.description(Descriptions.of(definition.fullName())).build();
    }

    /** The plain interfaces of the open type, and the generic ones of collections that scripts ask for with {@code -is}. */
    private static String[] interfaces(NetType definition, List<NetType> arguments) {
        List<String> all = new ArrayList<>(definition.interfaces());
        if (arguments.size() == 1 && all.contains("System.Collections.IEnumerable")) {
            String argument = "[[" + arguments.get(0).fullName() + ", " + assembly(arguments.get(0)) + "]]";
            all.add("System.Collections.Generic.IEnumerable`1" + argument);
            all.add("System.Collections.Generic.ICollection`1" + argument);
            if (all.contains("System.Collections.IList")) {
                all.add("System.Collections.Generic.IList`1" + argument);
            }
        }
        return all.toArray(String[]::new);
    }

    static String assembly(NetType type) {
        NetType element = type;
        while (element.isArray()) {
            element = element.elementType();
        }
        if (TypeCatalog.isDefined(element)) {
            return CLASSES;
        }
        return element.fullName().startsWith("System.Management.Automation.") ? AUTOMATION : CORE;
    }

    /** {@code System.Collections.Generic.List`1[System.String]}: what {@code ToString()} gives. */
    static String text(NetType type) {
        if (type.isArray()) {
            return text(type.elementType()) + brackets(type);
        }
        return type.typeArguments().isEmpty() ? type.fullName() : openName(type) + list(type.typeArguments(), false);
    }

    /** {@code System.Collections.Generic.List[string]}: what definitions and messages have. */
    static String display(NetType type) {
        if (type.isArray()) {
            return display(type.elementType()) + brackets(type);
        }
        if (type.typeArguments().isEmpty()) {
            return Accelerators.display(type.fullName());
        }
        String open = openName(type);
        return open.substring(0, open.indexOf('`')) + list(type.typeArguments(), true);
    }

    private static String brackets(NetType array) {
        return array.name().substring(array.name().lastIndexOf('['));
    }

    private static String openName(NetType type) {
        return type.fullName().substring(0, type.fullName().indexOf('['));
    }

    private static String list(List<NetType> types, boolean forDisplay) {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < types.size(); i++) {
            text.append(i == 0 ? "" : ",").append(forDisplay ? display(types.get(i)) : text(types.get(i)));
        }
        return text.append(']').toString();
    }
}
