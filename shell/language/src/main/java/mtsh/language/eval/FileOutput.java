package mtsh.language.eval;

import mtsh.language.stream.Output;

/** Takes objects as text into a file: {@code > file}. */
public interface FileOutput extends Output, AutoCloseable {
    @Override
    void close();

    /** Whether it shows what it gets at the host, as the end of every command line does. */
    default boolean isHost() {
        return false;
    }
}
