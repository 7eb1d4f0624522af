package mtsh.language.type;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.value.Comparisons;
import mtsh.language.value.NetTuple;
import mtsh.language.value.PSObject;

/** Members of Tuple and ValueTuple of one to eight items; what is behind the seventh is a tuple of its own. */
final class TupleMembers extends Description {
    private static final int MOST = 8;
    private static final String[] VARIABLES = {"TKey", "TValue", "T3", "T4", "T5", "T6", "T7", "T8"};

    @Override
    String definitions() {
        return switch (type().fullName()) {
            case "System.Tuple", "System.ValueTuple" -> creators();
            default -> items();
        };
    }

    private String creators() {
        StringBuilder text = new StringBuilder();
        for (int count = 1; count <= MOST; count++) {
            StringBuilder types = new StringBuilder();
            StringBuilder parameters = new StringBuilder();
            for (int i = 1; i <= count; i++) {
                String variable = "T" + i;
                boolean inRest = i == MOST;
                types.append(i == 1 ? "" : ",").append(inRest ? type().fullName() + "[T8]" : variable);
                parameters
                        .append(i == 1 ? "" : ", ")
                        .append(variable)
                        .append(" item")
                        .append(i);
            }
            String result = type().fullName() + "[" + types + "]";
            text.append("static " + result + " Create[" + variables(count) + "](" + parameters + ")\n");
        }
        return type().name().equals("Tuple") ? text.toString() : text + "static System.ValueTuple Create()\n";
    }

    private static String variables(int count) {
        StringBuilder names = new StringBuilder("T1");
        for (int i = 2; i <= count; i++) {
            names.append(",T").append(i);
        }
        return names.toString();
    }

    private String items() {
        int count = Math.max(1, type().typeArguments().size());
        String access = type().isValueType() ? " {get;set;}\n" : " {get;}\n";
        StringBuilder text =
                new StringBuilder("string ToString()\nbool Equals(System.Object obj)\nint GetHashCode()\n");
        StringBuilder constructor = new StringBuilder("new(");
        for (int i = 1; i <= count; i++) {
            String variable = count == 1 ? "T" : VARIABLES[i - 1];
            text.append(variable).append(' ').append(itemName(i)).append(access);
            constructor.append(i == 1 ? "" : ", ").append(variable).append(i == MOST ? " rest" : " item" + i);
        }
        // Fields are listed behind properties.
        text.insert(type().isValueType() ? 0 : text.length(), "int Length {get;}\n");
        if (type().isValueType()) {
            text.append("int CompareTo(System.Object other)\n");
        }
        return text.append(constructor).append(")\n").toString();
    }

    private static String itemName(int number) {
        return number == MOST ? "Rest" : "Item" + number;
    }

    private static int place(String property) {
        return property.equals("Rest") ? MOST - 1 : property.charAt(4) - '1';
    }

    @Override
    Object get(String property, Object self) {
        NetTuple tuple = (NetTuple) self;
        return property.equals("Length")
                ? (Object) tuple.length()
                : tuple.items().get(place(property));
    }

    @Override
    void set(String property, Object self, Object value) {
        ((NetTuple) self).items().set(place(property), value);
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        return switch (name(key)) {
            case "Equals" -> self.equals(PSObject.unwrap(a[0]));
            case "GetHashCode" -> self.hashCode();
            case "CompareTo" -> compare((NetTuple) self, PSObject.unwrap(a[0]));
            default -> self.toString();
        };
    }

    private static int compare(NetTuple first, Object other) {
        if (!(other instanceof NetTuple second) || second.netType() != first.netType()) {
            throw new NetThrow(
                    "System.ArgumentException", "The parameter should be a ValueTuple type of appropriate arity.");
        }
        for (int i = 0; i < first.items().size(); i++) {
            int order = Comparisons.compare(first.items().get(i), second.items().get(i), false);
            if (order != 0) {
                return Integer.signum(order);
            }
        }
        return 0;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        if (!name(key).startsWith("Create")) {
            if (a.length == MOST && !(PSObject.unwrap(a[MOST - 1]) instanceof NetTuple)) {
                throw new NetThrow(
                        "System.ArgumentException", "The last element of an eight element tuple must be a Tuple.");
            }
            return new NetTuple(type(), items(a));
        }
        if (a.length == 0) {
            return new NetTuple(type(), List.of());
        }
        if (a.length < MOST) {
            return made(items(a));
        }
        List<Object> items = items(Arrays.copyOf(a, MOST));
        items.set(MOST - 1, made(items(new Object[] {a[MOST - 1]})));
        return made(items);
    }

    private static List<Object> items(Object[] a) {
        return new ArrayList<>(Arrays.asList(a));
    }

    private NetTuple made(List<Object> items) {
        List<NetType> types = new ArrayList<>();
        for (Object item : items) {
            types.add(item == null ? Types.OBJECT : Types.of(item));
        }
        NetType open = TypeCatalog.require(type().fullName() + "`" + items.size());
        return new NetTuple(GenericTypes.of(open, types), items);
    }
}
