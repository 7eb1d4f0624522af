package mtsh.language.eval;

import mtsh.language.stream.Output;

/** Takes objects as text into a file: {@code > file}. */
public interface FileOutput extends Output, AutoCloseable {
    @Override
    void close();
}
