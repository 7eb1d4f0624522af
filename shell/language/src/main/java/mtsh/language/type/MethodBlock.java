package mtsh.language.type;

import java.util.List;

import mtsh.language.stream.Output;
import mtsh.language.value.Invocable;
import mtsh.language.value.MethodGroup;

/** One overload of a method in the place of a script block: what a delegate of {@code [math]::Abs} calls. */
record MethodBlock(MethodGroup group, NetMember.Method method) implements Invocable {
    /** The overload that takes what a delegate is given: with just its types, else the first that takes them; null when there is none. */
    static MethodBlock fitting(MethodGroup group, List<NetMember.Parameter> given) {
        NetMember.Method wider = null;
        for (NetMember.Method each : overloads(group)) {
            int distance = distance(each, given);
            if (distance == 0) {
                return new MethodBlock(group, each);
            }
            wider = wider == null && distance > 0 ? each : wider;
        }
        return wider == null ? null : new MethodBlock(group, wider);
    }

    private static List<NetMember.Method> overloads(MethodGroup group) {
        return group.isStatic()
                ? ((NetType) group.target()).staticMethods(group.name())
                : Types.of(group.target()).methods(group.name());
    }

    /** 0 with the same types, 1 when each is one of what the method takes, -1 when it cannot be called. */
    private static int distance(NetMember.Method method, List<NetMember.Parameter> given) {
        if (method.parameters().size() != given.size()) {
            return -1;
        }
        int distance = 0;
        for (int i = 0; i < given.size(); i++) {
            NetType taken = method.parameters().get(i).type();
            NetType passed = given.get(i).type();
            if (taken != passed) {
                distance = 1;
            }
            boolean takes =
                    taken == passed || taken == Types.OBJECT || passed != null && taken != null && passed.isA(taken);
            if (!takes) {
                return -1;
            }
        }
        return distance;
    }

    @Override
    public Object invoke(Object self, Object... arguments) {
        Object target = group.isStatic() ? null : group.target();
        return Overloads.call(List.of(method), group.name(), target, arguments);
    }

    @Override
    public void run(Object underscore, Object[] arguments, Output output) {
        output.write(invoke(underscore, arguments));
    }

    @Override
    public String text() {
        return group.toString();
    }
}
