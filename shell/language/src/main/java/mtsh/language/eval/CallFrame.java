package mtsh.language.eval;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.error.Position;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.PSDictionary;

/**
 * One call that has not ended.
 *
 * @param command what was called; empty at the top, where the session itself runs
 * @param arguments as text: {@code {Name=a, Count=3}} or {@code {a, b}}
 * @param position the statement that runs in it, or null
 * @param invokedAt where it was called, or null
 */
public record CallFrame(String command, String arguments, Position position, Position invokedAt) {
    /** The newest call first. */
    static List<CallFrame> of(Context innermost) {
        List<CallFrame> frames = new ArrayList<>();
        for (Context each = innermost; each != null; each = each.caller) {
            frames.add(new CallFrame(each.commandName, arguments(each), each.position(), each.invokedAt));
        }
        return frames;
    }

    private static String arguments(Context context) {
        List<String> texts = new ArrayList<>();
        Variable bound = context.scope.own("psboundparameters");
        if (bound != null && bound.value() instanceof PSDictionary table) {
            table.entries().forEach(each -> texts.add(Conversions.toText(each.key()) + "=" + text(each.value())));
        }
        Variable rest = context.scope.own("args");
        List<Object> unbound = rest == null ? null : Enumeration.list(rest.value());
        if (unbound != null) {
            unbound.forEach(each -> texts.add(text(each)));
        }
        return "{" + String.join(", ", texts) + "}";
    }

    private static String text(Object value) {
        Object plain = Nothing.toNull(value);
        return plain == null ? "$null" : Conversions.toText(plain);
    }
}
