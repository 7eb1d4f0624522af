package mtsh.language.process;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a program is started.
 *
 * @param input where its standard input comes from
 * @param output what becomes of its standard output, and {@code error} of its other one
 * @param charset how the bytes it writes are read where lines are wanted
 */
public record ProgramStart(
        Path program,
        List<String> arguments,
        Path folder,
        Map<String, String> environment,
        Input input,
        Target output,
        Target error,
        Charset charset) {
    /** Where its input comes from. */
    public enum Input {
        /** The shell's own. */
        SHELL,
        /** See {@link ProgramRun#give}. */
        GIVEN,
        /** Another program, see {@link ProgramRun#feed}. */
        PROGRAM,
        NONE
    }

    /** Where a stream goes. */
    public enum Target {
        /** To where the shell itself writes. */
        SHELL,
        /** Line by line to the pipeline. */
        LINES,
        /** Byte by byte to the pipeline. */
        BYTES,
        /** Into the next program, see {@link ProgramRun#feed}. */
        PROGRAM,
        NOWHERE
    }
}
