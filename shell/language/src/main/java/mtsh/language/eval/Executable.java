package mtsh.language.eval;

import mtsh.language.stream.Output;

/** A compiled statement: what it writes goes to the output, one object at a time. */
@FunctionalInterface
interface Executable {
    void execute(Context context, Output output);
}
