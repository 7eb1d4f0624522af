package mtsh.language.value;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;

import mtsh.language.ast.ScriptBlockAst;
import mtsh.language.ast.Source;

/** A script block as its .NET type's members see it. */
public interface Scriptable extends Invocable, NetObject {
    /** A copy that keeps the variables visible now. */
    Scriptable newClosure();

    /** The node of its text that {@code .Ast} gives, made when it is asked for. */
    Object syntax();

    /** A NetThrow with a ParseException when it holds what restricted language has not; null commands are any. */
    void checkRestricted(List<String> commands, List<String> variables, boolean environment);

    /** The script file it is from, or null. */
    String file();

    /** The module that it was written in, or null. */
    Object module();

    /** The session or module whose functions and variables it sees, null while it belongs to whoever runs it. */
    Object sessionState();

    /** Throws when it is no such state. */
    void sessionState(Object state);

    /** The pipeline that it is, to be driven step by step. */
    Object steppablePipeline();

    /** Runs in a scope of its own; everything it writes, as an array. */
    PSArray invokeAll(Object... arguments);

    /** Turns text into script blocks: the shell that runs puts its own in. */
    final class Maker {
        private static final AtomicReference<Function<String, Scriptable>> MAKER = new AtomicReference<>();
        private static final AtomicReference<BiFunction<ScriptBlockAst, Source, Scriptable>> OF_TREE =
                new AtomicReference<>();

        private Maker() {}

        public static void use(
                Function<String, Scriptable> maker, BiFunction<ScriptBlockAst, Source, Scriptable> ofTree) {
            MAKER.set(maker);
            OF_TREE.set(ofTree);
        }

        /** A script block of a text; a TerminatingError when it does not parse. */
        public static Scriptable make(String text) {
            return MAKER.get().apply(text);
        }

        /** A script block of a part of a text that was parsed, which keeps its file and its lines. */
        public static Scriptable make(ScriptBlockAst tree, Source source) {
            return OF_TREE.get().apply(tree, source);
        }
    }
}
