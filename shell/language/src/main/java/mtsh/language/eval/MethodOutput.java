package mtsh.language.eval;

import mtsh.language.stream.Output;

/** The output of a class's method: only what {@code return} gives counts, as the very object that it is. */
final class MethodOutput implements Output {
    Object returned = Nothing.VALUE;

    @Override
    public void write(Object value) {
        // A method gives only what it returns.
    }
}
