package mtsh.language.type;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Reads the definitions that {@code Get-Member} prints. */
final class Signature {
    private Signature() {}

    /** {@code name} replaces the one in the definition when it is not null (constructors have the type's). */
    static NetMember.Method method(String definition, String name, NetMember.Body body) {
        int open = definition.indexOf('(');
        int close = definition.lastIndexOf(')');
        String head = definition.startsWith("static ") ? definition.substring(7, open) : definition.substring(0, open);
        int blank = lastBlankOutsideBrackets(head);
        String returnType = blank < 0 ? head : head.substring(0, blank);
        String methodName = name != null ? name : nameIn(head);
        List<NetMember.Parameter> parameters = new ArrayList<>();
        boolean params = false;
        for (String text : split(definition.substring(open + 1, close))) {
            String rest = text;
            if (rest.startsWith("Params ") || rest.startsWith("params ")) {
                params = true;
                rest = rest.substring(7);
            }
            boolean optional = rest.contains(" = ");
            if (optional) {
                rest = rest.substring(0, rest.indexOf(" = "));
            }
            boolean byReference = rest.startsWith("[ref] ");
            if (byReference) {
                rest = rest.substring(6);
            }
            int space = lastBlankOutsideBrackets(rest);
            parameters.add(new NetMember.Parameter(
                    rest.substring(space + 1), rest.substring(0, Math.max(space, 0)), optional, byReference));
        }
        return new NetMember.Method(methodName, returnType, List.copyOf(parameters), params, definition, body);
    }

    /** {@code ConvertAll} of {@code static TOutput[] ConvertAll[TInput, TOutput]}. */
    static String nameIn(String head) {
        String name = head.substring(lastBlankOutsideBrackets(head) + 1);
        int bracket = name.indexOf('[');
        return bracket < 0 ? name : name.substring(0, bracket);
    }

    /** {@code TInput} and {@code TOutput} of {@code static TOutput[] ConvertAll[TInput, TOutput](...)}. */
    static List<String> variables(String definition) {
        int open = definition.indexOf('(');
        if (open < 1 || definition.charAt(open - 1) != ']') {
            return List.of();
        }
        String head = definition.substring(0, open);
        String name = head.substring(lastBlankOutsideBrackets(head) + 1);
        return split(name.substring(name.indexOf('[') + 1, name.length() - 1));
    }

    /** {@code "int Length {get;}"} */
    static NetMember.Property property(
            String definition, Function<Object, Object> getter, BiConsumer<Object, Object> setter) {
        int brace = definition.indexOf('{');
        String head = (brace < 0 ? definition : definition.substring(0, brace)).trim();
        if (head.startsWith("static ")) {
            head = head.substring(7);
        }
        int blank = lastBlankOutsideBrackets(head);
        return new NetMember.Property(head.substring(blank + 1), head.substring(0, blank), definition, getter, setter);
    }

    private static List<String> split(String parameters) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < parameters.length(); i++) {
            char c = parameters.charAt(i);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(parameters.substring(start, i).trim());
                start = i + 1;
            }
        }
        String last = parameters.substring(start).trim();
        if (!last.isEmpty()) {
            parts.add(last);
        }
        return parts;
    }

    private static int lastBlankOutsideBrackets(String text) {
        int depth = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            depth += c == ']' ? 1 : c == '[' ? -1 : 0;
            if (c == ' ' && depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
