package mtsh.language.eval;

import java.util.List;

import mtsh.language.bind.Argument;
import mtsh.language.value.PSDictionary;

/** What {@code $MyInvocation} says of a call: the command, how it was called, and what its arguments became. */
record RunningCall(
        RunnableCommand command,
        Invocation invocation,
        PSDictionary bound,
        List<Argument> unbound,
        Processor processor) {}
