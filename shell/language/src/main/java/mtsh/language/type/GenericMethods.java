package mtsh.language.type;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;

/** Methods with variables of their own, and calls that write what these stand for: {@code [array]::Empty[int]()}. */
final class GenericMethods {
    /** The body of a method with variables; what it does may hang on the types written for them. */
    record Body(Description owner, String key, boolean isStatic, NetMember.Body plain) implements NetMember.Body {
        @Override
        public Object call(Object self, Object[] arguments) {
            return plain.call(self, arguments);
        }

        Object call(Object self, Object[] arguments, List<NetType> types) {
            return isStatic ? owner.callStatic(key, arguments, types) : owner.call(key, self, arguments, types);
        }
    }

    private GenericMethods() {}

    /** Calls the best overload that has as many variables as there are types. */
    static Object call(List<NetMember.Method> methods, Object self, Object[] arguments, List<NetType> types) {
        String name = methods.get(0).name();
        List<NetMember.Method> closed = new ArrayList<>();
        for (NetMember.Method method : methods) {
            if (Signature.variables(method.definition()).size() == types.size()) {
                closed.add(close(method, types));
            }
        }
        boolean counts = closed.stream().anyMatch(each -> Overloads.takes(each, arguments.length));
        if (!counts) {
            throw notFound(name, types.size(), arguments.length);
        }
        return Overloads.call(closed, name, self, arguments);
    }

    /** The method with types in the place of its variables. */
    private static NetMember.Method close(NetMember.Method method, List<NetType> types) {
        String definition = method.definition();
        List<String> variables = Signature.variables(definition);
        for (int i = 0; i < variables.size(); i++) {
            definition = TypeArguments.replaceWord(definition, variables.get(i), Types.displayName(types.get(i)));
        }
        NetMember.Body body = method.body() instanceof Body open
                ? (self, arguments) -> open.call(self, arguments, types)
                : method.body();
        return Signature.method(definition, null, body);
    }

    private static TerminatingError notFound(String name, int types, int arguments) {
        return Errors.of(
                "System.Management.Automation.MethodException",
                "MethodCountCouldNotFindBestGeneric",
                ErrorCategory.NotSpecified,
                null,
                "Could not find a suitable generic method overload for \"" + name + "\" with \"" + types
                        + "\" type parameters, and the argument count: \"" + arguments + "\".");
    }

    /** A variable that no argument tells: {@code [array]::Empty()}. */
    static TerminatingError notTold(String name, int arguments) {
        return Errors.of(
                "System.Management.Automation.MethodException",
                "MethodCountCouldNotFindBest",
                ErrorCategory.NotSpecified,
                null,
                "Cannot find an overload for \"" + name + "\" and the argument count: \"" + arguments + "\".");
    }
}
