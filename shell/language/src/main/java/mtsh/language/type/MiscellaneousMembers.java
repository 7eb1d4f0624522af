package mtsh.language.type;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.value.NetTuple;
import mtsh.language.value.PSObject;
import mtsh.language.value.SwitchParameter;

/** Members of SwitchParameter, Nullable, tuples. */
final class MiscellaneousMembers extends Description {
    @Override
    String definitions() {
        return switch (type().name()) {
            case "SwitchParameter" -> """
                new(bool isPresent)
                bool IsPresent {get;}
                bool Equals(System.Object obj)
                int GetHashCode()
                bool ToBool()
                string ToString()
                static switch Present {get;}
                """;
            case "Nullable" -> "static type GetUnderlyingType(type nullableType)\n";
            case "Nullable`1" -> """
                new(T value)
                bool HasValue {get;}
                T Value {get;}
                """;
            case "Tuple" -> create(8);
            default -> items();
        };
    }

    /** {@code Create} with up to so many items. */
    private static String create(int most) {
        StringBuilder text = new StringBuilder();
        for (int count = 1; count <= most; count++) {
            text.append("static System.Object Create(");
            for (int i = 1; i <= count; i++) {
                text.append(i == 1 ? "" : ", ").append("System.Object item").append(i);
            }
            text.append(")\n");
        }
        return text.toString();
    }

    private String items() {
        int count = Math.max(1, type().typeArguments().size());
        StringBuilder text = new StringBuilder("string ToString()\nbool Equals(System.Object obj)\n");
        StringBuilder constructor = new StringBuilder("new(");
        String[] names =
                count == 1 ? new String[] {"T"} : new String[] {"TKey", "TValue", "T3", "T4", "T5", "T6", "T7", "T8"};
        for (int i = 0; i < count; i++) {
            text.append(names[i]).append(" Item").append(i + 1).append(" {get;}\n");
            constructor
                    .append(i == 0 ? "" : ", ")
                    .append(names[i])
                    .append(" item")
                    .append(i + 1);
        }
        return text.append(constructor).append(")\n").toString();
    }

    @Override
    Object get(String property, Object self) {
        return switch (property) {
            case "IsPresent" -> ((SwitchParameter) self).isPresent();
            case "HasValue" -> true;
            case "Value" -> self;
            default -> ((NetTuple) self).items().get(property.charAt(4) - '1');
        };
    }

    @Override
    Object getStatic(String property) {
        return SwitchParameter.ON;
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        return switch (name(key)) {
            case "Equals" ->
                self.equals(PSObject.unwrap(a[0]))
                        || (self instanceof SwitchParameter given
                                && Boolean.valueOf(given.isPresent()).equals(a[0]));
            case "GetHashCode" -> self.hashCode();
            case "ToBool" -> ((SwitchParameter) self).isPresent();
            default -> self.toString();
        };
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (name(key)) {
            case "GetUnderlyingType" -> underlying((NetType) a[0]);
            case "Create" -> tuple(a);
            default -> make(a);
        };
    }

    private Object make(Object[] a) {
        return switch (type().name()) {
            case "SwitchParameter" -> SwitchParameter.of((Boolean) a[0]);
            case "Nullable`1" -> a[0];
            default -> new NetTuple(type(), List.of(a));
        };
    }

    private static NetType underlying(NetType type) {
        return type.name().equals("Nullable`1") && !type.typeArguments().isEmpty()
                ? type.typeArguments().get(0)
                : null;
    }

    private static NetTuple tuple(Object[] a) {
        List<NetType> types = new ArrayList<>();
        for (Object item : a) {
            types.add(item == null ? Types.OBJECT : Types.of(item));
        }
        NetType open = Types.find("System.Tuple`" + a.length);
        NetType type = open == null ? Types.OBJECT : GenericTypes.of(open, types);
        return new NetTuple(type, java.util.Arrays.asList(a));
    }
}
