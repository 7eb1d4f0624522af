package mtsh.language.complete;

import java.util.List;

import mtsh.language.ast.Source;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.Engine;
import mtsh.language.type.Members;
import mtsh.language.value.Conversions;

/** Commands of the shell asked for what they know. One that fails knows nothing, and says nothing of it. */
final class Answers {
    private Answers() {}

    /** All that a block with {@code param} writes for these arguments. */
    static List<Object> of(Engine engine, String block, Object... arguments) {
        try {
            return engine.parse(Source.of(block)).invokeAll(arguments).asList();
        } catch (TerminatingError failed) {
            return List.of();
        }
    }

    /** A property as text; empty where there is none. */
    static String text(Object object, String property) {
        Object value = Members.get(object, property);
        return value == null || value == Members.MISSING ? "" : Conversions.toText(value);
    }
}
