package mtsh.language.stream;

/** Takes objects one at a time: the next command of a pipeline, a collection, or the host. */
@FunctionalInterface
public interface Output {
    Output NOTHING = value -> {};

    void write(Object value);
}
