package mtsh.language.eval;

import mtsh.language.stream.Output;

/** The output of a class's method: only what {@code return} gives counts. */
final class MethodOutput implements Output {
    final Collector returned = new Collector();

    @Override
    public void write(Object value) {
        // A method gives only what it returns.
    }
}
