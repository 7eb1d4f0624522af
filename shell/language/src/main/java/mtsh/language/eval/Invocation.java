package mtsh.language.eval;

import java.util.List;

import mtsh.language.ast.Span;
import mtsh.language.bind.Argument;

/**
 * One call of a command.
 *
 * @param context where it was called, its redirections included
 * @param name as it was called
 * @param span the whole command, and {@code nameSpan} its name
 * @param dotted whether it runs in the scope of the caller ({@code . name})
 * @param inOrder whether the arguments are for the parameters in the order in which these stand, switches too, as where a method
 *     calls a script block
 */
record Invocation(
        Context context,
        String name,
        List<Argument> arguments,
        Span span,
        Span nameSpan,
        boolean dotted,
        boolean inOrder) {
    Invocation(Context context, String name, List<Argument> arguments, Span span, Span nameSpan, boolean dotted) {
        this(context, name, arguments, span, nameSpan, dotted, false);
    }
}
