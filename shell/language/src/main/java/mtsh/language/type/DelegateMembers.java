package mtsh.language.type;

import mtsh.language.value.NetDelegate;
import mtsh.language.value.PSArray;

/** Members of delegates: of Func, Action, Predicate and the few others that scripts make of their blocks. */
final class DelegateMembers extends Description {
    /** Whether the full name, without arguments, is that of a delegate. */
    static boolean isOne(String fullName) {
        return fullName.startsWith("System.Func`")
                || fullName.equals("System.Action")
                || fullName.startsWith("System.Action`")
                || fullName.startsWith("System.EventHandler")
                || fullName.equals("System.Predicate`1")
                || fullName.equals("System.Comparison`1")
                || fullName.equals("System.Converter`2")
                || fullName.equals("System.Text.RegularExpressions.MatchEvaluator");
    }

    @Override
    String definitions() {
        boolean isVoid = type().name().startsWith("Action") || type().name().startsWith("EventHandler");
        return (isVoid ? "void" : "System.Object") + """
                 Invoke(Params System.Object[] arguments)
                System.Object DynamicInvoke(Params System.Object[] args)
                System.Object Target {get;}
                System.Object Clone()
                """;
    }

    @Override
    Object get(String property, Object self) {
        return ((NetDelegate) self).target();
    }

    @Override
    Object call(String key, Object self, Object[] arguments) {
        NetDelegate delegate = (NetDelegate) self;
        if (name(key).equals("Clone")) {
            return delegate;
        }
        return delegate.call(((PSArray) arguments[0]).items());
    }
}
