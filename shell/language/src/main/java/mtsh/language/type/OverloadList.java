package mtsh.language.type;

import java.util.AbstractList;
import java.util.List;

/**
 * All overloads of one name of one type. Remembers the last choice among them that any other arguments of the same classes would lead to
 * as well: a call in a loop then neither weighs overloads nor converts arguments.
 */
final class OverloadList extends AbstractList<NetMember.Method> {
    private record Choice(Class<?>[] classes, NetMember.Method method) {
        boolean suits(Object[] arguments) {
            if (arguments.length != classes.length) {
                return false;
            }
            for (int i = 0; i < classes.length; i++) {
                if (arguments[i] == null || arguments[i].getClass() != classes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private final NetMember.Method[] methods;
    private final boolean isVoid;
    private volatile Choice last;

    OverloadList(List<NetMember.Method> methods) {
        this.methods = methods.toArray(NetMember.Method[]::new);
        this.isVoid = methods.stream().allMatch(each -> each.returnType().equals("void"));
    }

    @Override
    public NetMember.Method get(int index) {
        return methods[index];
    }

    @Override
    public int size() {
        return methods.length;
    }

    /** Whether none of them gives anything. */
    boolean isVoid() {
        return isVoid;
    }

    /** The overload to call with these arguments just as they are, or null when it must be chosen. */
    NetMember.Method known(Object[] arguments) {
        Choice choice = last;
        return choice != null && choice.suits(arguments) ? choice.method() : null;
    }

    /** Remembers a choice that hung on nothing but the classes of the arguments, all of them values that need no conversion. */
    void remember(NetMember.Method method, Object[] arguments) {
        Class<?>[] classes = new Class<?>[arguments.length];
        for (int i = 0; i < classes.length; i++) {
            if (!isSimple(arguments[i])) {
                return;
            }
            classes[i] = arguments[i].getClass();
        }
        last = new Choice(classes, method);
    }

    private static boolean isSimple(Object value) {
        return value instanceof Integer
                || value instanceof String
                || value instanceof Double
                || value instanceof Long
                || value instanceof Boolean
                || value instanceof Character;
    }
}
