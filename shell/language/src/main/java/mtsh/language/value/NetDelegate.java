package mtsh.language.value;

import java.util.List;

import mtsh.language.filter.PropertyFilter;
import mtsh.language.stream.Output;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/**
 * A script block as a .NET delegate: it takes arguments of the delegate's types, sees the first as {@code $_}, and gives what the
 * delegate promises.
 */
public record NetDelegate(NetType netType, Invocable target) implements Invocable, NetObject {
    /** Calls with the arguments made what the delegate's type says. */
    public Object call(Object... arguments) {
        List<NetType> types = netType.typeArguments();
        boolean function = netType.name().startsWith("Func") || netType.name().startsWith("Converter");
        int taken = types.size() - (function ? 1 : 0);
        Object[] converted = arguments.clone();
        for (int i = 0; i < converted.length && i < taken; i++) {
            converted[i] = Conversions.convert(converted[i], types.get(i));
        }
        Object result = target.invoke(converted.length == 0 ? null : converted[0], converted);
        if (netType.name().startsWith("Action") || netType.name().startsWith("EventHandler")) {
            return null;
        }
        if (netType.name().startsWith("Predicate")) {
            return Conversions.toBoolean(result);
        }
        return function ? Conversions.convert(result, types.get(taken)) : result;
    }

    @Override
    public Object invoke(Object self, Object... arguments) {
        return arguments.length == 0 && self != null ? call(self) : call(arguments);
    }

    @Override
    public void run(Object underscore, Object[] arguments, Output output) {
        output.write(invoke(underscore, arguments));
    }

    @Override
    public PropertyFilter filter() {
        return target.filter();
    }

    @Override
    public String text() {
        return target.text();
    }

    @Override
    public String toString() {
        return Types.displayName(netType);
    }
}
