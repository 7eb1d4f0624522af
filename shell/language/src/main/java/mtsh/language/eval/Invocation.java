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
 */
record Invocation(Context context, String name, List<Argument> arguments, Span span, Span nameSpan, boolean dotted) {}
